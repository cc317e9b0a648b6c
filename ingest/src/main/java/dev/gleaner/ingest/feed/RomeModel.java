package dev.gleaner.ingest.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;

import dev.gleaner.ingest.feed.repair.Repair;

import org.jdom2.Document;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What Rome reads in a feed: who wrote the entries, what they are filed under, which files go with
 * them, and the language; it knows the words that a dozen dialects have for these.
 *
 * <p>Rome answers one bad number in an extension by giving up the whole feed; then it is asked
 * again without what is optional. What it still cannot read has an empty model: nothing else hangs
 * on it.
 *
 * @param language null when the feed does not say
 * @param items one for each entry in the order of the document, or none at all
 */
record RomeModel(@Nullable String language, List<Item> items) {

    private static final RomeModel EMPTY = new RomeModel(null, List.of());

    RomeModel {
        items = List.copyOf(items);
    }

    /** What Rome reads of one entry. */
    record Item(List<String> authors, List<Feed.Enclosure> enclosures, List<String> categories) {

        static final Item EMPTY = new Item(List.of(), List.of(), List.of());
    }

    /** The model of one entry, empty when Rome counts the entries differently than we do. */
    Item item(int index, int entries) {
        return items.size() == entries ? items.get(index) : Item.EMPTY;
    }

    /**
     * Asks Rome.
     *
     * @param document is changed on the way
     * @param repairs grows by what had to be mended
     */
    static RomeModel read(Document document, Set<Repair> repairs) {
        FeedShape shape = new FeedShape(document);
        if (shape.guessKind()) {
            repairs.add(Repair.KIND_GUESSED);
        }
        shape.dropTexts();
        try {
            return model(document, repairs);
        } catch (FeedException | RuntimeException spoilt) {
            repairs.add(Repair.EXTENSIONS_DROPPED);
            shape.dropExtensions();
        }
        try {
            return model(document, repairs);
        } catch (FeedException | RuntimeException unreadable) {
            return EMPTY;
        }
    }

    private static RomeModel model(Document document, Set<Repair> repairs) throws FeedException {
        SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
        input.setXmlHealerOn(false);
        SyndFeed feed = input.build(document);
        return new RomeModel(
                feed.getLanguage(),
                feed.getEntries().stream().map(entry -> item(entry, repairs)).toList());
    }

    private static Item item(SyndEntry entry, Set<Repair> repairs) {
        List<String> categories =
                entry.getCategories().stream()
                        .map(SyndCategory::getName)
                        .map(FeedText::lineOrNull)
                        .filter(Objects::nonNull)
                        .toList();
        List<String> authors =
                entry.getAuthors().stream()
                        .map(SyndPerson::getName)
                        .filter(Objects::nonNull)
                        .toList();
        List<String> named =
                authors.isEmpty()
                        ? Optional.ofNullable(entry.getAuthor())
                                .filter(name -> !name.isBlank())
                                .stream()
                                .toList()
                        : authors;
        List<Feed.Enclosure> enclosures =
                entry.getEnclosures().stream().flatMap(file -> enclosure(file).stream()).toList();
        if (categories.size() > Feed.MOST_CATEGORIES
                || named.size() > Feed.MOST_AUTHORS
                || enclosures.size() > Feed.MOST_AUTHORS) {
            repairs.add(Repair.LISTS_CUT);
        }
        return new Item(
                first(named, Feed.MOST_AUTHORS),
                first(enclosures, Feed.MOST_AUTHORS),
                first(categories, Feed.MOST_CATEGORIES));
    }

    private static Optional<Feed.Enclosure> enclosure(SyndEnclosure file) {
        String address = file.getUrl();
        String type = file.getType();
        return address == null || address.isBlank()
                ? Optional.empty()
                : Optional.of(
                        new Feed.Enclosure(address.strip(), type == null ? "" : type.strip()));
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(all.size(), most));
    }
}
