package dev.gleaner.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gleaner.graph.same.SameVoices.Voice;
import dev.gleaner.thread.OriginReport.OriginGroup;
import dev.gleaner.thread.OriginReport.OriginItem;
import dev.gleaner.thread.ThreadPage.EvidenceGroup;
import dev.gleaner.thread.ThreadPage.EvidenceRow;
import dev.gleaner.thread.lineage.Layer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class OriginsTest {

    @Test
    void sourcesOfOneFamilyAreOneOrigin() {
        OriginReport report =
                of(
                        group("Heron Lab", "lab", "Heron", row("a", null)),
                        group("Heron Notes", "newsletter", "Heron", row("b", null)),
                        group("Reed Paper", "news", "Reed Paper", row("c", null)));

        assertThat(report.origins())
                .extracting(OriginGroup::voice)
                .containsExactly("Heron", "Reed Paper");
        assertThat(report.origins().getFirst().items())
                .extracting(OriginItem::layer)
                .containsExactly("publisher family", "publisher family");
        assertThat(report.origins().getLast().items())
                .extracting(OriginItem::layer)
                .containsExactly("one source");
    }

    @Test
    void copyGoesWithWhatItRepeats() {
        OriginReport report =
                of(
                        group("Wire Mirror", "mirror", null, row("copy", "a")),
                        group("Heron Lab", "lab", "Heron Lab", row("a", null)));

        assertThat(report.origins()).hasSize(1);
        assertThat(report.origins().getFirst().items())
                .extracting(OriginItem::layer)
                .containsExactly("copy", "one source");
        assertThat(report.unknown()).isEmpty();
    }

    @Test
    void whatCarriesOtherPeoplesWordsCountsAsNothing() {
        OriginReport report =
                of(
                        group("Some Forum", "forum", null, row("a", null)),
                        group("Reed Paper", "news", "Reed Paper", row("b", "not-here")));

        assertThat(report.origins()).isEmpty();
        assertThat(report.unknown())
                .extracting(OriginItem::reason)
                .containsExactly(
                        "a forum carries other people's words",
                        "repeats an item that is not in the thread");
    }

    @Test
    void adjacentItemsAreCountedApart() {
        EvidenceRow beside =
                new EvidenceRow(
                        "a",
                        "A",
                        null,
                        null,
                        "",
                        "adjacent",
                        "read",
                        "full",
                        null,
                        0,
                        "",
                        null,
                        "",
                        "");

        OriginReport report = of(group("Reed Paper", "news", "Reed Paper", beside));

        assertThat(report.origins()).isEmpty();
        assertThat(report.adjacent()).isEqualTo(1);
    }

    @Test
    void voicesThatAPersonSaidAreTheSameAreOneOriginInHisWords() {
        List<EvidenceGroup> groups =
                List.of(
                        group("Heron Lab", "lab", "Heron", row("a", null)),
                        group("Heron Notes", "newsletter", "Heron", row("b", null)),
                        group("Reed Paper", "news", "Reed Paper", row("c", null)));
        Map<String, Voice> voices =
                Map.of(
                        "Heron Lab", new Voice("Reed Paper", true, "the same, says Ada"),
                        "Heron Notes", new Voice("Reed Paper", false, "its family is"),
                        "Reed Paper", new Voice("Reed Paper", true, "Heron Lab is, says Ada"));

        OriginReport report =
                Origins.of("a-thread", "A thread", groups, Layer.all(), Map.of(), Map.of(), voices);

        assertThat(report.origins()).extracting(OriginGroup::voice).containsExactly("Reed Paper");
        assertThat(report.origins().getFirst().items())
                .extracting(OriginItem::layer, OriginItem::reason)
                .containsExactly(
                        tuple("said to be the same", "the same, says Ada"),
                        tuple("said to be the same", "its family is"),
                        tuple("said to be the same", "Heron Lab is, says Ada"));
    }

    private static OriginReport of(EvidenceGroup... groups) {
        return Origins.of("a-thread", "A thread", List.of(groups));
    }

    private static EvidenceGroup group(
            String source, String kind, @Nullable String origin, EvidenceRow... rows) {
        return new EvidenceGroup(source, kind, origin, List.of(rows));
    }

    private static EvidenceRow row(String item, @Nullable String copyOf) {
        return new EvidenceRow(
                item, item, null, null, "", "direct", "read", "full", copyOf, 0, "", null, "", "");
    }
}
