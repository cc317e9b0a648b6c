package dev.gleaner.ingest.extract.metadata;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a page that speak about it, collected in one walk: meta elements by name, links by
 * relation, JSON-LD, headlines, and elements whose class says byline or date.
 */
final class PageParts implements NodeVisitor {

    private static final int MOST_OF_A_KIND = 60;
    private static final int LONGEST_NAME = 300;

    private static final Set<String> ASIDE_WORDS =
            Set.of(
                    "related",
                    "sidebar",
                    "comment",
                    "comments",
                    "footer",
                    "widget",
                    "recommend",
                    "teaser",
                    "card",
                    "popular",
                    "latest",
                    "trending",
                    "nav",
                    "menu");

    private final Map<String, List<String>> metas = new HashMap<>();
    private final Map<String, List<Element>> links = new HashMap<>();
    final List<Element> linkedData = new ArrayList<>();
    final List<Element> headlines = new ArrayList<>();
    final List<Element> subheadings = new ArrayList<>();
    final List<Element> bylines = new ArrayList<>();
    final List<Element> dates = new ArrayList<>();
    final List<Element> times = new ArrayList<>();
    final List<Element> subtitles = new ArrayList<>();
    final List<Element> titles = new ArrayList<>();
    final Map<String, List<Element>> properties = new HashMap<>();

    final SpokenBylines spoken = new SpokenBylines();

    private PageParts() {}

    static PageParts of(Document document) {
        PageParts parts = new PageParts();
        NodeTraversor.traverse(parts, document);
        return parts;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            spoken.read(words);
        }
        if (!(node instanceof Element element)) {
            return;
        }
        switch (element.normalName()) {
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "script" -> {
                if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                    keep(linkedData, element);
                }
            }
            case "h1" -> keep(headlines, element);
            case "h2", "h3" -> keep(subheadings, element);
            case "time" -> keep(times, element);
            case "byline" -> keep(bylines, element);
            case "a" -> link(element);
            default -> {
                // Most elements say nothing by their tag
            }
        }
        if (element.attributesSize() > 0) {
            byAttributes(element);
        }
    }

    private void byAttributes(Element element) {
        String property = element.attr("itemprop");
        if (!property.isEmpty()) {
            for (String name : property.split("\\s+", 8)) {
                keep(
                        properties.computeIfAbsent(
                                name.toLowerCase(Locale.ROOT), key -> new ArrayList<>()),
                        element);
            }
        }
        if (element.attr("data-testid").contains("byline")) {
            keep(bylines, element);
        }
        String name = element.attr("class");
        String id = element.attr("id");
        if ((name.isEmpty() && id.isEmpty()) || name.length() + id.length() > LONGEST_NAME) {
            return;
        }
        String words = (name + " " + id).toLowerCase(Locale.ROOT);
        if (has(
                words,
                "author",
                "byline",
                "autor",
                "auteur",
                "writer",
                "redakteur",
                "vcard",
                "fn")) {
            keep(bylines, element);
        }
        if (has(
                words,
                "date",
                "time",
                "publish",
                "posted",
                "datum",
                "fecha",
                "meta",
                "pubdate",
                "byline",
                "info",
                "created",
                "dateline",
                "day")) {
            keep(dates, element);
        }
        if (has(
                words,
                "subtitle",
                "subhead",
                "standfirst",
                "deck",
                "dek",
                "chapeau",
                "subline",
                "sub-title",
                "sub-headline")) {
            keep(subtitles, element);
        }
        if (has(
                words,
                "entry-title",
                "post-title",
                "article-title",
                "headline",
                "article__title",
                "post__title",
                "page-title",
                "post_title",
                "entry_title")) {
            keep(titles, element);
        }
    }

    private static boolean has(String words, String... sought) {
        for (String word : sought) {
            int at = words.indexOf(word);
            if (at >= 0 && (word.length() > 3 || isWord(words, at, word.length()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(String words, int at, int length) {
        return (at == 0 || !Character.isLetter(words.charAt(at - 1)))
                && (at + length == words.length()
                        || !Character.isLetter(words.charAt(at + length)));
    }

    private static void keep(List<Element> kept, Element element) {
        if (kept.size() < MOST_OF_A_KIND) {
            kept.add(element);
        }
    }

    private void meta(Element element) {
        String content = Wordings.line(element.attr("content"));
        if (content.isEmpty()) {
            return;
        }
        for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
            String name = element.attr(key).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                List<String> values = metas.computeIfAbsent(name, unused -> new ArrayList<>());
                if (values.size() < MOST_OF_A_KIND && !values.contains(content)) {
                    values.add(content);
                }
            }
        }
    }

    private void link(Element element) {
        String relation = element.attr("rel");
        if (!relation.isEmpty()) {
            for (String name : relation.toLowerCase(Locale.ROOT).split("\\s+", 8)) {
                keep(links.computeIfAbsent(name, key -> new ArrayList<>()), element);
            }
        }
    }

    /** The first value of a meta element with one of these names, in the order of the names. */
    Optional<String> meta(String... names) {
        for (String name : names) {
            List<String> values = metas.get(name);
            if (values != null) {
                return Optional.of(values.getFirst());
            }
        }
        return Optional.empty();
    }

    List<String> metas(String name) {
        return metas.getOrDefault(name, List.of());
    }

    List<Element> links(String relation) {
        return links.getOrDefault(relation, List.of());
    }

    List<Element> property(String name) {
        return properties.getOrDefault(name, List.of());
    }

    /**
     * Whether an element stands in a part that is about other works: teasers, comments, footers.
     */
    static boolean isAside(Element element) {
        int level = 0;
        for (Element at = element; at != null && level < 12; at = at.parent(), level++) {
            switch (at.normalName()) {
                case "aside", "footer", "nav", "li" -> {
                    return true;
                }
                case "article", "main", "body" -> {
                    return false;
                }
                default -> {
                    if (named(at)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean named(Element element) {
        String name = element.attr("class");
        if (name.isEmpty() && !element.hasAttr("id")) {
            return false;
        }
        for (String word :
                (name + " " + element.attr("id")).toLowerCase(Locale.ROOT).split("[^a-z]+", 30)) {
            if (ASIDE_WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
