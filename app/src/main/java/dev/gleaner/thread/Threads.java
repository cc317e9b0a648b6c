package dev.gleaner.thread;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Decision;
import dev.gleaner.graph.Id;
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
import dev.gleaner.graph.thread.Assessment;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.ripeness.GaugeText;
import dev.gleaner.ripeness.Hold;
import dev.gleaner.ripeness.Ripeness;
import dev.gleaner.ripeness.RipenessSettings;
import dev.gleaner.ripeness.Snapshot;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.thread.Board.BoardRow;
import dev.gleaner.thread.Board.Newest;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The threads: taking files over, and showing how ripe each thread is. */
public final class Threads {

    private final ThreadStore store;
    private final AssessmentStore assessments;
    private final ItemStore items;
    private final PersonsActs acts;
    private final ThreadFiler filer;
    private final InstantSource clock;
    private final Ripeness ripeness = new Ripeness(RipenessSettings.defaults());

    public Threads(
            ThreadStore store,
            AssessmentStore assessments,
            OverrideStore overrides,
            DecisionStore decisions,
            ReadingStore readings,
            ItemStore items,
            SourceStore sources,
            InstantSource clock) {
        this.store = store;
        this.assessments = assessments;
        this.items = items;
        this.acts = new PersonsActs(store, overrides, decisions, readings, items);
        this.filer =
                new ThreadFiler(
                        address -> items.at(address).map(ItemStore.Known::key), sources::named);
        this.clock = clock;
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
        reassess(file.slug());
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
        return store.find(slug, clock.instant()).map(this::assess);
    }

    private Verdict assess(FoundThread found) {
        return ripeness.assess(snapshot(found, clock.instant()));
    }

    private Snapshot snapshot(FoundThread found, Instant asOf) {
        return ThreadSnapshot.of(
                found, readFile(found), asOf, assessments.of(found.thread().id(), asOf));
    }

    /** How ripe a thread was at a time, with what was recorded by then. */
    public Optional<Verdict> verdict(String slug, Instant asOf) {
        return store.find(slug, asOf).map(found -> ripeness.assess(snapshot(found, asOf)));
    }

    /**
     * A thread day by day.
     *
     * @param last the last day; null for today
     */
    public Optional<Replay> replay(String slug, Replay.Mode mode, @Nullable LocalDate last) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return store.find(slug, now)
                .map(found ->
                        new Replayer(ripeness, found, readFile(found), now)
                                .replay(mode, last == null ? today : last));
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
                        acts.keep(act, found, readFile(found), now)
                                .<Doing>map(refused ->
                                        new Doing.Refused(refused.reason(), refused.nextStep()))
                                .orElseGet(() -> {
                                    reassess(slug);
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
        store.all(clock.instant())
                .forEach(each -> origins.put(each.thread().slug(), assess(each).origins()));
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
                new ReadingOrder(evidence, found.triggers(), assess(found), readFile(found))
                        .of(evidence),
                hints.about(evidence.stream().filter(Threads::isUnread).toList()),
                hints.missing(),
                Overlaps.of(found.thread().slug(), origins));
    }

    /** Everything shown of a thread. */
    public Optional<ThreadPage> page(String slug) {
        return store.find(slug, clock.instant())
                .map(found -> ThreadPages.of(found, readFile(found), assess(found)));
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
                .map(found -> LintReport.of(readFile(found), strict));
    }

    private static ThreadFile readFile(FoundThread found) {
        return switch (new ThreadFileReader().read(found.file())) {
            case ThreadFile file -> file;
            case NotAThreadFile not ->
                    throw new IllegalStateException(
                            found.thread().slug()
                                    + " was read when it was taken over, and now "
                                    + not.reason());
        };
    }

    /** All threads, the ripest first; what was spiked or published stands behind. */
    public Board board() {
        Instant now = clock.instant();
        List<BoardRow> rows =
                store.all(now).stream()
                        .map(found -> new Ranked(found, assess(found)))
                        .sorted(
                                Comparator.comparing((Ranked ranked) -> ranked.isAtRest())
                                        .thenComparing(
                                                ranked -> ranked.verdict().level(),
                                                Comparator.reverseOrder())
                                        .thenComparing(ranked -> -ranked.verdict().order())
                                        .thenComparing(ranked -> ranked.found().thread().slug()))
                        .map(Threads::row)
                        .toList();
        return new Board(now, rows);
    }

    private record Ranked(FoundThread found, Verdict verdict) {

        private boolean isAtRest() {
            return !verdict.rests().isEmpty();
        }
    }

    private static BoardRow row(Ranked ranked) {
        FoundThread found = ranked.found();
        Verdict verdict = ranked.verdict();
        return new BoardRow(
                found.thread().slug(),
                found.thread().title(),
                verdict.level().word(),
                verdict.holds().stream()
                        .filter(hold -> hold.cap() == verdict.level())
                        .map(Hold::text)
                        .toList(),
                newest(found),
                found.evidence().size(),
                (int) found.evidence().stream().filter(Threads::isUnread).count(),
                verdict.origins().size(),
                verdict.isDrafted(),
                verdict.dormant() != null);
    }

    /** Adjacent items wait for nobody to read them. */
    static boolean isUnread(FoundEvidence evidence) {
        return evidence.evidence().directness() == Directness.DIRECT
                && (evidence.depth() == null || !evidence.depth().isRead());
    }

    private static @Nullable Newest newest(FoundThread found) {
        return found.evidence().stream()
                .filter(evidence -> evidence.evidence().directness() == Directness.DIRECT)
                .flatMap(evidence -> newest(evidence).stream())
                .max(
                        Comparator.comparing((Newest newest) -> newest.published().from())
                                .thenComparing(Newest::item))
                .orElse(null);
    }

    private static Optional<Newest> newest(FoundEvidence evidence) {
        DateInterval published = evidence.item().published();
        return published == null
                ? Optional.empty()
                : Optional.of(
                        new Newest(
                                evidence.item().id().value(),
                                evidence.item().title(),
                                evidence.source().name(),
                                published));
    }

    /** The slug that was perhaps meant. */
    public Optional<String> nearest(String slug) {
        return store.slugs().stream()
                .filter(known -> known.contains(slug) || slug.contains(known))
                .findFirst();
    }

    /** Looks at all threads again; a level that changed is recorded with its reasons. */
    public void reassess() {
        store.all(clock.instant()).forEach(this::record);
    }

    private void reassess(String slug) {
        store.find(slug, clock.instant()).ifPresent(this::record);
    }

    private void record(FoundThread found) {
        Snapshot snapshot = snapshot(found, clock.instant());
        Verdict verdict = ripeness.assess(snapshot);
        Id<StoryThread> id = found.thread().id();
        boolean same =
                assessments
                        .last(id)
                        .filter(last ->
                                last.level() == verdict.level()
                                        && last.gate() == verdict.gate()
                                        && last.rules().equals(verdict.rules()))
                        .isPresent();
        if (!same) {
            assessments.record(
                    Assessment.of(
                            id,
                            verdict.level(),
                            verdict.gate(),
                            verdict.asOf(),
                            verdict.rules(),
                            GaugeText.of(verdict),
                            SnapshotText.of(snapshot)));
        }
    }
}
