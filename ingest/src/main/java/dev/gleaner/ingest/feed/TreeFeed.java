package dev.gleaner.ingest.feed;

import dev.gleaner.ingest.feed.Feed.Entry;
import dev.gleaner.ingest.feed.FeedReading.Unreadable;
import dev.gleaner.ingest.feed.date.FeedDates;
import dev.gleaner.ingest.feed.repair.Repair;
import dev.gleaner.ingest.feed.text.Base;
import dev.gleaner.ingest.feed.text.FeedText;
import dev.gleaner.ingest.feed.text.TextReader;

import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A feed in the making: the tree of its document, read once from the head to the last entry. */
final class TreeFeed {

    private static final List<String> SUBTITLES =
            List.of(
                    "subtitle",
                    "tagline",
                    "description",
                    "abstract",
                    "dc:description",
                    "itunes:subtitle",
                    "itunes:summary");

    private final Element root;
    private final Outline outline;
    private final Base base;
    private final FeedDates dates;
    private final Set<Repair> repairs;
    private final TextReader texts;

    /**
     * @param base where the document came from
     * @param repairs made so far; grows
     */
    TreeFeed(Document document, Base base, FeedDates dates, Set<Repair> repairs) {
        this.root = document.getRootElement();
        this.outline = Outline.of(root);
        this.base = base;
        this.dates = dates;
        this.repairs = repairs;
        this.texts = new TextReader(Set.of("feed", "entry").contains(Names.of(root)));
    }

    FeedReading read() {
        if (!outline.isFeed()) {
            return new Unreadable("neither RSS nor Atom");
        }
        Base inside = outline.head().isEmpty() ? base : around(outline.head().getFirst());
        FeedText title = headText(List.of("title", "dc:title", "media:title"), inside);
        FeedText subtitle = headText(SUBTITLES, inside);
        PollHints hints = new HintReader(root, inside::page, dates::read).read();
        List<EntryDates> when =
                outline.head().stream().map(place -> EntryDates.of(place, dates)).toList();
        String id = headValue(place -> Names.children(place, "id").map(Element::getText));
        String link = link(inside);
        String author = headValue(place -> Stream.ofNullable(Bylines.written(place)));
        String language =
                headValue(place ->
                        Names.children(place, List.of("language", "dc:language"))
                                .map(Element::getText));
        List<Element> taken =
                outline.entries().subList(0, Math.min(outline.entries().size(), Feed.MOST_ENTRIES));
        RomeModel model = RomeModel.read(root, taken, repairs);
        EntryReader reader = new EntryReader(texts, dates, repairs);
        List<Entry> entries = new ArrayList<>();
        for (Element entry : taken) {
            entries.add(reader.read(entry, around(parent(entry)), model.item(entries.size())));
        }
        if (!FeedShape.isUsual(root)) {
            repairs.add(Repair.KIND_GUESSED);
        }
        if (title.removed() || subtitle.removed()) {
            repairs.add(Repair.MARKUP_REMOVED);
        }
        return new Feed(
                title.text(),
                title.html(),
                subtitle.html(),
                id,
                link,
                language(language),
                author,
                generator(),
                first(when, EntryDates::published),
                first(when, EntryDates::updated),
                entries,
                outline.entries().size() - entries.size(),
                repairs,
                hints);
    }

    /** The base inside an element: that of the document and every {@code xml:base} on the way. */
    private Base around(@Nullable Element element) {
        return element == null ? base : around(parent(element)).inside(element);
    }

    private static @Nullable Element parent(Element element) {
        return element.getParentElement();
    }

    private FeedText headText(List<String> names, Base inside) {
        return outline.head().stream()
                .flatMap(place ->
                        place.getChildren().stream()
                                .filter(child -> names.contains(Names.of(child))))
                .map(element -> texts.read(element, usual(element), inside))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(FeedText.NONE);
    }

    private static TextReader.Usual usual(Element element) {
        return Set.of("description", "abstract", "dc:description").contains(Names.of(element))
                ? TextReader.Usual.HTML
                : TextReader.Usual.PLAIN;
    }

    private @Nullable String headValue(Function<Element, Stream<String>> values) {
        return outline.head().stream()
                .flatMap(values)
                .map(FeedText::lineOrNull)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String link(Base inside) {
        return Links.page(outline.headChildren(), inside)
                .or(() ->
                        outline.head().stream()
                                .flatMap(place -> Links.ownAddress(place, inside).stream())
                                .findFirst())
                .orElse(null);
    }

    private String language(@Nullable String own) {
        return Languages.tag(
                own == null ? root.getAttributeValue("lang", Namespace.XML_NAMESPACE) : own);
    }

    /** The name, else the address where the program lives. */
    private @Nullable String generator() {
        return headValue(place ->
                Names.children(place, "generator")
                        .flatMap(element ->
                                Stream.of(
                                        element.getText(),
                                        element.getAttributeValue("uri", ""),
                                        element.getAttributeValue("url", ""))));
    }

    private static @Nullable Instant first(
            List<EntryDates> when, Function<EntryDates, @Nullable Instant> which) {
        return when.stream().map(which).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
