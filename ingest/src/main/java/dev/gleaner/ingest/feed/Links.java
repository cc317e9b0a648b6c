package dev.gleaner.ingest.feed;

import dev.gleaner.ingest.feed.text.Base;

import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The links of a feed or an entry, and which of them leads to the page it is about.
 *
 * <p>That is the {@code link} with text (RSS) or the one to the alternate in HTML (Atom); never the
 * one to the feed itself, to comments or to a file. Of several the last counts, as in other
 * readers.
 */
final class Links {

    private static final String REGISTERED = "http://www.iana.org/assignments/relation/";
    private static final Set<String> PAGES =
            Set.of("", "text/html", "application/xhtml+xml", "html", "xhtml");

    private static final int MOST = 200;

    private Links() {}

    /** The page that a feed or entry is about; empty when it names none we would open. */
    static Optional<String> page(Stream<Element> children, Base base) {
        List<Element> links =
                children.filter(child -> Names.of(child).equals("link")).limit(MOST).toList();
        return last(links, link -> text(link, base))
                .or(() -> last(links, link -> isPage(link) ? href(link, base) : Optional.empty()))
                .or(() ->
                        last(
                                links,
                                link ->
                                        relation(link).equals("alternate")
                                                ? href(link, base)
                                                : Optional.empty()));
    }

    /** The address in the {@code href} of an element, for those that have one: CDF. */
    static Optional<String> ownAddress(Element element, Base base) {
        return element.getAttributes().stream()
                .filter(attribute -> attribute.getName().equalsIgnoreCase("href"))
                .flatMap(attribute -> base.page(attribute.getValue()).stream())
                .findFirst();
    }

    /** What an Atom link is to its entry: {@code alternate} when it does not say. */
    static String relation(Element link) {
        @Nullable String written = link.getAttributeValue("rel");
        if (written == null || written.isBlank()) {
            return "alternate";
        }
        String relation = written.strip().toLowerCase(Locale.ROOT);
        return relation.startsWith(REGISTERED) ? relation.substring(REGISTERED.length()) : relation;
    }

    private static Optional<String> last(
            List<Element> links, Function<Element, Optional<String>> address) {
        return links.stream()
                .flatMap(link -> address.apply(link).stream())
                .reduce((former, latter) -> latter);
    }

    private static boolean isPage(Element link) {
        @Nullable String type = link.getAttributeValue("type");
        return relation(link).equals("alternate")
                && PAGES.contains(type == null ? "" : type.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> text(Element link, Base base) {
        return link.getAttribute("href") != null
                ? Optional.empty()
                : base.inside(link).page(link.getText());
    }

    private static Optional<String> href(Element link, Base base) {
        return Optional.ofNullable(link.getAttributeValue("href"))
                .flatMap(address -> base.inside(link).page(address));
    }
}
