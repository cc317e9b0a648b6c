package dev.gleaner.ingest;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.Manufacture;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.store.item.Harvest.Gathered;
import dev.gleaner.graph.store.item.ItemStore;
import dev.gleaner.ingest.archive.Archive;
import dev.gleaner.ingest.extract.Article;
import dev.gleaner.ingest.url.CanonicalUrl;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes of one document everything the graph keeps of it: archive, extract, read, link. Writes
 * nothing but the archive.
 */
final class Gatherer {

    private final Archive archive;
    private final ItemStore items;
    private final Extraction extraction = new Extraction();
    private final Findings findings;

    Gatherer(Archive archive, ItemStore items, Findings findings) {
        this.archive = archive;
        this.items = items;
        this.findings = findings;
    }

    /** What came of a document. */
    sealed interface Gathering {

        /** It was read. */
        record Read(Gathered gathered) implements Gathering {}

        /** These very bytes were read into this item before. */
        record Known(Id<Item> item) implements Gathering {}

        /**
         * There is no text in it, or none that can be had; its title alone is worth keeping.
         *
         * @param reason why, in words
         */
        record Empty(Gathered titleOnly, String reason) implements Gathering {}
    }

    Gathering gather(Document document, Instant at) {
        String rawHash = archive.store(document.bytes());
        Optional<Id<Item>> known = readBefore(document, rawHash);
        if (known.isPresent()) {
            return new Gathering.Known(known.get());
        }
        return switch (extraction.of(document)) {
            case Extraction.Outcome.Made(Article article) -> gather(document, rawHash, article, at);
            case Extraction.Outcome.Refused(String reason) ->
                    new Gathering.Empty(titleOnly(document), reason);
        };
    }

    private Gathering gather(Document document, String rawHash, Article article, Instant at) {
        Item item = identify(document, article);
        if (items.hasRevisionOf(item.id(), rawHash)) {
            return new Gathering.Known(item.id());
        }
        if (article.text().isBlank()) {
            return new Gathering.Empty(
                    Gathered.of(document.carrier(), item, null, List.of()),
                    "there is no text in it");
        }
        Revision revision =
                Revision.of(
                        item.id(),
                        rawHash,
                        article.text(),
                        Extraction.body(document.form(), article),
                        article.language(),
                        at);
        return new Gathering.Read(
                findings.inNew(
                        document.carrier(), item, revision, article.links(), made(document)));
    }

    private static Manufacture made(Document document) {
        return new Manufacture(
                Findings.RULES, document.form().name(), document.charset(), document.address());
    }

    /** Spares the work of extraction when the address and its bytes are as they were. */
    private Optional<Id<Item>> readBefore(Document document, String rawHash) {
        return items.at(addressOf(document))
                .map(known -> known.key().id())
                .filter(item -> items.hasRevisionOf(item, rawHash));
    }

    private static String addressOf(Document document) {
        return CanonicalUrl.of(document.address()).orElse(document.address());
    }

    /** An item of which nothing but the title is known. */
    Gathered titleOnly(Document document) {
        return Gathered.of(
                document.carrier(),
                item(document, document.title(), document.author(), document.published()),
                null,
                List.of());
    }

    private Item identify(Document document, Article article) {
        String title = document.title().isBlank() ? article.title() : document.title();
        String author = document.author() == null ? article.author() : document.author();
        DateInterval published =
                document.published() == null ? article.published() : document.published();
        return item(document, title, author, published);
    }

    private Item item(
            Document document,
            String title,
            @Nullable String author,
            @Nullable DateInterval published) {
        String address = addressOf(document);
        ItemKey key =
                items.at(address)
                        .map(ItemStore.Known::key)
                        .orElseGet(() ->
                                Identity.of(document.carrier(), title, null, address, published));
        return Item.of(key, document.carrier().id(), title, address, author, published);
    }
}
