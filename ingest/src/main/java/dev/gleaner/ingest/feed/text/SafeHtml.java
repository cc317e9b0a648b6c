package dev.gleaner.ingest.feed.text;

import dev.gleaner.ingest.feed.repair.TagNames;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * HTML of a feed made harmless: only what an article needs stays, and every address in it is
 * absolute.
 *
 * <p>What stays is a list of elements and attributes; there is no script, style, form, frame or
 * other thing that runs, loads or looks like a part of our page. Of drawings the plain shapes stay,
 * without text, links or anything that moves. A frame becomes a link to what it showed; pictures of
 * one pixel, which only count readers, are dropped. No element stays whose content is not parsed as
 * markup, so that a browser reads the result as it was checked.
 */
final class SafeHtml {

    private static final int MOST_DEPTH = 256;

    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "cite", "longdesc", "poster", "background");

    /** What is no text for a reader, whatever stands in it. */
    private static final String WITHOUT_TEXT =
            "script, style, noscript, template, iframe, noframes, noembed, xmp, plaintext, textarea, select, title";

    private static final Set<String> RUNNING =
            Set.of(
                    "script",
                    "style",
                    "iframe",
                    "object",
                    "embed",
                    "applet",
                    "form",
                    "meta",
                    "link",
                    "base",
                    "frame",
                    "frameset",
                    "template",
                    "portal",
                    "foreignobject",
                    "animate",
                    "set");

    private static final String[] SHAPES = {
        "svg", "g", "path", "circle", "ellipse", "line", "polyline", "polygon", "rect"
    };

    private static final Set<String> PAINT = Set.of("fill", "stroke");

    private static final Safelist KEPT = kept();

    private SafeHtml() {}

    /**
     * A harmless fragment.
     *
     * @param html as it may be shown
     * @param text the same without markup
     * @param removed whether something dangerous was taken out
     */
    record Safe(String html, String text, boolean removed) {}

    /** Makes a fragment harmless; relative addresses in it are relative to {@code base}. */
    static Safe of(String html, Base base) {
        Parser parser = Parser.htmlParser().setMaxDepth(MOST_DEPTH);
        Document dirty = parser.parseInput("<body>" + TagNames.bounded(html), "");
        boolean removed = false;
        for (Element element : dirty.body().getAllElements()) {
            removed |= harmless(element, base);
        }
        dirty.select(WITHOUT_TEXT).remove();
        Document clean = new Cleaner(KEPT).clean(dirty);
        clean.outputSettings()
                .prettyPrint(false)
                .charset("UTF-8")
                .escapeMode(Entities.EscapeMode.xhtml);
        return new Safe(clean.body().html().strip(), clean.body().text(), removed);
    }

    /** True when there was something to take out. */
    private static boolean harmless(Element element, Base base) {
        boolean removed = RUNNING.contains(element.normalName());
        for (Attribute attribute : element.attributes().asList()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith("on")) {
                removed = true;
            } else if (ADDRESSES.contains(name)) {
                removed |= !resolved(element, attribute, base);
            } else if (PAINT.contains(name) && attribute.getValue().contains("(")) {
                // A colour may be the address of something that is loaded
                element.removeAttr(attribute.getKey());
            }
        }
        if (element.normalName().equals("svg")) {
            element.attr("xmlns", "http://www.w3.org/2000/svg");
        } else if (element.normalName().equals("iframe")) {
            linkInstead(element);
        } else if (isPixel(element)) {
            element.remove();
            removed = true;
        }
        return removed;
    }

    private static boolean resolved(Element element, Attribute attribute, Base base) {
        Optional<String> address = base.inText(attribute.getValue());
        if (address.isEmpty()) {
            element.removeAttr(attribute.getKey());
            return false;
        }
        element.attr(attribute.getKey(), address.get());
        return true;
    }

    private static void linkInstead(Element frame) {
        String address = frame.attr("src");
        if (!address.isEmpty()) {
            frame.before(new Element("a").attr("href", address).text(address));
        }
        frame.remove();
    }

    private static boolean isPixel(Element element) {
        return element.normalName().equals("img")
                && (isTiny(element.attr("width")) && isTiny(element.attr("height")));
    }

    private static boolean isTiny(String length) {
        String digits = length.strip().replaceFirst("(?:px)?$", "");
        return digits.equals("0") || digits.equals("1");
    }

    private static Safelist kept() {
        Safelist list =
                new Safelist()
                        .addTags(
                                "a",
                                "abbr",
                                "acronym",
                                "address",
                                "area",
                                "article",
                                "aside",
                                "audio",
                                "b",
                                "bdi",
                                "bdo",
                                "big",
                                "blockquote",
                                "br",
                                "caption",
                                "center",
                                "cite",
                                "code",
                                "col",
                                "colgroup",
                                "dd",
                                "del",
                                "details",
                                "dfn",
                                "dir",
                                "div",
                                "dl",
                                "dt",
                                "em",
                                "figcaption",
                                "figure",
                                "font",
                                "footer",
                                "h1",
                                "h2",
                                "h3",
                                "h4",
                                "h5",
                                "h6",
                                "header",
                                "hr",
                                "i",
                                "img",
                                "ins",
                                "kbd",
                                "li",
                                "map",
                                "mark",
                                "menu",
                                "nav",
                                "ol",
                                "p",
                                "pre",
                                "q",
                                "rp",
                                "rt",
                                "ruby",
                                "s",
                                "samp",
                                "section",
                                "small",
                                "source",
                                "span",
                                "strike",
                                "strong",
                                "sub",
                                "summary",
                                "sup",
                                "table",
                                "tbody",
                                "td",
                                "tfoot",
                                "th",
                                "thead",
                                "time",
                                "tr",
                                "track",
                                "tt",
                                "u",
                                "ul",
                                "var",
                                "video",
                                "wbr")
                        .addAttributes("a", "href", "hreflang", "type", "rel")
                        .addAttributes("br", "clear")
                        .addAttributes("hr", "size", "width", "noshade")
                        .addAttributes("font", "size", "color", "face")
                        .addAttributes(
                                "img",
                                "src",
                                "alt",
                                "width",
                                "height",
                                "longdesc",
                                "border",
                                "hspace",
                                "vspace")
                        .addAttributes("audio", "src", "controls")
                        .addAttributes("video", "src", "poster", "width", "height", "controls")
                        .addAttributes("source", "src", "type")
                        .addAttributes("blockquote", "cite")
                        .addAttributes("q", "cite")
                        .addAttributes("del", "cite", "datetime")
                        .addAttributes("ins", "cite", "datetime")
                        .addAttributes("time", "datetime")
                        .addAttributes("ol", "start", "type", "reversed", "compact")
                        .addAttributes("ul", "type")
                        .addAttributes("li", "value")
                        .addAttributes(
                                "td", "abbr", "colspan", "rowspan", "headers", "scope", "width",
                                "height", "nowrap")
                        .addAttributes(
                                "th", "abbr", "colspan", "rowspan", "headers", "scope", "width",
                                "height", "nowrap")
                        .addAttributes("col", "span", "width")
                        .addAttributes("colgroup", "span", "width")
                        .addAttributes(
                                "table",
                                "summary",
                                "border",
                                "cellpadding",
                                "cellspacing",
                                "width",
                                "rules",
                                "frame")
                        .addAttributes("tr", "width")
                        .addTags(SHAPES)
                        .addAttributes(
                                "svg",
                                "xmlns",
                                "version",
                                "baseprofile",
                                "viewbox",
                                "width",
                                "height")
                        .addAttributes(":all", "title", "dir", "lang", "align", "valign");
        for (String shape : SHAPES) {
            list.addAttributes(
                    shape,
                    "cx",
                    "cy",
                    "d",
                    "fill",
                    "fill-opacity",
                    "fill-rule",
                    "height",
                    "opacity",
                    "points",
                    "r",
                    "rx",
                    "ry",
                    "stroke",
                    "stroke-linecap",
                    "stroke-linejoin",
                    "stroke-opacity",
                    "stroke-width",
                    "transform",
                    "width",
                    "x",
                    "x1",
                    "x2",
                    "y",
                    "y1",
                    "y2");
        }
        return list.preserveRelativeLinks(false);
    }
}
