package dev.gleaner.workspace;

import dev.gleaner.brief.Briefs;
import dev.gleaner.claim.ClaimLinks;
import dev.gleaner.claim.Claims;
import dev.gleaner.delivery.Deliveries;
import dev.gleaner.delivery.DeliveryLoop;
import dev.gleaner.delivery.Outbox;
import dev.gleaner.forecast.Forecasts;
import dev.gleaner.forecast.Resolving;
import dev.gleaner.graph.database.RunningDatabase;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.DueTimes;
import dev.gleaner.graph.store.channel.LeaseStore;
import dev.gleaner.graph.store.channel.MailboxStore;
import dev.gleaner.graph.store.channel.PipelineStores;
import dev.gleaner.graph.store.channel.PushStore;
import dev.gleaner.graph.store.forecast.ForecastStore;
import dev.gleaner.graph.store.forecast.ResolutionStore;
import dev.gleaner.graph.store.item.IndexMarks;
import dev.gleaner.graph.store.item.ItemStore;
import dev.gleaner.graph.store.item.LinkStore;
import dev.gleaner.graph.store.item.StatementStore;
import dev.gleaner.graph.store.notice.DeliveryStore;
import dev.gleaner.graph.store.notice.NoticeStore;
import dev.gleaner.graph.store.request.RequestStore;
import dev.gleaner.graph.store.same.LookalikeStore;
import dev.gleaner.graph.store.same.SameAsStore;
import dev.gleaner.graph.store.thread.DecisionStore;
import dev.gleaner.graph.store.thread.DeclineStore;
import dev.gleaner.graph.store.thread.ReadingStore;
import dev.gleaner.graph.store.thread.ThreadStore;
import dev.gleaner.ingest.Ingest;
import dev.gleaner.ingest.Reprocessing;
import dev.gleaner.ingest.Ways;
import dev.gleaner.ingest.archive.Archive;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.index.EvidenceIndex;
import dev.gleaner.item.Items;
import dev.gleaner.mailbox.MailboxEars;
import dev.gleaner.operation.ForecastOperations;
import dev.gleaner.operation.IndexCare;
import dev.gleaner.operation.LocalAnswers;
import dev.gleaner.operation.LocalEvidence;
import dev.gleaner.operation.LocalForecasts;
import dev.gleaner.operation.LocalLinks;
import dev.gleaner.operation.LocalOperations;
import dev.gleaner.operation.LocalSame;
import dev.gleaner.operation.Operations;
import dev.gleaner.polling.PollLoop;
import dev.gleaner.polling.Polling;
import dev.gleaner.proposal.Proposals;
import dev.gleaner.same.SameProposals;
import dev.gleaner.same.SameStatements;
import dev.gleaner.search.Search;
import dev.gleaner.settings.Settings;
import dev.gleaner.thread.Threads;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What works on an open data folder, put together: each part is given the stores and the other
 * parts that it needs.
 *
 * @param operations what can be asked of the folder
 * @param loops started when they are asked for, to be closed with the folder
 * @param hubs what hubs ask and tell us
 */
record Assembly(
        Operations operations, Supplier<List<? extends AutoCloseable>> loops, HubListening hubs) {

    static Assembly of(
            Settings settings,
            InstantSource clock,
            DataFolder folder,
            RunningDatabase database,
            IndexMarks marks,
            EvidenceIndex index,
            Fetcher fetcher) {
        Driver driver = database.driver();
        ItemStore items = new ItemStore(driver);
        ThreadStore threadStore = new ThreadStore(driver);
        ChannelStore channels = new ChannelStore(driver);
        ReadingStore readings = new ReadingStore(driver);
        NoticeStore notices = new NoticeStore(driver);
        Deliveries deliveries = telling(settings, driver, fetcher, clock);
        ThreadParts judging = new ThreadParts(driver, index, marks, clock);
        Claims claims = judging.claims();
        Threads threads = judging.threads();
        IndexCare care = new IndexCare(index, marks, threads::changed);
        care.follow();
        SourceParts sources = new SourceParts(folder, fetcher, clock);
        Ways ways = sources.ways();
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
                        sources.operations(driver, polling, ears),
                        polling,
                        care,
                        settings.vault(),
                        doctor::look);
        return new Assembly(
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
}
