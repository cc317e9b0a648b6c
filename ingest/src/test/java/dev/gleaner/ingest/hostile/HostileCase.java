package dev.gleaner.ingest.hostile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One case: what comes in, and what must become of it.
 *
 * @param row of the table of what must not hurt us, {@code H17}
 * @param name what is hostile about it
 * @param door by which it comes in
 * @param given what the door needs: {@code input}, {@code server} …
 * @param expected facts that must hold
 * @param spy address of a server that nobody should ask
 */
public record HostileCase(
        String row,
        String name,
        String door,
        Map<String, Object> given,
        Map<String, Object> expected,
        String spy) {

    /** The bytes described under a name; none when it is not given. */
    public byte[] bytes(String key) throws IOException {
        Object described = given.get(key);
        return described == null ? new byte[0] : bytesOf(described);
    }

    /** The bytes of a description. */
    public byte[] bytesOf(Object described) throws IOException {
        return new Input(spy).bytes(described);
    }

    /** The text under a name; empty when it is not given. */
    public Optional<String> text(String key) throws IOException {
        return given.containsKey(key)
                ? Optional.of(new String(bytes(key), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** The map under a name, empty when it is not given. */
    public Map<?, ?> map(String key) {
        return given.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** The texts under a name, none when they are not given. */
    public List<String> texts(String key) {
        return texts(given.get(key));
    }

    /** A text or a list of them, as a list. */
    public static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> List.of(String.valueOf(value));
        };
    }
}
