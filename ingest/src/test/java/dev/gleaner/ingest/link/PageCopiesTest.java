package dev.gleaner.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.ingest.link.PageCopies.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

class PageCopiesTest {

    private static final String WORK = words(1, 400);

    @Test
    void aRepostWithOtherWordsAroundItIsACopy() {
        assertThat(
                        pairs(
                                new Page("a", "one.example", "A work", WORK),
                                new Page("b", "two.example", "Posted again", words(2, 150) + WORK)))
                .containsExactly("a b");
    }

    @Test
    void aPartUnderTheSameTitleIsACopyAndALongQuotationIsNot() {
        String part = WORK.substring(0, WORK.length() / 3) + words(3, 200);

        assertThat(
                        pairs(
                                new Page("a", "one.example", "Nine ways to count sheep", WORK),
                                new Page(
                                        "b",
                                        "two.example",
                                        "Nine Ways to Count Sheep - Blog",
                                        part),
                                new Page(
                                        "c",
                                        "six.example",
                                        "What I think of sheep",
                                        part.replace("w3", "x3"))))
                .contains("a b")
                .doesNotContain("a c");
    }

    @Test
    void whatThreePagesOfASiteShareMakesNoCopy() {
        String menu = words(4, 300);

        assertThat(
                        pairs(
                                new Page("a", "one.example", "Sheep", menu + words(5, 60)),
                                new Page("b", "one.example", "Goats", menu + words(6, 60)),
                                new Page("c", "one.example", "Cows", menu + words(7, 60))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Some Letter 455: on sheep | Essay (Some Letter 455, by hand) | true",
                "Nine Ways To Count Sheep \u2013 A Blog | Nine ways to count sheep \u2014 Forum | true",
                "Introducing Foo 4 | Introducing Bar 5 | false",
                "Some Letter 455: on sheep | Some Letter 456: on goats | false",
            })
    void titlesAgreeWhenTheyNameOneWork(String one, String other, boolean agree) {
        assertThat(WorkTitles.agree(one, other)).isEqualTo(agree);
    }

    private static List<String> pairs(Page... pages) {
        return PageCopies.find(List.of(pages)).stream()
                .map(pair -> pair.one() + " " + pair.other())
                .toList();
    }

    private static String words(int seed, int count) {
        Random random = new Random(seed);
        return random.ints(count, 0, 5_000)
                .mapToObj(word -> "w" + seed + "x" + word)
                .collect(Collectors.joining(" ", "", " "));
    }
}
