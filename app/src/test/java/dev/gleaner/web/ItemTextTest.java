package dev.gleaner.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.item.ItemPage.ClaimRow;
import dev.gleaner.item.ItemPage.PassageSpan;
import dev.gleaner.web.ItemText.Paragraph;
import dev.gleaner.web.ItemText.Piece;
import dev.gleaner.web.ItemText.Reference;
import dev.gleaner.web.ItemText.Span;
import dev.gleaner.web.ItemText.Stretch;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

class ItemTextTest {

    /** Without a value where {@code valueStart} is null. */
    private static ClaimRow claim(
            String id, int start, int end, String value, @Nullable Integer valueStart) {
        return new ClaimRow(
                id,
                "result",
                "CORE-Bench",
                null,
                null,
                null,
                value,
                valueStart,
                valueStart == null ? null : valueStart + value.length(),
                null,
                null,
                null,
                null,
                false,
                null,
                "METR",
                new PassageSpan(start, end, ""));
    }

    /** A claim without a value. */
    private static ClaimRow claim(String id, int start, int end) {
        return claim(id, start, end, "", null);
    }

    /** A claim on a quote with its value, both at their first occurrence. */
    private static ClaimRow claim(String id, String text, String quote, String value) {
        int start = text.indexOf(quote);
        return claim(id, start, start + quote.length(), value, start + quote.indexOf(value));
    }

    private static ItemText cut(String text, ClaimRow... claims) {
        return ItemText.of(text, List.of(claims), null);
    }

    private static ItemText cut(String text, @Nullable Span passage) {
        return ItemText.of(text, List.of(), passage);
    }

    private static List<Stretch> stretches(ItemText text) {
        return text.paragraphs().stream()
                .flatMap(paragraph -> paragraph.stretches().stream())
                .toList();
    }

    private static String words(Stretch stretch) {
        return stretch.pieces().stream().map(Piece::text).collect(Collectors.joining());
    }

    private static String words(Paragraph paragraph) {
        return paragraph.stretches().stream()
                .map(ItemTextTest::words)
                .collect(Collectors.joining());
    }

    /**
     * The text with {@code [ids| … |numbers]} around what is marked and {@code *} around values.
     */
    private static String drawn(ItemText text) {
        return text.paragraphs().stream()
                .map(paragraph ->
                        paragraph.stretches().stream()
                                .map(ItemTextTest::drawn)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("¶"));
    }

    private static String drawn(Stretch stretch) {
        String words =
                stretch.pieces().stream()
                        .map(piece -> piece.value() ? "*" + piece.text() + "*" : piece.text())
                        .collect(Collectors.joining());
        return stretch.marked()
                ? "["
                        + String.join(",", stretch.anchors())
                        + "|"
                        + words
                        + "|"
                        + stretch.references().stream()
                                .map(reference -> "" + reference.number())
                                .collect(Collectors.joining(","))
                        + "]"
                : words;
    }

    @Nested
    class Paragraphs {

        @Test
        void withoutBlankLinesEachLineIsAParagraph() {
            assertThat(cut("\n\none\ntwo\r\nthree\n").paragraphs())
                    .extracting(ItemTextTest::words)
                    .containsExactly("one", "two", "three");
        }

        @Test
        void blankLinePartsTwoAndSingleBreakStays() {
            assertThat(cut("one\ntwo\n\nthree\n \n\nfour\n").paragraphs())
                    .extracting(ItemTextTest::words)
                    .containsExactly("one\ntwo", "three", "four");
        }

        @Test
        void nothingIsNoParagraph() {
            assertThat(cut("").paragraphs()).isEmpty();
            assertThat(cut("\n\n \n").paragraphs()).isEmpty();
        }

        @Test
        void unseenCharactersAreLeftOut() {
            assertThat(drawn(cut("a\u0000b\u202ec"))).isEqualTo("abc");
        }
    }

    @Nested
    class Claims {

        @Test
        void sentenceIsMarkedWithIdValueAndNumber() {
            String text = "Before. It scored 42.1% in May. After.";
            assertThat(drawn(cut(text, claim("c1", text, "It scored 42.1% in May.", "42.1%"))))
                    .isEqualTo("Before. [c1|It scored *42.1%* in May.|1] After.");
        }

        @Test
        void referenceLeadsToTheRow() {
            ItemText text = cut("It is 5.", claim("c1", 0, 8, "5", 6));
            assertThat(stretches(text).getFirst().references())
                    .containsExactly(new Reference(1, "row-c1"));
        }

        @Test
        void wholeTextCanBeOneClaim() {
            assertThat(drawn(cut("It is 5.", claim("c1", 0, 8, "5", 6))))
                    .isEqualTo("[c1|It is *5*.|1]");
        }

        @Test
        void twoClaimsOfOneSentenceShareAStretch() {
            String text = "They got 0.94 and 0.47.";
            assertThat(
                            drawn(
                                    cut(
                                            text,
                                            claim("a", 0, 23, "0.94", 9),
                                            claim("b", 0, 23, "0.47", 18))))
                    .isEqualTo("[a,b|They got *0.94* and *0.47*.|1,2]");
        }

        @Test
        void overlappingClaimsKeepTheirOwnBeginningsAndEnds() {
            assertThat(drawn(cut("abcdefghi", claim("a", 1, 5), claim("b", 3, 7))))
                    .isEqualTo("a[a|bc|][b|de|1][|fg|2]hi");
        }

        @Test
        void nestedClaimKeepsTheOuterGoing() {
            assertThat(drawn(cut("abcdefghi", claim("a", 0, 9), claim("b", 3, 5))))
                    .isEqualTo("[a|abc|][b|de|2][|fghi|1]");
        }

        @Test
        void adjacentClaimsAreTwo() {
            assertThat(drawn(cut("abcd", claim("a", 0, 2), claim("b", 2, 4))))
                    .isEqualTo("[a|ab|1][b|cd|2]");
        }

        @Test
        void claimOverTwoParagraphsIsMarkedInBoth() {
            String text = "one two\n\nthree four";
            assertThat(drawn(cut(text, claim("a", 4, 14))))
                    .isEqualTo("one [a|two|]¶[|three|1] four");
        }

        @Test
        void spaceAroundASentenceIsNotMarked() {
            String text = "one\n\ntwo\n\nthree";
            assertThat(drawn(cut(text, claim("a", 3, 10)))).isEqualTo("one¶[a|two|1]¶three");
        }

        @Test
        void claimOutsideOfTheTextIsNotShown() {
            ItemText text =
                    cut(
                            "short",
                            claim("past", 3, 6),
                            claim("before", -1, 3),
                            claim("empty", 2, 2),
                            claim("here", 0, 5));
            assertThat(text.shown()).containsExactly("here");
            assertThat(drawn(text)).isEqualTo("[here|short|4]");
        }

        @Test
        void noMarkPartsTheHalvesOfACharacter() {
            String text = "a😀b😀c";
            assertThat(drawn(cut(text, claim("a", 2, 5)))).isEqualTo("a[a|😀b😀|1]c");
        }

        @Test
        void valueIsTheOneThatWasReadAndNotTheFirstLikeIt() {
            String text = "Of 15 agents 12 failed, and 15 did not.";
            assertThat(drawn(cut(text, claim("a", 0, text.length(), "15", 28))))
                    .isEqualTo("[a|Of 15 agents 12 failed, and *15* did not.|1]");
        }

        @Test
        void valueBeforeItsSentenceIsNotEmphasised() {
            assertThat(drawn(cut("At 9. It rose.", claim("a", 6, 14, "9", 3))))
                    .isEqualTo("At 9. [a|It rose.|1]");
        }

        @Test
        void valueAfterItsSentenceIsNotEmphasised() {
            assertThat(drawn(cut("It rose. To 9.", claim("a", 0, 8, "9", 12))))
                    .isEqualTo("[a|It rose.|1] To 9.");
        }
    }

    @Nested
    class Passages {

        @Test
        void passageOpensOnce() {
            ItemText text = cut("one two three", new Span(4, 7));
            assertThat(text.hasPassage()).isTrue();
            assertThat(stretches(text))
                    .extracting(Stretch::passage)
                    .containsExactly(false, true, false);
            assertThat(stretches(text))
                    .extracting(Stretch::opensPassage)
                    .containsExactly(false, true, false);
        }

        @Test
        void passageThroughAClaimOpensAtItsBeginning() {
            ItemText text = ItemText.of("abcdefghi", List.of(claim("a", 3, 9)), new Span(1, 6));
            assertThat(stretches(text))
                    .extracting(ItemTextTest::words)
                    .containsExactly("a", "bc", "def", "ghi");
            assertThat(stretches(text))
                    .extracting(Stretch::opensPassage)
                    .containsExactly(false, true, false, false);
            assertThat(stretches(text))
                    .extracting(Stretch::passage)
                    .containsExactly(false, true, true, false);
        }

        @Test
        void passageThatBeginsBetweenParagraphsOpensAtTheNext() {
            ItemText text = cut("one\n\ntwo", new Span(3, 8));
            assertThat(text.paragraphs().getLast().stretches().getFirst().opensPassage()).isTrue();
        }

        @ParameterizedTest
        @CsvSource({"0, 0", "5, 3", "0, 99", "98, 99"})
        void passageOutsideOfTheTextIsNone(int start, int end) {
            ItemText text = cut("one two", new Span(start, end));
            assertThat(text.hasPassage()).isFalse();
            assertThat(drawn(text)).isEqualTo("one two");
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void everyCharacterIsShownOnceAndEveryClaimBeginsAndEndsOnce(long seed) {
        Random random = new Random(seed);
        String alphabet = "ab 1.\n\n😀";
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                int at = random.nextInt(alphabet.codePointCount(0, alphabet.length()));
                text.appendCodePoint(alphabet.codePoints().skip(at).findFirst().orElseThrow());
            }
            List<ClaimRow> claims = new ArrayList<>();
            for (int count = random.nextInt(6); count > 0; count--) {
                int start = random.nextInt(62) - 1;
                claims.add(claim("c" + count, start, start + random.nextInt(20), "1", start + 1));
            }
            int passage = random.nextInt(60);
            ItemText cut = ItemText.of(text.toString(), claims, new Span(passage, passage + 9));

            String shown =
                    cut.paragraphs().stream()
                            .map(ItemTextTest::words)
                            .collect(Collectors.joining());
            assertThat(shown.replaceAll("\\s", ""))
                    .isEqualTo(text.toString().replaceAll("\\s", ""));
            assertThat(stretches(cut).stream().flatMap(stretch -> stretch.anchors().stream()))
                    .containsExactlyInAnyOrderElementsOf(cut.shown());
            assertThat(
                            stretches(cut).stream()
                                    .flatMap(stretch -> stretch.references().stream())
                                    .map(Reference::row))
                    .containsExactlyInAnyOrderElementsOf(
                            cut.shown().stream().map(Links::claimRow).toList());
            assertThat(stretches(cut).stream().filter(Stretch::opensPassage).count())
                    .isLessThanOrEqualTo(1);
        }
    }

    /**
     * Half a million characters with a thousand claims whose values stand in them;the best of
     * several runs, since others share the machine.
     */
    @Test
    void longTextIsCutAtOnce() {
        String line = "The agents reached 42 on the benchmark in the week of the test.\n\n";
        String text = line.repeat(7_700);
        List<ClaimRow> claims = new ArrayList<>();
        for (int at = 0; at < 1_000; at++) {
            int start = at * line.length() * 7;
            claims.add(claim("c" + at, start, start + 62, "42", start + 19));
        }
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 8; run++) {
            long began = System.nanoTime();
            ItemText cut = ItemText.of(text, claims, new Span(400_000, 400_050));
            best = Math.min(best, System.nanoTime() - began);
            assertThat(cut.shown()).hasSize(1_000);
        }
        assertThat(text).hasSizeGreaterThan(500_000);
        assertThat(best / 1_000_000).isLessThan(200);
    }
}
