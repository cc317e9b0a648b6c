package dev.gleaner.ingest.feed;

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
 * <p>What stays is a list of elements and attributes; there is no script, style, form, frame,
 * vector drawing or other thing that runs, loads or looks like a part of our page. A frame becomes
 * a link to what it showed; pictures of one pixel, which only count readers, are dropped. Result is
 * a fragment, serialized once by one writer, so that it is read as it was checked.
 */
final class SafeHtml {

    private static final int MOST_DEPTH = 256;

    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "cite", "longdesc", "poster", "background");

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
        Document dirty = parser.parseInput("<body>" + html, "");
        dirty.select("script, style, noscript, template").remove();
        Element body = dirty.body();
        boolean removed = false;
        for (Element element :
                body.select(
                        "iframe, img, [href], [src], [cite], [longdesc], [poster], [background]")) {
            removed |= harmless(element, base);
        }
        Document clean = new Cleaner(KEPT).clean(dirty);
        clean.outputSettings()
                .prettyPrint(false)
                .charset("UTF-8")
                .escapeMode(Entities.EscapeMode.xhtml);
        return new Safe(clean.body().html().strip(), clean.body().text(), removed);
    }

    private static boolean harmless(Element element, Base base) {
        if (isPixel(element)) {
            element.remove();
            return true;
        }
        boolean removed = false;
        for (Attribute attribute : element.attributes().asList()) {
            if (!ADDRESSES.contains(attribute.getKey().toLowerCase(Locale.ROOT))) {
                continue;
            }
            Optional<String> address = base.inText(attribute.getValue());
            if (address.isPresent()) {
                element.attr(attribute.getKey(), address.get());
            } else {
                element.removeAttr(attribute.getKey());
                removed = true;
            }
        }
        if (element.normalName().equals("iframe")) {
            linkInstead(element);
            return true;
        }
        return removed;
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
                        .addAttributes(":all", "title", "dir", "lang", "align", "valign");
        return list.preserveRelativeLinks(false);
    }
}
