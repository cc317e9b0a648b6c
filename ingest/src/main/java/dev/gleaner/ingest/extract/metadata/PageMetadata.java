package dev.gleaner.ingest.extract.metadata;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a page says about itself in its head, in JSON-LD, and in the lines around its headline, the
 * most deliberate statement first.
 */
public final class PageMetadata {

    private static final int MOST_TAGS = 40;
    private static final Set<String> MONTH_FIRST_ENDINGS =
            Set.of("com", "us", "org", "net", "gov", "edu", "mil", "info", "tv", "io", "co", "ph");

    private final Document document;
    private final PageParts parts;
    private final LinkedData data;
    private final String title;
    private final List<String> authors;
    private final Dates dates;

    /**
     * @param address where the page came from, for what its host and path say
     */
    public PageMetadata(Document document, String address) {
        this.document = document;
        this.parts = PageParts.of(document);
        this.data = LinkedData.of(parts.linkedData);
        String host = host(address);
        this.title = new Titles(parts, data, document.title(), host, siteName()).title();
        this.authors = new Authors(parts, data, siteName().orElse(""), host).names();
        this.dates = new Dates(document, parts, data, title, path(address), isDayFirst(host));
    }

    private static String host(String address) {
        int start = address.indexOf("//") + 2;
        int end = address.indexOf('/', start);
        return start < 2 ? "" : end < 0 ? address.substring(start) : address.substring(start, end);
    }

    private static String path(String address) {
        int start = address.indexOf("//");
        int end = start < 0 ? 0 : address.indexOf('/', start + 2);
        return end < 0 ? "" : address.substring(end);
    }

    /** Only the United States and a few others write the month first. */
    private boolean isDayFirst(String host) {
        String language = language().orElse("en").toLowerCase(Locale.ROOT).replace('_', '-');
        String locale = parts.meta("og:locale").orElse("").toLowerCase(Locale.ROOT);
        if (!language.startsWith("en") || locale.endsWith("gb") || locale.endsWith("au")) {
            return true;
        }
        boolean american = language.equals("en-us") || locale.equals("en_us");
        String ending = host.substring(host.lastIndexOf('.') + 1);
        return !american && !(language.equals("en") && MONTH_FIRST_ENDINGS.contains(ending));
    }

    public Optional<String> siteName() {
        return Stream.of(
                        parts.meta("og:site_name"),
                        data.publisher(),
                        parts.meta("application-name", "apple-mobile-web-app-title"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    public String title() {
        return title;
    }

    /** The line under the headline; none when there is none or it is the title again. */
    public Optional<String> subtitle() {
        return parts.subtitles.stream()
                .filter(element -> !PageParts.isAside(element))
                .map(element -> Wordings.line(element.text()))
                .filter(text -> text.length() > 10 && text.length() < 400 && !text.equals(title))
                .findFirst()
                .or(data::alternativeHeadline);
    }

    /** The names of the authors, in the order of the page. */
    public List<String> authors() {
        return authors;
    }

    public Optional<StatedDate> published() {
        return dates.published();
    }

    public Optional<StatedDate> modified() {
        return dates.changed();
    }

    public Optional<String> language() {
        Element html = document.selectFirst("html");
        return Stream.of(
                        html == null ? "" : html.attr("lang"),
                        html == null ? "" : html.attr("xml:lang"),
                        parts.meta("content-language").orElse(""),
                        parts.meta("og:locale").orElse(""),
                        parts.meta("dc.language", "language").orElse(""))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() < 36)
                .findFirst();
    }

    /** The address the page gives as its own, as written. */
    public Optional<String> canonical() {
        return parts.links("canonical").stream()
                .filter(element -> element.normalName().equals("link"))
                .map(element -> element.attr("href").strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .or(() -> parts.meta("og:url"));
    }

    /** The address of the licence, or what the page says of its rights. */
    public Optional<String> licence() {
        return parts.links("license").stream()
                .map(element -> element.attr("href").strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .or(data::licence)
                .or(() ->
                        parts.meta("dc.rights", "dcterms.rights", "dcterms.license", "copyright"));
    }

    /**
     * The directives to robots, in lower case and without repetition: {@code noindex}, {@code
     * noarchive}, {@code tdm-reservation:1}.
     */
    public List<String> robots() {
        Set<String> directives = new LinkedHashSet<>();
        for (String name : List.of("robots", "googlebot", "x-robots-tag", "gleaner")) {
            for (String value : parts.metas(name)) {
                for (String one : value.toLowerCase(Locale.ROOT).split("[,;]", 30)) {
                    if (!one.isBlank()) {
                        directives.add(one.strip());
                    }
                }
            }
        }
        parts.meta("tdm-reservation")
                .ifPresent(value -> directives.add("tdm-reservation:" + value));
        return List.copyOf(directives);
    }

    public Optional<String> section() {
        return parts.meta("article:section", "parsely-section", "sailthru.section", "section")
                .or(data::section);
    }

    public List<String> tags() {
        Set<String> tags = new LinkedHashSet<>(parts.metas("article:tag"));
        data.keywords().forEach(tags::add);
        parts.links("tag").stream()
                .map(element -> Wordings.line(element.text()))
                .forEach(tags::add);
        if (tags.isEmpty()) {
            parts.meta("news_keywords", "keywords").stream()
                    .flatMap(value -> Stream.of(value.split(",", MOST_TAGS)))
                    .map(String::strip)
                    .forEach(tags::add);
        }
        return tags.stream()
                .filter(tag -> !tag.isEmpty() && tag.length() < 80)
                .limit(MOST_TAGS)
                .toList();
    }

    /** The summary in the head; empty when there is none. */
    public String description() {
        return parts.meta("og:description", "description", "twitter:description").orElse("");
    }

    /** The text that JSON-LD gives for the article; empty when there is none. */
    public String articleBody() {
        return data.articleBody().orElse("");
    }

    /** What the page says about claims that it has checked. */
    public List<ClaimReview> claimReviews() {
        return data.claimReviews();
    }

    /** Whether the page calls itself an article, in Open Graph or JSON-LD. */
    public boolean isArticle() {
        return data.hasArticle() || parts.meta("og:type").map("article"::equals).orElse(false);
    }

    /** What the page says it is: its types in Open Graph and JSON-LD, and what made it. */
    public List<String> types() {
        return Stream.of(data.types(), parts.metas("og:type"), parts.metas("generator"))
                .flatMap(List::stream)
                .toList();
    }

    public boolean isPaid() {
        return data.isPaid();
    }
}
