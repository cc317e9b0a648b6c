package dev.gleaner.ingest.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;

import dev.gleaner.ingest.feed.repair.Repair;
import dev.gleaner.ingest.feed.text.FeedText;

import org.jdom2.Element;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What Rome reads in a feed: who wrote the entries, what they are filed under, and which files go
 * with them.
 *
 * <p>It is given a copy by the book ({@link FeedShape}), since it answers one bad value by giving
 * up the whole feed. What it cannot read all the same has an empty model: nothing else hangs on it.
 *
 * @param items one for each entry in the order of the document, or none at all
 */
record RomeModel(List<Item> items) {

    private static final RomeModel EMPTY = new RomeModel(List.of());

    RomeModel {
        items = List.copyOf(items);
    }

    /** What Rome reads of one entry. */
    record Item(List<String> authors, List<Feed.Enclosure> enclosures, List<String> categories) {

        static final Item EMPTY = new Item(List.of(), List.of(), List.of());
    }

    /** The model of one entry; empty when Rome read nothing. */
    Item item(int index) {
        return index < items.size() ? items.get(index) : Item.EMPTY;
    }

    /**
     * Asks Rome.
     *
     * @param entries those of which it is asked
     * @param repairs grows by what had to be mended
     */
    static RomeModel read(Element root, List<Element> entries, Set<Repair> repairs) {
        FeedShape.Shaped shaped = FeedShape.of(root, entries);
        if (shaped.cut()) {
            repairs.add(Repair.LISTS_CUT);
        }
        try {
            SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
            input.setXmlHealerOn(false);
            return new RomeModel(
                    input.build(shaped.document()).getEntries().stream()
                            .map(RomeModel::item)
                            .toList());
        } catch (FeedException | RuntimeException spoilt) {
            // Rome gives up a whole feed for one bad value, in many exceptions
            repairs.add(Repair.EXTENSIONS_DROPPED);
            return EMPTY;
        }
    }

    private static Item item(SyndEntry entry) {
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
        return new Item(named, enclosures, categories);
    }

    private static Optional<Feed.Enclosure> enclosure(SyndEnclosure file) {
        String address = file.getUrl();
        String type = file.getType();
        return address == null || address.isBlank()
                ? Optional.empty()
                : Optional.of(
                        new Feed.Enclosure(address.strip(), type == null ? "" : type.strip()));
    }
}
