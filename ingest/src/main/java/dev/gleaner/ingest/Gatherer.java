package dev.gleaner.ingest;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Copy;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.NamedItem;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.store.Harvest.Gathered;
import dev.gleaner.graph.store.ItemStore;
import dev.gleaner.ingest.archive.Archive;
import dev.gleaner.ingest.extract.Article;
import dev.gleaner.ingest.extract.Articles;
import dev.gleaner.ingest.link.Bands;
import dev.gleaner.ingest.link.CopyFinder;
import dev.gleaner.ingest.link.RepostFinder;
import dev.gleaner.ingest.pdf.PdfReading;
import dev.gleaner.ingest.pdf.PdfReports;
import dev.gleaner.ingest.read.StatementReader;
import dev.gleaner.ingest.url.CanonicalUrl;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes of one document everything the graph keeps of it: archive, extract, read, link. Writes
 * nothing but the archive.
 */
final class Gatherer {

    private static final int CANDIDATES = 20;

    private final Archive archive;
    private final ItemStore items;
    private final StatementReader reader;
    private final RepostFinder reposts;
    private final PdfReports reports = new PdfReports();

    Gatherer(Archive archive, ItemStore items, StatementReader reader, RepostFinder reposts) {
        this.archive = archive;
        this.items = items;
        this.reader = reader;
        this.reposts = reposts;
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
        if (document.form() == Document.Form.PDF) {
            return report(document, rawHash, at);
        }
        return gather(document, rawHash, extract(document), at);
    }

    private Gathering report(Document document, String rawHash, Instant at) {
        String name = document.address().substring(document.address().lastIndexOf('/') + 1);
        return switch (reports.read(document.bytes(), name)) {
            case PdfReading.Read(Article article, int pages, int leftOut) ->
                    gather(document, rawHash, article, at);
            case PdfReading.Refused(PdfReading.Code code, String detail) ->
                    new Gathering.Empty(titleOnly(document), detail + " (" + code + ")");
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
                        document.form() == Document.Form.ABSTRACT
                                ? BodyState.EXCERPT
                                : article.body(),
                        article.language(),
                        at);
        return new Gathering.Read(linked(document.carrier(), item, revision));
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

    private Gathered linked(Source source, Item item, Revision revision) {
        List<String> bands =
                revision.body() == BodyState.TITLE_ONLY ? List.of() : Bands.of(revision.text());
        List<CopyFinder.Text> candidates =
                items.sharing(bands, item.id(), CANDIDATES).stream()
                        .map(found ->
                                new CopyFinder.Text(found.item(), found.source(), found.text()))
                        .toList();
        List<Copy> copies =
                new ArrayList<>(
                        CopyFinder.find(
                                new CopyFinder.Text(item, source, revision.text()), candidates));
        List<NamedItem> stubs = new ArrayList<>();
        boolean standsAlone = copies.stream().noneMatch(copy -> copy.copy().equals(item.id()));
        if (standsAlone) {
            reposts.find(item, source, revision.text())
                    .ifPresent(repost -> {
                        copies.add(repost.copy());
                        stubs.add(repost.original());
                    });
        }
        return new Gathered(
                source,
                item,
                revision,
                reader.read(revision, item.published()),
                bands,
                copies,
                stubs);
    }

    private static Article extract(Document document) {
        return switch (document.form()) {
            case HTML, ABSTRACT ->
                    Articles.html(
                            document.bytes(), document.charset(), URI.create(document.address()));
            case TEXT -> Articles.text(document.bytes(), document.address());
            case MARKDOWN -> Articles.markdown(document.bytes(), document.address());
            case PDF ->
                    throw new IllegalArgumentException(
                            "a report is read by another process: " + document.address());
        };
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
