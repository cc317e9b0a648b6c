package dev.gleaner.ingest.extract.metadata;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.extract.date.PageDateReader;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** When the work on a page was published and last changed, the most deliberate statement first. */
final class Dates {

    private static final Pattern IN_PATH =
            Pattern.compile(
                    "(?<=[/_-])((?:19|20)\\d{2})(?:([/_-])(\\d{1,2})\\2(\\d{1,2})|(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]))(?!\\d)");
    private static final Pattern MONTH_IN_PATH =
            Pattern.compile("/((?:19|20)\\d{2})/(0[1-9]|1[0-2])(?:/|$)");
    private static final Pattern IN_SCRIPT =
            Pattern.compile(
                    "\"(?:datePublished|publishedAt|published_at|publishDate|publish_date|publicationDate|pubDate|publishedDate|first_published_at|firstPublished|dateCreated)\"\\s*:\\s*\"?([^\",}]{6,40})",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PUBLISHED_WORD =
            Pattern.compile(
                    "publish|posted|created|veröffentlicht|erstellt|publié|publicado|pubblicato|geplaatst|opublikowano|опубликован|опубліковано|发布|公開|投稿日|written|gepostet|mis en ligne|issued|dated|datum|stand:",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CHANGED_WORD =
            Pattern.compile(
                    "updat|modif|changed|aktualisiert|geändert|mise à jour|actualizado|aggiornato|обновлен|оновлено|更新",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String[] PUBLISHED = {
        "article:published_time",
        "og:article:published_time",
        "og:published_time",
        "datepublished",
        "date_published",
        "published_time",
        "article:published",
        "citation_publication_date",
        "citation_online_date",
        "citation_date",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date.created",
        "dcterms.created",
        "dc.created",
        "parsely-pub-date",
        "sailthru.date",
        "pubdate",
        "pub_date",
        "publish-date",
        "publish_date",
        "publishdate",
        "publication_date",
        "publicationdate",
        "publicationtime",
        "published-date",
        "published_date",
        "published",
        "rnews:datepublished",
        "ptime",
        "pdate",
        "pub-date",
        "article_date_original",
        "originalpublicationdate",
        "article.published",
        "article.created",
        "og:pubdate",
        "og:publish_date",
        "og:question:published_time",
        "bt:pubdate",
        "displaydate",
        "timestamp",
        "article:post_date",
        "shareaholic:article_published_time",
        "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime",
        "release_date",
        "release-date",
        "created",
        "datecreated",
        "dc.date",
        "dcterms.date",
        "dc.date.x-metadatadatestamp",
        "date",
        "doc_date",
        "article:publicationdate",
        "article-publication-date",
        "dc.terms.issued",
        "publisheddate",
        "mediator_published_time",
        "wpd:date",
        "creationdate",
        "creation_date",
        "date.created",
        "uploaddate"
    };
    private static final String[] CHANGED = {
        "article:modified_time",
        "og:updated_time",
        "og:modified_time",
        "article:updated_time",
        "datemodified",
        "dc.date.modified",
        "dcterms.modified",
        "last-modified",
        "lastmodified",
        "modified_time",
        "revised",
        "updated_time",
        "lastmod",
        "dc.modified",
        "modificationdate",
        "utime",
        "article.updated",
        "date-modified"
    };

    private static final int NEAR = 2_500;

    private final Document document;
    private final PageParts parts;
    private final LinkedData data;
    private final String path;
    private final PageDateReader reader;

    Dates(Document document, PageParts parts, LinkedData data, String path, boolean dayFirst) {
        this.document = document;
        this.parts = parts;
        this.data = data;
        this.path = path;
        this.reader = new PageDateReader(dayFirst);
    }

    Optional<StatedDate> published() {
        Optional<StatedDate> stated =
                first(
                        () -> stated(data.published(), "JSON-LD datePublished"),
                        () -> fromMetas(PUBLISHED),
                        () -> fromProperty("datepublished"),
                        () -> fromProperty("datecreated"),
                        this::fromTimes);
        if (stated.isPresent()) {
            return fromPath().filter(address -> isNextTo(address, stated.get())).or(() -> stated);
        }
        return first(
                this::fromPath,
                () -> fromNamed(true),
                () -> stated(data.anyPublished(), "JSON-LD of the page"),
                this::fromOtherTimes,
                () -> fromNamed(false),
                this::fromScripts,
                this::fromText,
                () -> changed(),
                this::monthInPath);
    }

    /**
     * A time in UTC may be of the day after or before; the address has the day that the editors
     * meant.
     */
    private static boolean isNextTo(StatedDate address, StatedDate stated) {
        return Math.abs(ChronoUnit.DAYS.between(address.date().from(), stated.date().from())) == 1;
    }

    Optional<StatedDate> changed() {
        return first(
                () -> stated(data.changed(), "JSON-LD dateModified"),
                () -> fromMetas(CHANGED),
                () -> fromProperty("datemodified"));
    }

    @SafeVarargs
    private static Optional<StatedDate> first(Supplier<Optional<StatedDate>>... places) {
        return Stream.of(places).map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private Optional<StatedDate> stated(Optional<String> written, String where) {
        return written.flatMap(reader::stated).map(date -> new StatedDate(date, where));
    }

    private Optional<StatedDate> fromMetas(String... names) {
        for (String name : names) {
            for (String value : parts.metas(name)) {
                Optional<DateInterval> date = reader.stated(value);
                if (date.isPresent()) {
                    return Optional.of(new StatedDate(date.get(), "meta " + name));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<StatedDate> fromProperty(String name) {
        return parts.property(name).stream()
                .filter(element ->
                        !element.normalName().equals("meta") || !element.attr("content").isEmpty())
                .flatMap(element -> read(element).stream())
                .findFirst()
                .map(date -> new StatedDate(date, "itemprop " + name));
    }

    /** The date an element gives for machines, else the one in its words. */
    private Optional<DateInterval> read(Element element) {
        for (String attribute :
                List.of(
                        "datetime",
                        "content",
                        "title",
                        "data-date",
                        "data-datetime",
                        "data-timestamp",
                        "data-time",
                        "data-published")) {
            String value = element.attr(attribute);
            if (!value.isEmpty() && value.length() < 60) {
                Optional<DateInterval> date = reader.stated(value);
                if (date.isPresent() && date.get().isDay()) {
                    return date;
                }
            }
        }
        String text = Wordings.line(element.text());
        return text.length() > 300 ? Optional.empty() : reader.day(text);
    }

    /** Times that say themselves that they are of publishing, or stand in the article's head. */
    private Optional<StatedDate> fromTimes() {
        return parts.times.stream()
                .filter(time ->
                        time.hasAttr("pubdate")
                                || (time.className() + time.attr("itemprop"))
                                        .toLowerCase(Locale.ROOT)
                                        .contains("publi")
                                || time.className().toLowerCase(Locale.ROOT).contains("entry-date"))
                .filter(time -> !PageParts.isAside(time) && !isChanged(time))
                .flatMap(time -> read(time).stream())
                .findFirst()
                .map(date -> new StatedDate(date, "time of publishing"));
    }

    private Optional<StatedDate> fromOtherTimes() {
        return parts.times.stream()
                .filter(time -> !PageParts.isAside(time) && !isChanged(time))
                .flatMap(time -> read(time).stream())
                .findFirst()
                .map(date -> new StatedDate(date, "time element"));
    }

    private static boolean isChanged(Element element) {
        return CHANGED_WORD.matcher(element.className() + " " + element.ownText()).find();
    }

    /** Elements whose class says date. */
    private Optional<StatedDate> fromNamed(boolean sure) {
        return parts.dates.stream()
                .filter(element -> !PageParts.isAside(element) || !sure)
                .filter(element -> !sure || isSurelyDate(element))
                .filter(element -> !isChanged(element))
                .flatMap(element -> read(element).stream())
                .findFirst()
                .map(date -> new StatedDate(date, "element named date"));
    }

    private static boolean isSurelyDate(Element element) {
        String name = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        return name.contains("date") && !name.contains("update")
                || name.contains("publish")
                || name.contains("posted")
                || name.contains("datum")
                || name.contains("meta")
                || name.contains("byline")
                || name.contains("time");
    }

    private Optional<StatedDate> fromPath() {
        Matcher matcher = IN_PATH.matcher(path);
        while (matcher.find()) {
            boolean parted = matcher.group(2) != null;
            try {
                LocalDate day =
                        LocalDate.of(
                                Integer.parseInt(matcher.group(1)),
                                Integer.parseInt(matcher.group(parted ? 3 : 5)),
                                Integer.parseInt(matcher.group(parted ? 4 : 6)));
                if (day.getYear() >= 1990) {
                    return Optional.of(new StatedDate(DateInterval.day(day), "address"));
                }
            } catch (DateTimeException noDate) {
                // Other numbers stand in addresses too
            }
        }
        return Optional.empty();
    }

    private Optional<StatedDate> monthInPath() {
        Matcher matcher = MONTH_IN_PATH.matcher(path);
        if (!matcher.find()) {
            return Optional.empty();
        }
        YearMonth month =
                YearMonth.of(
                        Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        return Optional.of(
                new StatedDate(
                        DateInterval.month(month, matcher.group(1) + "-" + matcher.group(2)),
                        "address"));
    }

    private Optional<StatedDate> fromScripts() {
        for (Element script : document.getElementsByTag("script")) {
            String code = script.data();
            Matcher matcher =
                    IN_SCRIPT.matcher(code.length() > 300_000 ? code.substring(0, 300_000) : code);
            while (matcher.find()) {
                Optional<DateInterval> date = reader.stated(matcher.group(1));
                if (date.isPresent() && date.get().isDay()) {
                    return Optional.of(new StatedDate(date.get(), "script"));
                }
            }
        }
        return Optional.empty();
    }

    /** A line that says published, else the first short line with a day, from the headline on. */
    private Optional<StatedDate> fromText() {
        TextWalk walk = new TextWalk();
        Element body = document.body();
        walk.walk(body);
        return Stream.of(walk.said, walk.alone, walk.any)
                .flatMap(Optional::stream)
                .findFirst()
                .map(date -> new StatedDate(date, "text"));
    }

    /** Looks through the pieces of text of a page for dates. */
    private final class TextWalk {

        private Optional<DateInterval> said = Optional.empty();
        private Optional<DateInterval> alone = Optional.empty();
        private Optional<DateInterval> any = Optional.empty();
        private int pieces;

        void walk(Element element) {
            for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
                if (pieces > NEAR || said.isPresent()) {
                    return;
                }
                if (child instanceof TextNode text && !text.isBlank()) {
                    pieces++;
                    look(text);
                } else if (child instanceof Element inner) {
                    walk(inner);
                }
            }
        }

        private void look(TextNode text) {
            String words = text.getWholeText();
            if (!hasDigit(words) || words.length() > 2_000) {
                return;
            }
            String line = Wordings.line(words);
            Optional<DateInterval> date = reader.day(line);
            if (date.isEmpty()) {
                return;
            }
            if (line.length() < 150 && PUBLISHED_WORD.matcher(line).find()) {
                said = date;
            } else if (alone.isEmpty() && line.length() < 60) {
                alone = date;
            } else if (any.isEmpty()) {
                any = date;
            }
        }

        private static boolean hasDigit(String words) {
            for (int index = 0; index < words.length(); index++) {
                if (words.charAt(index) >= '0' && words.charAt(index) <= '9') {
                    return true;
                }
            }
            return false;
        }
    }
}
