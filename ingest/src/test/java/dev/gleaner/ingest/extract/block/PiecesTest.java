package dev.gleaner.ingest.extract.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import java.util.List;

class PiecesTest {

    private static final String SHELF =
            "<div class=name>A kettle for one</div><div class=price>20 coins</div>"
                    + "<div class=name>A kettle for two</div><div class=price>30 coins</div>"
                    + "<div class=name>A kettle for ten</div><div class=price>90 coins</div>";

    private static final PageFacts SHOP =
            new PageFacts("Kettles", "", "", "", false, "", List.of());
    private static final PageFacts ARTICLE =
            new PageFacts("Kettles", "", "", "", true, "", List.of());

    @Test
    void linesOfTheSameMakeShareAPartOfTheirVotes() {
        double[] votes = {0.9, 0.1, 0.9, 0.1, 0.3, 0.1};

        Pieces.settle(lines(), votes);

        assertThat(votes[4]).isBetween(0.3, 0.6);
        assertThat(votes[0]).isBetween(0.6, 0.9).isGreaterThan(votes[4]);
        assertThat(votes[5]).isLessThan(0.2);
    }

    @Test
    void votesThatAgreeStayAsTheyAre() {
        double[] votes = {0.4, 0.4, 0.4, 0.4, 0.4, 0.4};

        Pieces.settle(lines(), votes);

        assertThat(votes).usingComparatorWithPrecision(1e-9).containsOnly(0.4);
    }

    @Test
    void pageThatCallsItselfAnArticleIsNotOfPieces() {
        PageLines.Read read = PageLines.of(Jsoup.parse(SHELF).body());
        double[] shop = {0.9, 0.1, 0.9, 0.1, 0.3, 0.1};
        double[] article = shop.clone();

        MainText.decide(read, new Rules(read, SHOP), shop);
        MainText.decide(read, new Rules(read, ARTICLE), article);

        assertThat(article[4]).isCloseTo(0.3, within(1e-9));
        assertThat(shop[4]).isGreaterThan(0.35);
    }

    @Test
    void pageWhoseVotesAreBeyondDoubtIsNotOfPieces() {
        PageLines.Read read = PageLines.of(Jsoup.parse(SHELF).body());
        double[] votes = {0.99, 0.01, 0.99, 0.01, 0.9, 0.01};

        MainText.decide(read, new Rules(read, SHOP), votes);

        assertThat(votes[4]).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void pageOfNothingButFurnitureHasNoText() {
        PageLines.Read read = PageLines.of(Jsoup.parse(SHELF).body());
        double[] votes = {0.06, 0.05, 0.07, 0.05, 0.06, 0.05};

        assertThat(MainText.decide(read, new Rules(read, SHOP), votes).kept().isEmpty()).isTrue();
    }

    @Test
    void pageOfWhichLittleIsPromisedIsKeptInPart() {
        PageLines.Read read = PageLines.of(Jsoup.parse(SHELF).body());
        double[] votes = {0.3, 0.05, 0.3, 0.05, 0.3, 0.05};

        assertThat(MainText.decide(read, new Rules(read, SHOP), votes).kept().stream())
                .contains(0, 2, 4);
    }

    private static List<Line> lines() {
        return PageLines.of(Jsoup.parse(SHELF).body()).lines();
    }
}
