package dev.gleaner.thread;

import dev.gleaner.graph.Decision;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.store.AssessmentStore;
import dev.gleaner.graph.store.DecisionStore;
import dev.gleaner.graph.store.ItemStore;
import dev.gleaner.graph.store.OverrideStore;
import dev.gleaner.graph.store.ReadingStore;
import dev.gleaner.graph.store.SourceStore;
import dev.gleaner.graph.store.ThreadStore;
import dev.gleaner.graph.store.ThreadStore.Filed;
import dev.gleaner.graph.store.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.ThreadStore.FoundThread;
import dev.gleaner.ingest.index.IndexedItem;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.search.QueryReader;
import dev.gleaner.thread.file.NotAThreadFile;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFileReader;
import dev.gleaner.thread.lineage.Layer;
import dev.gleaner.thread.lineage.SharedOrigins;
import dev.gleaner.thread.lineage.SharedOrigins.Joined;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The threads: taking files over, and showing how ripe each thread is. */
public final class Threads {

    private final ThreadStore store;
    private final ItemStore items;
    private final PersonsActs acts;
    private final ThreadFiler filer;
    private final InstantSource clock;
    private final ThreadFiles files = new ThreadFiles();
    private final Replays replays = new Replays();
    private final Levels levels;
    private final Conflicts conflicts;
    private final TriggerWatch watch;
    private final ThreadTriggers triggers;

    public Threads(
            ThreadStore store,
            AssessmentStore assessments,
            OverrideStore overrides,
            DecisionStore decisions,
            ReadingStore readings,
            ItemStore items,
            SourceStore sources,
            Conflicts conflicts,
            PastItems past,
            InstantSource clock) {
        this.store = store;
        this.items = items;
        this.acts = new PersonsActs(store, overrides, decisions, readings, items);
        this.filer =
                new ThreadFiler(
                        address -> items.at(address).map(ItemStore.Known::key), sources::named);
        this.clock = clock;
        this.conflicts = conflicts;
        this.levels = new Levels(store, assessments, files, conflicts, clock);
        TriggerQueries queries = new TriggerQueries(past.index(), new QueryReader(clock));
        TriggerJudge judge = new TriggerJudge(queries, conflicts);
        this.watch = new TriggerWatch(store, queries, judge, clock);
        this.triggers = new ThreadTriggers(store, queries, judge, past, clock);
    }

    /** What came of taking a file over. */
    public sealed interface Importing {

        /** The thread is there as the file says. */
        record Imported(ThreadImported imported) implements Importing {}

        /** It is no thread file; nothing changed. */
        record Refused(String reason, String nextStep) implements Importing {}
    }

    /** Why a document of a folder is no evidence: it is a thread file itself. */
    public static Optional<String> refusalToIngest(byte[] document) {
        return new ThreadFileReader().read(document) instanceof ThreadFile file
                        && !file.groups().isEmpty()
                ? Optional.of("it is a thread file; gleaner thread import takes it over")
                : Optional.empty();
    }

    /** Takes a file over; the same file again changes nothing. */
    public Importing importFile(byte[] bytes) {
        return switch (new ThreadFileReader().read(bytes)) {
            case NotAThreadFile(String reason, int line, String nextStep) ->
                    new Importing.Refused("line " + line + ": " + reason, nextStep);
            case ThreadFile file -> new Importing.Imported(take(file, bytes));
        };
    }

    private ThreadImported take(ThreadFile file, byte[] bytes) {
        Optional<FoundThread> before = store.find(file.slug(), clock.instant());
        Instant now = clock.instant();
        Filed filed = filer.file(file, bytes, before, now);
        boolean changed =
                before.map(FoundThread::file).filter(old -> Arrays.equals(old, bytes)).isEmpty();
        if (changed) {
            store.store(filed, now);
        }
        reassess();
        return new ThreadImported(
                file.slug(),
                file.title(),
                changed,
                filed.evidence().size(),
                (int) file.entries().stream().filter(entry -> !entry.isLocated()).count(),
                filed.triggers().size(),
                filed.firings().size(),
                filed.drafts().size(),
                file.counted().stream().map(ThreadFile.Counted::text).toList(),
                file.kept().stream()
                        .map(kept -> new ThreadPage.KeptLine(kept.heading(), kept.text()))
                        .toList(),
                verdict(file.slug()).map(verdict -> verdict.level().word()).orElse(""));
    }

    /** The file as it was taken over, byte for byte. */
    public Optional<byte[]> file(String slug) {
        return store.find(slug, clock.instant()).map(FoundThread::file);
    }

    /** How ripe a thread is now. */
    public Optional<Verdict> verdict(String slug) {
        return verdict(slug, clock.instant());
    }

    /** How ripe a thread was at a time, with what was recorded by then. */
    public Optional<Verdict> verdict(String slug, Instant asOf) {
        return store.find(slug, asOf).map(found -> levels.of(found, asOf));
    }

    private Verdict assess(FoundThread found) {
        return levels.of(found, clock.instant());
    }

    /**
     * A thread day by day.
     *
     * @param last the last day; null for today
     */
    public Optional<Replay> replay(String slug, Replay.Mode mode, @Nullable LocalDate last) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate end = last == null ? today : last;
        long rev = store.revs().getOrDefault(slug, 0L);
        return replays.answer(
                new Replays.Question(slug, rev, today, mode, end),
                () -> store.find(slug, now),
                found ->
                        new Replayer(
                                        levels.ripeness(),
                                        found,
                                        files.of(found),
                                        conflicts.among(found.evidence(), now),
                                        now)
                                .replay(mode, end));
    }

    /** What came of something that a person did. */
    public sealed interface Doing {

        /** It is kept; this is how ripe the thread is now. */
        record Done(Verdict verdict) implements Doing {}

        /** It does not fit; nothing changed. */
        record Refused(String reason, String nextStep) implements Doing {}
    }

    /** Keeps what a person does to a thread, and looks at the thread again. */
    public Optional<Doing> act(String slug, PersonsAct act) {
        Instant now = clock.instant();
        return store.find(slug, now)
                .map(found ->
                        acts.keep(act, found, files.of(found), now)
                                .<Doing>map(refused ->
                                        new Doing.Refused(refused.reason(), refused.nextStep()))
                                .orElseGet(() -> {
                                    reassess();
                                    return new Doing.Done(verdict(slug).orElseThrow());
                                }));
    }

    /** What to read next for a thread. */
    public Optional<NextReads> nextReads(String slug) {
        return store.find(slug, clock.instant()).map(this::nextReads);
    }

    private NextReads nextReads(FoundThread found) {
        List<FoundEvidence> evidence = found.evidence();
        Map<String, List<String>> origins = new TreeMap<>();
        levels.all().forEach(each -> origins.put(each.row().slug(), each.verdict().origins()));
        TextHints hints =
                new TextHints(
                        evidence,
                        item ->
                                items.find(item)
                                        .map(ItemStore.FoundItem::revision)
                                        .map(Revision::text)
                                        .orElse(""));
        return new NextReads(
                found.thread().slug(),
                new ReadingOrder(evidence, found.triggers(), assess(found), files.of(found))
                        .of(evidence),
                hints.about(evidence.stream().filter(BoardRows::isUnread).toList()),
                hints.missing(),
                Overlaps.of(found.thread().slug(), origins));
    }

    /** Everything shown of a thread. */
    public Optional<ThreadPage> page(String slug) {
        return store.find(slug, clock.instant())
                .map(found -> ThreadPages.of(found, files.of(found), assess(found)));
    }

    /** The layers of origins, by commas. */
    public static String layers() {
        return Layer.words(Layer.all());
    }

    /** Whether these are layers of origins, by commas. */
    public static boolean areLayers(String written) {
        return Layer.parse(written).isPresent();
    }

    /**
     * What counts as one piece of evidence in a thread.
     *
     * @param written the layers wanted, by commas; null for all
     */
    public Optional<OriginReport> origins(String slug, @Nullable String written) {
        Set<Layer> layers =
                written == null ? Layer.all() : Layer.parse(written).orElseGet(Layer::all);
        return store.find(slug, clock.instant())
                .map(found -> {
                    Map<String, Joined> joined = new HashMap<>();
                    SharedOrigins.of(found.evidence(), layers)
                            .forEach((item, with) -> joined.put(item.value(), with));
                    Map<String, Decision> decisions = new HashMap<>();
                    for (FoundEvidence evidence : found.evidence()) {
                        Decision decision = evidence.lineage().decision();
                        if (decision != null) {
                            decisions.put(evidence.item().id().value(), decision);
                        }
                    }
                    return Origins.of(
                            slug,
                            found.thread().title(),
                            ThreadPages.groups(found.evidence()),
                            layers,
                            joined,
                            decisions);
                });
    }

    /** What came of linting a file that no data folder knows. */
    public sealed interface Linting {

        /** It was read as a thread file. */
        record Linted(LintReport report) implements Linting {}

        /** It is no thread file. */
        record Refused(String reason, String nextStep) implements Linting {}
    }

    /** Where a thread file contradicts itself, as it lies on disk. */
    public static Linting lint(byte[] bytes, boolean strict) {
        return switch (new ThreadFileReader().read(bytes)) {
            case NotAThreadFile(String reason, int line, String nextStep) ->
                    new Linting.Refused("line " + line + ": " + reason, nextStep);
            case ThreadFile file -> new Linting.Linted(LintReport.of(file, strict));
        };
    }

    /** Where a thread's file contradicts itself. */
    public Optional<LintReport> lint(String slug, boolean strict) {
        return store.find(slug, clock.instant())
                .map(found -> LintReport.of(files.of(found), strict));
    }

    /** All threads, the ripest first; what was spiked or published stands behind. */
    public Board board() {
        return new Board(
                clock.instant(),
                levels.all().stream().sorted(BoardRows.ORDER).map(Levels.Current::row).toList());
    }

    /** The slug that was perhaps meant. */
    public Optional<String> nearest(String slug) {
        return store.revs().keySet().stream()
                .filter(known -> known.contains(slug) || slug.contains(known))
                .findFirst();
    }

    /** Takes note of items that changed: their threads are looked at again, triggers may fire. */
    public void changed(List<IndexedItem> items) {
        Set<String> slugs =
                items.stream()
                        .flatMap(item -> item.threads().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!slugs.isEmpty()) {
            store.touch(slugs);
        }
        watch.changed(items);
    }

    /** The triggers of the threads: what they are, arming, and the dry run. */
    public ThreadTriggers triggers() {
        return triggers;
    }

    /** Looks again at what changed; a level that changed is recorded with its reasons. */
    public void reassess() {
        levels.all();
    }
}
