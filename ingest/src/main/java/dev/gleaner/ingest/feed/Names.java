package dev.gleaner.ingest.feed;

import org.jdom2.Element;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The names of elements, whatever prefix and namespace a feed chose for them: {@code title} for
 * that of RSS and Atom in all their versions, {@code dc:creator} for the Dublin Core's.
 *
 * <p>Lower case, because some feeds shout. A namespace that nobody knows goes by its prefix, and by
 * none when it is the default one.
 */
final class Names {

    private static final String OWN = "";

    private static final Map<String, String> PREFIXES =
            Map.ofEntries(
                    Map.entry("", OWN),
                    Map.entry("http://www.w3.org/2005/atom", OWN),
                    Map.entry("http://purl.org/atom/ns#", OWN),
                    Map.entry("http://purl.org/rss/1.0/", OWN),
                    Map.entry("http://purl.org/net/rss1.1#", OWN),
                    Map.entry("http://my.netscape.com/rdf/simple/0.9/", OWN),
                    Map.entry("http://channel.netscape.com/rdf/simple/0.9/", OWN),
                    Map.entry("http://backend.userland.com/rss", OWN),
                    Map.entry("http://backend.userland.com/rss2", OWN),
                    Map.entry("http://blogs.law.harvard.edu/tech/rss", OWN),
                    Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
                    Map.entry("http://purl.org/dc/terms/", "dcterms"),
                    Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
                    Map.entry("http://purl.org/rss/1.0/modules/syndication/", "sy"),
                    Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
                    Map.entry("http://search.yahoo.com/mrss", "media"),
                    Map.entry("http://search.yahoo.com/mrss/", "media"),
                    Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
                    Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
                    Map.entry("http://www.w3.org/2000/svg", "svg"),
                    Map.entry("http://www.w3.org/1998/math/mathml", "math"));

    private Names() {}

    /** The name of an element: {@code title}, {@code dc:creator}, {@code itunes:author}. */
    static String of(Element element) {
        String uri = element.getNamespaceURI().strip().toLowerCase(Locale.ROOT);
        String prefix = PREFIXES.get(uri);
        if (prefix == null && uri.startsWith("http://purl.org/atom/")) {
            prefix = OWN;
        }
        if (prefix == null) {
            prefix = element.getNamespacePrefix().toLowerCase(Locale.ROOT);
        }
        String local = element.getName().toLowerCase(Locale.ROOT);
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }

    /** The children so called, in the order of the document. */
    static Stream<Element> children(Element parent, String name) {
        return parent.getChildren().stream().filter(child -> of(child).equals(name));
    }

    /** The children that go by one of the names, those of the first name first. */
    static Stream<Element> children(Element parent, List<String> names) {
        return names.stream().flatMap(name -> children(parent, name));
    }
}
