package dev.gleaner.ingest.fetch;

import org.jspecify.annotations.Nullable;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.function.Supplier;

import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Whom we believe to be the server: where a certificate is pinned that one alone, elsewhere what
 * the Java runtime trusts, for the name that was called.
 *
 * <p>For requests, the pin is bound for the exchange; the handshake happens on the thread of the
 * request. For mail it belongs to the connection.
 */
final class PinnedTrust extends X509ExtendedTrustManager {

    static final ScopedValue<CertificatePin> PIN = ScopedValue.newInstance();

    private final X509ExtendedTrustManager usual;
    private final Supplier<Optional<CertificatePin>> pinned;

    private PinnedTrust(X509ExtendedTrustManager usual, Supplier<Optional<CertificatePin>> pinned) {
        this.usual = usual;
        this.pinned = pinned;
    }

    /** A context for TLS that trusts what is bound for the exchange. */
    static SSLContext context() {
        return context(() -> PIN.isBound() ? Optional.of(PIN.get()) : Optional.empty());
    }

    /**
     * A context for TLS that trusts in this way.
     *
     * @param pinned the only certificate to accept; empty: whatever is valid
     */
    static SSLContext context(Supplier<Optional<CertificatePin>> pinned) {
        try {
            TrustManagerFactory factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager usual) {
                    SSLContext context = SSLContext.getInstance("TLS");
                    context.init(null, new TrustManager[] {new PinnedTrust(usual, pinned)}, null);
                    return context;
                }
            }
            throw new IllegalStateException("this Java runtime trusts no certificates at all");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has TLS", missing);
        }
    }

    /** The name on a pinned certificate does not matter: it is the one that was meant. */
    static HostnameVerifier names(HostnameVerifier usual) {
        return (host, session) -> PIN.isBound() || usual.verify(host, session);
    }

    /** Says why a certificate is not trusted, and how a person may trust it all the same. */
    static final class UntrustedException extends CertificateException {

        private static final long serialVersionUID = 1L;

        UntrustedException(String message, Throwable cause) {
            super(message, cause);
        }

        UntrustedException(String message) {
            super(message);
        }
    }

    /** A check of the runtime's own. */
    private interface Check {
        void run() throws CertificateException;
    }

    private void check(X509Certificate[] chain, Check usual) throws CertificateException {
        CertificatePin offered = CertificatePin.of(chain[0]);
        Optional<CertificatePin> pin = pinned.get();
        if (pin.isPresent()) {
            if (!pin.get().equals(offered)) {
                throw new UntrustedException(
                        "its certificate is not the pinned one but " + offered.sha256());
            }
            return;
        }
        try {
            usual.run();
        } catch (CertificateException refused) {
            throw new UntrustedException(
                    "its certificate "
                            + reason(refused)
                            + "; SHA-256 of the certificate: "
                            + offered.sha256(),
                    refused);
        }
    }

    private static String reason(CertificateException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return "has expired";
            } else if (cause instanceof CertificateNotYetValidException) {
                return "is not valid yet";
            } else if (cause instanceof CertPathBuilderException) {
                return "is signed by nobody who is trusted";
            }
        }
        String message = String.valueOf(refused.getMessage());
        return message.startsWith("No ") ? "is for another name" : "is refused: " + message;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable Socket socket)
            throws CertificateException {
        check(chain, () -> usual.checkServerTrusted(chain, type, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine)
            throws CertificateException {
        check(chain, () -> usual.checkServerTrusted(chain, type, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        check(chain, () -> usual.checkServerTrusted(chain, type));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable Socket socket)
            throws CertificateException {
        usual.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine)
            throws CertificateException {
        usual.checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        usual.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return usual.getAcceptedIssuers();
    }
}
