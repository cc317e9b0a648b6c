package dev.gleaner.workspace;

import dev.gleaner.brief.Briefs;
import dev.gleaner.claim.ClaimLinks;
import dev.gleaner.claim.Claims;
import dev.gleaner.delivery.Deliveries;
import dev.gleaner.delivery.DeliveryLoop;
import dev.gleaner.delivery.Outbox;
import dev.gleaner.forecast.FallenDue;
import dev.gleaner.forecast.Forecasts;
import dev.gleaner.forecast.Resolving;
import dev.gleaner.graph.database.DatabaseSettings;
import dev.gleaner.graph.database.LocalDatabase;
import dev.gleaner.graph.database.Opening;
import dev.gleaner.graph.database.RemoteDatabase;
import dev.gleaner.graph.database.RunningDatabase;
import dev.gleaner.graph.schema.Schema;
import dev.gleaner.graph.store.channel.ChannelDecisions;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.DueTimes;
import dev.gleaner.graph.store.channel.LeaseStore;
import dev.gleaner.graph.store.channel.MailboxStore;
import dev.gleaner.graph.store.channel.OutlineStore;
import dev.gleaner.graph.store.channel.PinStore;
import dev.gleaner.graph.store.channel.PipelineStores;
import dev.gleaner.graph.store.channel.PushStore;
import dev.gleaner.graph.store.forecast.ForecastStore;
import dev.gleaner.graph.store.forecast.ResolutionStore;
import dev.gleaner.graph.store.item.IndexMarks;
import dev.gleaner.graph.store.item.ItemStore;
import dev.gleaner.graph.store.item.LinkStore;
import dev.gleaner.graph.store.item.ResultStore;
import dev.gleaner.graph.store.item.SourceStore;
import dev.gleaner.graph.store.item.StatementStore;
import dev.gleaner.graph.store.notice.DeliveryStore;
import dev.gleaner.graph.store.notice.NoticeStore;
import dev.gleaner.graph.store.request.RequestStore;
import dev.gleaner.graph.store.same.LookalikeStore;
import dev.gleaner.graph.store.same.SameAsStore;
import dev.gleaner.graph.store.thread.AssessmentStore;
import dev.gleaner.graph.store.thread.CitedTexts;
import dev.gleaner.graph.store.thread.DecisionStore;
import dev.gleaner.graph.store.thread.DeclineStore;
import dev.gleaner.graph.store.thread.OverrideStore;
import dev.gleaner.graph.store.thread.ReadingStore;
import dev.gleaner.graph.store.thread.ThreadFileStore;
import dev.gleaner.graph.store.thread.ThreadStore;
import dev.gleaner.hub.Callbacks;
import dev.gleaner.ingest.GraphMarks;
import dev.gleaner.ingest.Ingest;
import dev.gleaner.ingest.Reprocessing;
import dev.gleaner.ingest.Ways;
import dev.gleaner.ingest.archive.Archive;
import dev.gleaner.ingest.fetch.CertificatePin;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.KeptAnswers;
import dev.gleaner.ingest.index.EvidenceIndex;
import dev.gleaner.ingest.index.IndexFollower;
import dev.gleaner.ingest.index.IndexOpening;
import dev.gleaner.ingest.mail.Mailbox;
import dev.gleaner.ingest.mail.MailboxAddress;
import dev.gleaner.item.Items;
import dev.gleaner.mailbox.MailboxEars;
import dev.gleaner.notice.Announcing;
import dev.gleaner.operation.ForecastOperations;
import dev.gleaner.operation.IndexCare;
import dev.gleaner.operation.LocalAnswers;
import dev.gleaner.operation.LocalEvidence;
import dev.gleaner.operation.LocalForecasts;
import dev.gleaner.operation.LocalLinks;
import dev.gleaner.operation.LocalOperations;
import dev.gleaner.operation.LocalSame;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.operation.SourceOperations;
import dev.gleaner.polling.PollLoop;
import dev.gleaner.polling.Polling;
import dev.gleaner.proposal.Proposals;
import dev.gleaner.same.SameProposals;
import dev.gleaner.same.SameStatements;
import dev.gleaner.search.Search;
import dev.gleaner.settings.Settings;
import dev.gleaner.source.FirstAnswers;
import dev.gleaner.source.MailPasswords;
import dev.gleaner.source.SourceAdding;
import dev.gleaner.source.SourceFinding;
import dev.gleaner.source.SourceLists;
import dev.gleaner.source.SourceRegister;
import dev.gleaner.thread.Threads;
import dev.gleaner.thread.snapshot.ResultConflicts;
import dev.gleaner.thread.watch.PastItems;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A data folder in use: lock, database, schema, index, archive and the outgoing client, opened in
 * this order and closed in the reverse of it.
 */
public final class Workspace implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);

    private final Deque<AutoCloseable> parts;
    private final Operations operations;
    private final Supplier<List<? extends AutoCloseable>> loops;
    private final HubListening hubs;

    private Workspace(
            Deque<AutoCloseable> parts,
            Operations operations,
            Supplier<List<? extends AutoCloseable>> loops,
            HubListening hubs) {
        this.parts = parts;
        this.operations = operations;
        this.loops = loops;
        this.hubs = hubs;
    }

    /** What became of opening. */
    public sealed interface Outcome {

        /** Everything is open. */
        record Opened(Workspace workspace) implements Outcome {}

        /**
         * The folder is a server's: ask that one, in a moment if it is starting.
         *
         * @param problem for whoever cannot ask it
         */
        record Served(Problem problem) implements Outcome {}

        /** Something could not be; whatever had been opened is closed again. */
        record Refused(Problem problem) implements Outcome {}
    }

    /** Opens the folder that the settings name, for a process that answers nobody else. */
    public static Outcome open(Settings settings, InstantSource clock) {
        return open(settings, clock, DataFolder.Holder.COMMAND);
    }

    /** Opens it for a process that commands may ask once it has started. */
    public static Outcome openToServe(Settings settings, InstantSource clock) {
        return open(settings, clock, DataFolder.Holder.SERVER);
    }

    private static Outcome open(Settings settings, InstantSource clock, DataFolder.Holder holder) {
        Deque<AutoCloseable> parts = new ArrayDeque<>();
        try {
            return switch (DataFolder.take(settings.data(), holder)) {
                case DataFolder.Taking.Taken(DataFolder folder) -> {
                    parts.push(folder);
                    yield new Outcome.Opened(open(settings, clock, folder, parts));
                }
                case DataFolder.Taking.Held(String process, DataFolder.Holder by) ->
                        by == DataFolder.Holder.SERVER
                                ? new Outcome.Served(
                                        inUse(settings.data(), "the server, " + process))
                                : new Outcome.Refused(inUse(settings.data(), process));
                case DataFolder.Taking.Unusable(String reason, String nextStep) ->
                        new Outcome.Refused(new Problem(Problem.Kind.FAILED, reason, nextStep));
            };
        } catch (CannotOpen cannot) {
            close(parts);
            return new Outcome.Refused(cannot.problem);
        } catch (UncheckedIOException failed) {
            close(parts);
            return new Outcome.Refused(
                    new Problem(
                            Problem.Kind.FAILED,
                            "cannot use " + settings.data() + ": " + failed.getMessage(),
                            "see that the disk has room and the folder may be written to"));
        }
    }

    private static Workspace open(
            Settings settings, InstantSource clock, DataFolder folder, Deque<AutoCloseable> parts)
            throws CannotOpen {
        RunningDatabase database = database(settings, folder, parts);
        Driver driver = database.driver();
        applySchema(driver);
        IndexMarks marks = new IndexMarks(driver);
        EvidenceIndex index = index(folder.index(), marks, parts);
        Fetcher fetcher =
                OutgoingClient.open(settings, clock, OutgoingClient.pins(new PinStore(driver)));
        parts.push(fetcher);
        ItemStore items = new ItemStore(driver);
        ThreadStore threadStore = new ThreadStore(driver);
        ChannelStore channels = new ChannelStore(driver);
        ReadingStore readings = new ReadingStore(driver);
        NoticeStore notices = new NoticeStore(driver);
        Claims claims = claims(driver, clock);
        Deliveries deliveries = telling(settings, driver, fetcher, clock);
        Threads threads =
                new Threads(
                        threadStore,
                        new AssessmentStore(driver),
                        new Announcing(notices),
                        new OverrideStore(driver),
                        new DecisionStore(driver),
                        readings,
                        items,
                        new SourceStore(driver),
                        new ThreadFileStore(driver),
                        new CitedTexts(driver),
                        new ResultConflicts(new ResultStore(driver)),
                        new FallenDue(new ForecastStore(driver), claims),
                        new PastItems(index, new GraphMarks(marks)),
                        clock);
        IndexCare care = new IndexCare(index, marks, threads::changed);
        care.follow();
        Ways ways = ways(folder, fetcher, clock);
        Ingest ingest =
                new Ingest(
                        fetcher,
                        new Archive(folder.archive()),
                        PipelineStores.of(driver),
                        Threads::refusalToIngest,
                        clock,
                        ways);
        LeaseStore leases = new LeaseStore(driver);
        String owner = owner(folder, clock);
        Polling polling = new Polling(channels, leases, ingest, clock, owner);
        Doctor doctor = new Doctor(folder, database, care, channels);
        StatementStore statements = new StatementStore(driver);
        DeliveryLoop telling = new DeliveryLoop(deliveries, clock);
        Runnable afterwards =
                () -> {
                    care.follow();
                    threads.reassess();
                    telling.wake();
                };
        PollLoop pollLoop =
                new PollLoop(
                        leases,
                        new DueTimes(driver),
                        ingest,
                        clock,
                        settings.ingestEvery(),
                        owner,
                        afterwards);
        MailboxEars ears =
                new MailboxEars(
                        new MailboxStore(driver),
                        new PushStore(driver),
                        ways.mailboxes(),
                        pollLoop::look,
                        clock);
        ClaimLinks links = new ClaimLinks(new LinkStore(driver), new DecisionStore(driver), clock);
        SameAsStore sameAs = new SameAsStore(driver);
        SameStatements same = new SameStatements(sameAs, clock);
        Operations operations =
                new LocalOperations(
                        threads,
                        new Proposals(threadStore, items, new DeclineStore(driver), index, clock),
                        new Briefs(
                                threadStore, statements, claims, threads::verdict, threads::flags),
                        clock,
                        new LocalEvidence(
                                claims,
                                same,
                                new Reprocessing(
                                        new Archive(folder.archive()),
                                        PipelineStores.of(driver),
                                        clock),
                                afterwards),
                        new LocalLinks(links, afterwards),
                        new LocalSame(
                                same,
                                new SameProposals(new LookalikeStore(driver), sameAs, clock),
                                afterwards),
                        forecasts(driver, claims, clock),
                        new Outbox(notices, new DeliveryStore(driver), deliveries, clock),
                        new LocalAnswers(new RequestStore(driver), clock),
                        new Items(items, links, same, readings, clock),
                        new Search(index, clock),
                        sourceOperations(folder, driver, fetcher, polling, ears, clock),
                        polling,
                        care,
                        settings.vault(),
                        doctor::look);
        return new Workspace(
                parts,
                operations,
                () -> loops(settings.vault(), operations, telling, pollLoop, ears),
                new HubListening(
                        settings.server().callbacks(),
                        driver,
                        fetcher::post,
                        pollLoop::look,
                        clock));
    }

    private static List<? extends AutoCloseable> loops(
            @Nullable Path vault,
            Operations operations,
            DeliveryLoop telling,
            PollLoop polling,
            MailboxEars ears) {
        List<AutoCloseable> loops =
                new ArrayList<>(List.of(telling.start(), polling.start(), ears.start()));
        if (vault != null) {
            loops.add(new VaultWatch(vault, () -> operations.files().sync("")).start());
        }
        return loops;
    }

    private static Deliveries telling(
            Settings settings, Driver driver, Fetcher fetcher, InstantSource clock) {
        return new Deliveries(
                new DeliveryStore(driver),
                Receivers.of(settings.telling()),
                fetcher::post,
                Receivers.relay(settings.telling(), fetcher),
                settings.pages(),
                clock);
    }

    private static Claims claims(Driver driver, InstantSource clock) {
        return new Claims(
                new StatementStore(driver),
                new LinkStore(driver),
                new DecisionStore(driver),
                new SameAsStore(driver),
                clock);
    }

    private static ForecastOperations forecasts(Driver driver, Claims claims, InstantSource clock) {
        ForecastStore store = new ForecastStore(driver);
        return new LocalForecasts(
                new Forecasts(store, claims, clock),
                new Resolving(store, new ResolutionStore(driver), new ItemStore(driver), clock));
    }

    /** Unlike any other process on the same graph. */
    private static String owner(DataFolder folder, InstantSource clock) {
        return ProcessHandle.current().pid() + " " + folder.root() + " " + clock.instant();
    }

    private static Ways ways(DataFolder folder, Fetcher fetcher, InstantSource clock) {
        KeptAnswers answers = new KeptAnswers(folder.answers(), clock);
        MailPasswords passwords = new MailPasswords(folder.mailPasswords());
        return new Ways(
                answers::take,
                address ->
                        passwords
                                .of(address.account())
                                .map(password -> mailbox(address, password, fetcher)));
    }

    private static Mailbox mailbox(MailboxAddress address, String password, Fetcher fetcher) {
        return new Mailbox(address, password, fetcher.mailDoor(address.host(), address.port()));
    }

    private static Mailbox mailbox(
            MailboxAddress address, String password, Fetcher fetcher, CertificatePin only) {
        return new Mailbox(
                address,
                password,
                fetcher.mailDoor(address.host(), address.port(), Optional.of(only)));
    }

    private static SourceOperations sourceOperations(
            DataFolder folder,
            Driver driver,
            Fetcher fetcher,
            Polling polling,
            MailboxEars ears,
            InstantSource clock) {
        ChannelStore channels = new ChannelStore(driver);
        SourceStore sources = new SourceStore(driver);
        MailPasswords passwords = new MailPasswords(folder.mailPasswords());
        FirstAnswers answers =
                new FirstAnswers(fetcher::fetch, new KeptAnswers(folder.answers(), clock), clock);
        return new SourceOperations(
                new SourceRegister(
                        channels,
                        new ChannelDecisions(driver),
                        sources,
                        ears::at,
                        new SameStatements(new SameAsStore(driver), clock),
                        clock),
                new SourceFinding(
                        channels,
                        fetcher::fetch,
                        answers,
                        passwords,
                        (address, password, pin) ->
                                pin.map(only -> mailbox(address, password, fetcher, only))
                                        .orElseGet(() -> mailbox(address, password, fetcher)),
                        clock),
                new SourceAdding(channels, new PinStore(driver), passwords, clock),
                new SourceLists(
                        channels,
                        sources,
                        new OutlineStore(driver),
                        fetcher::fetch,
                        answers,
                        clock),
                polling);
    }

    private static Problem inUse(Path folder, String holder) {
        return new Problem(
                Problem.Kind.BUSY,
                "the data folder " + folder + " is in use by " + holder,
                "stop that process, or give --data another folder");
    }

    private static RunningDatabase database(
            Settings settings, DataFolder folder, Deque<AutoCloseable> parts) throws CannotOpen {
        Settings.Neo4j remote = settings.neo4j();
        DatabaseSettings wanted =
                remote == null
                        ? LocalDatabase.in(folder.database())
                        : new RemoteDatabase(remote.uri(), remote.user(), remote.password());
        return switch (RunningDatabase.open(wanted)) {
            case Opening.Opened(RunningDatabase database) -> {
                parts.push(database);
                yield database;
            }
            case Opening.Refused(String reason, String nextStep) ->
                    throw new CannotOpen(
                            remote == null ? Problem.Kind.FAILED : Problem.Kind.NETWORK,
                            reason,
                            nextStep);
        };
    }

    private static void applySchema(Driver driver) throws CannotOpen {
        if (Schema.apply(driver)
                instanceof Schema.Outcome.Refused(String reason, String nextStep)) {
            throw new CannotOpen(Problem.Kind.FAILED, reason, nextStep);
        }
    }

    private static EvidenceIndex index(Path folder, IndexMarks marks, Deque<AutoCloseable> parts)
            throws CannotOpen {
        EvidenceIndex index =
                switch (EvidenceIndex.open(folder)) {
                    case IndexOpening.Opened(EvidenceIndex opened) -> opened;
                    case IndexOpening.NeedsRebuild(String reason) -> {
                        LOG.warn("making the index anew: {}", reason);
                        yield IndexFollower.recreate(folder, new GraphMarks(marks));
                    }
                    case IndexOpening.Locked(String reason) ->
                            throw new CannotOpen(
                                    Problem.Kind.BUSY, reason, "stop the process that holds it");
                };
        parts.push(index);
        return index;
    }

    /** What can be asked of the folder while it is open. */
    public Operations operations() {
        return operations;
    }

    /** What hubs ask and tell us while the folder is open. */
    public Callbacks callbacks() {
        return hubs.callbacks();
    }

    /** Listens to hubs, where the settings say how they reach us, from now on until closed. */
    public void listenToHubs() {
        hubs.start().ifPresent(parts::push);
    }

    /**
     * Polls what is due, tells what changes and keeps the vault in step, now and from then on until
     * closed.
     */
    public void pollOnSchedule() {
        loops.get().forEach(parts::push);
    }

    @Override
    public void close() {
        close(parts);
    }

    /**
     * Each part is closed whatever happens to the others: a lock left behind would keep the next
     * start out.
     */
    @SuppressWarnings("IllegalCatch")
    private static void close(Deque<AutoCloseable> parts) {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception failed) {
                LOG.warn("closing {} failed", part, failed);
            }
        }
    }

    /** That one of the parts cannot be opened; it never leaves this class. */
    private static final class CannotOpen extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        CannotOpen(Problem.Kind kind, String cause, String nextStep) {
            super(cause);
            this.problem = new Problem(kind, cause, nextStep);
        }
    }
}
