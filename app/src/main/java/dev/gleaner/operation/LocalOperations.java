package dev.gleaner.operation;

import dev.gleaner.brief.Briefs;
import dev.gleaner.delivery.Outbox;
import dev.gleaner.item.ItemPage;
import dev.gleaner.item.Items;
import dev.gleaner.polling.IngestReport;
import dev.gleaner.polling.Polling;
import dev.gleaner.proposal.Proposals;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.search.Search;
import dev.gleaner.search.SearchPage;
import dev.gleaner.search.SearchRequest;
import dev.gleaner.source.ListImport;
import dev.gleaner.source.ListImported;
import dev.gleaner.source.SourceChange;
import dev.gleaner.source.SourceChanged;
import dev.gleaner.source.SourceFound;
import dev.gleaner.source.SourcePage;
import dev.gleaner.thread.Board;
import dev.gleaner.thread.ThreadImported;
import dev.gleaner.thread.ThreadPage;
import dev.gleaner.thread.Threads;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The operations on a data folder that this process holds.
 *
 * <p>Whatever changes the graph is followed by the index and by a new look at the threads before
 * the answer is given, so that whoever asks next sees it.
 */
public final class LocalOperations implements Operations {

    private final Threads threads;
    private final LocalThreads single;
    private final TriggerOperations triggers;
    private final LocalFiles files;
    private final EvidenceOperations evidence;
    private final LinkOperations links;
    private final SameOperations same;
    private final ForecastOperations forecasts;
    private final NoticeOperations notices;
    private final KeptAnswers answers;
    private final Items items;
    private final Search search;
    private final SourceOperations sources;
    private final Polling polling;
    private final IndexCare index;
    private final Supplier<DoctorReport> doctor;

    public LocalOperations(
            Threads threads,
            Proposals proposals,
            Briefs briefs,
            InstantSource clock,
            EvidenceOperations evidence,
            LinkOperations links,
            SameOperations same,
            ForecastOperations forecasts,
            Outbox outbox,
            KeptAnswers answers,
            Items items,
            Search search,
            SourceOperations sources,
            Polling polling,
            IndexCare index,
            @Nullable Path vault,
            Supplier<DoctorReport> doctor) {
        this.threads = threads;
        this.single = new LocalThreads(threads, proposals, briefs, clock, index::follow);
        this.triggers = new LocalTriggers(threads.triggers(), single, threads::reassess);
        this.files = new LocalFiles(threads, single, vault, index::follow);
        this.evidence = evidence;
        this.links = links;
        this.same = same;
        this.forecasts = forecasts;
        this.notices = new LocalNotices(outbox, this::thread);
        this.answers = answers;
        this.items = items;
        this.search = search;
        this.sources = sources;
        this.polling = polling;
        this.index = index;
        this.doctor = doctor;
    }

    @Override
    public ThreadOperations threads() {
        return single;
    }

    @Override
    public TriggerOperations triggers() {
        return triggers;
    }

    @Override
    public EvidenceOperations evidence() {
        return evidence;
    }

    @Override
    public LinkOperations links() {
        return links;
    }

    @Override
    public SameOperations same() {
        return same;
    }

    @Override
    public ForecastOperations forecasts() {
        return forecasts;
    }

    @Override
    public NoticeOperations notices() {
        return notices;
    }

    @Override
    public Optional<KeptAnswers> answers() {
        return Optional.of(answers);
    }

    @Override
    public Answer<Board> board() {
        return Answer.of(threads.board());
    }

    @Override
    public Answer<ThreadPage> thread(String slug) {
        return single.found(threads.page(slug), slug);
    }

    @Override
    public Answer<Verdict> why(String slug) {
        return single.found(threads.verdict(slug), slug);
    }

    @Override
    public FileOperations files() {
        return files;
    }

    @Override
    public Answer<ThreadImported> importThread(byte[] file, String version) {
        return files.take(file, version);
    }

    @Override
    public Answer<byte[]> exportThread(String slug) {
        return single.found(threads.file(slug), slug);
    }

    @Override
    public Answer<SearchPage> search(SearchRequest request) {
        return switch (search.search(request)) {
            case Search.Searching.Found(SearchPage page) -> Answer.of(page);
            case Search.Searching.Refused(String reason, String nextStep) ->
                    Answer.declined(Problem.Kind.USAGE, reason, nextStep);
        };
    }

    @Override
    public Answer<ItemPage> item(String id) {
        return items.find(id)
                .map(Answer::of)
                .orElseGet(() ->
                        Answer.declined(
                                Problem.Kind.NOT_FOUND,
                                "there is no item '" + id + "'",
                                "gleaner search and gleaner thread show print the ids of items"));
    }

    @Override
    public Answer<ItemPage> markRead(String id, String reader) {
        if (reader.isBlank()) {
            return Answer.declined(
                    Problem.Kind.USAGE, "nobody is named as the reader", "say who read it");
        }
        if (items.markRead(id, reader.strip())) {
            index.follow();
            threads.reassess();
        }
        return item(id);
    }

    @Override
    public Answer<SourceList> sources() {
        return Answer.of(sources.all());
    }

    @Override
    public Answer<SourceAdded> addSource(SourceRequest request) {
        return sources.add(request);
    }

    @Override
    public Answer<SourceFound> findSource(SourceQuestion question, Consumer<String> progress) {
        return sources.find(question, progress);
    }

    @Override
    public Answer<SourcePage> source(String named) {
        return sources.page(named);
    }

    @Override
    public Answer<SourceChanged> changeSource(SourceChange change) {
        return sources.change(change);
    }

    @Override
    public Answer<ListImported> importSources(ListImport list, Consumer<String> progress) {
        return sources.take(list, progress);
    }

    @Override
    public Answer<byte[]> exportSources() {
        return Answer.of(sources.list());
    }

    @Override
    public Answer<IngestReport> ingest(IngestRequest request, Consumer<String> progress) {
        String source = request.source();
        Answer<IngestReport> answer =
                source == null
                        ? Answer.of(polling.pollDue(progress))
                        : switch (polling.pollOne(source, progress)) {
                            case Polling.Round.Polled(IngestReport report) -> Answer.of(report);
                            case Polling.Round.Refused(String reason, String nextStep) ->
                                    Answer.declined(Problem.Kind.NOT_FOUND, reason, nextStep);
                        };
        files.syncVault();
        index.follow();
        threads.reassess();
        notices.send();
        return answer;
    }

    @Override
    public Answer<IndexReport> verifyIndex() {
        return Answer.of(index.verify());
    }

    @Override
    public Answer<IndexReport> rebuildIndex(Consumer<String> progress) {
        progress.accept("reading all items from the graph");
        index.rebuild();
        return verifyIndex();
    }

    @Override
    public Answer<DoctorReport> doctor() {
        return Answer.of(doctor.get());
    }
}
