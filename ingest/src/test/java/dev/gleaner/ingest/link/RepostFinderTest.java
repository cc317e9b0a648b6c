package dev.gleaner.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class RepostFinderTest {

    private static final Source LETTER = Source.of("The Letter", Source.Kind.NEWSLETTER, null);
    private static final Source SITE = Source.of("Some site", Source.Kind.UNKNOWN, null);

    private final RepostFinder finder =
            new RepostFinder(
                    name -> name.equals("The Letter") ? Optional.of(LETTER) : Optional.empty());

    @Test
    void issueOnAForeignSiteRepostsTheIssue() {
        assertThat(finder.find(item("The Letter 41: On kernels", SITE), SITE))
                .hasValueSatisfying(repost ->
                        assertThat(repost.copy().original())
                                .isEqualTo(ItemKey.issue("The Letter", 41).id()));
    }

    @Test
    void issueOnItsOwnSiteIsNoRepost() {
        assertThat(finder.find(item("The Letter #41: On kernels", LETTER), LETTER)).isEmpty();
    }

    @Test
    void numberAfterAnUnknownNameIsNoIssue() {
        assertThat(finder.find(item("Model Seven 41 arrives", SITE), SITE)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Welcome to The Letter, issue 41: all about kernels.",
                "A tale.\nIt went on for long.\nSource: The Letter 41",
                "A tale.\nOriginally published in The Letter #41"
            })
    void textThatNamesItsSourceRepostsIt(String text) {
        assertThat(finder.find(item("On kernels", SITE), SITE, text))
                .hasValueSatisfying(repost -> {
                    assertThat(repost.copy().original())
                            .isEqualTo(ItemKey.issue("The Letter", 41).id());
                    assertThat(repost.original().item().key())
                            .isEqualTo(ItemKey.issue("The Letter", 41));
                });
    }

    @Test
    void textAboutAnIssueIsNoRepost() {
        assertThat(
                        finder.find(
                                item("On kernels", SITE),
                                SITE,
                                "The Letter 41 says that kernels write themselves. We doubt it."))
                .isEmpty();
    }

    @Test
    void issueMayBeWrittenInSeveralWays() {
        for (String title :
                new String[] {"The Letter 41: x", "The Letter #41", "The Letter, issue 41 – x"}) {
            assertThat(finder.issueNamedIn(title))
                    .as(title)
                    .map(issue -> issue.item().key())
                    .contains(ItemKey.issue("The Letter", 41));
        }
    }

    private static Item item(String title, Source source) {
        return Item.of(
                ItemKey.title(source.name(), title, null), source.id(), title, null, null, null);
    }
}
