package dev.gleaner.ingest.fetch;

import dev.gleaner.ingest.fetch.address.AddressPolicy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;

import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/**
 * The way out to a mail server, under the same rule as every other: what a name leads to is
 * checked, and what was checked is connected to.
 *
 * @param sockets makes sockets that connect to public mail servers, or to what a person allowed
 * @param pin the only certificate to accept from the server; empty: whatever is valid
 * @param plainAllowed whether the server may be spoken to without encryption: only where a person
 *     allowed this very host and port
 */
public record MailDoor(SocketFactory sockets, Optional<CertificatePin> pin, boolean plainAllowed) {

    static MailDoor to(AddressPolicy policy, String host, int port, Optional<CertificatePin> pin) {
        return new MailDoor(new Guarded(policy), pin, policy.isAllowedByHand(host, port));
    }

    /**
     * Encrypts those sockets, once they are connected, to the server with the pinned certificate
     * and to no other. A refusal has a {@link java.security.cert.CertificateException} for a cause.
     */
    public SSLSocketFactory encryption() {
        return new MailTls(sockets, PinnedTrust.context(() -> pin).getSocketFactory());
    }

    /** Makes sockets that are not connected yet; the mail library connects them itself. */
    private static final class Guarded extends SocketFactory {

        private final AddressPolicy policy;

        Guarded(AddressPolicy policy) {
            this.policy = policy;
        }

        @Override
        public Socket createSocket() {
            return new GuardedSocket(policy);
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return connected(InetSocketAddress.createUnresolved(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort)
                throws IOException {
            return connected(InetSocketAddress.createUnresolved(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return connected(new InetSocketAddress(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
                throws IOException {
            return connected(new InetSocketAddress(host, port));
        }

        private Socket connected(InetSocketAddress address) throws IOException {
            Socket socket = createSocket();
            socket.connect(address);
            return socket;
        }
    }

    /** A socket that asks the policy where a name leads. */
    private static final class GuardedSocket extends Socket {

        private static final List<Integer> MAIL_PORTS = List.of(143, 993, 465, 587);

        private final AddressPolicy policy;

        GuardedSocket(AddressPolicy policy) {
            this.policy = policy;
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress asked)) {
                throw new IOException("no address of the internet: " + endpoint);
            }
            String host = asked.getHostString();
            int port = asked.getPort();
            if (!MAIL_PORTS.contains(port) && !policy.isAllowedByHand(host, port)) {
                throw new IOException("port " + port + " is none of a mail server");
            }
            InetAddress checked = policy.dialled(host, port).getFirst();
            super.connect(new InetSocketAddress(checked, port), timeout);
        }
    }
}
