package dev.gleaner.ingest.extract;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.extract.block.MainText;
import dev.gleaner.ingest.extract.block.PageFacts;
import dev.gleaner.ingest.extract.block.Verdict;
import dev.gleaner.ingest.extract.metadata.PageMetadata;
import dev.gleaner.ingest.extract.metadata.StatedDate;
import dev.gleaner.ingest.url.WebAddress;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A web page on its way to an article: parsed once within limits, asked about itself, reduced to
 * the lines of its main part.
 */
final class HtmlPage {

    /** Deeper nesting than this is nobody's page. */
    private static final int MOST_DEPTH = 256;

    /** Five mebibytes of bytes are at most as many characters. */
    private static final int LONGEST_SOURCE = 5 * 1_048_576;

    /** More tags than this are nobody's page; what follows is not parsed. */
    private static final int MOST_TAGS = 100_000;

    private final Document document;
    private final URI address;
    private final Optional<WebAddress> base;
    private final PageMetadata metadata;
    private final Optional<StatedDate> published;

    HtmlPage(String source, URI address) {
        this.address = address;
        this.document =
                Jsoup.parse(
                        CleanText.of(bounded(source)),
                        "",
                        Parser.htmlParser().setMaxDepth(MOST_DEPTH));
        Element declared = document.selectFirst("base[href]");
        String reference = declared == null ? "" : declared.attr("href");
        this.base =
                WebAddress.parse(address.toString()).map(own -> own.resolve(reference).orElse(own));
        this.metadata = new PageMetadata(document, address.toString());
        this.published = metadata.published();
    }

    private static String bounded(String source) {
        int end = Math.min(source.length(), LONGEST_SOURCE);
        int tags = 0;
        for (int index = 0; index < end; index++) {
            if (source.charAt(index) == '<' && ++tags > MOST_TAGS) {
                return source.substring(0, index);
            }
        }
        return source.substring(0, end);
    }

    Article article() {
        TextFlow flow = new TextFlow(this::resolve);
        MainText.Kept kept = MainText.of(document.body(), facts());
        kept.lines().forEach(flow::add);
        if (flow.length() * 3 < metadata.articleBody().length()) {
            flow = new TextFlow(this::resolve);
            flow.addParagraphs(plain(metadata.articleBody()));
        }
        TextFlow.Flowed flowed = flow.flowed();
        return new Article(
                clean(metadata.title()),
                metadata.siteName().map(HtmlPage::clean).orElse(null),
                author(),
                published.map(HtmlPage::cleaned).orElse(null),
                flowed.text(),
                BodyStates.of(flowed.text(), kept.after(), flowed.cut(), metadata.isPaid()),
                Languages.of(metadata.language().orElse(null), flowed.text()),
                metadata.canonical().flatMap(this::resolve).map(WebAddress::toString).orElse(null),
                flowed.links(),
                flowed.blocks(),
                details());
    }

    private PageDetails details() {
        Optional<StatedDate> modified = metadata.modified();
        return new PageDetails(
                metadata.subtitle().map(HtmlPage::clean).orElse(null),
                metadata.authors().stream().map(HtmlPage::clean).toList(),
                published.map(StatedDate::where).orElse(null),
                modified.map(HtmlPage::cleaned).orElse(null),
                modified.map(StatedDate::where).orElse(null),
                metadata.section().map(HtmlPage::clean).orElse(null),
                metadata.tags().stream().map(HtmlPage::clean).toList(),
                metadata.licence().map(HtmlPage::clean).orElse(null),
                metadata.robots().stream().map(HtmlPage::clean).toList(),
                metadata.claimReviews());
    }

    /** Each line of the page with what was decided about it. */
    List<Verdict> verdicts() {
        return MainText.explained(document.body(), facts());
    }

    private PageFacts facts() {
        return new PageFacts(
                metadata.title(),
                metadata.description(),
                String.join(", ", metadata.authors()),
                metadata.articleBody(),
                metadata.isArticle(),
                address.toString(),
                metadata.types());
    }

    private @Nullable String author() {
        String names = String.join(", ", metadata.authors());
        return names.isEmpty() ? null : clean(names);
    }

    private static DateInterval cleaned(StatedDate stated) {
        DateInterval date = stated.date();
        return new DateInterval(date.from(), date.to(), clean(date.wording()));
    }

    /** JSON-LD may hold marked-up text. */
    private static List<String> plain(String articleBody) {
        return articleBody
                .lines()
                .map(line -> line.contains("<") ? Jsoup.parseBodyFragment(line).text() : line)
                .map(line -> Parser.unescapeEntities(line, false))
                .toList();
    }

    private static String clean(String text) {
        return CleanText.of(text).replaceAll("\\s+", " ").strip();
    }

    private Optional<WebAddress> resolve(String reference) {
        return base.isPresent() ? base.get().resolve(reference) : WebAddress.parse(reference);
    }
}
