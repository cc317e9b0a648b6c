package dev.gleaner.thread;

import dev.gleaner.forecast.FallenDue;
import dev.gleaner.graph.store.item.ItemStore;
import dev.gleaner.graph.store.item.SourceStore;
import dev.gleaner.graph.store.thread.CitedTexts;
import dev.gleaner.graph.store.thread.DecisionStore;
import dev.gleaner.graph.store.thread.OverrideStore;
import dev.gleaner.graph.store.thread.ReadingStore;
import dev.gleaner.graph.store.thread.ThreadFileStore;
import dev.gleaner.graph.store.thread.ThreadStore;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Hand;
import dev.gleaner.ingest.index.IndexedItem;
import dev.gleaner.notice.Announcing;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.search.QueryReader;
import dev.gleaner.thread.act.PersonsAct;
import dev.gleaner.thread.act.PersonsActs;
import dev.gleaner.thread.act.QuoteCheck;
import dev.gleaner.thread.desk.FileDesk;
import dev.gleaner.thread.desk.ThreadFiler;
import dev.gleaner.thread.desk.ThreadShelf;
import dev.gleaner.thread.desk.VaultReport;
import dev.gleaner.thread.desk.Writer;
import dev.gleaner.thread.draft.DraftFlag;
import dev.gleaner.thread.draft.DraftWatch;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFileReader;
import dev.gleaner.thread.lineage.Layer;
import dev.gleaner.thread.next.NextReads;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The threads: taking files over, and showing how ripe each thread is. */
public final class Threads {

    private final ThreadStore store;
    private final Acting acting;
    private final QuoteCheck quotes;
    private final FileImport imports;
    private final FileDesk files;
    private final InstantSource clock;
    private final ThreadFiles texts = new ThreadFiles();
    private final Replays replays = new Replays();
    private final Levels levels;
    private final Conflicts conflicts;
    private final ReadingPlan plan;
    private final TriggerWatch watch;
    private final ThreadTriggers triggers;

    public Threads(
            ThreadStore store,
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
        this.quotes = new QuoteCheck(cited);
        ThreadFiler filer =
                new ThreadFiler(
                        address -> items.at(address).map(ItemStore.Known::key), sources::named);
        this.files = new FileDesk(fileStore, store, filer, slug -> reassess(), clock);
        this.clock = clock;
        this.conflicts = conflicts;
        this.levels =
                new Levels(
                        store,
                        announcing,
                        texts,
                        conflicts,
                        new DraftWatch(cited, filer::itemOf),
                        fallen,
                        clock);
        this.imports = new FileImport(store, files, filer, texts, levels, clock);
        this.acting =
                new Acting(
                        store,
                        new PersonsActs(store, overrides, decisions, readings, items, quotes),
                        files,
                        filer,
                        texts,
                        levels,
                        clock);
        TriggerQueries queries = new TriggerQueries(past.index(), new QueryReader(clock));
        this.plan = new ReadingPlan(levels, items, texts, queries, clock);
        TriggerJudge judge =
                new TriggerJudge(queries, conflicts, name -> sources.voice(name, clock.instant()));
        this.watch = new TriggerWatch(store, queries, judge, clock);
        this.triggers = new ThreadTriggers(store, queries, judge, past, clock);
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
        return imports.take(bytes, version);
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

    /**
     * Keeps what a person does to a thread, writes it into the thread's file, and looks at the
     * thread again.
     *
     * @param version of the file that she read
     */
    public Optional<Doing> act(String slug, PersonsAct act, String version) {
        return store.find(slug, clock.instant()).map(found -> acting.keep(found, act, version));
    }

    /** What to read next for a thread. */
    public Optional<NextReads> nextReads(String slug) {
        return store.find(slug, clock.instant()).map(plan::of);
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
