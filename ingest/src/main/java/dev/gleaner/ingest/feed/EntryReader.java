package dev.gleaner.ingest.feed;

import dev.gleaner.ingest.feed.Feed.Entry;
import dev.gleaner.ingest.feed.date.FeedDates;
import dev.gleaner.ingest.feed.repair.Repair;
import dev.gleaner.ingest.feed.text.Base;
import dev.gleaner.ingest.feed.text.FeedText;
import dev.gleaner.ingest.feed.text.TextReader;

import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads one entry from the tree: its texts, links, dates and authors, where a publisher's habits
 * count for more than the format.
 */
final class EntryReader {

    private static final Set<String> TITLES = Set.of("title", "dc:title");
    private static final Set<String> SUMMARIES = Set.of("summary", "description", "dc:description");
    private static final List<String> LESSER_SUMMARIES = List.of("abstract", "itunes:summary");
    private static final List<String> CONTENTS =
            List.of("content", "content:encoded", "fullitem", "xhtml:body", "body");

    private static final int MOST_TEXTS = 20;

    private final TextReader texts;
    private final FeedDates dates;
    private final Set<Repair> repairs;

    /**
     * @param repairs grows by what had to be mended
     */
    EntryReader(TextReader texts, FeedDates dates, Set<Repair> repairs) {
        this.texts = texts;
        this.dates = dates;
        this.repairs = repairs;
    }

    /**
     * Reads one entry.
     *
     * @param outside the base around it
     * @param model what Rome says about it
     */
    Entry read(Element element, Base outside, RomeModel.Item model) {
        Base base = outside.inside(element);
        String guid = guid(element, base);
        String link = link(element, base, guid);
        FeedText title = title(element, base);
        Texts body = body(element, base);
        EntryDates when = EntryDates.of(element, dates);
        String written = Bylines.written(element);
        if (title.removed() || body.removed()) {
            repairs.add(Repair.MARKUP_REMOVED);
        }
        if (when.refused()) {
            repairs.add(Repair.DATES_REFUSED);
        }
        return new Entry(
                guid == null ? link : guid,
                link,
                title.text(),
                title.html(),
                author(model.authors(), written),
                written,
                when.published(),
                when.updated(),
                when.written(),
                body.summary().htmlOrNull(),
                body.content().htmlOrNull(),
                model.enclosures().stream()
                        .flatMap(enclosure ->
                                base
                                        .page(enclosure.address())
                                        .map(address ->
                                                new Feed.Enclosure(address, enclosure.type()))
                                        .stream())
                        .toList(),
                model.categories());
    }

    private static @Nullable String author(List<String> names, @Nullable String written) {
        String joined =
                String.join(
                        ", ",
                        names.stream()
                                .map(FeedText::lineOrNull)
                                .filter(Objects::nonNull)
                                .map(Bylines::name)
                                .toList());
        return !joined.isEmpty() || written == null
                ? (joined.isEmpty() ? null : joined)
                : Bylines.name(written);
    }

    private FeedText title(Element entry, Base base) {
        return entry.getChildren().stream()
                .filter(child -> TITLES.contains(Names.of(child)))
                .findFirst()
                .or(() -> inMedia(entry, "media:title"))
                .map(title -> texts.read(title, TextReader.Usual.PLAIN, base))
                .orElse(FeedText.NONE);
    }

    /** Of an entry's own media, then of the media in groups. */
    private static Optional<Element> inMedia(Element entry, String name) {
        return Stream.of(
                        Stream.of(entry),
                        Names.children(entry, "media:group"),
                        Names.children(entry, "media:content"),
                        Names.children(entry, "media:group")
                                .flatMap(group -> Names.children(group, "media:content")))
                .flatMap(places -> places)
                .flatMap(place -> Names.children(place, name))
                .findFirst();
    }

    private record Texts(FeedText summary, FeedText content) {

        boolean removed() {
            return summary.removed() || content.removed();
        }
    }

    private Texts body(Element entry, Base base) {
        List<FeedText> summaries =
                texts(
                        entry.getChildren().stream()
                                .filter(child -> SUMMARIES.contains(Names.of(child))),
                        base);
        List<FeedText> contents = texts(Names.children(entry, CONTENTS), base);
        if (contents.isEmpty() && summaries.size() > 1) {
            // Publishers who give two mean an excerpt and the whole
            contents = summaries.subList(1, 2);
        }
        if (summaries.isEmpty()) {
            summaries =
                    texts(
                            Stream.concat(
                                    Names.children(entry, LESSER_SUMMARIES),
                                    inMedia(entry, "media:description").stream()),
                            base);
        }
        return new Texts(
                summaries.isEmpty() ? FeedText.NONE : summaries.getFirst(),
                contents.isEmpty() ? FeedText.NONE : contents.getFirst());
    }

    private List<FeedText> texts(Stream<Element> elements, Base base) {
        return elements.limit(MOST_TEXTS)
                .map(element -> texts.read(element, usual(Names.of(element)), base))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static TextReader.Usual usual(String name) {
        return switch (name) {
            case "description",
                    "dc:description",
                    "abstract",
                    "content:encoded",
                    "fullitem",
                    "xhtml:body",
                    "body" ->
                    TextReader.Usual.HTML;
            default -> TextReader.Usual.PLAIN;
        };
    }

    private static @Nullable String guid(Element entry, Base base) {
        Optional<Element> written =
                Names.children(entry, List.of("guid", "id"))
                        .filter(id -> !id.getText().isBlank())
                        .findFirst();
        if (written.isPresent()) {
            String id = FeedText.plain(written.get().getText()).text();
            return isAddress(written.get()) ? absolute(id, base.inside(written.get())) : id;
        }
        String about =
                entry.getAttributeValue(
                        "about",
                        Namespace.getNamespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#"));
        return about == null || about.isBlank() ? null : absolute(about.strip(), base);
    }

    private static String absolute(String id, Base base) {
        return id.contains(":") ? id : base.page(id).orElse(id);
    }

    private static boolean isAddress(Element id) {
        return !"false"
                .equalsIgnoreCase(String.valueOf(id.getAttributeValue("isPermaLink")).strip());
    }

    private static @Nullable String link(Element entry, Base base, @Nullable String guid) {
        return Links.page(entry.getChildren().stream(), base)
                .or(() -> Links.ownAddress(entry, base))
                .or(() ->
                        Names.children(entry, List.of("guid", "id"))
                                .filter(EntryReader::isAddress)
                                .flatMap(id -> Stream.ofNullable(guid))
                                .flatMap(id -> base.page(id).stream())
                                .findFirst())
                .orElse(null);
    }
}
