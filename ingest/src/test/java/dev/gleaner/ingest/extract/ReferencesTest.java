package dev.gleaner.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.charset.StandardCharsets;

class ReferencesTest {

    private static final String HTML =
            "<article><p>The agent wrote a kernel, as <a href='https://arxiv.org/pdf/2411.15114v2'>the paper</a> has it. A sentence after it says more.</p>"
                    + "<p>More stands in arXiv:2501.00001 and in doi:10.1000/182, and the story began in #448 of this letter, which everybody has read.</p>"
                    + "<table><tr><th>Input</th><th>Gain</th></tr><tr><td>small</td><td>1.2</td></tr></table>"
                    + "<p>Nobody had thought that it would be so fast, and everybody wanted to have one at once for themselves.</p></article>";

    @Test
    void worksAndIssuesAreFoundWhereTheyAreNamed() {
        Article article = article();

        assertThat(article.references())
                .extracting(Reference::name)
                .containsExactly("arxiv:2411.15114", "arxiv:2501.00001", "doi:10.1000/182", "#448");
        assertThat(article.references())
                .allSatisfy(reference ->
                        assertThat(article.text().substring(reference.start(), reference.end()))
                                .isNotBlank());
    }

    @Test
    void sourceThatATextGivesForItselfIsNamed() {
        Article text =
                Articles.text(
                        "A re-post.\nSource: The Letter, issue 12\n"
                                .getBytes(StandardCharsets.UTF_8),
                        "a.txt");

        assertThat(text.references())
                .extracting(Reference::kind, Reference::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Reference.Kind.SOURCE, "The Letter, issue 12"));
    }

    @Test
    void linkKnowsItsSentence() {
        Article article = article();

        assertThat(article.links().getFirst().sentence(article.text()))
                .isEqualTo("The agent wrote a kernel, as the paper has it.");
    }

    @Test
    void tableIsRowsOfCells() {
        assertThat(article().tables())
                .containsExactly(
                        java.util.List.of(
                                java.util.List.of("Input", "Gain"),
                                java.util.List.of("small", "1.2")));
    }

    @Test
    void blockKnowsTheWayToItsElement() {
        assertThat(article().blocks().getFirst().path()).isEqualTo("article > p");
    }

    private static Article article() {
        return Articles.html(
                HTML.getBytes(StandardCharsets.UTF_8),
                null,
                URI.create("https://letter.example/kernels"));
    }
}
