package dev.gleaner.thread.edit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The version of a thread file: the first 64 bits of the SHA-256 of its bytes, in hexadecimal. The
 * same bytes are the same version.
 */
public record FileVersion(String value) {

    private static final int BYTES_KEPT = 8;

    public static FileVersion of(byte[] file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file);
            return new FileVersion(HexFormat.of().formatHex(digest, 0, BYTES_KEPT));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    public static FileVersion of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As an HTTP entity tag. */
    public String tag() {
        return '"' + value + '"';
    }

    /** Whether a version that somebody read, as a tag or bare, is this one. */
    public boolean matches(String read) {
        String bare = read.strip();
        return bare.equals(value) || bare.equals(tag());
    }
}
