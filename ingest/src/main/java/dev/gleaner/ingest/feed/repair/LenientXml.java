package dev.gleaner.ingest.feed.repair;

import dev.gleaner.ingest.extract.CleanText;

import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The second chance of a document that is not well-formed: Jsoup's forgiving parser, copied into
 * the tree Rome reads.
 *
 * <p>It knows the entities of HTML, takes a bare ampersand for itself, closes what was left open,
 * and gives prefixes that nobody declared their usual meaning.
 */
final class LenientXml {

    private static final int MOST_ATTRIBUTES = 200;

    private boolean cut;

    private LenientXml() {}

    /** The tree of a document without prolog; empty when there is no element at all. */
    static Optional<StrictXml.Tree> parse(String root) {
        Parser parser = Parser.xmlParser().setMaxDepth(StrictXml.MOST_DEPTH * 2);
        org.jsoup.nodes.Document parsed = Jsoup.parse(TagNames.bounded(root), "", parser);
        LenientXml copy = new LenientXml();
        return parsed.children().stream()
                .flatMap(element -> copy.element(element, Map.of(), 1).stream())
                .findFirst()
                .map(element -> new StrictXml.Tree(new Document(element), copy.cut));
    }

    private Optional<Element> element(
            org.jsoup.nodes.Element from, Map<String, String> outer, int depth) {
        if (depth > StrictXml.MOST_DEPTH) {
            cut = true;
            return Optional.empty();
        }
        Map<String, String> namespaces = declared(from, outer);
        String prefix = prefix(from.tagName());
        String local = local(from.tagName());
        if (Verifier.checkElementName(local) != null) {
            return Optional.empty();
        }
        Element copy = new Element(local, namespace(prefix, namespaces));
        from.attributes().asList().stream()
                .limit(MOST_ATTRIBUTES)
                .forEach(attribute -> copyAttribute(attribute, copy, namespaces));
        for (Node child : from.childNodes()) {
            if (child instanceof org.jsoup.nodes.Element inner) {
                element(inner, namespaces, depth + 1).ifPresent(copy::addContent);
            } else if (child instanceof TextNode text) {
                copy.addContent(CleanText.of(text.getWholeText()));
            }
        }
        return Optional.of(copy);
    }

    private static Map<String, String> declared(
            org.jsoup.nodes.Element from, Map<String, String> outer) {
        Map<String, String> namespaces = outer;
        for (Attribute attribute : from.attributes()) {
            String name = attribute.getKey();
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                namespaces = namespaces == outer ? new HashMap<>(outer) : namespaces;
                namespaces.put(
                        name.equals("xmlns") ? "" : local(name),
                        CleanText.of(attribute.getValue()));
            }
        }
        return namespaces;
    }

    private static void copyAttribute(
            Attribute attribute, Element copy, Map<String, String> namespaces) {
        String name = attribute.getKey();
        String prefix = prefix(name);
        if (name.equals("xmlns")
                || prefix.equals("xmlns")
                || Verifier.checkAttributeName(local(name)) != null) {
            return;
        }
        String value = CleanText.of(attribute.getValue());
        Namespace namespace =
                prefix.isEmpty() ? Namespace.NO_NAMESPACE : namespace(prefix, namespaces);
        if (namespace.getPrefix().isEmpty()
                || Verifier.checkNamespaceCollision(namespace, copy) == null) {
            copy.setAttribute(
                    local(name),
                    value,
                    namespace.getPrefix().isEmpty() ? Namespace.NO_NAMESPACE : namespace);
        }
    }

    private static Namespace namespace(String prefix, Map<String, String> namespaces) {
        if (prefix.equals("xml")) {
            return Namespace.XML_NAMESPACE;
        }
        @Nullable String address = namespaces.get(prefix);
        if (address == null) {
            address = prefix.isEmpty() ? "" : Prefixes.meaning(prefix);
        }
        boolean sound =
                Verifier.checkNamespacePrefix(prefix) == null
                        && Verifier.checkNamespaceURI(address) == null;
        return sound && !(address.isEmpty() && !prefix.isEmpty())
                ? Namespace.getNamespace(prefix, address)
                : Namespace.NO_NAMESPACE;
    }

    private static String prefix(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
