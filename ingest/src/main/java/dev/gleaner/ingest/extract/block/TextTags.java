package dev.gleaner.ingest.extract.block;

import java.util.Set;

/** What tags do to text: some hold none, some begin a line of their own. */
final class TextTags {

    private static final Set<String> NEVER_TEXT =
            Set.of(
                    "script",
                    "style",
                    "template",
                    "iframe",
                    "object",
                    "embed",
                    "svg",
                    "canvas",
                    "audio",
                    "video",
                    "select",
                    "input",
                    "textarea",
                    "datalist",
                    "link",
                    "meta",
                    "map",
                    "head",
                    "applet",
                    "frameset",
                    "frame",
                    "annotation");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> BLOCKS =
            Set.of(
                    "address",
                    "article",
                    "aside",
                    "blockquote",
                    "body",
                    "button",
                    "caption",
                    "center",
                    "dd",
                    "details",
                    "dialog",
                    "div",
                    "dl",
                    "dt",
                    "fieldset",
                    "figcaption",
                    "figure",
                    "footer",
                    "form",
                    "header",
                    "hr",
                    "legend",
                    "li",
                    "main",
                    "nav",
                    "noscript",
                    "ol",
                    "p",
                    "section",
                    "summary",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "ul");

    private TextTags() {}

    /** Whether what stands inside is no text: code, forms' fields, embedded things. */
    static boolean isNeverText(String tag) {
        return NEVER_TEXT.contains(tag);
    }

    static boolean isHeading(String tag) {
        return HEADINGS.contains(tag);
    }

    /** Whether it begins a line and ends one. */
    static boolean isBlock(String tag) {
        return BLOCKS.contains(tag);
    }

    /** Whether it holds one paragraph, item or cell. */
    static boolean isParagraph(String tag) {
        return switch (tag) {
            case "p", "pre", "blockquote", "li", "td", "dd", "h2", "h3" -> true;
            default -> false;
        };
    }
}
