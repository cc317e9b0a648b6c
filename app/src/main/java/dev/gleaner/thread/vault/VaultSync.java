package dev.gleaner.thread.vault;

import dev.gleaner.graph.thread.FileSide;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.thread.edit.ThreeWay;
import dev.gleaner.thread.edit.ThreeWay.Merge;
import dev.gleaner.thread.file.SectionedText;
import dev.gleaner.thread.vault.Shelf.Held;
import dev.gleaner.thread.vault.Shelf.Taking;
import dev.gleaner.thread.vault.SyncReport.Outcome;
import dev.gleaner.thread.vault.SyncReport.Row;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings a folder of thread files and the threads to the same text.
 *
 * <p>For each file three texts count: the thread's, the file's, and the one both had last. The side
 * that did not change takes the other's text; when both changed, they are joined where they do not
 * contradict each other, and else nothing is written and the clash is kept. Each step may be the
 * last before a crash: what a text comes from is stored with it, and that a file is about to be
 * written is stored before it is.
 */
public final class VaultSync {

    private static final int TRIES = 3;

    private final Folder folder;
    private final Shelf shelf;
    private final ThreadNames names;
    private final InstantSource clock;

    public VaultSync(Folder folder, Shelf shelf, ThreadNames names, InstantSource clock) {
        this.folder = folder;
        this.shelf = shelf;
        this.names = names;
        this.clock = clock;
    }

    /** Looks at every file and every thread once. */
    public SyncReport run() {
        Map<String, String> linked = linked();
        List<String> paths = folder.paths();
        List<Row> rows = new ArrayList<>();
        int passedOver = 0;
        for (String path : paths) {
            String slug = linked.get(path);
            Optional<Row> row = slug == null ? unknown(path, linked, paths) : known(path, slug);
            row.ifPresent(rows::add);
            passedOver += row.isPresent() ? 0 : 1;
        }
        Map<String, String> after = linked();
        after.forEach((path, slug) -> {
            if (!paths.contains(path) && rows.stream().noneMatch(row -> row.path().equals(path))) {
                rows.add(known(path, slug).orElseGet(() -> missing(path, slug)));
            }
        });
        for (Held held : shelf.all()) {
            if (!after.containsValue(held.slug()) && isFree(held.slug(), rows)) {
                rows.add(created(held));
            }
        }
        rows.sort(Comparator.comparing(Row::path));
        return new SyncReport(folder.name(), rows, passedOver);
    }

    private static boolean isFree(String slug, List<Row> rows) {
        return rows.stream().noneMatch(row -> slug.equals(row.thread()));
    }

    /** The files that belong to a thread already. */
    private Map<String, String> linked() {
        Map<String, String> linked = new LinkedHashMap<>();
        for (Held held : shelf.all()) {
            for (FileSide side : held.sides()) {
                if (side.place().startsWith(prefix())) {
                    linked.put(side.place().substring(prefix().length()), held.slug());
                }
            }
        }
        return linked;
    }

    private String prefix() {
        return folder.name() + "/";
    }

    /** A file that was about to be made for the first time is made now. */
    private Row missing(String path, String slug) {
        Optional<Held> unmade =
                shelf.find(slug)
                        .filter(held ->
                                held.side(prefix() + path)
                                        .filter(side ->
                                                side.common().isEmpty() && side.writing() != null)
                                        .isPresent());
        if (unmade.isPresent()) {
            return created(unmade.get());
        }
        return new Row(
                path,
                slug,
                Outcome.GONE,
                "the file is gone and the thread stays; gleaner thread export "
                        + slug
                        + " prints its text");
    }

    private Optional<Row> unknown(String path, Map<String, String> linked, List<String> paths) {
        if (!(folder.read(path) instanceof Folder.Read.Text(String text))) {
            return Optional.empty();
        }
        Optional<String> named = names.slugOf(text);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        String slug = named.get();
        Optional<Held> held = shelf.find(slug);
        if (held.isEmpty()) {
            FileSide side = FileSide.inStep(StoryThread.idOf(slug), prefix() + path, text);
            return Optional.of(
                    shelf.take(slug, null, text, side) == Taking.TAKEN
                            ? new Row(path, slug, Outcome.TAKEN_IN, "a new thread")
                            : changing(path, slug));
        }
        Optional<String> other =
                linked.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(slug))
                        .map(Map.Entry::getKey)
                        .findFirst();
        if (other.isPresent() && paths.contains(other.get())) {
            return Optional.of(
                    new Row(
                            path,
                            null,
                            Outcome.PROBLEM,
                            "it is the thread "
                                    + slug
                                    + ", as "
                                    + other.get()
                                    + " is; give one of them a line 'slug: another-name' between lines of --- at its start, or another title"));
        }
        // A file that was moved goes on from what it had where it was.
        String place = other.isPresent() ? prefix() + other.get() : FileSide.IMPORT;
        Optional<FileSide> before = held.get().side(place);
        if (before.isPresent()) {
            shelf.remember(
                    FileSide.inStep(before.get().thread(), prefix() + path, before.get().common()));
            if (other.isPresent()) {
                shelf.forget(before.get());
            }
        }
        return Optional.of(step(path, slug));
    }

    private Optional<Row> known(String path, String slug) {
        return switch (folder.read(path)) {
            case Folder.Read.Text text -> Optional.of(step(path, slug));
            case Folder.Read.Missing missing -> Optional.empty();
            case Folder.Read.NoText(String reason, String nextStep) ->
                    Optional.of(new Row(path, slug, Outcome.PROBLEM, reason + "; " + nextStep));
        };
    }

    private Row step(String path, String slug) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Held> held = shelf.find(slug);
            if (held.isEmpty() || !(folder.read(path) instanceof Folder.Read.Text(String theirs))) {
                break;
            }
            Optional<Row> row = step(path, held.get(), theirs);
            if (row.isPresent()) {
                return row.get();
            }
        }
        return changing(path, slug);
    }

    private static Row changing(String path, String slug) {
        return new Row(
                path,
                slug,
                Outcome.PROBLEM,
                "it was changed while it was read; the next look takes it up again");
    }

    /** Empty when one of the sides moved on meanwhile. */
    private Optional<Row> step(String path, Held held, String theirs) {
        String place = prefix() + path;
        Optional<FileSide> known = held.side(place);
        String ours = held.text();
        FileSide inStep = FileSide.inStep(StoryThread.idOf(held.slug()), place, theirs);
        if (ours.equals(theirs)) {
            if (known.filter(inStep::equals).isEmpty()) {
                shelf.remember(inStep);
            }
            return Optional.of(new Row(path, held.slug(), Outcome.SAME, ""));
        }
        Optional<String> common = known.map(side -> common(side, theirs));
        if (common.filter(theirs::equals).isPresent()) {
            return written(path, held.slug(), ours, inStep);
        }
        Optional<String> refusal = names.refusal(theirs);
        if (refusal.isPresent()) {
            return Optional.of(new Row(path, held.slug(), Outcome.PROBLEM, refusal.get()));
        }
        Merge merge =
                common.map(base -> ThreeWay.merge(base, ours, theirs))
                        .orElseGet(() -> new Merge.Clashing(List.of()));
        return switch (merge) {
            case Merge.Joined(String joined) -> joined(path, held, theirs, joined, inStep);
            case Merge.Clashing(List<String> sections) -> {
                FileSide side =
                        known.orElseGet(
                                () -> FileSide.inStep(StoryThread.idOf(held.slug()), place, ""));
                FileSide clashing = side.clashing(theirs, clock.instant());
                if (!clashing.equals(side)) {
                    shelf.remember(clashing);
                }
                yield Optional.of(
                        new Row(path, held.slug(), Outcome.CLASH, clash(held.slug(), sections)));
            }
        };
    }

    /** A text that was being written is common when it is there: only the receipt got lost. */
    private static String common(FileSide side, String theirs) {
        return theirs.equals(side.writing()) ? theirs : side.common();
    }

    private Optional<Row> joined(
            String path, Held held, String theirs, String joined, FileSide inStep) {
        if (shelf.take(held.slug(), held.text(), joined, inStep) == Taking.STALE) {
            return Optional.empty();
        }
        if (joined.equals(theirs)) {
            return Optional.of(new Row(path, held.slug(), Outcome.TAKEN_IN, ""));
        }
        return written(path, held.slug(), joined, inStep)
                .map(row ->
                        row.outcome() == Outcome.WRITTEN
                                ? new Row(path, held.slug(), Outcome.JOINED, "")
                                : row);
    }

    private Optional<Row> written(String path, String slug, String text, FileSide inStep) {
        shelf.remember(inStep.writing(text));
        return switch (folder.replace(path, inStep.common(), text)) {
            case Folder.Written.Done done -> {
                shelf.remember(FileSide.inStep(inStep.thread(), inStep.place(), text));
                yield Optional.of(new Row(path, slug, Outcome.WRITTEN, ""));
            }
            case Folder.Written.Changed changed -> Optional.empty();
            case Folder.Written.Refused(String reason, String nextStep) ->
                    Optional.of(new Row(path, slug, Outcome.PROBLEM, reason + "; " + nextStep));
        };
    }

    private Row created(Held held) {
        String path = held.slug() + (SectionedText.of(held.text()).markdown() ? ".md" : ".txt");
        FileSide side =
                FileSide.inStep(StoryThread.idOf(held.slug()), prefix() + path, held.text());
        shelf.remember(FileSide.inStep(side.thread(), side.place(), "").writing(held.text()));
        return switch (folder.create(path, held.text())) {
            case Folder.Written.Done done -> {
                shelf.remember(side);
                yield new Row(path, held.slug(), Outcome.WRITTEN, "a new file");
            }
            case Folder.Written.Changed changed -> {
                shelf.forget(side);
                yield new Row(
                        path,
                        held.slug(),
                        Outcome.PROBLEM,
                        "a file of this name is there and is no thread file; rename it, and the thread gets its own");
            }
            case Folder.Written.Refused(String reason, String nextStep) -> {
                shelf.forget(side);
                yield new Row(path, held.slug(), Outcome.PROBLEM, reason + "; " + nextStep);
            }
        };
    }

    private static String clash(String slug, List<String> sections) {
        String where = sections.isEmpty() ? "" : " under " + String.join(", ", sections);
        return "both sides changed"
                + where
                + "; gleaner thread clash "
                + slug
                + " shows both, gleaner thread resolve "
                + slug
                + " decides";
    }
}
