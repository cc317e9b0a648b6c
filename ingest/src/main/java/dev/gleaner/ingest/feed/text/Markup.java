package dev.gleaner.ingest.feed.text;

import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Text;
import org.jsoup.nodes.Entities;

import java.util.Locale;
import java.util.Set;

/**
 * Markup that stands in a feed as it is, written as HTML: local names only, every address made
 * absolute by the {@code xml:base} of its own place. The result still is to be made harmless.
 *
 * @param base outside the markup
 * @param escape whether text in it is text, and not HTML once more
 */
record Markup(Base base, boolean escape) {

    private static final Set<String> VOID =
            Set.of(
                    "area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
                    "source", "track", "wbr");
    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "cite", "longdesc", "poster");

    /** What an element holds. */
    String inside(Element element) {
        StringBuilder html = new StringBuilder();
        content(element, base, html);
        return html.toString();
    }

    private void content(Element element, Base inner, StringBuilder html) {
        for (Content content : element.getContent()) {
            if (content instanceof Element child) {
                element(child, inner.inside(child), html);
            } else if (content instanceof Text text) {
                html.append(escape ? Entities.escape(text.getText()) : text.getText());
            }
        }
    }

    private void element(Element element, Base inner, StringBuilder html) {
        String name = element.getName().toLowerCase(Locale.ROOT);
        html.append('<').append(name);
        for (Attribute attribute : element.getAttributes()) {
            if (attribute.getNamespacePrefix().isEmpty()) {
                html.append(' ').append(attribute.getName()).append("=\"");
                html.append(quoted(value(attribute, inner))).append('"');
            }
        }
        html.append('>');
        // One that was left open has what follows it inside
        content(element, inner, html);
        if (!VOID.contains(name)) {
            html.append("</").append(name).append('>');
        }
    }

    private static String value(Attribute attribute, Base inner) {
        String value = attribute.getValue();
        return ADDRESSES.contains(attribute.getName().toLowerCase(Locale.ROOT))
                ? inner.inText(value).orElse("")
                : value;
    }

    private static String quoted(String value) {
        return value.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
