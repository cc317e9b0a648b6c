package dev.gleaner.thread;

import dev.gleaner.forecast.FallenDue;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.store.item.ItemStore;
import dev.gleaner.graph.store.item.SourceStore;
import dev.gleaner.graph.store.thread.AssessmentStore;
import dev.gleaner.graph.store.thread.CitedTexts;
import dev.gleaner.graph.store.thread.DecisionStore;
import dev.gleaner.graph.store.thread.OverrideStore;
import dev.gleaner.graph.store.thread.ReadingStore;
import dev.gleaner.graph.store.thread.ThreadFileStore;
import dev.gleaner.graph.store.thread.ThreadStore;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.graph.thread.Hand;
import dev.gleaner.ingest.index.IndexedItem;
import dev.gleaner.notice.Announcing;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.search.QueryReader;
import dev.gleaner.thread.act.ActWriting;
import dev.gleaner.thread.act.PersonsAct;
import dev.gleaner.thread.act.PersonsActs;
import dev.gleaner.thread.act.QuoteCheck;
import dev.gleaner.thread.desk.FileDesk;
import dev.gleaner.thread.desk.FileTaking;
import dev.gleaner.thread.desk.ThreadFiler;
import dev.gleaner.thread.desk.ThreadShelf;
import dev.gleaner.thread.desk.VaultReport;
import dev.gleaner.thread.desk.Writer;
import dev.gleaner.thread.desk.Writing;
import dev.gleaner.thread.draft.DraftFlag;
import dev.gleaner.thread.draft.DraftWatch;
import dev.gleaner.thread.edit.FileVersion;
import dev.gleaner.thread.file.NotAThreadFile;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFileReader;
import dev.gleaner.thread.lineage.Layer;
import dev.gleaner.thread.next.NextReads;
import dev.gleaner.thread.next.ReadingOrder;
import dev.gleaner.thread.next.TextHints;
import dev.gleaner.thread.replay.Replay;
import dev.gleaner.thread.replay.Replayer;
import dev.gleaner.thread.replay.Replays;
import dev.gleaner.thread.snapshot.Conflicts;
import dev.gleaner.thread.vault.DiskFolder;
import dev.gleaner.thread.vault.ThreadNames;
import dev.gleaner.thread.vault.VaultSync;
import dev.gleaner.thread.watch.PastItems;
import dev.gleaner.thread.watch.ThreadTriggers;
import dev.gleaner.thread.watch.TriggerJudge;
import dev.gleaner.thread.watch.TriggerQueries;
import dev.gleaner.thread.watch.TriggerWatch;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
    private final QuoteCheck quotes;
    private final ThreadFiler filer;
    private final FileDesk files;
    private final InstantSource clock;
    private final ThreadFiles texts = new ThreadFiles();
    private final Replays replays = new Replays();
    private final Levels levels;
    private final Conflicts conflicts;
    private final TriggerQueries queries;
    private final TriggerWatch watch;
    private final ThreadTriggers triggers;

    public Threads(
            ThreadStore store,
            AssessmentStore assessments,
            Announcing announcing,
            OverrideStore overrides,
            DecisionStore decisions,
            ReadingStore readings,
            ItemStore items,
            SourceStore sources,
            ThreadFileStore fileStore,
            CitedTexts cited,
            Conflicts conflicts,
            FallenDue fallen,
            PastItems past,
            InstantSource clock) {
        this.store = store;
        this.items = items;
        this.quotes = new QuoteCheck(cited);
        this.acts = new PersonsActs(store, overrides, decisions, readings, items, quotes);
        this.filer =
                new ThreadFiler(
                        address -> items.at(address).map(ItemStore.Known::key), sources::named);
        this.files = new FileDesk(fileStore, store, filer, slug -> reassess(), clock);
        this.clock = clock;
        this.conflicts = conflicts;
        this.levels =
                new Levels(
                        store,
                        assessments,
                        announcing,
                        texts,
                        conflicts,
                        new DraftWatch(cited, filer::itemOf),
                        fallen,
                        clock);
        this.queries = new TriggerQueries(past.index(), new QueryReader(clock));
        TriggerJudge judge = new TriggerJudge(queries, conflicts);
        this.watch = new TriggerWatch(store, queries, judge, clock);
        this.triggers = new ThreadTriggers(store, queries, judge, past, clock);
    }

    /** What came of taking a file over. */
    public sealed interface Importing {

        /** The thread is there as the file says. */
        record Imported(ThreadImported imported) implements Importing {}

        /** Thread and file contradict each other; both texts are kept. */
        record Clashing(String slug, List<String> sections) implements Importing {}

        /** The thread has another version than the one that was named. */
        record Stale(Writing.Stale stale) implements Importing {}

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

    /** The files of the threads. */
    public FileDesk files() {
        return files;
    }

    /** Brings a folder of thread files, by its real path, and the threads to the same text. */
    public VaultReport sync(Path folder) {
        VaultSync sync =
                new VaultSync(
                        new DiskFolder(folder),
                        new ThreadShelf(files, clock),
                        new ThreadNames(),
                        clock);
        return VaultReport.of(Writer.as(new Hand(Hand.Door.VAULT, folder.toString()), sync::run));
    }

    /**
     * Takes a file over; the same file again changes nothing.
     *
     * @param version the version that the file was made from; null joins it with what the thread
     *     has become since the last time
     */
    public Importing importFile(byte[] bytes, @Nullable String version) {
        return switch (new ThreadFileReader().read(bytes)) {
            case NotAThreadFile(String reason, int line, String nextStep) ->
                    new Importing.Refused("line " + line + ": " + reason, nextStep);
            case ThreadFile file -> take(file, version);
        };
    }

    private Importing take(ThreadFile file, @Nullable String version) {
        return switch (new FileTaking(files).take(file, version, clock.instant())) {
            case FileTaking.Taken.Stored stored -> imported(file.slug(), true);
            case FileTaking.Taken.Unchanged unchanged -> imported(file.slug(), false);
            case FileTaking.Taken.Clashing(List<String> sections) ->
                    new Importing.Clashing(file.slug(), sections);
            case FileTaking.Taken.Stale(Writing.Stale stale) -> new Importing.Stale(stale);
        };
    }

    private Importing imported(String slug, boolean changed) {
        if (!changed) {
            reassess();
        }
        FoundThread found = store.find(slug, clock.instant()).orElseThrow();
        ThreadFile file = texts.of(found);
        return new Importing.Imported(
                new ThreadImported(
                        slug,
                        file.title(),
                        changed,
                        (int)
                                file.entries().stream()
                                        .map(entry -> filer.itemOf(file, entry).id())
                                        .distinct()
                                        .count(),
                        (int) file.entries().stream().filter(entry -> !entry.isLocated()).count(),
                        file.triggers().size(),
                        (int)
                                found.firings().stream()
                                        .filter(firing -> firing.state() == Firing.State.TENTATIVE)
                                        .count(),
                        file.drafts().size(),
                        file.counted().stream().map(ThreadFile.Counted::text).toList(),
                        file.kept().stream()
                                .map(kept -> new ThreadPage.KeptLine(kept.heading(), kept.text()))
                                .toList(),
                        verdict(slug).map(verdict -> verdict.level().word()).orElse("")));
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

    /** What was not as it was, of all that the drafts of a thread stood on at a time. */
    public List<DraftFlag> flags(FoundThread found, Instant asOf) {
        return levels.flags(found, asOf);
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
                                        texts.of(found),
                                        conflicts.among(found.evidence(), now),
                                        now)
                                .replay(mode, end));
    }

    /** What came of something that a person did. */
    public sealed interface Doing {

        /** It is kept; this is how ripe the thread is now. */
        record Done(Verdict verdict) implements Doing {}

        /** The thread's file has another version than the one that was named. */
        record Stale(Writing.Stale stale) implements Doing {}

        /** It does not fit; nothing changed. */
        record Refused(String reason, String nextStep) implements Doing {}
    }

    /**
     * Keeps what a person does to a thread, writes it into the thread's file, and looks at the
     * thread again.
     *
     * @param version of the file that she read
     */
    public Optional<Doing> act(String slug, PersonsAct act, String version) {
        Instant now = clock.instant();
        return store.find(slug, now).map(found -> act(found, act, version, now));
    }

    private Doing act(FoundThread found, PersonsAct act, String version, Instant now) {
        String slug = found.thread().slug();
        if (!FileVersion.of(found.file()).matches(version)) {
            return new Doing.Stale(files.stale(slug, version));
        }
        Optional<PersonsActs.Refusal> refusal = acts.keep(act, found, texts.of(found), now);
        if (refusal.isPresent()) {
            return new Doing.Refused(refusal.get().reason(), refusal.get().nextStep());
        }
        new ActWriting(store, files, filer, clock).write(slug, act);
        reassess();
        return new Doing.Done(verdict(slug).orElseThrow());
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
                new ReadingOrder(
                                evidence,
                                found.triggers(),
                                assess(found),
                                texts.of(found),
                                trigger ->
                                        queries.evidence(
                                                trigger,
                                                found.thread().slug(),
                                                found.thread().title()))
                        .of(evidence),
                hints.about(evidence.stream().filter(BoardRows::isUnread).toList()),
                hints.missing(),
                Overlaps.of(found.thread().slug(), origins));
    }

    /** Everything shown of a thread. */
    public Optional<ThreadPage> page(String slug) {
        return store.find(slug, clock.instant())
                .map(found ->
                        ThreadPages.of(
                                found,
                                texts.of(found),
                                assess(found),
                                levels.flags(found, clock.instant()),
                                quotes.doubts(ThreadPages.quoted(found), clock.instant())));
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
     * What counted as one piece of evidence in a thread.
     *
     * @param written the layers wanted, by commas; null for all
     * @param asOf as it was known at this time; null for now
     */
    public Optional<OriginReport> origins(
            String slug, @Nullable String written, @Nullable Instant asOf) {
        Set<Layer> layers =
                written == null ? Layer.all() : Layer.parse(written).orElseGet(Layer::all);
        return store.find(slug, asOf == null ? clock.instant() : asOf)
                .map(found -> Origins.of(found, layers));
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
                .map(found ->
                        LintReport.of(texts.of(found), strict)
                                .with(texts.of(found), levels.flags(found, clock.instant())));
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
