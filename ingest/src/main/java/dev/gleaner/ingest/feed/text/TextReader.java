package dev.gleaner.ingest.feed.text;

import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Text;
import org.jsoup.nodes.Entities;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * Reads an element that holds text, in all the ways in which feeds wrap it: plain, escaped HTML,
 * markup as it stands, base64.
 *
 * <p>Atom says which it is ({@code type}, and {@code mode} in 0.3); RSS leaves it to the reader,
 * who looks.
 *
 * @param atom whether a type that is missing means plain text
 */
public record TextReader(boolean atom) {

    /** What an element holds when it does not say. */
    public enum Usual {
        PLAIN,
        HTML
    }

    /** Reads one element; {@code outside} is the base around it. */
    public FeedText read(Element element, Usual usual, Base outside) {
        Base base = outside.inside(element);
        String type = type(element);
        String mode = value(element, "mode");
        if (mode.equals("base64") || (atom && isBinary(type))) {
            return decoded(element.getText(), type, base);
        }
        boolean markup = !element.getChildren().isEmpty();
        boolean xml = type.endsWith("xhtml") || type.endsWith("xml") || mode.equals("xml");
        if (markup) {
            boolean escaped =
                    mode.equals("escaped")
                            || isHtml(type)
                            || (type.isEmpty() && !mode.equals("xml"));
            return FeedText.html(new Markup(base, !escaped).inside(element), base);
        }
        String text = element.getText();
        if (type.endsWith("xhtml")) {
            return FeedText.html(Entities.escape(text), base);
        }
        if (isHtml(type) || (usual == Usual.HTML && (type.isEmpty() || xml))) {
            return FeedText.html(text, base);
        }
        return atom ? FeedText.plain(text) : FeedText.guessed(text, base);
    }

    private static FeedText decoded(String written, String type, Base base) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(written.strip());
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (text.indexOf('\uFFFD') >= 0) {
                return FeedText.NONE;
            }
            return isHtml(type) || type.endsWith("xhtml")
                    ? FeedText.html(text, base)
                    : FeedText.guessed(text, base);
        } catch (IllegalArgumentException notEncoded) {
            return FeedText.guessed(written, base);
        }
    }

    /** RFC 4287, section 4.1.3.3: what is neither text nor XML is base64. */
    private static boolean isBinary(String type) {
        return type.contains("/")
                && !type.startsWith("text/")
                && !type.endsWith("+xml")
                && !type.endsWith("/xml");
    }

    private static boolean isHtml(String type) {
        return type.equals("html") || type.equals("text/html");
    }

    private static String type(Element element) {
        String type = value(element, "type");
        int parameters = type.indexOf(';');
        return parameters < 0 ? type : type.substring(0, parameters).strip();
    }

    private static String value(Element element, String attribute) {
        String value = element.getAttributeValue(attribute);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    /** All the text of an element, whatever markup it has. */
    public static String allText(Element element) {
        StringBuilder text = new StringBuilder();
        for (Content content : element.getContent()) {
            if (content instanceof Text piece) {
                text.append(piece.getText());
            } else if (content instanceof Element inner) {
                text.append(allText(inner));
            }
        }
        return text.toString();
    }
}
