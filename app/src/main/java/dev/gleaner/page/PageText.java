package dev.gleaner.page;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Revision;
import dev.gleaner.ingest.extract.Article;
import dev.gleaner.ingest.extract.PageDetails;
import dev.gleaner.ingest.extract.Reference;
import dev.gleaner.ingest.extract.block.Verdict;
import dev.gleaner.ingest.lint.SourceFinding;
import dev.gleaner.ingest.lint.SourceLint;
import dev.gleaner.ingest.read.StatementReader;
import dev.gleaner.ingest.read.Statements;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What a page or file says: its text in blocks, what it says about itself, its links and
 * references.
 *
 * @param from the path or address that was read
 * @param lint where the text contradicts itself
 * @param lines each line of the page with the decision about it, only when asked for
 * @param statements what its sentences state, only when asked for, as the names and citations
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
        List<LineText> lines,
        List<StatementText> statements,
        List<NameText> names,
        List<CitationText> citations) {

    public PageText {
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
        references = List.copyOf(references);
        tables = List.copyOf(tables);
        lint = List.copyOf(lint);
        lines = List.copyOf(lines);
        statements = List.copyOf(statements);
        names = List.copyOf(names);
        citations = List.copyOf(citations);
    }

    /** A link with the sentence that it stands in. */
    public record LinkText(String anchor, String href, int start, int end, String sentence) {}

    /** A name in the text: of an organisation, system, benchmark, person or product. */
    public record NameText(int start, int end, String type, String name) {}

    /** A place in the text that points to a work or a voice. */
    public record CitationText(int start, int end, String kind, String target) {}

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
                verdicts.stream().map(LineText::of).toList(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same page with what its sentences state. */
    public PageText readBy(StatementReader reader) {
        Revision revision =
                Revision.of(Id.of("item", from), "", text, BodyState.FULL, language, Instant.EPOCH);
        Statements read = reader.statements(revision, published, title);
        return new PageText(
                from,
                title,
                siteName,
                author,
                published,
                language,
                body,
                canonical,
                details,
                text,
                blocks,
                links,
                references,
                tables,
                lint,
                lines,
                read.statements().stream().map(StatementText::of).toList(),
                read.mentions().stream()
                        .map(one ->
                                new NameText(one.start(), one.end(), word(one.type()), one.name()))
                        .toList(),
                read.citations().stream()
                        .map(one ->
                                new CitationText(
                                        one.start(), one.end(), word(one.kind()), one.target()))
                        .toList());
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
