package dev.gleaner.ingest.feed;

import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shape in which Rome is given a feed: Atom 1.0 or RSS 2.0 by the book, with only those
 * elements that Rome is asked about.
 *
 * <p>A copy, so that no odd root, undeclared namespace or bad number in an extension can cost the
 * feed.
 */
final class FeedShape {

    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final Namespace OLD_ATOM = Namespace.getNamespace("http://purl.org/atom/ns#");
    private static final Namespace DUBLIN_CORE =
            Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
    private static final Set<String> RSS_VERSIONS =
            Set.of("0.90", "0.91", "0.92", "0.93", "0.94", "1.0", "2.0", "2.00", "2.0.1");
    private static final Set<String> RDF_NAMESPACES =
            Set.of(
                    "http://purl.org/rss/1.0/",
                    "http://my.netscape.com/rdf/simple/0.9/",
                    "http://channel.netscape.com/rdf/simple/0.9/");
    private static final Map<String, Integer> ASKED =
            Map.of(
                    "author", Feed.MOST_AUTHORS,
                    "dc:creator", Feed.MOST_AUTHORS,
                    "category", Feed.MOST_CATEGORIES,
                    "dc:subject", Feed.MOST_CATEGORIES,
                    "enclosure", Feed.MOST_AUTHORS,
                    "link", Feed.MOST_AUTHORS);
    private static final int MOST_DEPTH = 4;

    private final Namespace own;
    private boolean cut;

    private FeedShape(Namespace own) {
        this.own = own;
    }

    /**
     * A feed for Rome.
     *
     * @param cut whether an entry had more of something than anybody reads
     */
    record Shaped(Document document, boolean cut) {}

    /** The same entries in the same order, by the book. */
    static Shaped of(Element root, List<Element> entries) {
        boolean atom = Set.of("feed", "entry").contains(Names.of(root));
        FeedShape shape = new FeedShape(atom ? ATOM : Namespace.NO_NAMESPACE);
        Element feed = new Element(atom ? "feed" : "rss", shape.own);
        Element place = feed;
        if (!atom) {
            place = new Element("channel");
            feed.setAttribute("version", "2.0").addContent(place);
        }
        for (Element entry : entries) {
            place.addContent(shape.entry(entry, atom ? "entry" : "item"));
        }
        return new Shaped(new Document(feed), shape.cut);
    }

    /** Whether a root says in the usual way which kind of feed it is. */
    static boolean isUsual(Element root) {
        String uri = root.getNamespaceURI();
        return switch (root.getName()) {
            case "rss" ->
                    uri.isEmpty()
                            && RSS_VERSIONS.contains(
                                    String.valueOf(root.getAttributeValue("version")))
                            && root.getChild("channel") != null;
            case "feed" ->
                    uri.equals(ATOM.getURI())
                            || (uri.equals(OLD_ATOM.getURI())
                                    && "0.3".equals(root.getAttributeValue("version")));
            case "RDF" ->
                    root.getChildren().stream()
                            .anyMatch(child -> RDF_NAMESPACES.contains(child.getNamespaceURI()));
            default -> false;
        };
    }

    private Element entry(Element entry, String name) {
        Element copy = new Element(name, own);
        Map<String, Integer> counts = new HashMap<>();
        for (Element child : entry.getChildren()) {
            String called = Names.of(child);
            Integer most = ASKED.get(called);
            if (most == null) {
                continue;
            }
            if (counts.merge(called, 1, Integer::sum) > most) {
                cut = true;
            } else {
                copy.addContent(copy(child, called, 1));
            }
        }
        return copy;
    }

    private Element copy(Element from, String called, int depth) {
        Element copy =
                called.startsWith("dc:")
                        ? new Element(called.substring("dc:".length()), DUBLIN_CORE)
                        : new Element(called, own);
        for (Attribute attribute : from.getAttributes()) {
            if (attribute.getNamespacePrefix().isEmpty()) {
                copy.setAttribute(attribute.getName(), attribute.getValue());
            }
        }
        for (Content content : from.getContent()) {
            if (content instanceof Text text) {
                copy.addContent(text.getText());
            } else if (content instanceof Element child && depth < MOST_DEPTH) {
                String name = Names.of(child);
                if (name.indexOf(':') < 0) {
                    copy.addContent(copy(child, name, depth + 1));
                }
            }
        }
        return copy;
    }
}
