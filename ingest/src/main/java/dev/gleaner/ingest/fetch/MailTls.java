package dev.gleaner.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/**
 * Encrypted connections over sockets of another maker: the mail library takes an unconnected socket
 * from it, connects that, and has it wrapped.
 */
final class MailTls extends SSLSocketFactory {

    private final SocketFactory plain;
    private final SSLSocketFactory wrapping;

    MailTls(SocketFactory plain, SSLSocketFactory wrapping) {
        this.plain = plain;
        this.wrapping = wrapping;
    }

    /** Not encrypted yet: it is to be connected and wrapped. */
    @Override
    public Socket createSocket() throws IOException {
        return plain.createSocket();
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose)
            throws IOException {
        return wrapping.createSocket(connected, host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(plain.createSocket(host, port), host, port, true);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
            throws IOException {
        return createSocket(plain.createSocket(host, port, local, localPort), host, port, true);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(plain.createSocket(host, port), host.getHostAddress(), port, true);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
            throws IOException {
        return createSocket(
                plain.createSocket(host, port, local, localPort),
                host.getHostAddress(),
                port,
                true);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return wrapping.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return wrapping.getSupportedCipherSuites();
    }
}
