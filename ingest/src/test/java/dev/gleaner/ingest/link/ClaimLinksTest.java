package dev.gleaner.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.Link;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.Stance;
import dev.gleaner.ingest.link.ClaimLinks.Told;
import dev.gleaner.ingest.read.StatementReader;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class ClaimLinksTest {

    private static final StatementReader READER = new StatementReader();
    private static final Source LAB = Source.of("Heron Lab", Source.Kind.LAB, null);
    private static final Source NEWS = Source.of("Reed Paper", Source.Kind.NEWS, null);
    private static final Source OTHER_LAB = Source.of("Wren Institute", Source.Kind.LAB, null);

    private static final List<Told> FIRST =
            told(LAB, 1, "On CORE-Bench, Claude Opus 4.5 scored 78% in December 2025.");

    @Test
    void sameFigureInAnotherPaperIsRetold() {
        Link link = only(told(NEWS, 2, "On CORE-Bench, Claude Opus 4.5 scored 78% last winter."));

        assertThat(link.from()).isNotEqualTo(FIRST.getFirst().claim().id());
        assertThat(link.to()).isEqualTo(FIRST.getFirst().claim().id());
        assertThat(link.retold()).isTrue();
        assertThat(link.stance()).isEqualTo(Stance.MENTIONS);
    }

    @Test
    void laterItemLinksToTheEarlierWhicheverIsReadFirst() {
        List<Told> later = told(NEWS, 2, "On CORE-Bench, Claude Opus 4.5 scored 78% last winter.");

        assertThat(ClaimLinks.of(FIRST, later)).isEqualTo(ClaimLinks.of(later, FIRST));
    }

    @Test
    void whoMeasuresAgainRetellsNothing() {
        assertThat(only(told(OTHER_LAB, 2, "On CORE-Bench, Claude Opus 4.5 scored 78% here.")))
                .satisfies(link -> assertThat(link.retold()).isFalse());
    }

    @Test
    void otherFigureIsLinkedAndRetellsNothing() {
        Link link =
                only(
                        told(
                                NEWS,
                                2,
                                "On CORE-Bench, Claude Opus 4.5 scored 61%, which contradicts the Heron Lab."));

        assertThat(link.retold()).isFalse();
        assertThat(link.stance()).isEqualTo(Stance.DISPUTES);
        assertThat(link.reason()).startsWith("another figure");
    }

    @Test
    void otherSystemIsNotLinked() {
        assertThat(
                        ClaimLinks.of(
                                told(NEWS, 2, "On CORE-Bench, GPT-4o scored 78% last winter."),
                                FIRST))
                .isEmpty();
    }

    @Test
    void describedSystemsAreNotTheSameInTwoTexts() {
        List<Told> one = told(LAB, 1, "On CORE-Bench, the best agent scored 78% in December 2025.");
        List<Told> other = told(NEWS, 2, "On CORE-Bench, the best agent scored 61% last winter.");

        assertThat(one).isNotEmpty();
        assertThat(ClaimLinks.of(one, other)).isEmpty();
    }

    @Test
    void forecastPutIntoOtherMouthsIsRetold() {
        List<Told> first =
                told(
                        LAB,
                        1,
                        "There is a 60% chance that systems train their successors by the end of 2028.");
        List<Told> later =
                told(
                        NEWS,
                        2,
                        "Some estimates give a 60% chance that systems will train successors alone by late"
                                + " 2028.");

        assertThat(ClaimLinks.of(later, first))
                .singleElement()
                .satisfies(link -> assertThat(link.retold()).isTrue());
    }

    private static Link only(List<Told> later) {
        List<Link> links = ClaimLinks.of(later, FIRST);
        assertThat(links).hasSize(1);
        return links.getFirst();
    }

    private static List<Told> told(Source source, int month, String text) {
        ItemKey key = ItemKey.address("https://" + source.id() + ".example/" + month);
        DateInterval published = DateInterval.day(LocalDate.of(2026, month, 1));
        Item item = Item.of(key, source.id(), "A text", null, null, published);
        Revision revision =
                Revision.of(
                        item.id(),
                        Id.of("raw", text).value(),
                        text,
                        BodyState.FULL,
                        "en",
                        Instant.EPOCH);
        List<Told> told =
                READER.read(revision, published).stream()
                        .map(claim ->
                                new Told(
                                        claim.said(
                                                claim.manner(),
                                                ClaimSubjects.of(claim).orElse(null)),
                                        item,
                                        source))
                        .toList();
        assertThat(told).isNotEmpty();
        return told;
    }
}
