package dev.gleaner.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gleaner.graph.BodyState;
import dev.gleaner.ingest.extract.Article.Block;
import dev.gleaner.ingest.extract.Article.Link;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

class TextArticleTest {

    private static final String WORDS =
            "The agent wrote a kernel, measured it, and wrote a better one until noon. ".repeat(5);

    /** Own words in the shape of a newsletter that a site copied, furniture and all. */
    private static final String COPIED =
            "Skip to content\n\nTool Corner\n\n  • Home\n  • About\nLetter 455: Kernels\n\nLetter 455: Kernels\n\n"
                    + "Posted on May 4, 2026 By someone12 No Comments on Letter 455: Kernels\nBlog\n\n"
                    + WORDS
                    + "\n\nCopyright © 2026 Tool Corner.\n\nTheme: Plain";

    @Nested
    class ACopiedNewsletter {

        private final Article article = text(COPIED);

        @Test
        void titleIsTheLineThatThePageRepeats() {
            assertThat(article.title()).isEqualTo("Letter 455: Kernels");
        }

        @Test
        void bylineGivesDayAndAuthorAndTheFooterGivesTheSite() {
            assertThat(article.author()).isEqualTo("someone12");
            assertThat(article.siteName()).isEqualTo("Tool Corner");
            assertThat(article.published())
                    .isNotNull()
                    .satisfies(date -> {
                        assertThat(date.from()).isEqualTo(LocalDate.of(2026, 5, 4));
                        assertThat(date.wording()).isEqualTo("May 4, 2026");
                    });
        }

        @Test
        void textStaysAsItStands() {
            assertThat(article.text()).isEqualTo(COPIED);
            assertThat(article.body()).isEqualTo(BodyState.FULL);
        }
    }

    @Nested
    class TitleOfAFile {

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "Kernels by AI\nWhy it matters\n",
                    "Table of Contents\n\nKernels by AI\n\nOverview\n",
                    "Skip to main content\nMenu\n• Home\nKernels by AI\n",
                    "# Kernels by AI\n\nWords.\n",
                    "May 4, 2026\nBy Ada Example\nKernels by AI\n",
                    "Technical Report\nKernels by AI\nAuthors Ada Example\n",
                    "Title: Kernels by AI\nAuthor: Ada\n"
                })
        void furnitureIsNoTitle(String text) {
            assertThat(text(text).title()).isEqualTo("Kernels by AI");
        }

        @Test
        void lineThatNamesAnIssueIsPreferred() {
            assertThat(text("Some Site\nThe Letter 12: Kernels and more\nWords").title())
                    .isEqualTo("The Letter 12: Kernels and more");
        }

        @Test
        void documentPressedIntoOneLineHasItsHeadings() {
            Article article =
                    text(
                            "> **Source: [Mirror Hall](https://mirror.example)** # Workshop Report # Kernels by AI # Findings # Authors "
                                    + "Ada Example* Bo Sample* *Organizer # Summary "
                                    + WORDS.repeat(4));

            assertThat(article.title()).isEqualTo("Kernels by AI");
            assertThat(article.siteName()).isEqualTo("Mirror Hall");
            assertThat(article.author()).isEqualTo("Ada Example, Bo Sample");
        }

        @Test
        void nameOfTheFileIsTheLastResort() {
            assertThat(Articles.text(new byte[0], "notes-on-kernels.txt").title())
                    .isEqualTo("notes-on-kernels");
        }
    }

    @Test
    void lineEndsBecomeOneAndInvalidCharactersKeepTheirPlace() {
        assertThat(text("one\r\ntwo\rthree\u0000four").text()).isEqualTo("one\ntwo\nthree four");
    }

    @Test
    void textThatEndsInsideASentenceIsTruncated() {
        assertThat(text(WORDS + WORDS + "and then the requiremen").body())
                .isEqualTo(BodyState.TRUNCATED);
        assertThat(text(WORDS + WORDS).body()).isEqualTo(BodyState.FULL);
        assertThat(text(WORDS + WORDS + "\nSee Also").body()).isEqualTo(BodyState.FULL);
    }

    @Test
    void longestTextIsCut() {
        Article article = text(WORDS.repeat(2_000));

        assertThat(article.text()).hasSize(Article.LONGEST_TEXT);
        assertThat(article.body()).isEqualTo(BodyState.TRUNCATED);
    }

    @Test
    void blocksAreLinesWithTheirKind() {
        Article article =
                text(
                        "Heading here\nA sentence ends.\n  • item one\n1. item two\n| a | b |\n> quoted\n");

        assertThat(article.blocks().stream().map(Block::kind))
                .containsExactly(
                        Block.Kind.HEADING,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.TABLE_ROW,
                        Block.Kind.QUOTE);
        assertThat(
                        article.text()
                                .substring(
                                        article.blocks().get(2).start(),
                                        article.blocks().get(2).end()))
                .isEqualTo("• item one");
    }

    @Test
    void markdownKeepsItsSourceAndKnowsItsLinksAndCode() {
        String source =
                "---\ntitle: Kernels\nauthor: Ada\ndate: 2026-05-04\n---\n\n# Other\n\nSee [the paper](https://a.example/p) and"
                        + " https://b.example/q.\n\n```\ncode # here\n```\n";
        Article article = Articles.markdown(source.getBytes(StandardCharsets.UTF_8), "x.md");

        assertThat(article.text()).isEqualTo(source);
        assertThat(article.title()).isEqualTo("Kernels");
        assertThat(article.author()).isEqualTo("Ada");
        assertThat(article.published()).isNotNull();
        assertThat(article.links())
                .extracting(Link::anchor, Link::href)
                .containsExactly(
                        tuple("the paper", "https://a.example/p"),
                        tuple("https://b.example/q", "https://b.example/q"));
        assertThat(article.blocks().stream().filter(block -> block.kind() == Block.Kind.CODE))
                .hasSize(3);
    }

    private static Article text(String text) {
        return Articles.text(text.getBytes(StandardCharsets.UTF_8), "file.txt");
    }
}
