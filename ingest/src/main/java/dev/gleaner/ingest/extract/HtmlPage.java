package dev.gleaner.ingest.extract;

import dev.gleaner.ingest.url.WebAddress;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.net.URI;
import java.util.Optional;

/**
 * A web page on its way to an article: parsed within limits, asked about itself, reduced to its
 * main part.
 */
final class HtmlPage {

    /** Deeper nesting than this is nobody's page. */
    private static final int MOST_DEPTH = 256;

    /** Five mebibytes of bytes are at most as many characters. */
    private static final int LONGEST_SOURCE = 5 * 1_048_576;

    /** A main part shorter than this is looked for again, with less removed beforehand. */
    private static final int SUSPICIOUSLY_SHORT = 250;

    private final String source;
    private final Document document;
    private final Optional<WebAddress> base;

    HtmlPage(String source, URI address) {
        String bounded =
                source.length() > LONGEST_SOURCE ? source.substring(0, LONGEST_SOURCE) : source;
        this.source = CleanText.of(bounded);
        this.document = parsed();
        this.base =
                WebAddress.parse(address.toString())
                        .map(own ->
                                own.resolve(document.select("base[href]").attr("href"))
                                        .orElse(own));
    }

    Article article() {
        PageMetadata metadata =
                new PageMetadata(document, base.map(WebAddress::toString).orElse("//"));
        String title = metadata.title();
        TextFlow.Flowed flowed = text(title);
        return new Article(
                title,
                metadata.siteName().orElse(null),
                metadata.author().orElse(null),
                metadata.published().orElse(null),
                flowed.text(),
                BodyStates.of(flowed.text(), flowed.cut(), metadata.isPaid()),
                Languages.of(metadata.language().orElse(null), flowed.text()),
                metadata.canonical().flatMap(this::resolve).map(WebAddress::toString).orElse(null),
                flowed.links(),
                flowed.blocks());
    }

    private TextFlow.Flowed text(String title) {
        TextFlow.Flowed strict = text(title, MainContent.of(parsed()));
        if (strict.text().length() >= SUSPICIOUSLY_SHORT) {
            return strict;
        }
        TextFlow.Flowed gentle = text(title, MainContent.gentlyOf(parsed()));
        return gentle.text().length() > 2 * strict.text().length() ? gentle : strict;
    }

    private TextFlow.Flowed text(String title, Element main) {
        main.select("h1").stream()
                .filter(heading -> PageMetadata.isSameWords(heading, title))
                .findFirst()
                .ifPresent(Element::remove);
        return TextFlow.of(main, this::resolve);
    }

    private Document parsed() {
        return Jsoup.parse(source, "", Parser.htmlParser().setMaxDepth(MOST_DEPTH));
    }

    private Optional<WebAddress> resolve(String reference) {
        return base.isPresent() ? base.get().resolve(reference) : WebAddress.parse(reference);
    }
}
