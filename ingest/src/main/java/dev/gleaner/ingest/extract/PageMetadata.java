package dev.gleaner.ingest.extract;

import dev.gleaner.graph.DateInterval;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a page says about itself in its head, in JSON-LD, and in the lines around its headline, the
 * most deliberate statement first.
 */
final class PageMetadata {

    private static final int LONGEST_AUTHOR = 200;
    private static final int LONGEST_TITLE = 1_000;
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|·•»›«:–—-]{1,2}\\s+");
    private static final Pattern BY =
            Pattern.compile(
                    "^(?:(?:written|posted|published|story|words|text)\\s+)?(?:by|von|par|por)[:\\s]\\s*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE_IN_PATH =
            Pattern.compile("/(20\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?:[/_.-]|$)");

    private static final String BYLINES =
            "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], .byline-name,"
                    + " .author-name, .byline .author, .byline a, .byline, .post-author, .entry-author, .article-author, .author a, .author";
    private static final String DATE_PLACES =
            "[itemprop=datePublished], time[pubdate], article time, main time, time,"
                    + " .published, .post-date, .entry-date, .pubdate, .article-date, .timestamp, .dateline, .posted-on, .date,"
                    + " .byline, .entry-meta, .post-meta, .meta";

    private final Document document;
    private final String path;
    private final LinkedData data;

    PageMetadata(Document document, String path) {
        this.document = document;
        this.path = path;
        this.data = LinkedData.of(document);
    }

    Optional<String> siteName() {
        return first(
                List.of(
                        () -> meta("og:site_name"),
                        data::publisher,
                        () -> meta("application-name"),
                        () -> meta("apple-mobile-web-app-title")));
    }

    String title() {
        Optional<String> declared =
                first(
                        List.of(
                                () -> meta("og:title"),
                                () -> meta("twitter:title"),
                                () -> meta("citation_title"),
                                data::headline));
        String page = line(document.title());
        Optional<String> headline = headline(page);
        String title = declared.or(() -> headline).orElse(page);
        return cut(withoutSiteName(title, headline));
    }

    Optional<String> author() {
        return first(
                        List.of(
                                data::author,
                                () -> meta("author"),
                                () -> meta("article:author"),
                                () -> meta("citation_author"),
                                () -> meta("dc.creator"),
                                () -> meta("parsely-author"),
                                () -> meta("sailthru.author"),
                                () -> nearby(BYLINES)))
                .map(PageMetadata::name)
                .filter(name -> !name.isEmpty());
    }

    Optional<DateInterval> published() {
        return Stream.<Supplier<Optional<String>>>of(
                        data::published,
                        () -> meta("article:published_time"),
                        () -> meta("og:published_time"),
                        () -> meta("datepublished"),
                        () -> meta("citation_publication_date"),
                        () -> meta("citation_date"),
                        () -> meta("dc.date"),
                        () -> meta("dc.date.issued"),
                        () -> meta("dcterms.created"),
                        () -> meta("parsely-pub-date"),
                        () -> meta("sailthru.date"),
                        () -> meta("pubdate"),
                        () -> meta("publish-date"),
                        () -> meta("date"))
                .flatMap(statement -> statement.get().stream())
                .flatMap(written -> WrittenDates.find(written.replace('/', '-')).stream())
                .findFirst()
                .or(this::dateInPath)
                .or(this::dateNearHeadline);
    }

    Optional<String> language() {
        return first(
                List.of(
                        () -> Optional.of(document.select("html").attr("lang")),
                        () -> Optional.of(document.select("html").attr("xml:lang")),
                        () ->
                                Optional.of(
                                        document.select("meta[http-equiv=content-language]")
                                                .attr("content")),
                        () -> meta("og:locale")));
    }

    Optional<String> canonical() {
        return first(
                List.of(
                        () -> Optional.of(document.select("link[rel=canonical]").attr("href")),
                        () -> meta("og:url")));
    }

    boolean isPaid() {
        return data.isPaid();
    }

    /** The one headline of the page, or the one that its title starts with. */
    private Optional<String> headline(String page) {
        List<String> headlines =
                document.select("h1").stream()
                        .map(element -> line(element.text()))
                        .filter(text -> !text.isEmpty())
                        .toList();
        return headlines.stream()
                .filter(page::startsWith)
                .findFirst()
                .or(() ->
                        headlines.size() == 1
                                ? Optional.of(headlines.getFirst())
                                : Optional.empty());
    }

    private String withoutSiteName(String title, Optional<String> headline) {
        if (headline.isPresent()
                && title.startsWith(headline.get())
                && headline.get().length() > 10) {
            return headline.get();
        }
        Matcher separator = SEPARATOR.matcher(title);
        String shorter = title;
        while (separator.find()) {
            String head = title.substring(0, separator.start());
            String tail = title.substring(separator.end());
            if (isSite(tail)) {
                return head;
            }
            if (isSite(head)) {
                shorter = tail;
            }
        }
        return shorter;
    }

    private boolean isSite(String part) {
        String letters = letters(part);
        return !letters.isEmpty()
                && (siteName().map(name -> letters(name).equals(letters)).orElse(false)
                        || Arrays.asList(host().split("\\.", -1)).contains(letters));
    }

    private String host() {
        int start = path.indexOf("//") + 2;
        int end = path.indexOf('/', start);
        return end < 0 ? path.substring(start) : path.substring(start, end);
    }

    private Optional<DateInterval> dateInPath() {
        Matcher matcher = DATE_IN_PATH.matcher(path);
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    DateInterval.day(
                            LocalDate.of(
                                    Integer.parseInt(matcher.group(1)),
                                    Integer.parseInt(matcher.group(2)),
                                    Integer.parseInt(matcher.group(3)))));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private Optional<DateInterval> dateNearHeadline() {
        return document.select(DATE_PLACES).stream()
                .limit(20)
                .flatMap(element ->
                        Stream.of(
                                element.attr("datetime"),
                                element.attr("content"),
                                line(element.text())))
                .filter(written -> !written.isBlank() && written.length() < 300)
                .flatMap(written -> WrittenDates.find(written).stream())
                .findFirst();
    }

    private Optional<String> nearby(String places) {
        for (String place : places.split(",", -1)) {
            Optional<String> found =
                    document.select(place.strip()).stream()
                            .limit(5)
                            .map(element ->
                                    line(
                                            element.hasText()
                                                    ? element.text()
                                                    : element.attr("content")))
                            .filter(text -> !text.isEmpty() && text.length() < 120)
                            .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> meta(String name) {
        Elements named =
                document.select(
                        "meta[property="
                                + quoted(name)
                                + "], meta[name="
                                + quoted(name)
                                + "], meta[itemprop="
                                + quoted(name)
                                + "]");
        return named.stream()
                .map(element -> line(element.attr("content")))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    private static String name(String written) {
        String name = BY.matcher(line(written)).replaceFirst("").strip();
        Matcher date =
                Pattern.compile("\\s*(?:[|·•,–—-]\\s*|\\bon\\s+)?" + WrittenDates.FORM + ".*$")
                        .matcher(name);
        String alone = date.find() ? name.substring(0, date.start()) : name;
        boolean usable =
                alone.length() <= LONGEST_AUTHOR
                        && !alone.startsWith("http")
                        && !alone.startsWith("@");
        return usable ? alone.strip() : "";
    }

    private static Optional<String> first(List<Supplier<Optional<String>>> statements) {
        return statements.stream()
                .flatMap(statement -> statement.get().stream())
                .map(PageMetadata::line)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String cut(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : CleanText.of(title.substring(0, LONGEST_TITLE));
    }

    private static String line(String text) {
        return CleanText.of(Objects.requireNonNullElse(text, ""))
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }

    static boolean isSameWords(Element heading, String title) {
        return letters(heading.text()).equals(letters(title));
    }
}
