package dev.gleaner.ingest.feed;

import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.ElementFilter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tree of a feed brought into a shape that Rome reads. */
final class FeedShape {

    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final Namespace OLD_ATOM = Namespace.getNamespace("http://purl.org/atom/ns#");
    private static final Set<String> RSS_VERSIONS =
            Set.of("0.91", "0.92", "0.93", "0.94", "2.0", "2.00", "2.0.1");
    private static final Set<String> KEPT_NAMESPACES =
            Set.of(
                    "",
                    ATOM.getURI(),
                    OLD_ATOM.getURI(),
                    "http://purl.org/rss/1.0/",
                    "http://my.netscape.com/rdf/simple/0.9/",
                    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                    "http://purl.org/dc/elements/1.1/",
                    "http://purl.org/rss/1.0/modules/content/",
                    "http://www.w3.org/1999/xhtml");
    private static final Set<String> OPTIONAL_ELEMENTS =
            Set.of(
                    "ttl",
                    "cloud",
                    "textInput",
                    "textinput",
                    "skipHours",
                    "skipDays",
                    "image",
                    "rating",
                    "enclosure",
                    "source",
                    "category",
                    "generator");

    private static final Set<String> TEXTS =
            Set.of(
                    "description",
                    "encoded",
                    "summary",
                    "content",
                    "pubDate",
                    "published",
                    "issued",
                    "created",
                    "updated",
                    "modified",
                    "lastBuildDate",
                    "date");

    private final Element root;

    FeedShape(Document document) {
        this.root = document.getRootElement();
    }

    /** Gives a feed of an odd kind the nearest ordinary one; true when that was needed. */
    boolean guessKind() {
        return switch (root.getName().toLowerCase(Locale.ROOT)) {
            case "rss" -> ordinaryRss();
            case "feed" -> ordinaryAtom();
            default -> false;
        };
    }

    /** Drops whatever is not needed to read title, link, date and text. */
    void dropExtensions() {
        List<Element> dropped = new ArrayList<>();
        root.getDescendants(new ElementFilter())
                .forEach(element -> {
                    if (!KEPT_NAMESPACES.contains(element.getNamespaceURI())
                            || OPTIONAL_ELEMENTS.contains(element.getName())) {
                        dropped.add(element);
                    }
                });
        dropped.forEach(Element::detach);
    }

    /** Drops texts and dates: they are read elsewhere, and Rome would take its time over them. */
    void dropTexts() {
        List<Element> dropped = new ArrayList<>();
        root.getDescendants(new ElementFilter())
                .forEach(element -> {
                    if (TEXTS.contains(element.getName())) {
                        dropped.add(element);
                    }
                });
        dropped.forEach(Element::detach);
    }

    private static List<Element> named(Element parent) {
        return parent.getChildren().stream()
                .filter(child -> child.getName().equals("item") || child.getName().equals("entry"))
                .toList();
    }

    private boolean ordinaryRss() {
        boolean changed = false;
        if (!root.getName().equals("rss") || !root.getNamespace().equals(Namespace.NO_NAMESPACE)) {
            root.setName("rss");
            root.setNamespace(Namespace.NO_NAMESPACE);
            changed = true;
        }
        if (!RSS_VERSIONS.contains(String.valueOf(root.getAttributeValue("version")))) {
            root.setAttribute("version", "2.0");
            changed = true;
        }
        if (root.getChildren().stream().noneMatch(child -> child.getName().equals("channel"))) {
            Element channel = new Element("channel");
            List.copyOf(root.getContent()).forEach(content -> channel.addContent(content.detach()));
            root.addContent(channel);
            changed = true;
        } else if (!named(root).isEmpty()) {
            Element channel = root.getChild("channel");
            if (channel != null) {
                named(root).forEach(item -> channel.addContent(item.detach()));
                changed = true;
            }
        }
        return changed;
    }

    private boolean ordinaryAtom() {
        if (root.getNamespace().getURI().equals(ATOM.getURI())) {
            return false;
        }
        boolean old = root.getNamespace().getURI().equals(OLD_ATOM.getURI());
        if (old && "0.3".equals(root.getAttributeValue("version"))) {
            return false;
        }
        String before = root.getNamespaceURI();
        root.setName("feed");
        root.setNamespace(ATOM);
        List<Element> inner = new ArrayList<>();
        root.getDescendants(new ElementFilter()).forEach(inner::add);
        inner.stream()
                .filter(element -> element.getNamespaceURI().equals(before))
                .forEach(element -> element.setNamespace(ATOM));
        return true;
    }
}
