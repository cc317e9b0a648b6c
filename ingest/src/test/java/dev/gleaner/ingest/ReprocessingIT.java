package dev.gleaner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Decision;
import dev.gleaner.graph.Manufacture;
import dev.gleaner.graph.Quantity;
import dev.gleaner.graph.Result;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.schema.Schema;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.PipelineStores;
import dev.gleaner.graph.store.item.Harvest;
import dev.gleaner.graph.store.item.Harvest.Gathered;
import dev.gleaner.graph.store.item.StatementStore;
import dev.gleaner.graph.store.item.StatementStore.FoundStatement;
import dev.gleaner.graph.store.item.StatementStore.Wanted;
import dev.gleaner.graph.store.thread.DecisionStore;
import dev.gleaner.ingest.archive.Archive;
import dev.gleaner.ingest.fetch.TestClock;
import dev.gleaner.ingest.read.StatementReader;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A text that older rules made and read otherwise, read again with the rules of today. */
class ReprocessingIT {

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    private static final Instant START = Instant.parse("2026-05-11T08:00:00Z");
    private static final Source SOURCE = Source.of("Heron Weekly", Source.Kind.NEWSLETTER, null);
    private static final String SENTENCE =
            "On CORE-Bench, GPT-4o reached 21.5% in September 2024, while Claude Opus 4.5 scored 78%"
                    + " in December 2025.";
    private static final String PAGE =
            "<html><head><title>Reproducing papers</title></head><body><article><h1>Reproducing papers</h1>"
                    + "<p>Published by the editors of the weekly, who re-ran the agents on their machines.</p><p>"
                    + SENTENCE
                    + " The editors kept the logs of every attempt that the agents made.</p>"
                    + "<p>The weather over the reed beds was fair, and nobody had to hurry home before dark.</p>"
                    + "</article></body></html>";

    @TempDir private Path folder;

    private final TestClock clock = new TestClock(START);
    private final PipelineStores stores = PipelineStores.of(NEO4J.driver());
    private final StatementStore statements = new StatementStore(NEO4J.driver());
    private final DecisionStore decisions = new DecisionStore(NEO4J.driver());
    private final List<String> told = new ArrayList<>();

    @BeforeAll
    static void applySchema() {
        assertThat(Schema.apply(NEO4J.driver())).isInstanceOf(Schema.Outcome.Current.class);
    }

    @BeforeEach
    void readByOlderRules() {
        Channel channel = Channel.of(SOURCE.id(), Channel.Kind.FEED, "https://heron.example/feed");
        ChannelStore channels = new ChannelStore(NEO4J.driver());
        channels.add(SOURCE, channel, START);
        ChannelState state = channels.all().getFirst();
        stores.harvests().store(new Harvest(state, List.of(olderReading())), START);
        clock.pass(Duration.ofDays(1));
    }

    /** Furniture in the text moves every sentence; one claim is right, one is none. */
    private Gathered olderReading() {
        Archive archive = new Archive(folder);
        Document document =
                new Document(
                        PAGE.getBytes(StandardCharsets.UTF_8),
                        Document.Form.HTML,
                        "utf-8",
                        "https://heron.example/papers",
                        SOURCE,
                        "Reproducing papers",
                        null,
                        DateInterval.day(LocalDate.of(2026, 4, 3)));
        Findings findings =
                new Findings(
                        stores.items(),
                        stores.links(),
                        new StatementReader(),
                        Ingest.reposts(stores));
        Gathered today =
                ((Gatherer.Gathering.Read)
                                new Gatherer(archive, stores.items(), findings)
                                        .gather(document, START))
                        .gathered();
        Revision made = requireNonNull(today.revision());
        Revision older =
                Revision.of(
                        made.item(),
                        made.rawHash(),
                        "Home Menu Subscribe\n" + made.text(),
                        BodyState.FULL,
                        "en",
                        START);
        int start = older.text().indexOf(SENTENCE);
        var sentence = older.passage(start, start + SENTENCE.length());
        var weather = older.passage(0, "Home Menu Subscribe".length());
        return new Gathered(
                SOURCE,
                today.item(),
                older,
                new Manufacture("older", "HTML", "utf-8", document.address()),
                List.of(
                        Claim.result(sentence, gpt4o(older), "older"),
                        Claim.of(Claim.Kind.GOAL, weather, "older")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Result gpt4o(Revision text) {
        int at = text.text().indexOf("21.5%");
        return new Result(
                "CORE-Bench",
                null,
                "GPT-4o",
                null,
                new Quantity(
                        21.5, 21.5, Quantity.Unit.PERCENT, Quantity.Approximation.EXACT, "21.5%"),
                null,
                false,
                null,
                at,
                at + 5);
    }

    private Reprocessing.Report run(boolean dryRun) {
        return new Reprocessing(new Archive(folder), stores, clock)
                .run(null, null, dryRun, told::add);
    }

    private List<FoundStatement> shown(Instant asOf) {
        return statements.list(new Wanted(null, null, null), asOf, 100);
    }

    private static @Nullable String system(FoundStatement found) {
        return requireNonNull(found.claim().result()).system();
    }

    @Test
    void statementsAreReplacedAndNotDoubled() {
        Reprocessing.Report report = run(false);

        assertThat(report.texts()).isEqualTo(1);
        assertThat(report.newTexts()).isEqualTo(1);
        assertThat(report.closedClaims()).isEqualTo(1);
        assertThat(report.newClaims()).isEqualTo(1);
        assertThat(report.replacedClaims() + report.sameClaims()).isEqualTo(1);
        assertThat(shown(clock.instant()))
                .extracting(found -> system(found))
                .containsExactlyInAnyOrder("GPT-4o", "Claude Opus 4.5");
        assertThat(shown(clock.instant()))
                .allSatisfy(found -> {
                    assertThat(found.claim().rules()).isEqualTo(StatementReader.RULES);
                    assertThat(found.claim().passage().quote()).contains(SENTENCE);
                });
        assertThat(told).singleElement().asString().contains("1 of 1");
    }

    @Test
    void secondRunFindsNothingToDo() {
        run(false);
        List<FoundStatement> after = shown(clock.instant());
        clock.pass(Duration.ofDays(1));

        assertThat(run(false).texts()).isZero();
        assertThat(shown(clock.instant())).isEqualTo(after);
    }

    @Test
    void dryRunCountsAndChangesNothing() {
        List<FoundStatement> before = shown(clock.instant());

        Reprocessing.Report report = run(true);

        assertThat(report.newClaims()).isEqualTo(1);
        assertThat(report.closedClaims()).isEqualTo(1);
        assertThat(shown(clock.instant())).isEqualTo(before);
        assertThat(run(false).texts()).isEqualTo(1);
    }

    @Test
    void decisionStaysWithItsWordsThoughTheTextMoved() {
        FoundStatement confirmed =
                shown(clock.instant()).stream()
                        .filter(found -> found.claim().kind() == Claim.Kind.RESULT)
                        .findFirst()
                        .orElseThrow();
        Decision word =
                new Decision(Decision.Word.REJECTED, "the logs say 20", "Ada", clock.instant());
        decisions.about(confirmed.claim(), confirmed.item().id(), word);
        clock.pass(Duration.ofHours(1));

        Reprocessing.Report report = run(false);

        assertThat(report.orphanedDecisions()).isZero();
        assertThat(shown(clock.instant()))
                .filteredOn(found -> "GPT-4o".equals(system(found)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.claim().id()).isNotEqualTo(confirmed.claim().id());
                    assertThat(found.decision()).isEqualTo(word);
                });
        assertThat(statements.results("CORE-Bench", "GPT-4o", clock.instant(), 10)).isEmpty();
    }

    @Test
    void decisionAboutWhatNothingReadsAnyMoreIsToldAndKept() {
        FoundStatement goal =
                shown(clock.instant()).stream()
                        .filter(found -> found.claim().kind() == Claim.Kind.GOAL)
                        .findFirst()
                        .orElseThrow();
        decisions.about(
                goal.claim(),
                goal.item().id(),
                new Decision(Decision.Word.CONFIRMED, "it is one", "Ada", clock.instant()));

        assertThat(run(false).orphanedDecisions()).isEqualTo(1);
    }

    @Test
    void pastReadsAsItWas() {
        Instant before = clock.instant();
        List<FoundStatement> then = shown(before);
        clock.pass(Duration.ofHours(1));

        run(false);

        assertThat(shown(before)).isEqualTo(then);
        assertThat(then).hasSize(2);
    }
}
