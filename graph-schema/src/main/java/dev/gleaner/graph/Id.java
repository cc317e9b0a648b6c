package dev.gleaner.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An id made from content: the same natural key gives the same id on every machine, for ever.
 *
 * <p>Shape: a prefix naming the type, the version of the recipe, and the first 128 bits of a
 * SHA-256 in lower-case base32, for example {@code item1-7gq2mzk5vd4h3nuxw6tjbcyasi}. The parts of
 * the key are hashed with their lengths, so {@code ("ab", "c")} and {@code ("a", "bc")} differ.
 *
 * @param <T> what the id names; never held, it only keeps ids of different things apart
 */
public record Id<T>(String value) implements Comparable<Id<?>> {

    private static final int VERSION = 1;
    private static final int BITS_KEPT = 128;
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    public Id {
        if (!isId(value)) {
            throw new IllegalArgumentException("not an id of ours: '" + value + "'");
        }
    }

    /**
     * The id of the thing of this type whose natural key consists of these parts, in this order.
     */
    public static <T> Id<T> of(String type, List<String> naturalKey) {
        MessageDigest digest = sha256();
        for (String part : naturalKey) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
            digest.update((byte) ':');
            digest.update(bytes);
        }
        return new Id<>(type + VERSION + "-" + base32(digest.digest()));
    }

    public static <T> Id<T> of(String type, String... naturalKey) {
        return of(type, List.of(naturalKey));
    }

    /** The id of what is known by its name alone, whatever the case it is written in. */
    public static <T> Id<T> ofName(String type, String name) {
        return of(type, name.toLowerCase(Locale.ROOT));
    }

    /** An id that somebody else wrote down; none when it has not the shape of one. */
    public static <T> Optional<Id<T>> parse(String written) {
        return isId(written) ? Optional.of(new Id<>(written)) : Optional.empty();
    }

    private static boolean isId(String value) {
        return value.matches("[a-z]+[0-9]+-[a-z2-7]{26}");
    }

    private static String base32(byte[] hash) {
        StringBuilder text = new StringBuilder(26);
        int buffer = 0;
        int held = 0;
        for (int index = 0; index < BITS_KEPT / 8; index++) {
            buffer = (buffer << 8) | (hash[index] & 0xff);
            held += 8;
            while (held >= 5) {
                held -= 5;
                text.append(BASE32.charAt((buffer >> held) & 31));
            }
        }
        return text.append(BASE32.charAt((buffer << (5 - held)) & 31)).toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    @Override
    public int compareTo(Id<?> other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
