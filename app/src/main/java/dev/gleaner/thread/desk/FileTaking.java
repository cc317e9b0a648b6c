package dev.gleaner.thread.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gleaner.graph.store.thread.ThreadFileStore.Held;
import dev.gleaner.graph.thread.FileSide;
import dev.gleaner.thread.edit.FileVersion;
import dev.gleaner.thread.edit.ThreeWay;
import dev.gleaner.thread.edit.ThreeWay.Merge;
import dev.gleaner.thread.file.ThreadFile;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Takes a file over by hand. What the thread's own text has become since the last time stays: both
 * are joined, and what contradicts itself becomes a clash.
 */
public final class FileTaking {

    private static final int TRIES = 5;

    private final FileDesk desk;

    public FileTaking(FileDesk desk) {
        this.desk = desk;
    }

    /** What came of it. */
    public sealed interface Taken {

        /** The thread has the file's words. */
        record Stored() implements Taken {}

        /** It has had them. */
        record Unchanged() implements Taken {}

        /** Both texts are kept. */
        record Clashing(List<String> sections) implements Taken {}

        /** The thread has another version than the one that was named. */
        record Stale(Writing.Stale stale) implements Taken {}
    }

    /**
     * @param version the version that the file was made from; null joins it with what is there
     */
    public Taken take(ThreadFile file, @Nullable String version, Instant at) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Taken> taken = once(file, version, at);
            if (taken.isPresent()) {
                return taken.get();
            }
        }
        throw new IllegalStateException(
                file.slug() + " was changed " + TRIES + " times while it was taken over");
    }

    private Optional<Taken> once(ThreadFile file, @Nullable String version, Instant at) {
        Optional<Held> there = desk.store().find(file.slug());
        FileSide inStep = FileSide.inStep(file.id(), FileSide.IMPORT, file.text());
        if (there.isEmpty()) {
            return ifStored(desk.stored(file, null, List.of(inStep)));
        }
        Held held = there.get();
        if (Arrays.equals(held.file(), file.bytes())) {
            desk.store().remember(inStep, at);
            return Optional.of(new Taken.Unchanged());
        }
        if (version != null && !FileVersion.of(held.file()).matches(version)) {
            return Optional.of(new Taken.Stale(desk.stale(held, version)));
        }
        String ours = new String(held.file(), UTF_8);
        String base = version == null ? common(held, ours) : ours;
        if (base.equals(file.text())) {
            return Optional.of(new Taken.Unchanged());
        }
        return switch (ThreeWay.merge(base, ours, file.text())) {
            case Merge.Joined(String joined) -> joined(held, joined, inStep);
            case Merge.Clashing(List<String> sections) -> {
                FileSide side =
                        side(held)
                                .orElseGet(() -> FileSide.inStep(file.id(), FileSide.IMPORT, base));
                desk.store().remember(side.clashing(file.text(), at), at);
                yield Optional.of(new Taken.Clashing(sections));
            }
        };
    }

    private Optional<Taken> joined(Held held, String joined, FileSide inStep) {
        return switch (desk.write(held, joined, List.of(inStep))) {
            case Writing.Written written -> Optional.of(new Taken.Stored());
            case Writing.Stale stale -> Optional.empty();
            case Writing.Refused(String reason, String nextStep) ->
                    throw new IllegalStateException(
                            "two thread files were joined to none: " + reason);
        };
    }

    private static Optional<Taken> ifStored(boolean stored) {
        return stored ? Optional.of(new Taken.Stored()) : Optional.empty();
    }

    private static Optional<FileSide> side(Held held) {
        return held.sides().stream()
                .filter(side -> side.place().equals(FileSide.IMPORT))
                .findFirst();
    }

    /** What was taken over last; a thread that knows nothing of it was taken over as it stands. */
    private static String common(Held held, String ours) {
        return side(held)
                .or(() -> held.sides().stream().findFirst())
                .map(FileSide::common)
                .orElse(ours);
    }
}
