package dev.gleaner.thread.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gleaner.graph.store.thread.FiledThread;
import dev.gleaner.graph.store.thread.ThreadFileStore;
import dev.gleaner.graph.store.thread.ThreadFileStore.Held;
import dev.gleaner.graph.store.thread.ThreadStore;
import dev.gleaner.graph.thread.FileSide;
import dev.gleaner.graph.thread.Hand;
import dev.gleaner.thread.edit.Addition;
import dev.gleaner.thread.edit.Additions;
import dev.gleaner.thread.edit.Edit;
import dev.gleaner.thread.edit.FileVersion;
import dev.gleaner.thread.edit.LineDiff;
import dev.gleaner.thread.edit.SectionEdit;
import dev.gleaner.thread.file.NotAThreadFile;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFileReader;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The files of threads: read with their version, and changed from the version that was read. A
 * change from any other version is refused with what changed since.
 */
public final class FileDesk {

    private final ThreadFileStore store;
    private final ThreadStore threads;
    private final ThreadFiler filer;
    private final Consumer<String> reassess;
    private final InstantSource clock;

    /**
     * @param reassess looks at a thread again whose file has changed
     */
    public FileDesk(
            ThreadFileStore store,
            ThreadStore threads,
            ThreadFiler filer,
            Consumer<String> reassess,
            InstantSource clock) {
        this.store = store;
        this.threads = threads;
        this.filer = filer;
        this.reassess = reassess;
        this.clock = clock;
    }

    /** A thread's file with its version. */
    public Optional<FileRead> read(String slug) {
        return store.find(slug).map(FileDesk::read);
    }

    private static FileRead read(Held held) {
        String text = new String(held.file(), UTF_8);
        return new FileRead(
                held.slug(),
                FileVersion.of(held.file()).value(),
                text,
                new SectionEdit(text).headings(),
                held.sides().stream().flatMap(side -> clash(side, text).stream()).toList());
    }

    private static Optional<FileRead.ClashRow> clash(FileSide side, String text) {
        return Optional.ofNullable(side.clash())
                .map(clash ->
                        new FileRead.ClashRow(
                                side.place(),
                                FileVersion.of(clash.text()).value(),
                                clash.since(),
                                clash.text(),
                                LineDiff.of(text, clash.text()).shown()));
    }

    /**
     * What a thread's file was.
     *
     * @param limit at most so many texts, the newest first
     */
    public Optional<FileHistory> history(String slug, int limit) {
        return store.find(slug)
                .map(held ->
                        new FileHistory(
                                slug,
                                store.history(slug, limit).stream()
                                        .map(past ->
                                                new FileHistory.PastText(
                                                        FileVersion.of(past.file()).value(),
                                                        past.recordedAt(),
                                                        past.endedAt(),
                                                        past.place(),
                                                        past.hand() == null
                                                                ? null
                                                                : past.hand().door().word(),
                                                        past.hand() == null
                                                                ? null
                                                                : past.hand().by(),
                                                        past.file().length))
                                        .toList()));
    }

    /** A text of the history, byte for byte. */
    public Optional<byte[]> past(String slug, String version) {
        return store.history(slug, FileHistory.MOST).stream()
                .map(ThreadFileStore.Past::file)
                .filter(file -> FileVersion.of(file).matches(version))
                .findFirst();
    }

    /** Replaces the words of one section. */
    public Optional<Writing> replace(String slug, String version, String section, String words) {
        return change(slug, version, text -> new SectionEdit(text).replace(section, words));
    }

    /** Adds a line where it belongs. */
    public Optional<Writing> add(String slug, String version, FileLine line) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return change(slug, version, text -> added(text, line.on(today)));
    }

    private static Edit added(String text, Addition addition) {
        return switch (new ThreadFileReader().read(text.getBytes(UTF_8))) {
            case ThreadFile file -> new Additions(file).add(addition);
            case NotAThreadFile(String reason, int line, String nextStep) ->
                    new Edit.Refused("line " + line + ": " + reason, nextStep);
        };
    }

    private Optional<Writing> change(String slug, String version, Function<String, Edit> edit) {
        return store.find(slug)
                .map(held ->
                        FileVersion.of(held.file()).matches(version)
                                ? changed(held, edit)
                                : stale(held, version));
    }

    private Writing changed(Held held, Function<String, Edit> edit) {
        return switch (edit.apply(new String(held.file(), UTF_8))) {
            case Edit.Refused(String reason, String nextStep) ->
                    new Writing.Refused(reason, nextStep);
            case Edit.Changed(String text) -> write(held, text, List.of());
        };
    }

    public Writing.Stale stale(String slug, String version) {
        return stale(store.find(slug).orElseThrow(), version);
    }

    /** What stands between a version that somebody read and the one there is. */
    Writing.Stale stale(Held held, String version) {
        String now = new String(held.file(), UTF_8);
        return new Writing.Stale(
                held.slug(),
                FileVersion.of(held.file()).value(),
                past(held.slug(), version)
                        .map(old -> LineDiff.of(new String(old, UTF_8), now).shown())
                        .orElse(List.of()));
    }

    /** Writes a whole text in the place of one that was read. */
    Writing write(Held held, String text, List<FileSide> sides) {
        byte[] bytes = text.getBytes(UTF_8);
        if (Arrays.equals(bytes, held.file())) {
            sides.forEach(side -> store.remember(side, clock.instant()));
            return new Writing.Written(store.find(held.slug()).map(FileDesk::read).orElseThrow());
        }
        return switch (new ThreadFileReader().read(bytes)) {
            case NotAThreadFile(String reason, int line, String nextStep) ->
                    new Writing.Refused("line " + line + ": " + reason, nextStep);
            case ThreadFile file ->
                    stored(file.called(held.slug()), held.file(), sides)
                            ? new Writing.Written(
                                    store.find(held.slug()).map(FileDesk::read).orElseThrow())
                            : store.find(held.slug())
                                    .map(now ->
                                            (Writing)
                                                    stale(now, FileVersion.of(held.file()).value()))
                                    .orElseThrow();
        };
    }

    /**
     * Stores a file.
     *
     * @param from the text it comes from; null for a new thread
     * @return false when the thread has another text by now
     */
    public boolean stored(ThreadFile file, byte @Nullable [] from, List<FileSide> sides) {
        return stored(file, from, sides, Writer.now());
    }

    /** Stores what a person's act made of a file. */
    public boolean stored(ThreadFile file, byte[] from, String by) {
        return stored(file, from, List.of(), Writer.named(by));
    }

    private boolean stored(
            ThreadFile file, byte @Nullable [] from, List<FileSide> sides, @Nullable Hand hand) {
        Instant now = clock.instant();
        FiledThread filed = filer.file(file, file.bytes(), threads.find(file.slug(), now), now);
        boolean stored = store.store(filed, from, sides, hand, now);
        if (stored) {
            reassess.accept(file.slug());
        }
        return stored;
    }

    /** Opens a thread that has nothing yet but a title. */
    public Writing create(String title) {
        String text = NewThread.titled(title);
        return switch (new ThreadFileReader().read(text.getBytes(UTF_8))) {
            case NotAThreadFile(String reason, int line, String nextStep) ->
                    new Writing.Refused(
                            "'" + title + "' is no title", "give one that has letters or digits");
            case ThreadFile file -> {
                FileSide side = FileSide.inStep(file.id(), FileSide.IMPORT, text);
                yield stored(file, null, List.of(side))
                        ? new Writing.Written(read(file.slug()).orElseThrow())
                        : new Writing.Refused(
                                "there is a thread " + file.slug() + " already",
                                "give this one another title");
            }
        };
    }

    /** Ends a clash as a person decided. */
    public Optional<Writing> resolve(String slug, String version, Resolution resolution) {
        return store.find(slug)
                .map(held ->
                        FileVersion.of(held.file()).matches(version)
                                ? resolved(held, resolution)
                                : stale(held, version));
    }

    private Writing resolved(Held held, Resolution resolution) {
        for (FileSide side : held.sides()) {
            FileSide.Clash clash = side.clash();
            if (clash != null && FileVersion.of(clash.text()).matches(resolution.clash())) {
                String text =
                        switch (resolution.choice()) {
                            case THREAD -> new String(held.file(), UTF_8);
                            case FILE -> clash.text();
                            case TEXT -> Optional.ofNullable(resolution.text()).orElseThrow();
                        };
                return write(
                        held,
                        text,
                        List.of(FileSide.inStep(side.thread(), side.place(), clash.text())));
            }
        }
        return new Writing.Refused(
                "there is no clash with a text of version " + resolution.clash(),
                "gleaner thread clash " + held.slug() + " shows what clashes now");
    }

    public ThreadFileStore store() {
        return store;
    }
}
