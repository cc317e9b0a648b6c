package dev.gleaner.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.Source;
import dev.gleaner.graph.Source.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSourcesTest {

    private static final KnownSources KNOWN = KnownSources.standard();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Import AI, Import AI, NEWSLETTER",
        "import ai, Import AI, NEWSLETTER",
        "metr, METR, EVALUATOR",
        "UK AISI, UK AI Security Institute, EVALUATOR",
        "  deepmind , Google DeepMind, LAB",
        "LW, LessWrong, FORUM",
        "ARXIV, arXiv, AGGREGATOR",
        "CSET, CSET, RESEARCH"
    })
    void nameOrAliasIsKnownInAnyCase(String written, String name, Kind kind) {
        assertThat(KNOWN.byName(written))
                .hasValueSatisfying(source -> {
                    assertThat(source.name()).isEqualTo(name);
                    assertThat(source.kind()).isEqualTo(kind);
                });
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "www.anthropic.com, Anthropic",
        "METR.org, METR",
        "evals.metr.org, METR",
        "export.arxiv.org, arXiv",
        "importai.substack.com, Import AI"
    })
    void hostIsKnownWithEverythingBelowIt(String host, String name) {
        assertThat(KNOWN.byHost(host)).map(Source::name).contains(name);
    }

    @Test
    void newsletterOfOnePersonHasItsWriter() {
        assertThat(KNOWN.writer("import ai")).contains("Jack Clark");
        assertThat(KNOWN.writer("Zvi")).contains("Zvi Mowshowitz");
    }

    @Test
    void labForumAndStrangerHaveNoWriter() {
        assertThat(KNOWN.writer("Anthropic")).isEmpty();
        assertThat(KNOWN.writer("LessWrong")).isEmpty();
        assertThat(KNOWN.writer("The Long Gradient")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Import AI 77: Nets that sing",
                "Import AI #77 \u2014 Nets that sing",
                "  Import AI 77 - Nets that sing"
            })
    void titleOfAnIssueNamesItsPublication(String title) {
        assertThat(KNOWN.byIssue(title)).map(Source::name).contains("Import AI");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Why I read Import AI 77 times",
                "Import AI",
                "Import AI reaches 77 issues: a party",
                "Claude 4: a review",
                ""
            })
    void otherTitleNamesNone(String title) {
        assertThat(KNOWN.byIssue(title)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "notmetr.org",
                "metr.org.evil.example",
                "substack.com",
                "org",
                "",
                "github.io"
            })
    void resemblingHostIsNotKnown(String host) {
        assertThat(KNOWN.byHost(host)).isEmpty();
    }

    @Test
    void resemblingNameIsNotKnown() {
        assertThat(KNOWN.byName("Import")).isEmpty();
    }

    @Test
    void sourcesOfOneOwnerAreOneVoice() {
        assertThat(KNOWN.byName("Google DeepMind").map(Source::voice))
                .isEqualTo(KNOWN.byName("Google Research").map(Source::voice))
                .contains("Google");
    }
}
