package dev.gleaner.ingest;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.channel.Quarantined;
import dev.gleaner.graph.store.channel.QuarantineStore;
import dev.gleaner.ingest.archive.Archive;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * Keeps a document that kills the reader from doing so for ever: the attempt is noted before
 * reading begins, and the third that never ended sends the document into quarantine.
 *
 * <p>It makes no difference whether the whole process died or only the reading overflowed.
 */
final class PoisonGuard {

    /** Of the readers behind this guard; what it quarantines is told apart by it. */
    static final String PARSER = "gleaner-reader-1";

    private static final int CRASHES = 3;
    private static final int SAMPLE_BYTES = 65_536;
    private static final long MOST_SAMPLE_BYTES = 1L << 30;
    private static final int DOCUMENTS_TO_BREAK_THE_CIRCUIT = 20;

    private final QuarantineStore store;
    private final Archive archive;
    private final InstantSource clock;

    PoisonGuard(QuarantineStore store, Archive archive, InstantSource clock) {
        this.store = store;
        this.archive = archive;
        this.clock = clock;
    }

    /** What came of reading a document. */
    sealed interface Outcome<T> {

        /** It was read. */
        record Read<T>(T value) implements Outcome<T> {}

        /** It broke the reader, and may be tried again. */
        record Broke<T>(String detail) implements Outcome<T> {}

        /** It is not read any more. */
        record Kept<T>(String detail) implements Outcome<T> {}
    }

    /** Reads a document, unless it has broken the reader three times. */
    <T> Outcome<T> read(Id<Channel> channel, String address, byte[] bytes, Supplier<T> reader) {
        String rawHash = sha256(bytes);
        QuarantineStore.Attempt attempt = store.begin(channel, rawHash, clock.instant());
        if (attempt.quarantined()) {
            return new Outcome.Kept<>("it is in quarantine");
        }
        if (attempt.unended() >= CRASHES) {
            quarantine(channel, address, bytes, rawHash, "it killed the reader three times");
            return new Outcome.Kept<>("it killed the reader three times: quarantined");
        }
        try {
            T value = reader.get();
            store.end(channel, rawHash);
            return new Outcome.Read<>(value);
        } catch (UncheckedIOException disk) {
            // A full disk of ours is no fault of the document
            store.end(channel, rawHash);
            throw disk;
        } catch (StackOverflowError | OutOfMemoryError fatal) {
            // Noted and survived: one document must not take the others with it
            String detail = "it broke the reader (" + fatal.getClass().getSimpleName() + ")";
            if (attempt.unended() + 1 >= CRASHES) {
                quarantine(channel, address, bytes, rawHash, detail);
                return new Outcome.Kept<>(detail + ": quarantined");
            }
            return new Outcome.Broke<>(detail);
        }
    }

    /** Whether so much of a channel is in quarantine that it is better left alone. */
    boolean isBroken(Id<Channel> channel) {
        return store.count(channel) >= DOCUMENTS_TO_BREAK_THE_CIRCUIT;
    }

    private void quarantine(
            Id<Channel> channel, String address, byte[] bytes, String rawHash, String detail) {
        byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE_BYTES));
        boolean hasRoom = store.sampleBytes() + sample.length <= MOST_SAMPLE_BYTES;
        store.add(
                channel,
                new Quarantined(
                        QuarantineStore.idOf(channel, rawHash),
                        clock.instant(),
                        address,
                        rawHash,
                        "HOSTILE_CRASH",
                        detail,
                        PARSER,
                        hasRoom ? archive.store(sample) : "",
                        hasRoom ? sample.length : 0));
    }

    /** Of bytes, in lower-case hexadecimal digits. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    /** Of a text. */
    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
