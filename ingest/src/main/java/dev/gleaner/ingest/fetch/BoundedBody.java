package dev.gleaner.ingest.fetch;

import dev.gleaner.ingest.fetch.Fetch.Failed;
import dev.gleaner.ingest.fetch.Fetch.Refused;
import dev.gleaner.ingest.fetch.Fetch.Refused.Reason;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * The body of an answer, read up to a limit and freed of at most one layer of gzip, the only coding
 * we ask for.
 *
 * <p>Decoded bytes are counted as they come, so a bomb costs no more memory than the limit.
 */
final class BoundedBody {

    private static final int CHUNK = 16_384;
    private static final int RATIO_COUNTS_FROM = 1_048_576;
    private static final int MOST_RATIO = 100;

    private final Bound bound;

    BoundedBody(Bound bound) {
        this.bound = bound;
    }

    /**
     * How much is read.
     *
     * @param cuts whether what is beyond is left out; else the whole body is refused
     */
    record Bound(int maxBytes, boolean cuts) {}

    /** What reading gave. */
    sealed interface Reading {
        /** All of it. */
        record Whole(byte[] bytes) implements Reading {}

        /** Why it is not taken. */
        record Spoilt(Fetch fetch) implements Reading {}
    }

    /**
     * Reads to the end or to the limit.
     *
     * @throws IOException when the connection breaks; a broken gzip stream is a reading
     */
    Reading read(InputStream stream, List<String> contentEncoding) throws IOException {
        List<String> codings =
                contentEncoding.stream()
                        .flatMap(value -> List.of(value.split(",", -1)).stream())
                        .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                        .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                        .toList();
        if (codings.size() > 1
                || !(codings.isEmpty() || List.of("gzip", "x-gzip").contains(codings.getFirst()))) {
            return broken("coded as " + String.join(", ", codings) + ", which was not asked for");
        }
        Reading sent = readAll(stream, Integer.MAX_VALUE);
        return codings.isEmpty() || !(sent instanceof Reading.Whole whole)
                ? sent
                : decoded(whole.bytes());
    }

    private Reading decoded(byte[] coded) {
        try (Gunzip gunzip = new Gunzip(coded)) {
            Reading reading = readAll(gunzip, coded.length);
            return reading instanceof Reading.Whole && gunzip.hasMoreThanItsTrailer()
                    ? broken("bytes after the end of the gzip stream")
                    : reading;
        } catch (IOException damaged) {
            return broken("the gzip stream is damaged");
        }
    }

    private Reading readAll(InputStream stream, int codedBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        int count = stream.read(chunk);
        while (count >= 0) {
            bytes.write(chunk, 0, count);
            if (bytes.size() > bound.maxBytes() && bound.cuts()) {
                return new Reading.Whole(Arrays.copyOf(bytes.toByteArray(), bound.maxBytes()));
            }
            if (bytes.size() > bound.maxBytes()) {
                return new Reading.Spoilt(
                        new Refused(
                                Reason.TOO_LARGE, "larger than " + bound.maxBytes() + " bytes"));
            }
            if (bytes.size() > RATIO_COUNTS_FROM && bytes.size() / MOST_RATIO > codedBytes) {
                return new Reading.Spoilt(
                        new Refused(
                                Reason.COMPRESSION,
                                "unpacks to more than " + MOST_RATIO + " times its size"));
            }
            count = stream.read(chunk);
        }
        return new Reading.Whole(bytes.toByteArray());
    }

    private static Reading broken(String detail) {
        return new Reading.Spoilt(new Failed(Failed.Cause.BROKEN, 200, detail));
    }

    /**
     * The JDK's decoder, which silently ignores bytes after the end, asked whether there were any.
     */
    private static final class Gunzip extends GZIPInputStream {

        private static final int TRAILER = 8;

        Gunzip(byte[] coded) throws IOException {
            super(new ByteArrayInputStream(coded), Math.max(1, coded.length));
        }

        boolean hasMoreThanItsTrailer() {
            return inf.getRemaining() > TRAILER;
        }
    }
}
