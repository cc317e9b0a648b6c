package dev.gleaner.page;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.extract.Article;
import dev.gleaner.ingest.extract.PageDetails;
import dev.gleaner.ingest.extract.Reference;
import dev.gleaner.ingest.extract.block.Verdict;
import dev.gleaner.ingest.lint.SourceFinding;
import dev.gleaner.ingest.lint.SourceLint;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * What a page or file says: its text in blocks, what it says about itself, its links and
 * references.
 *
 * @param from the path or address that was read
 * @param lint where the text contradicts itself
 * @param lines each line of the page with the decision about it, only when asked for
 */
public record PageText(
        String from,
        String title,
        @Nullable String siteName,
        @Nullable String author,
        @Nullable DateInterval published,
        String language,
        String body,
        @Nullable String canonical,
        PageDetails details,
        String text,
        List<Article.Block> blocks,
        List<LinkText> links,
        List<Reference> references,
        List<List<List<String>>> tables,
        List<SourceFinding> lint,
        List<LineText> lines) {

    public PageText {
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
        references = List.copyOf(references);
        tables = List.copyOf(tables);
        lint = List.copyOf(lint);
        lines = List.copyOf(lines);
    }

    /** A link with the sentence that it stands in. */
    public record LinkText(String anchor, String href, int start, int end, String sentence) {}

    /** A line of the page as its readers judged it. */
    public record LineText(
            boolean kept,
            double vote,
            double limit,
            String rule,
            List<String> reasons,
            String kind,
            String path,
            String text) {

        static LineText of(Verdict verdict) {
            return new LineText(
                    verdict.kept(),
                    verdict.vote(),
                    verdict.limit(),
                    verdict.rule(),
                    verdict.reasons(),
                    word(verdict.line().kind()),
                    verdict.line().path(),
                    verdict.line().text());
        }
    }

    static PageText of(String from, Article article, List<Verdict> verdicts) {
        return new PageText(
                from,
                article.title(),
                article.siteName(),
                article.author(),
                article.published(),
                article.language(),
                word(article.body()),
                article.canonical(),
                article.details(),
                article.text(),
                article.blocks(),
                article.links().stream()
                        .map(link ->
                                new LinkText(
                                        link.anchor(),
                                        link.href(),
                                        link.start(),
                                        link.end(),
                                        link.sentence(article.text())))
                        .toList(),
                article.references(),
                article.tables(),
                SourceLint.of(article.text()),
                verdicts.stream().map(LineText::of).toList());
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
