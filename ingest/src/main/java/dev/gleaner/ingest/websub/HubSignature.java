package dev.gleaner.ingest.websub;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A hub's signature of what it sends, being checked while that comes in (section 7.1): {@code
 * X-Hub-Signature: sha256=…}, the HMAC of the body under the secret we share.
 */
public final class HubSignature {

    private static final Map<String, String> METHODS =
            Map.of(
                    "sha1", "HmacSHA1",
                    "sha256", "HmacSHA256",
                    "sha384", "HmacSHA384",
                    "sha512", "HmacSHA512");

    private final Mac mac;
    private final byte[] claimed;

    private HubSignature(Mac mac, byte[] claimed) {
        this.mac = mac;
        this.claimed = claimed;
    }

    /** Reads the header field; empty when it is missing or says nothing we could check. */
    public static Optional<HubSignature> claimed(@Nullable String field, String secret) {
        int equals = field == null ? -1 : field.indexOf('=');
        if (field == null || equals < 0) {
            return Optional.empty();
        }
        String method = METHODS.get(field.substring(0, equals).strip().toLowerCase(Locale.ROOT));
        String digits = field.substring(equals + 1).strip();
        if (method == null || !digits.matches("[0-9a-fA-F]{40,128}") || digits.length() % 2 != 0) {
            return Optional.empty();
        }
        return Optional.of(new HubSignature(mac(method, secret), HexFormat.of().parseHex(digits)));
    }

    private static Mac mac(String method, String secret) {
        try {
            Mac mac = Mac.getInstance(method);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + method, missing);
        }
    }

    /** Takes the next bytes of the body. */
    public void update(byte[] bytes, int length) {
        mac.update(bytes, 0, length);
    }

    /** Whether it is the signature of all the bytes that came; asked once, at their end. */
    public boolean holds() {
        return MessageDigest.isEqual(mac.doFinal(), claimed);
    }
}
