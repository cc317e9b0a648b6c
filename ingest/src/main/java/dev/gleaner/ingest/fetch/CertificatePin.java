package dev.gleaner.ingest.fetch;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one certificate that a person trusts at a server, although nobody vouches for it: the SHA-256
 * of its bytes, as browsers and {@code openssl x509 -fingerprint -sha256} show it.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record CertificatePin(String sha256) {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

    public CertificatePin {
        if (!DIGITS.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "expected 64 hexadecimal digits in lower case, not '" + sha256 + "'");
        }
    }

    /** Reads a fingerprint with or without colons, in either case; empty when it is none. */
    public static Optional<CertificatePin> parse(String written) {
        String digits = written.strip().replace(":", "").toLowerCase(Locale.ROOT);
        return DIGITS.matcher(digits).matches()
                ? Optional.of(new CertificatePin(digits))
                : Optional.empty();
    }

    static CertificatePin of(X509Certificate certificate) throws CertificateEncodingException {
        try {
            return new CertificatePin(
                    HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256")
                                            .digest(certificate.getEncoded())));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
