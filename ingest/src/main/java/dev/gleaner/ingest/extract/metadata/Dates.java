package dev.gleaner.ingest.extract.metadata;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.extract.date.PageDateReader;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.time.LocalDate;
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

    private static final Pattern IN_SCRIPT =
            Pattern.compile(
                    "\"(?:datePublished|publishedAt|published_at|publishDate|publish_date|publicationDate|pubDate|publishedDate|first_published_at|firstPublished|dateCreated)\"\\s*:\\s*\"?([^\",}]{6,40})",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern CHANGED_WORD =
            Pattern.compile(
                    "updat|modif|changed|aktualisiert|geändert|mise à jour|actualizado|aggiornato|обновлен|оновлено|更新",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern IN_UTC =
            Pattern.compile(
                    "(?<day>\\d{4}-\\d\\d-\\d\\d)T(?<hour>\\d\\d):[\\d:.]{2,16}(?:Z|\\+00:?00)");
    private static final int NOON = 12;
    private static final int LONGEST_SHOWN = 60;

    private final Document document;
    private final PageParts parts;
    private final LinkedData data;
    private final AddressDates address;
    private final PageDateReader reader;
    private final String title;

    Dates(
            Document document,
            PageParts parts,
            LinkedData data,
            String title,
            String path,
            boolean dayFirst) {
        this.document = document;
        this.parts = parts;
        this.data = data;
        this.address = new AddressDates(path);
        this.reader = new PageDateReader(dayFirst);
        this.title = title;
    }

    /** The day by the headline when the statements for machines give another, else theirs. */
    Optional<StatedDate> published() {
        Optional<StatedDate> stated = statedOrFound();
        return new HeadlineDays(parts, reader)
                .of(title, document.title())
                .filter(day -> stated.filter(other -> isSame(day, other)).isEmpty())
                .or(() -> stated);
    }

    /** Whether two days are one, be it that one of them has day and month in the other order. */
    private static boolean isSame(StatedDate one, StatedDate other) {
        LocalDate day = one.date().from();
        LocalDate stated = other.date().from();
        return day.equals(stated)
                || day.getYear() == stated.getYear()
                        && day.getMonthValue() == stated.getDayOfMonth()
                        && day.getDayOfMonth() == stated.getMonthValue();
    }

    private Optional<StatedDate> statedOrFound() {
        Optional<StatedDate> stated =
                first(
                        () -> stated(data.published(), "JSON-LD datePublished"),
                        () -> fromMetas(DateNames.PUBLISHED),
                        () -> fromProperty("datepublished"),
                        () -> fromProperty("datecreated"),
                        this::fromTimes);
        if (stated.isPresent()) {
            StatedDate date = stated.get();
            return address.day()
                    .filter(day -> isNextTo(day, date))
                    .or(() -> shown().filter(day -> isLocalDayOf(day, date)))
                    .or(() -> stated);
        }
        return first(
                address::day,
                () -> fromNamed(true),
                () -> stated(data.anyPublished(), "JSON-LD of the page"),
                this::fromOtherTimes,
                () -> fromMetas(DateNames.VAGUE),
                () -> fromNamed(false),
                this::fromScripts,
                () -> TextDates.of(document.body(), reader),
                () -> changed(),
                address::month);
    }

    /**
     * A time in UTC may be of the day after or before; the address has the day that the editors
     * meant.
     */
    private static boolean isNextTo(StatedDate address, StatedDate stated) {
        return Math.abs(ChronoUnit.DAYS.between(address.date().from(), stated.date().from())) == 1;
    }

    /**
     * Whether the day that readers see is the one of a time that is stated in UTC: in the West the
     * early hours are still of the day before, in the East the late ones of the day after.
     */
    private boolean isLocalDayOf(StatedDate shown, StatedDate stated) {
        long days = ChronoUnit.DAYS.between(stated.date().from(), shown.date().from());
        return Stream.concat(
                        data.published().stream(),
                        DateNames.PUBLISHED.stream().flatMap(name -> parts.metas(name).stream()))
                .map(IN_UTC::matcher)
                .filter(Matcher::matches)
                .filter(time -> time.group("day").equals(stated.date().from().toString()))
                .map(time -> Integer.parseInt(time.group("hour")))
                .anyMatch(hour -> days == (hour < NOON ? -1 : 1));
    }

    Optional<StatedDate> changed() {
        return first(
                () -> stated(data.changed(), "JSON-LD dateModified"),
                () -> fromMetas(DateNames.CHANGED),
                () -> fromProperty("datemodified"));
    }

    @SafeVarargs
    private static Optional<StatedDate> first(Supplier<Optional<StatedDate>>... places) {
        return Stream.of(places).map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private Optional<StatedDate> stated(Optional<String> written, String where) {
        return written.flatMap(reader::stated).map(date -> new StatedDate(date, where));
    }

    private Optional<StatedDate> fromMetas(List<String> names) {
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

    /** The day that readers see, in the words of the first element that is one. */
    private Optional<StatedDate> shown() {
        return Stream.concat(parts.times.stream(), parts.dates.stream())
                .filter(element -> !PageParts.isAside(element) && !isChanged(element))
                .map(element -> Wordings.line(element.text()))
                .filter(text -> text.length() < LONGEST_SHOWN && !CHANGED_WORD.matcher(text).find())
                .flatMap(text -> reader.day(text).stream())
                .findFirst()
                .map(date -> new StatedDate(date, "day shown"));
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
}
