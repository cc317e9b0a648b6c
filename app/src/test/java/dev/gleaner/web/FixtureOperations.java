package dev.gleaner.web;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.Reading.Depth;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.item.ItemPage;
import dev.gleaner.item.ItemPage.ClaimRow;
import dev.gleaner.item.ItemPage.InThread;
import dev.gleaner.item.ItemPage.PassageSpan;
import dev.gleaner.item.ItemPage.RelatedItem;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.DoctorReport;
import dev.gleaner.operation.IndexReport;
import dev.gleaner.operation.IngestRequest;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.operation.SourceAdded;
import dev.gleaner.operation.SourceList;
import dev.gleaner.operation.SourceRequest;
import dev.gleaner.operation.ThreadOperations;
import dev.gleaner.polling.IngestReport;
import dev.gleaner.polling.SourceRow;
import dev.gleaner.ripeness.Ripeness;
import dev.gleaner.ripeness.RipenessSettings;
import dev.gleaner.ripeness.Snapshot;
import dev.gleaner.ripeness.Snapshot.AssertedFact;
import dev.gleaner.ripeness.Snapshot.BranchFact;
import dev.gleaner.ripeness.Snapshot.DraftFact;
import dev.gleaner.ripeness.Snapshot.EvidenceFact;
import dev.gleaner.ripeness.Snapshot.FiringFact;
import dev.gleaner.ripeness.Snapshot.TriggerFact;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.search.SearchPage;
import dev.gleaner.search.SearchPage.Facet;
import dev.gleaner.search.SearchPage.FoundHit;
import dev.gleaner.search.SearchPage.FoundPassage;
import dev.gleaner.search.SearchPage.Span;
import dev.gleaner.search.SearchRequest;
import dev.gleaner.thread.Board;
import dev.gleaner.thread.Board.BoardRow;
import dev.gleaner.thread.Board.Newest;
import dev.gleaner.thread.ThreadImported;
import dev.gleaner.thread.ThreadPage;
import dev.gleaner.thread.ThreadPage.DraftRow;
import dev.gleaner.thread.ThreadPage.EvidenceGroup;
import dev.gleaner.thread.ThreadPage.EvidenceRow;
import dev.gleaner.thread.ThreadPage.FiringRow;
import dev.gleaner.thread.ThreadPage.KeptLine;
import dev.gleaner.thread.ThreadPage.TriggerRow;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
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

    private static DateInterval day(String day) {
        return DateInterval.day(LocalDate.parse(day));
    }

    @Override
    public ThreadOperations threads() {
        return new FixtureThreads();
    }

    @Override
    public Answer<Board> board() {
        return Answer.of(new Board(NOW, filled ? rows() : List.of()));
    }

    private static List<BoardRow> rows() {
        return List.of(
                new BoardRow(
                        "reproducing-papers",
                        "Reproducing papers",
                        "ripe",
                        List.of(),
                        new Newest(
                                WHOLE,
                                "The paper that ran on the second try",
                                "The Replication Letter",
                                day("2026-04-07")),
                        12,
                        0,
                        4,
                        true,
                        false),
                new BoardRow(
                        "automated-ai-research",
                        "Automated AI research",
                        "medium-high",
                        List.of(
                                "body not read — When the model debugs its own training run",
                                "counter-evidence not checked"),
                        new Newest(
                                NAMED_ONLY,
                                "When the model debugs its own training run",
                                "The Replication Letter",
                                day("2026-05-12")),
                        10,
                        4,
                        2,
                        true,
                        false),
                new BoardRow(
                        "hostile",
                        HOSTILE,
                        "medium",
                        List.of("body not read — " + HOSTILE),
                        new Newest(
                                RTL_ITEM,
                                RTL,
                                "مختبر",
                                DateInterval.year(Year.of(2026), "early 2026")),
                        1,
                        1,
                        1,
                        false,
                        false),
                new BoardRow(
                        "export-controls",
                        "Export controls on accelerators, and what they moved",
                        "low",
                        List.of(),
                        new Newest(id("old"), LONG_WORD, "Horizon Notes", day("2026-01-20")),
                        1,
                        1,
                        1,
                        false,
                        true),
                new BoardRow(
                        "just-opened",
                        "A thread opened this morning",
                        "none",
                        List.of(),
                        null,
                        0,
                        0,
                        0,
                        false,
                        false));
    }

    @Override
    public Answer<ThreadPage> thread(String slug) {
        return switch (slug) {
            case "automated-ai-research" -> Answer.of(automatedResearch());
            case "just-opened" -> Answer.of(justOpened());
            case "hostile" -> Answer.of(hostileThread());
            default ->
                    Answer.declined(
                            Problem.Kind.NOT_FOUND,
                            "there is no thread called '" + slug + "'",
                            "gleaner thread list names those there are");
        };
    }

    private static ThreadPage automatedResearch() {
        return new ThreadPage(
                "automated-ai-research",
                "Automated AI research",
                "The story that AI systems have begun to do the work of making AI systems: fixing"
                        + " training runs, tuning small models, climbing a score on an alignment"
                        + " problem. Measured so far where the score is on the wall; claimed where it"
                        + " is not.",
                "Two voices that seldom agree keep arriving at the same place.\n\nWhat is missing"
                        + " is one laboratory with figures from its own production runs.",
                Instant.parse("2026-05-13T08:12:00Z"),
                verdict(),
                List.of(
                        new EvidenceGroup(
                                "The Replication Letter",
                                "newsletter",
                                "The Replication Letter",
                                List.of(
                                        new EvidenceRow(
                                                NAMED_ONLY,
                                                "When the model debugs its own training run",
                                                "http://newsroom.test/replication-letter/35.html",
                                                day("2026-05-12"),
                                                "candidate",
                                                "direct",
                                                "title seen",
                                                "truncated",
                                                null,
                                                0,
                                                "By its title exactly what the first trigger waits"
                                                        + " for. Behind the subscription after a few"
                                                        + " paragraphs."),
                                        new EvidenceRow(
                                                SIXTY,
                                                "Four ways to say sixty per cent",
                                                "http://newsroom.test/replication-letter/34.html",
                                                day("2026-05-05"),
                                                "",
                                                "direct",
                                                "read",
                                                "full",
                                                null,
                                                6,
                                                "Forecasts side by side."),
                                        new EvidenceRow(
                                                WHOLE,
                                                "Nine agents, one week, and the number that did not"
                                                        + " travel",
                                                "http://newsroom.test/replication-letter/33.html",
                                                day("2026-04-21"),
                                                "anchor item",
                                                "direct",
                                                "quoted",
                                                "full",
                                                null,
                                                4,
                                                "0.97 against 0.23 on a toy version of a real"
                                                        + " problem, and no significant gain in"
                                                        + " production."))),
                        new EvidenceGroup(
                                "Horizon Notes",
                                "evaluator",
                                "Horizon Notes",
                                List.of(
                                        new EvidenceRow(
                                                SIXTEEN_HOURS,
                                                "Sixteen hours, and the ruler ends",
                                                "http://newsroom.test/horizon-notes/2026-05-11-sixteen-hours.html",
                                                day("2026-05-11"),
                                                "hard-evidence anchor",
                                                "direct",
                                                "not recorded",
                                                "full",
                                                null,
                                                5,
                                                ""))),
                        new EvidenceGroup(
                                "ML Reposts",
                                "mirror",
                                null,
                                List.of(
                                        new EvidenceRow(
                                                TRUNCATED_COPY,
                                                "Nine agents, one week, and the number that did not"
                                                        + " travel",
                                                "http://newsroom.test/ml-reposts/nine-agents-one-week.html",
                                                day("2026-04-22"),
                                                "",
                                                "direct",
                                                "not recorded",
                                                "truncated",
                                                WHOLE,
                                                3,
                                                "The Letter's #33 again, with furniture."),
                                        new EvidenceRow(
                                                FORUM_POST,
                                                "Link round: interns, funds and a sum",
                                                null,
                                                null,
                                                "",
                                                "adjacent",
                                                "skimmed",
                                                "not fetched",
                                                null,
                                                0,
                                                "Goals, not results.")))),
                List.of(
                        new TriggerRow(
                                "The body of “When the model debugs its own training run” confirms"
                                        + " a deployed result with a measured gain.",
                                "ripe",
                                "item",
                                List.of(
                                        new FiringRow(
                                                NAMED_ONLY,
                                                "tentative",
                                                "the title shares “model”, “training” and “run”"
                                                        + " with the trigger"))),
                        new TriggerRow(
                                "A third evaluator publishes a measurement of agents on AI research"
                                        + " tasks.",
                                "ripe",
                                "arrival",
                                List.of()),
                        new TriggerRow(
                                "Ines notices a connection that nobody else has framed yet.",
                                "ripe",
                                "person",
                                List.of(
                                        new FiringRow(
                                                SIXTY,
                                                "refuted",
                                                "a share of work is no probability")))),
                List.of(
                        "Top priority: read the body of the Letter's #35 (2026-05-12), on paper if"
                                + " need be.",
                        "Read Sixteen hours, and the ruler ends (2026-05-11).",
                        "Look for counter-evidence: someone who tried to repeat the nine agents and"
                                + " could not."),
                List.of("Nobody has looked for counter-evidence yet (2026-05-12)."),
                List.of(
                        new DraftRow(
                                "drafts/2026-05-13-the-hill-with-the-number-on-it.md",
                                LocalDate.parse("2026-05-13"),
                                "Angle: agents climb what is scored. Awaiting review by Tove.")),
                List.of(new KeptLine("Evidence", "see also the two posts Ines mentioned")));
    }

    private static EvidenceFact fact(
            String item,
            String title,
            String source,
            Source.Kind kind,
            String day,
            @Nullable Depth depth,
            @Nullable BodyState body,
            @Nullable String copyOf,
            boolean result) {
        return new EvidenceFact(
                new Id<>(item),
                title,
                source,
                kind,
                source,
                day(day),
                Instant.parse("2026-05-12T08:00:00Z"),
                Directness.DIRECT,
                depth,
                body,
                copyOf == null ? null : new Id<>(copyOf),
                result);
    }

    /** What the rules make of that evidence: the tree on the page is a real one. */
    private static Verdict verdict() {
        Id<StoryThread> thread = StoryThread.idOf("automated-ai-research");
        Instant recorded = Instant.parse("2026-05-12T08:00:00Z");
        Trigger deployed =
                Trigger.of(
                        thread,
                        "the body confirms a deployed result with a measured gain",
                        Level.RIPE,
                        Trigger.Kind.ITEM);
        Trigger third =
                Trigger.of(
                        thread,
                        "a third evaluator publishes a measurement",
                        Level.RIPE,
                        Trigger.Kind.ARRIVAL);
        return new Ripeness(RipenessSettings.defaults())
                .assess(
                        new Snapshot(
                                NOW,
                                List.of(
                                        fact(
                                                NAMED_ONLY,
                                                "When the model debugs its own training run",
                                                "The Replication Letter",
                                                Source.Kind.NEWSLETTER,
                                                "2026-05-12",
                                                Depth.TITLE_SEEN,
                                                BodyState.TRUNCATED,
                                                null,
                                                false),
                                        fact(
                                                WHOLE,
                                                "Nine agents, one week, and the number that did not"
                                                        + " travel",
                                                "The Replication Letter",
                                                Source.Kind.NEWSLETTER,
                                                "2026-04-21",
                                                Depth.QUOTED,
                                                BodyState.FULL,
                                                null,
                                                true),
                                        fact(
                                                SIXTEEN_HOURS,
                                                "Sixteen hours, and the ruler ends",
                                                "Horizon Notes",
                                                Source.Kind.EVALUATOR,
                                                "2026-05-11",
                                                null,
                                                BodyState.FULL,
                                                null,
                                                true),
                                        fact(
                                                TRUNCATED_COPY,
                                                "Nine agents, one week, and the number that did not"
                                                        + " travel",
                                                "ML Reposts",
                                                Source.Kind.MIRROR,
                                                "2026-04-22",
                                                null,
                                                BodyState.TRUNCATED,
                                                WHOLE,
                                                true)),
                                List.of(
                                        new TriggerFact(
                                                deployed,
                                                List.of(
                                                        new FiringFact(
                                                                new Id<>(NAMED_ONLY),
                                                                Firing.State.TENTATIVE,
                                                                "the title is a near match",
                                                                null,
                                                                recorded)),
                                                ""),
                                        new TriggerFact(third, List.of(), "2 of 3 evaluators")),
                                List.of(
                                        new BranchFact(
                                                "it has figures from a production run",
                                                "draft",
                                                Level.RIPE),
                                        new BranchFact(
                                                "it is about plans",
                                                "wait for the next data point",
                                                Level.MEDIUM_HIGH)),
                                List.of(),
                                List.of(),
                                List.of(
                                        new DraftFact(
                                                "the hill with the number on it",
                                                LocalDate.parse("2026-05-13"))),
                                List.of(),
                                new AssertedFact(
                                        Level.RIPE_PENDING,
                                        LocalDate.parse("2026-05-12"),
                                        "writer",
                                        "Holding short of ripe until the body is read, because the"
                                                + " title fits more than one story."),
                                false));
    }

    private static Verdict bare() {
        return new Ripeness(RipenessSettings.defaults())
                .assess(
                        new Snapshot(
                                NOW, List.of(), List.of(), List.of(), List.of(), List.of(),
                                List.of(), List.of(), null, false));
    }

    private static ThreadPage justOpened() {
        return new ThreadPage(
                "just-opened",
                "A thread opened this morning",
                "",
                "",
                NOW,
                bare(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static ThreadPage hostileThread() {
        return new ThreadPage(
                "hostile",
                HOSTILE,
                HOSTILE,
                RTL,
                NOW,
                bare(),
                List.of(
                        new EvidenceGroup(
                                "<img src=x onerror=alert(1)>",
                                "newsletter",
                                "A voice that owns it",
                                List.of(
                                        new EvidenceRow(
                                                HOSTILE_ITEM,
                                                HOSTILE,
                                                "javascript:alert(1)",
                                                DateInterval.year(Year.of(2026), "early 2026"),
                                                LONG_WORD,
                                                "direct",
                                                "not recorded",
                                                "full",
                                                null,
                                                1,
                                                LONG_WORD),
                                        new EvidenceRow(
                                                RTL_ITEM,
                                                RTL,
                                                "https://example.test/" + LONG_WORD,
                                                null,
                                                "",
                                                "direct",
                                                "read",
                                                "full",
                                                null,
                                                0,
                                                RTL)))),
                List.of(new TriggerRow(HOSTILE, "ripe", "person", List.of())),
                List.of(HOSTILE),
                List.of(HOSTILE),
                List.of(new DraftRow(HOSTILE, null, HOSTILE)),
                List.of(new KeptLine(HOSTILE, HOSTILE)));
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
                ? items().stream()
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

    static ClaimRow result(
            String text,
            String sentence,
            @Nullable String protocol,
            @Nullable String system,
            @Nullable String scaffold,
            String value,
            @Nullable DateInterval date,
            @Nullable String measuredBy) {
        int start = text.indexOf(sentence);
        int valueStart = start + sentence.indexOf(value);
        return new ClaimRow(
                Id.of("claim", sentence, value).value(),
                "result",
                "Weak-to-strong PGR",
                protocol,
                system,
                scaffold,
                value,
                valueStart,
                valueStart + value.length(),
                Double.valueOf(value),
                Double.valueOf(value),
                "",
                date,
                system == null,
                measuredBy,
                "The Replication Letter",
                new PassageSpan(start, start + sentence.length(), sentence));
    }

    private static ClaimRow goal(String text, String sentence) {
        int start = text.indexOf(sentence);
        return new ClaimRow(
                Id.of("claim", sentence).value(),
                "goal",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                "The Replication Letter",
                new PassageSpan(start, start + sentence.length(), sentence));
    }

    static List<ClaimRow> claims() {
        String code =
                "The method they liked best held up on mathematics, where it recovered 0.94 of the"
                        + " gap, and half held up on code, where it managed 0.47.";
        return List.of(
                result(
                        TEXT,
                        "Two human researchers spent seven days on the baselines and reached a PGR"
                                + " of 0.23.",
                        "seven days",
                        null,
                        null,
                        "0.23",
                        day("2026-04-14"),
                        "Anthropic"),
                result(
                        TEXT,
                        "The nine agents, each a Claude Opus 4.6 with its own sandbox, worked for"
                                + " five days, about 800 hours added together, and arrived at 0.97.",
                        "five days",
                        "Claude Opus 4.6",
                        "nine agents with a notice board",
                        "0.97",
                        day("2026-04-14"),
                        "Anthropic"),
                result(TEXT, code, "mathematics", "Claude Opus 4.6", null, "0.94", null, null),
                result(TEXT, code, "code", "Claude Opus 4.6", null, "0.47", null, null),
                goal(
                        TEXT,
                        "OpenAI wants to build an automated research intern by September 2026."));
    }

    private static List<ItemPage> items() {
        return List.of(
                item(
                        WHOLE,
                        "Nine agents, one week, and the number that did not travel",
                        "full",
                        TEXT,
                        claims(),
                        null,
                        List.of(
                                new RelatedItem(
                                        TRUNCATED_COPY,
                                        "Nine agents, one week, and the number that did not travel",
                                        "ML Reposts",
                                        "83% of its five-word runs are in it"))),
                item(
                        NAMED_ONLY,
                        "When the model debugs its own training run",
                        "not fetched",
                        "",
                        List.of(),
                        null,
                        List.of()),
                item(
                        TRUNCATED_COPY,
                        "Nine agents, one week, and the number that did not travel",
                        "truncated",
                        TEXT.substring(0, 420),
                        List.of(),
                        new RelatedItem(
                                WHOLE,
                                "Nine agents, one week, and the number that did not travel",
                                "The Replication Letter",
                                "Its address names the other as canonical."),
                        List.of()),
                new ItemPage(
                        HOSTILE_ITEM,
                        HOSTILE,
                        "<b>Source</b>",
                        "unknown",
                        "javascript:alert(document.domain)",
                        "<i>Author</i>",
                        null,
                        NOW,
                        "full",
                        "\" onload=\"x",
                        "<img src=x onerror=alert(1)>\n\n" + LONG_WORD + "\n\n" + HOSTILE,
                        List.of(
                                result(
                                        "<img src=x onerror=alert(1)>",
                                        "<img src=x onerror=alert(1)>",
                                        "<b>",
                                        HOSTILE,
                                        LONG_WORD,
                                        "1",
                                        null,
                                        "<u>")),
                        new RelatedItem(WHOLE, HOSTILE, HOSTILE, HOSTILE),
                        List.of(new RelatedItem(WHOLE, HOSTILE, HOSTILE, HOSTILE)),
                        List.of(new InThread("a/../b?c#d", HOSTILE))),
                new ItemPage(
                        RTL_ITEM,
                        RTL,
                        "مختبر",
                        "lab",
                        "https://example.test/قياس",
                        null,
                        DateInterval.year(Year.of(2026), "early 2026"),
                        NOW,
                        "excerpt",
                        "ar",
                        RTL + ". بلغت النتيجة 21.5% على مجموعة CORE-Bench.\n\n" + RTL + ".",
                        List.of(),
                        null,
                        List.of(),
                        List.of()));
    }

    private static ItemPage item(
            String id,
            String title,
            String body,
            String text,
            List<ClaimRow> claims,
            @Nullable RelatedItem copyOf,
            List<RelatedItem> copies) {
        return new ItemPage(
                id,
                title,
                "The Replication Letter",
                "newsletter",
                "http://newsroom.test/replication-letter/33.html",
                "Mara Lindqvist",
                day("2026-04-21"),
                Instant.parse("2026-04-22T06:00:00Z"),
                body,
                "en",
                text,
                claims,
                copyOf,
                copies,
                List.of(
                        new InThread("automated-ai-research", "Automated AI research"),
                        new InThread("reproducing-papers", "Reproducing papers")));
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
                            request.explain() ? explanation() : ""));
        }
        return Answer.of(
                new SearchPage(
                        request.query(),
                        request.query().contains("modle")
                                ? List.of("modle: is no field; it was looked for as a word")
                                : List.of(),
                        132,
                        hits(),
                        facets(),
                        request.explain() ? explanation() : ""));
    }

    private static String explanation() {
        return "all of\n  agents          → 132 items\n  source:metr     → 9 items";
    }

    private static FoundPassage passage(String text, String passage, String... marked) {
        int start = text.indexOf(passage);
        List<Span> marks = new ArrayList<>();
        for (String mark : marked) {
            int at = text.indexOf(mark, start);
            marks.add(new Span(at, at + mark.length()));
        }
        return new FoundPassage(start, start + passage.length(), passage, marks);
    }

    private static List<FoundHit> hits() {
        String nine =
                "The nine agents, each a Claude Opus 4.6 with its own sandbox, worked for five"
                        + " days, about 800 hours added together, and arrived at 0.97.";
        String better = "The agents were better than two people at climbing one hill";
        return List.of(
                new FoundHit(
                        WHOLE,
                        "Nine agents, one week, and the number that did not travel",
                        "The Replication Letter",
                        "http://newsroom.test/replication-letter/33.html",
                        LocalDate.parse("2026-04-21"),
                        nine,
                        List.of(
                                passage(TEXT, nine, "agents", "Opus 4.6"),
                                passage(TEXT, better, "agents"))),
                new FoundHit(
                        HOSTILE_ITEM,
                        HOSTILE,
                        "<b>Source</b>",
                        "javascript:alert(1)",
                        null,
                        "",
                        List.of(
                                new FoundPassage(
                                        0,
                                        28,
                                        "<img src=x onerror=alert(1)>",
                                        List.of(new Span(1, 4), new Span(2, 9))))),
                new FoundHit(
                        RTL_ITEM,
                        RTL,
                        "مختبر",
                        "https://example.test/" + LONG_WORD,
                        LocalDate.parse("2026-01-01"),
                        RTL,
                        List.of(new FoundPassage(0, RTL.length(), RTL, List.of(new Span(0, 4))))));
    }

    private static List<Facet> facets() {
        return List.of(
                new Facet(
                        "source",
                        List.of(
                                new Facet.Value(
                                        "The Replication Letter",
                                        96,
                                        "source:\"The Replication Letter\""),
                                new Facet.Value("METR", 9, "source:\"METR\""),
                                new Facet.Value("<b>Source</b>", 1, "source:\"<b>Source</b>\""))),
                new Facet(
                        "kind",
                        List.of(
                                new Facet.Value("newsletter", 120, "kind:newsletter"),
                                new Facet.Value("evaluator", 12, "kind:evaluator"),
                                new Facet.Value("forum", 0, "kind:forum"))),
                new Facet("month", List.of(new Facet.Value("2026-05", 31, "date:2026-05"))),
                new Facet("read state", List.of(new Facet.Value("unread", 104, "is:unread"))));
    }

    @Override
    public Answer<SourceList> sources() {
        return Answer.of(new SourceList(filled ? channels() : List.of()));
    }

    private static List<SourceRow> channels() {
        Instant last = Instant.parse("2026-05-13T08:55:00Z");
        return List.of(
                new SourceRow(
                        "Horizon Notes",
                        "feed",
                        "http://newsroom.test/horizon-notes/atom.xml",
                        last,
                        last,
                        Instant.parse("2026-05-13T09:55:00Z"),
                        "it tells whether it changed, so every hour",
                        0,
                        ""),
                new SourceRow(
                        "ML Reposts",
                        "feed",
                        "https://reposts.test/feed.xml",
                        last,
                        Instant.parse("2026-05-09T08:55:00Z"),
                        Instant.parse("2026-05-14T08:55:00Z"),
                        "four failures in a row, so not for 24 hours",
                        4,
                        "the server answered 503 (it is busy); nothing was lost, it is asked again"),
                new SourceRow(HOSTILE, "page", "javascript:alert(1)", null, null, null, "", 0, ""),
                new SourceRow(
                        "The Replication Letter",
                        "feed",
                        "http://newsroom.test/replication-letter/feed.xml",
                        last,
                        last,
                        Instant.parse("9999-01-01T00:00:00Z"),
                        "ended; only a person starts it again",
                        0,
                        ""),
                new SourceRow(
                        "Notes on disk",
                        "folder",
                        "/home/ines/reading",
                        last,
                        last,
                        Instant.parse("2026-05-13T09:05:00Z"),
                        "folders are looked at every 10 minutes",
                        0,
                        "2 of 14 files could not be read: old.pdf, scan.tiff"));
    }

    @Override
    public Answer<ThreadImported> importThread(byte[] file) {
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
        return Answer.of(new SourceAdded(false, channels().getFirst()));
    }

    @Override
    public Answer<IngestReport> ingest(IngestRequest request, Consumer<String> progress) {
        progress.accept("5 channels, none due");
        return Answer.of(new IngestReport(List.of(), channels().size(), 0, 0));
    }

    @Override
    public Answer<IndexReport> verifyIndex() {
        int items = items().size();
        return Answer.of(new IndexReport(items, items, 0, 0, 0, ""));
    }

    @Override
    public Answer<IndexReport> rebuildIndex(Consumer<String> progress) {
        progress.accept(items().size() + " items");
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
