package dev.gleaner.ingest.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * Bytes as a case describes them, so that a bomb is a line of data.
 *
 * <p>A text stands for itself in UTF-8, a list for its parts one after the other. A map with one of
 * these keys stands for what it makes: {@code repeat} with {@code times}; {@code count}, a text in
 * which {@code %d} is 0, 1, 2 …, with {@code times}; {@code gzip}, {@code hex}, {@code text} with
 * {@code charset}; {@code bits}, that many bytes of zero or one by a fixed {@code seed}. {@code
 * {spy}} in a text is the address of a server that nobody should ask.
 */
record Input(String spy) {

    byte[] bytes(Object described) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(described, out);
        return out.toByteArray();
    }

    private void write(Object described, ByteArrayOutputStream out) throws IOException {
        switch (described) {
            case String text -> out.writeBytes(bytes(text, StandardCharsets.UTF_8));
            case List<?> parts -> {
                for (Object part : parts) {
                    write(part, out);
                }
            }
            case Map<?, ?> made -> make(made, out);
            default -> throw new IllegalArgumentException("no input: " + described);
        }
    }

    private void make(Map<?, ?> made, ByteArrayOutputStream out) throws IOException {
        if (made.get("repeat") instanceof Object piece) {
            byte[] bytes = bytes(piece);
            for (int time = 0; time < number(made, "times"); time++) {
                out.writeBytes(bytes);
            }
        } else if (made.get("count") instanceof String pattern) {
            for (int number = 0; number < number(made, "times"); number++) {
                out.writeBytes(
                        bytes(
                                pattern.replace("%d", Integer.toString(number)),
                                StandardCharsets.UTF_8));
            }
        } else if (made.get("gzip") instanceof Object inner) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(bytes(inner));
            }
        } else if (made.get("hex") instanceof String digits) {
            out.writeBytes(HexFormat.of().parseHex(digits.replace(" ", "")));
        } else if (made.get("text") instanceof String text) {
            out.writeBytes(bytes(text, Charset.forName(String.valueOf(made.get("charset")))));
        } else if (made.get("bits") instanceof Integer length) {
            byte[] bits = new byte[length];
            new SplittableRandom(number(made, "seed")).nextBytes(bits);
            for (int index = 0; index < length; index++) {
                bits[index] &= 1;
            }
            out.writeBytes(bits);
        } else {
            throw new IllegalArgumentException("nothing makes input of " + made);
        }
    }

    private byte[] bytes(String text, Charset charset) {
        return text.replace("{spy}", spy).getBytes(charset);
    }

    private static int number(Map<?, ?> made, String name) {
        if (made.get(name) instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException("no number '" + name + "' in " + made);
    }
}
