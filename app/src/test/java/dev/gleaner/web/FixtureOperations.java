package dev.gleaner.web;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.channel.ChannelEvent;
import dev.gleaner.graph.channel.Exchange;
import dev.gleaner.graph.channel.PollRecord;
import dev.gleaner.item.ItemPage;
import dev.gleaner.mailbox.Hearing;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.DoctorReport;
import dev.gleaner.operation.EvidenceOperations;
import dev.gleaner.operation.FileOperations;
import dev.gleaner.operation.ForecastOperations;
import dev.gleaner.operation.IndexReport;
import dev.gleaner.operation.IngestRequest;
import dev.gleaner.operation.LinkOperations;
import dev.gleaner.operation.NoticeOperations;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.operation.SameOperations;
import dev.gleaner.operation.SourceAdded;
import dev.gleaner.operation.SourceList;
import dev.gleaner.operation.SourceQuestion;
import dev.gleaner.operation.SourceRequest;
import dev.gleaner.operation.ThreadOperations;
import dev.gleaner.operation.TriggerOperations;
import dev.gleaner.polling.IngestReport;
import dev.gleaner.ripeness.Verdict;
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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Answers written by hand for every state a page can be in. The voices are those of {@code
 * samples/newsroom}; nothing here is from a database.
 */
final class FixtureOperations implements Operations {

    static final Instant NOW = Instant.parse("2026-05-13T09:00:00Z");
    static final String RTL = "قياس قدرة النماذج على البحث الآلي";
    static final String LONG_WORD = "Antidisestablishmentarianism".repeat(11);
    static final String HOSTILE = "<script>alert(1)</script> \u202egnp.exe & \"quotes\"";

    static final String WHOLE = id("nine agents");
    static final String NAMED_ONLY = id("debugs its own run");
    static final String TRUNCATED_COPY = id("nine agents, reposted");
    static final String HOSTILE_ITEM = id("hostile");
    static final String RTL_ITEM = id("rtl");
    static final String BREAKS = id("breaks");
    static final String SIXTEEN_HOURS = id("sixteen hours");
    static final String SIXTY = id("sixty per cent");
    static final String FORUM_POST = id("forum post");

    static final String TEXT =
            """
            Give nine copies of a model a shared notice board, a scoring server and a vague first \
            sentence, and go home for the week. That is, with the dull parts left out, the \
            experiment that was described on 14 April.

            Two human researchers spent seven days on the baselines and reached a PGR of 0.23. \
            The nine agents, each a Claude Opus 4.6 with its own sandbox, worked for five days, \
            about 800 hours added together, and arrived at 0.97. The bill for tokens and training \
            came to roughly $18,000, or some $22 for each agent-hour.

            The method they liked best held up on mathematics, where it recovered 0.94 of the \
            gap, and half held up on code, where it managed 0.47.

            Then the winning idea was tried on Claude Sonnet 4, with the machinery of real \
            training. The improvement was not statistically significant. One agent noticed that \
            the most common answer was usually right and skipped the teacher altogether; another \
            ran the code it was meant to judge.

            We read this as a proof of concept with an honest appendix, and not as a deployed \
            result. The agents were better than two people at climbing one hill whose height was \
            displayed at all times. Whether they can choose the hill is the question the whole \
            field is about, and nothing here touches it.

            OpenAI wants to build an automated research intern by September 2026. It is a goal. \
            We keep goals in a separate drawer from results, and advise you to do the same.
            """;

    private final boolean filled;

    private FixtureOperations(boolean filled) {
        this.filled = filled;
    }

    static FixtureOperations filled() {
        return new FixtureOperations(true);
    }

    /** A data folder on its first day. */
    static FixtureOperations empty() {
        return new FixtureOperations(false);
    }

    static String id(String name) {
        return Id.<Item>of("item", "fixture", name).value();
    }

    static DateInterval day(String day) {
        return DateInterval.day(LocalDate.parse(day));
    }

    @Override
    public ThreadOperations threads() {
        return new FixtureThreads(this);
    }

    @Override
    public TriggerOperations triggers() {
        return new FixtureTriggers();
    }

    @Override
    public EvidenceOperations evidence() {
        return new FixtureEvidence(filled);
    }

    @Override
    public LinkOperations links() {
        return new FixtureLinks(filled);
    }

    @Override
    public SameOperations same() {
        return new FixtureSame(filled);
    }

    @Override
    public ForecastOperations forecasts() {
        return new FixtureForecasts(filled);
    }

    @Override
    public NoticeOperations notices() {
        return new FixtureNotices(this, filled);
    }

    @Override
    public Answer<Board> board() {
        return Answer.of(new Board(NOW, filled ? FixtureBoard.rows() : List.of()));
    }

    @Override
    public Answer<ThreadPage> thread(String slug) {
        return switch (slug) {
            case "automated-ai-research" -> Answer.of(FixtureThreadPages.automatedResearch());
            case "just-opened" -> Answer.of(FixtureThreadPages.justOpened());
            case "hostile" -> Answer.of(FixtureThreadPages.hostileThread());
            default ->
                    Answer.declined(
                            Problem.Kind.NOT_FOUND,
                            "there is no thread called '" + slug + "'",
                            "gleaner thread list names those there are");
        };
    }

    @Override
    public Answer<Verdict> why(String slug) {
        return thread(slug).map(ThreadPage::verdict);
    }

    @Override
    public Answer<ItemPage> item(String id) {
        if (id.equals(BREAKS)) {
            throw new IllegalStateException("a secret of the machine room");
        }
        return filled
                ? FixtureItems.items().stream()
                        .filter(item -> item.item().equals(id))
                        .findFirst()
                        .map(Answer::of)
                        .orElseGet(() -> missing(id))
                : missing(id);
    }

    private static Answer<ItemPage> missing(String id) {
        return Answer.declined(
                Problem.Kind.NOT_FOUND,
                "there is no item " + id,
                "gleaner search finds items by their words");
    }

    @Override
    public Answer<ItemPage> markRead(String id, String reader) {
        return item(id);
    }

    @Override
    public Answer<SearchPage> search(SearchRequest request) {
        if (request.query().startsWith("(")) {
            return Answer.declined(
                    Problem.Kind.USAGE,
                    "the bracket at 1 is never closed",
                    "close it, or put the words in quotes");
        }
        if (!filled || request.query().contains("nothing")) {
            return Answer.of(
                    new SearchPage(
                            request.query(),
                            List.of(),
                            0,
                            List.of(),
                            List.of(),
                            request.explain() ? FixtureSearches.explanation() : ""));
        }
        return Answer.of(
                new SearchPage(
                        request.query(),
                        request.query().contains("modle")
                                ? List.of("modle: is no field; it was looked for as a word")
                                : List.of(),
                        132,
                        FixtureSearches.hits(),
                        FixtureSearches.facets(),
                        request.explain() ? FixtureSearches.explanation() : ""));
    }

    @Override
    public Answer<SourceList> sources() {
        return Answer.of(new SourceList(filled ? FixtureChannels.channels() : List.of()));
    }

    @Override
    public FileOperations files() {
        return new FixtureFiles(this);
    }

    @Override
    public Answer<ThreadImported> importThread(byte[] file, String version) {
        return Answer.of(
                new ThreadImported(
                        "just-opened",
                        "A thread opened this morning",
                        false,
                        0,
                        0,
                        0,
                        0,
                        0,
                        List.of(),
                        List.of(),
                        "none"));
    }

    @Override
    public Answer<byte[]> exportThread(String slug) {
        return thread(slug)
                .map(page -> ("# " + page.title() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Answer<SourceAdded> addSource(SourceRequest request) {
        return Answer.of(new SourceAdded(false, FixtureChannels.channels().getFirst(), null));
    }

    @Override
    public Answer<SourceFound> findSource(SourceQuestion question, Consumer<String> progress) {
        return Answer.of(new SourceFound(question.address(), List.of()));
    }

    @Override
    public Answer<SourcePage> source(String named) {
        return filled && named.equals("Horizon Notes")
                ? Answer.of(horizonNotes())
                : Answer.declined(
                        Problem.Kind.NOT_FOUND,
                        "there is no source or channel '" + named + "'",
                        "gleaner source list names those there are");
    }

    private static SourcePage horizonNotes() {
        Instant last = Instant.parse("2026-05-13T08:55:00Z");
        return new SourcePage(
                "Horizon Notes",
                "newsletter",
                null,
                List.of(
                        new SourcePage.ChannelPage(
                                "channel1-aaaaaaaaaaaaaaaaaaaaaaaaaa",
                                "feed",
                                "http://newsroom.test/horizon-notes/atom.xml",
                                "retrying",
                                Instant.parse("2026-05-01T08:00:00Z"),
                                last,
                                Instant.parse("2026-05-12T08:55:00Z"),
                                Instant.parse("2026-05-11T08:55:00Z"),
                                Instant.parse("2026-05-13T09:55:00Z"),
                                "1 failure in a row, so not for 60 min",
                                1,
                                "the server answered 503 (it is busy) <script>alert(1)</script>",
                                "its language was English and is Indonesian; its links led"
                                        + " to newsroom.test and lead to <b>casino</b>.test",
                                List.of("http://old.newsroom.test/atom.xml"),
                                List.of(
                                        new PollRecord(
                                                last,
                                                503,
                                                12,
                                                0,
                                                0,
                                                Duration.ofMillis(210),
                                                "wait",
                                                "busy"),
                                        new PollRecord(
                                                Instant.parse("2026-05-12T08:55:00Z"),
                                                200,
                                                48_213,
                                                2,
                                                18,
                                                Duration.ofMillis(1_240),
                                                "read",
                                                "")),
                                new Exchange(
                                        last,
                                        "GET /horizon-notes/atom.xml\nAccept: application/atom+xml",
                                        "503 Service Unavailable\nRetry-After: 3600"),
                                List.of("not well formed"),
                                "",
                                List.of(
                                        new SourcePage.HubLine(
                                                "https://hub.test/<b>",
                                                "active",
                                                Instant.parse("2026-05-10T08:55:00Z"),
                                                Instant.parse("2026-05-20T08:55:00Z"),
                                                "")),
                                new Hearing(
                                        false,
                                        Instant.parse("2026-05-10T08:55:00Z"),
                                        "the server hung up <b>"),
                                List.of(),
                                List.of(
                                        new ChannelEvent(
                                                last,
                                                ChannelEvent.What.MOVED,
                                                "from old.newsroom.test")))),
                List.of(FixtureSame.line("source", "Horizon Notes", "Marsh Notes")));
    }

    @Override
    public Answer<SourceChanged> changeSource(SourceChange change) {
        return Answer.of(new SourceChanged(change.source(), change.action().done(), List.of()));
    }

    @Override
    public Answer<ListImported> importSources(ListImport list, Consumer<String> progress) {
        return Answer.of(new ListImported("", list.preview(), List.of(), Map.of(), 0, false));
    }

    @Override
    public Answer<byte[]> exportSources() {
        return Answer.of("<opml version=\"2.0\"/>".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Answer<IngestReport> ingest(IngestRequest request, Consumer<String> progress) {
        progress.accept("5 channels, none due");
        return Answer.of(new IngestReport(List.of(), FixtureChannels.channels().size(), 0, 0));
    }

    @Override
    public Answer<IndexReport> verifyIndex() {
        int items = FixtureItems.items().size();
        return Answer.of(new IndexReport(items, items, 0, 0, 0, ""));
    }

    @Override
    public Answer<IndexReport> rebuildIndex(Consumer<String> progress) {
        progress.accept(FixtureItems.items().size() + " items");
        return verifyIndex();
    }

    @Override
    public Answer<DoctorReport> doctor() {
        return Answer.of(
                new DoctorReport(
                        List.of(
                                new DoctorReport.Check(
                                        "index", true, "the index is what the graph says", ""))));
    }
}
