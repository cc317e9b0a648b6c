package dev.gleaner.ingest.extract;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one place where bytes become text.
 *
 * <p>In order: a byte order mark, UTF-8 when the bytes are nothing else (declarations of Latin-1 and UTF-16 over UTF-8
 * bytes are common, the reverse accident is not), the character set of the HTTP header, the one in the first lines of
 * the document, detection. A declaration that the bytes contradict is passed over. UTF-7 is never believed. Stray
 * Windows quotation marks in UTF-8 are read as such. Bytes that mean nothing become U+FFFD.
 */
public final class Charsets {

    private static final int PROLOG_BYTES = 2_048;
    private static final int DETECTION_BYTES = 65_536;
    private static final double DAMAGED_SHARE = 0.05;
    private static final char REPLACEMENT = '\uFFFD';

    private static final Charset WINDOWS_LATIN = Charset.forName("windows-1252");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    private static final Pattern DECLARED = Pattern.compile(
            "<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([\\w.:-]{1,40})"
                    + "|<meta[^>]{0,200}?charset\\s{0,9}=\\s{0,9}[\"']?([\\w.:-]{1,40})",
            Pattern.CASE_INSENSITIVE);

    private Charsets() {}

    /**
     * Text with the way it was read.
     *
     * @param charset the name of the character set used
     * @param damaged whether more than 5 % of the characters could not be read
     */
    public record Decoded(String text, String charset, boolean damaged) {}

    /** Reads the bytes; {@code declared} is the character set of the HTTP header, if there was one. */
    public static Decoded decode(byte[] bytes, @Nullable String declared) {
        Optional<Decoded> marked = byOrderMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        List<Charset> candidates = Stream.of(
                        usable(declared), declaredInside(bytes), unmarkedWide(bytes), stateful(bytes))
                .flatMap(Optional::stream)
                .toList();
        return wide(bytes)
                .or(() -> escaping(bytes, candidates))
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .or(() -> candidates.stream()
                        .filter(charset -> !isWide(charset) && !charset.equals(StandardCharsets.UTF_8))
                        .flatMap(charset -> strictly(bytes, charset).stream())
                        .findFirst())
                .or(() -> patchedUtf8(bytes))
                .orElseGet(() -> leniently(bytes, detected(bytes, candidates)));
    }

    private static Optional<Decoded> byOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            byte[] rest = Arrays.copyOfRange(bytes, 3, bytes.length);
            return Optional.of(patchedUtf8(rest).orElseGet(() -> leniently(rest, StandardCharsets.UTF_8)));
        }
        if (startsWith(bytes, 0xff, 0xfe, 0, 0)) {
            return Optional.of(leniently(Arrays.copyOfRange(bytes, 4, bytes.length), UTF_32LE));
        }
        if (startsWith(bytes, 0, 0, 0xfe, 0xff)) {
            return Optional.of(leniently(Arrays.copyOfRange(bytes, 4, bytes.length), UTF_32BE));
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return Optional.of(leniently(Arrays.copyOfRange(bytes, 2, bytes.length), StandardCharsets.UTF_16LE));
        }
        return startsWith(bytes, 0xfe, 0xff)
                ? Optional.of(leniently(Arrays.copyOfRange(bytes, 2, bytes.length), StandardCharsets.UTF_16BE))
                : Optional.empty();
    }

    /** Markup without a mark shows how wide its characters are by its first one, the {@code <}. */
    private static Optional<Charset> unmarkedWide(byte[] bytes) {
        if (startsWith(bytes, '<', 0, 0, 0)) {
            return Optional.of(UTF_32LE);
        }
        if (startsWith(bytes, 0, 0, 0, '<')) {
            return Optional.of(UTF_32BE);
        }
        if (bytes.length > 3 && bytes[1] == 0 && bytes[0] != 0 && bytes[3] == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return bytes.length > 3 && bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static Optional<Decoded> wide(byte[] bytes) {
        return unmarkedWide(bytes).flatMap(charset -> strictly(bytes, charset));
    }

    /** ISO-2022 is plain ASCII but for escape sequences, and so would pass for UTF-8. */
    private static Optional<Charset> stateful(byte[] bytes) {
        String head = head(bytes, DETECTION_BYTES);
        return head.contains("\u001b$") ? usable("ISO-2022-JP") : Optional.empty();
    }

    private static Optional<Decoded> escaping(byte[] bytes, List<Charset> candidates) {
        return stateful(bytes).isEmpty()
                ? Optional.empty()
                : candidates.stream()
                        .filter(charset -> charset.name().startsWith("ISO-2022"))
                        .flatMap(charset -> strictly(bytes, charset).stream())
                        .findFirst();
    }

    private static Optional<Charset> declaredInside(byte[] bytes) {
        Matcher matcher = DECLARED.matcher(head(bytes, PROLOG_BYTES));
        return matcher.find()
                ? usable(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
                : Optional.empty();
    }

    private static Optional<Charset> usable(@Nullable String name) {
        if (name == null || name.toUpperCase(Locale.ROOT).contains("UTF-7")) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(name.strip());
            // What says Latin-1 or ASCII means what Windows made of it, as in every browser
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return Optional.of(latin ? WINDOWS_LATIN : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Decoded> strictly(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(new Decoded(text.toString(), charset.name(), false));
        } catch (CharacterCodingException contradicted) {
            return Optional.empty();
        }
    }

    /** UTF-8 with a few single bytes of Windows in it; empty when it is not mostly UTF-8. */
    private static Optional<Decoded> patchedUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        int strays = 0;
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            strays += result.length();
            byte[] stray = new byte[result.length()];
            in.get(stray);
            out.put(new String(stray, WINDOWS_LATIN));
            decoder.reset();
            result = decoder.decode(in, out, true);
        }
        String text = out.flip().toString();
        long beyondAscii = text.chars().filter(unit -> unit > 0x7f).count();
        return strays * 2L < beyondAscii || strays < bytes.length / 1_000
                ? Optional.of(new Decoded(text, "UTF-8", false))
                : Optional.empty();
    }

    private static Charset detected(byte[] bytes, List<Charset> candidates) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, DETECTION_BYTES)));
        CharsetMatch match = detector.detect();
        Optional<Charset> found = match == null ? Optional.empty() : usable(match.getName());
        return found.or(() -> candidates.stream().findFirst()).orElse(WINDOWS_LATIN);
    }

    private static Decoded leniently(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        long lost = text.chars().filter(unit -> unit == REPLACEMENT).count();
        return new Decoded(text, charset.name(), lost > text.length() * DAMAGED_SHARE);
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static boolean startsWith(byte[] bytes, int... octets) {
        if (bytes.length < octets.length) {
            return false;
        }
        for (int index = 0; index < octets.length; index++) {
            if ((bytes[index] & 0xff) != octets[index]) {
                return false;
            }
        }
        return true;
    }

    private static String head(byte[] bytes, int length) {
        return new String(bytes, 0, Math.min(bytes.length, length), StandardCharsets.ISO_8859_1);
    }
}
