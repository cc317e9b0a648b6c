package dev.gleaner.ingest.listing;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.extract.Charsets;
import dev.gleaner.ingest.extract.CleanText;
import dev.gleaner.ingest.extract.date.WrittenDates;
import dev.gleaner.ingest.url.CanonicalUrl;
import dev.gleaner.ingest.url.WebAddress;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page that lists works, for example a lab's research page.
 *
 * <p>{@link #items} reads it with a selector; {@link #proposal} finds one in its repeated
 * structure. Any bytes give a page; work is bounded by the size of the input.
 */
public final class ListingPage {

    private static final int MOST_DEPTH = 256;
    private static final int LONGEST_SOURCE = 5 * 1_048_576;
    private static final int LONGEST_TITLE = 300;
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6, [class*=title], [class*=Title]";

    private final Document document;
    private final Optional<WebAddress> base;

    /**
     * @param charset from the HTTP header, null when it had none
     * @param address where the page came from; links are resolved against it
     */
    public ListingPage(byte[] bytes, @Nullable String charset, URI address) {
        String text = CleanText.of(Charsets.decode(bytes, charset).text());
        this.document =
                Jsoup.parse(
                        text.length() > LONGEST_SOURCE ? text.substring(0, LONGEST_SOURCE) : text,
                        "",
                        Parser.htmlParser().setMaxDepth(MOST_DEPTH));
        this.base =
                WebAddress.parse(address.toString())
                        .map(own ->
                                own.resolve(document.select("base[href]").attr("href"))
                                        .orElse(own));
    }

    /** What the page calls itself; empty when it has no title. */
    public String title() {
        return document.title().strip();
    }

    /** The items a selector finds, each address once, in the order of the page. */
    public List<Listed> items(ItemSelector selector) {
        Map<String, Listed> items = new LinkedHashMap<>();
        for (Element element : selector.select(document)) {
            item(element).ifPresent(item -> items.putIfAbsent(item.address(), item));
        }
        return List.copyOf(items.values());
    }

    /** A selector for what looks most like a list of works; empty when nothing on the page does. */
    public Optional<ItemSelector> proposal() {
        return new Repetition(document, this::item).selector();
    }

    /** The item an element stands for; empty when it links to no other page. */
    private Optional<Listed> item(Element element) {
        return link(element)
                .flatMap(link ->
                        target(link)
                                .map(address ->
                                        new Listed(
                                                address,
                                                title(element, link),
                                                published(element))));
    }

    private Optional<Element> link(Element element) {
        if (element.is("a[href]")) {
            return Optional.of(element);
        }
        Element heading = element.selectFirst(":is(h1, h2, h3, h4, h5, h6) a[href]");
        if (heading != null && target(heading).isPresent()) {
            return Optional.of(heading);
        }
        return element.select("a[href]").stream()
                .filter(link -> target(link).isPresent())
                .max(Comparator.comparingInt(link -> link.text().length()));
    }

    private Optional<String> target(Element link) {
        String reference = link.attr("href").strip();
        if (base.isEmpty() || reference.isEmpty() || reference.startsWith("#")) {
            return Optional.empty();
        }
        String own = CanonicalUrl.of(base.get().toString()).orElse("");
        return base.get()
                .resolve(reference)
                .map(WebAddress::toString)
                .filter(address -> !CanonicalUrl.of(address).orElse(own).equals(own));
    }

    private static String title(Element element, Element link) {
        Element heading = element.selectFirst(HEADINGS);
        String title = heading == null || heading.text().isBlank() ? link.text() : heading.text();
        String named = title.isBlank() ? link.attr("aria-label") : title;
        return named.length() > LONGEST_TITLE ? named.substring(0, LONGEST_TITLE) : named.strip();
    }

    private static @Nullable LocalDate published(Element element) {
        Element time = element.selectFirst("time[datetime]");
        String written = time == null ? element.text() : time.attr("datetime");
        return WrittenDates.find(written)
                .filter(DateInterval::isDay)
                .map(DateInterval::from)
                .orElse(null);
    }
}
