package dev.gleaner.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.Copy;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.Source;
import dev.gleaner.ingest.link.CopyFinder.Text;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class CopyFinderTest {

    private static final Source LETTER = Source.of("The Letter", Source.Kind.NEWSLETTER, null);
    private static final Source MIRROR = Source.of("Reposts", Source.Kind.MIRROR, null);

    @Test
    void textInSiteFurnitureIsACopyOfTheNewsletter() {
        String issue = words(1, 400);
        Text original = text("issue", LETTER, issue, null);
        Text mirror =
                text(
                        "mirror",
                        MIRROR,
                        words(2, 60) + " " + issue + " " + words(3, 80),
                        LocalDate.of(2026, 1, 1));

        assertThat(CopyFinder.find(mirror, List.of(original)))
                .singleElement()
                .satisfies(copy -> {
                    assertThat(copy.copy()).isEqualTo(mirror.item().id());
                    assertThat(copy.original()).isEqualTo(original.item().id());
                    assertThat(copy.containment()).isGreaterThan(0.98);
                });
    }

    @Test
    void whoArrivesFirstDoesNotMatter() {
        String issue = words(1, 400);
        Text original = text("issue", LETTER, issue, null);
        Text mirror = text("mirror", MIRROR, issue, null);

        List<Copy> fromTheCopy = CopyFinder.find(mirror, List.of(original));
        List<Copy> fromTheOriginal = CopyFinder.find(original, List.of(mirror));

        assertThat(fromTheOriginal).isEqualTo(fromTheCopy);
    }

    @Test
    void earlierOfTwoVoicesIsTheOriginal() {
        String text = words(1, 200);
        Source other = Source.of("Another letter", Source.Kind.NEWSLETTER, null);
        Text first = text("first", other, text, LocalDate.of(2026, 5, 1));
        Text second = text("second", LETTER, text, LocalDate.of(2026, 5, 2));

        assertThat(CopyFinder.find(second, List.of(first)))
                .extracting(Copy::original)
                .containsExactly(first.item().id());
    }

    @Test
    void quotationIsNoCopy() {
        String quoted = words(1, 60);
        Text original = text("issue", LETTER, quoted + " " + words(4, 340), null);
        Text commentary = text("comment", MIRROR, words(2, 300) + " " + quoted, null);

        assertThat(CopyFinder.find(commentary, List.of(original))).isEmpty();
    }

    @Test
    void excerptUnderTheSameTitleIsACopy() {
        String issue = words(1, 400);
        String excerpt = issue.substring(0, issue.length() / 3) + " " + words(5, 300);
        String title = "Six thoughts on the measuring of agents";
        Text original = text(title, LETTER, issue, null);

        assertThat(CopyFinder.find(text(title, MIRROR, excerpt, null), List.of(original)))
                .singleElement()
                .satisfies(
                        copy -> assertThat(copy.reason()).contains("their titles name one work"));
        assertThat(CopyFinder.find(text("A reply", MIRROR, excerpt, null), List.of(original)))
                .isEmpty();
    }

    @Test
    void shortNoticesAreNotCompared() {
        Text one = text("one", LETTER, "Subscribe to read on, or sign in to your account.", null);
        Text other =
                text("other", MIRROR, "Subscribe to read on, or sign in to your account.", null);

        assertThat(CopyFinder.find(one, List.of(other))).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nearCopiesShareABandAndStrangersDoNot(long seed) {
        String text = words(seed, 600);
        String nearCopy = text.substring(0, text.length() * 9 / 10) + words(seed + 100, 30);

        assertThat(Bands.of(nearCopy)).containsAnyElementsOf(Bands.of(text));
        assertThat(Bands.of(words(seed + 200, 600))).doesNotContainAnyElementsOf(Bands.of(text));
    }

    private static Text text(
            String title, Source source, String text, @Nullable LocalDate published) {
        DateInterval date = published == null ? null : DateInterval.day(published);
        return new Text(
                Item.of(
                        ItemKey.title(source.name(), title, null),
                        source.id(),
                        title,
                        null,
                        null,
                        date),
                source,
                text);
    }

    private static String words(long seed, int count) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(index -> Integer.toString(random.nextInt(5000), 36))
                .collect(Collectors.joining(" "));
    }
}
