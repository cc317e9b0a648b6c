package dev.gleaner.ingest.extract;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The part of a page that people come for.
 *
 * <p>First what is surely none of it is removed: code, navigation, forms, hidden parts, and small
 * parts whose class or id says what they are. Then each paragraph gets the weight of its words that
 * are not links, and the main part is the smallest element that holds most of that weight. Inside
 * it, lists of links and the related-reading tail go as well. The document is changed.
 */
final class MainContent {

    /** The share of all paragraph text that the main part has to hold. */
    private static final double MOST = 0.72;

    /** An article element may do with less: the rest is comments and teasers. */
    private static final double HALF = 0.4;

    /** A part with more of the page's words than this is not furniture, whatever its name says. */
    private static final double TOO_BIG_FOR_FURNITURE = 0.45;

    private static final int SHORTEST_PARAGRAPH = 30;
    private static final double MOSTLY_LINKS = 0.5;

    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, object, embed, svg, canvas, audio,"
                    + " video, button, select, input, textarea, datalist, dialog, link, meta, map, math > annotation";
    private static final String FURNITURE =
            "nav, aside, footer, [hidden], [aria-hidden=true], [role=navigation],"
                    + " [role=complementary], [role=contentinfo], [role=search], [role=dialog], [role=alertdialog], [role=menu],"
                    + " [role=menubar], [role=toolbar], [role=alert]";
    private static final Pattern INVISIBLE =
            Pattern.compile(
                    "display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    private static final Pattern FURNITURE_NAME =
            Pattern.compile(
                    "(?:^|[\\s_-])(?:comments?|commentlist|disqus\\w*|respond|reply|shar(?:e|ing)\\w*|social\\w*|addtoany|related\\w*"
                            + "|recommend\\w*|newsletter\\w*|subscri\\w+|sign-?up|promo\\w*|sidebar\\w*|breadcrumbs?|crumbs?|cookies?"
                            + "|consent|gdpr|modal|popup|pop-up|overlay|advert\\w*|ads?|adsense|sponsor\\w*|skip(?:-?link)?|menu|nav"
                            + "|navbar|navigation|pagination|pager|prev-?next|tags?|taglist|tag-?cloud|tags?-?links|widgets?|toolbar"
                            + "|masthead|footer|footnav|author-?(?:bio|box|info)|about-?(?:the-?)?author|bio|paywall|teasers?"
                            + "|trending|popular|most-?read|more-?(?:stories|posts|articles|from)|read-?next|up-?next|outbrain|taboola"
                            + "|print|toc|table-?of-?contents|posted-?on|post-?meta|entry-?meta|meta|byline|dateline|jp-relatedposts"
                            + "|rating|votes?|hidden|visually-?hidden|sr-only|screen-reader-text|noprint)(?:[\\s_-]|$)",
                    Pattern.CASE_INSENSITIVE);
    private static final Set<String> NEVER_FURNITURE =
            Set.of("html", "body", "main", "article", "pre", "code", "table");

    private static final Pattern TAIL_HEADING =
            Pattern.compile(
                    "(?:related|recommended|recent|popular|latest|more|trending|similar) (?:posts?|articles?|stories|reading|news|content|from)\\b.*"
                            + "|(?:you (?:may|might) also (?:like|enjoy)|read (?:next|more|also)|leave a (?:reply|comment)|share this.*"
                            + "|comments?|about the authors?|post navigation|recent comments|archives|categories|tags|discussion about this post)\\W*",
                    Pattern.CASE_INSENSITIVE);

    private final Document document;
    private final Element body;
    private Map<Element, Measure> measures = Map.of();

    private MainContent(Document document) {
        this.document = document;
        this.body = document.body();
    }

    /** The main element of a page, cleaned; the whole body when no part stands out. */
    static Element of(Document document) {
        MainContent content = new MainContent(document);
        content.removeWhatIsNeverText();
        content.removeFurniture();
        Element main = content.heaviest();
        content.removeListsOfLinks(main);
        removeTail(main);
        return main;
    }

    /**
     * The same for a page whose parts have misleading names: only what is no text at all is
     * removed.
     */
    static Element gentlyOf(Document document) {
        MainContent content = new MainContent(document);
        content.removeWhatIsNeverText();
        document.select("nav, body > footer, body > header").remove();
        content.measure();
        return content.heaviest();
    }

    private void removeWhatIsNeverText() {
        document.select(NEVER_TEXT).remove();
        document.select("[style]").stream()
                .filter(element -> INVISIBLE.matcher(element.attr("style")).find())
                .toList()
                .forEach(Node::remove);
    }

    private void removeFurniture() {
        measure();
        int all = Math.max(1, measureOf(body).words);
        for (Element element : body.select(FURNITURE + ", form, header, [class], [id]")) {
            if (isFurniture(element) && measureOf(element).words < all * TOO_BIG_FOR_FURNITURE) {
                element.remove();
            }
        }
        measure();
    }

    private static boolean isFurniture(Element element) {
        if (NEVER_FURNITURE.contains(element.normalName())) {
            return false;
        }
        if (element.normalName().equals("header")) {
            return element.closest("article, main") == null && element.select("h1").isEmpty();
        }
        return element.normalName().equals("form")
                || element.is(FURNITURE)
                || FURNITURE_NAME.matcher(element.className()).find()
                || FURNITURE_NAME.matcher(element.id()).find();
    }

    private Element heaviest() {
        int all = measureOf(body).weight;
        List<Element> articles =
                body.select("[itemprop=articleBody], article, main, [role=main]").stream()
                        .filter(element -> measureOf(element).weight >= all * HALF)
                        .toList();
        Element from =
                articles.stream()
                        .min((one, other) ->
                                Integer.compare(measureOf(one).words, measureOf(other).words))
                        .orElse(body);
        int wanted = (int) (measureOf(from).weight * MOST);
        Element main = from;
        Element next = childHolding(main, wanted);
        while (next != null) {
            main = next;
            next = childHolding(main, wanted);
        }
        return main;
    }

    private @Nullable Element childHolding(Element parent, int wanted) {
        if (wanted <= 0) {
            return null;
        }
        return parent.children().stream()
                .filter(child -> measureOf(child).weight >= wanted && !isParagraph(child))
                .findFirst()
                .orElse(null);
    }

    private void removeListsOfLinks(Element main) {
        for (Element list : main.select("ul, ol, div, section, table")) {
            Measure measure = measureOf(list);
            int links = measure.links;
            boolean brief = links > 0 && measure.linkWords / links < 60;
            if (list != main && links >= 3 && brief && measure.linkWords > measure.words * 0.75) {
                list.remove();
            }
        }
    }

    /**
     * From a heading such as "Related posts" on, the last fifth of a page is not the article any
     * more.
     */
    private static void removeTail(Element main) {
        List<Element> headings = main.select("h1, h2, h3, h4, h5, h6, strong, p, div");
        for (Element heading : headings) {
            String words = heading.ownText().isBlank() ? "" : heading.text();
            if (words.length() < 50
                    && !words.isEmpty()
                    && TAIL_HEADING.matcher(words.strip()).matches()
                    && isNearEnd(heading, main)) {
                for (Element sibling : heading.nextElementSiblings()) {
                    sibling.remove();
                }
                heading.remove();
            }
        }
    }

    private static boolean isNearEnd(Element heading, Element main) {
        int after =
                heading.nextElementSiblings().stream()
                        .mapToInt(sibling -> sibling.text().length())
                        .sum();
        return after * 3 < main.text().length();
    }

    private void measure() {
        measures = new IdentityHashMap<>();
        measure(body);
    }

    private Measure measure(Element element) {
        Measure measure = new Measure();
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                measure.ownWords += words.text().strip().length();
            } else if (child instanceof Element inner) {
                measure.add(measure(inner));
            }
        }
        measure.words += measure.ownWords;
        if (element.normalName().equals("a")) {
            measure.linkWords = measure.words;
            measure.links = 1;
        }
        if (isParagraph(element) || measure.ownWords > SHORTEST_PARAGRAPH * 3) {
            boolean counts =
                    measure.words >= SHORTEST_PARAGRAPH
                            && measure.linkWords <= measure.words * MOSTLY_LINKS;
            measure.weight =
                    Math.max(measure.weight, counts ? measure.words - measure.linkWords : 0);
        }
        measures.put(element, measure);
        return measure;
    }

    private static boolean isParagraph(Element element) {
        return switch (element.normalName()) {
            case "p", "pre", "blockquote", "li", "td", "dd", "h2", "h3", "figcaption" -> true;
            default -> false;
        };
    }

    private Measure measureOf(Element element) {
        return measures.getOrDefault(element, Measure.NOTHING);
    }

    /**
     * How many characters an element holds, in all and in links, and how many stand in real
     * paragraphs.
     */
    private static final class Measure {

        private static final Measure NOTHING = new Measure();

        private int ownWords;
        private int words;
        private int linkWords;
        private int links;
        private int weight;

        private void add(Measure inner) {
            words += inner.words;
            linkWords += inner.linkWords;
            links += inner.links;
            weight += inner.weight;
        }
    }
}
