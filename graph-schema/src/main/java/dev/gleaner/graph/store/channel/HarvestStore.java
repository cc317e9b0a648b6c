package dev.gleaner.graph.store.channel;

import dev.gleaner.graph.Item;
import dev.gleaner.graph.NamedItem;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.store.item.CopyWriter;
import dev.gleaner.graph.store.item.Harvest;
import dev.gleaner.graph.store.item.Harvest.Gathered;
import dev.gleaner.graph.store.item.ItemWriter;
import dev.gleaner.graph.store.item.RevisionWriter;
import dev.gleaner.graph.store.item.SourceStore;
import dev.gleaner.graph.store.item.StatementNodes;

import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Writes what a poll brought, in one transaction, so that a replay changes nothing and a crash
 * leaves all or nothing.
 *
 * <p>Rows are sorted by id: two writers then lock in the same order. The driver retries what is
 * transient.
 */
public final class HarvestStore {

    private final Driver driver;
    private final BarePolls barePolls;

    public HarvestStore(Driver driver) {
        this.driver = driver;
        this.barePolls = new BarePolls(driver);
    }

    /**
     * What a harvest changed.
     *
     * @param newItems items never seen before, stubs included
     * @param newRevisions texts never seen before
     * @param newClaims statements never read before
     */
    public record Stored(int newItems, int newRevisions, int newClaims) {

        public Stored plus(Stored other) {
            return new Stored(
                    newItems + other.newItems,
                    newRevisions + other.newRevisions,
                    newClaims + other.newClaims);
        }

        public static Stored nothing() {
            return new Stored(0, 0, 0);
        }
    }

    /**
     * Stores all of it, or none: what is already there is left as it is.
     *
     * @throws LeaseLostException when the channel was given to somebody else meanwhile
     */
    public Stored store(Harvest harvest, Instant at) {
        return barePolls.store(harvest, at) ? Stored.nothing() : storeAlone(harvest, at);
    }

    private Stored storeAlone(Harvest harvest, Instant at) {
        List<Gathered> items =
                harvest.items().stream()
                        .sorted(Comparator.comparing(gathered -> gathered.item().id()))
                        .toList();
        try (var session = driver.session()) {
            return session.executeWrite(transaction -> {
                PollWriter.fence(transaction, harvest.poll(), at);
                writeSources(transaction, items);
                int newItems = ItemWriter.writeItems(transaction, harvest, items, at);
                ItemWriter.writeSightings(transaction, harvest, at);
                int newRevisions = RevisionWriter.write(transaction, items, at);
                int newClaims = StatementNodes.write(transaction, items, at);
                CopyWriter.write(transaction, items, at);
                PollWriter.write(transaction, harvest.poll(), harvest.log());
                return new Stored(newItems, newRevisions, newClaims);
            });
        }
    }

    /**
     * Stores what newer rules read in a text that is known, outside of any poll. Replaced
     * statements are closed, a text made anew from the same bytes becomes the item's newest.
     */
    public Stored storeAgain(Gathered read, Instant at) {
        List<Gathered> items = List.of(read);
        try (var session = driver.session()) {
            return session.executeWrite(transaction -> {
                writeSources(transaction, items);
                int newItems = ItemWriter.write(transaction, stubs(items), at);
                int newRevisions = RevisionWriter.write(transaction, items, at);
                int newClaims = StatementNodes.write(transaction, items, at);
                StatementNodes.closeOtherMakings(transaction, read, at);
                CopyWriter.write(transaction, items, at);
                markReadBy(transaction, read);
                return new Stored(newItems, newRevisions, newClaims);
            });
        }
    }

    private static List<Item> stubs(List<Gathered> items) {
        return items.stream().flatMap(one -> one.stubs().stream()).map(NamedItem::item).toList();
    }

    private static void markReadBy(TransactionContext transaction, Gathered read) {
        if (read.revision() != null) {
            transaction
                    .run(
                            """
                            MATCH (r:Revision {id: $revision})
                            SET r.rules = $rules
                            """,
                            Map.of(
                                    "revision",
                                    read.revision().id().value(),
                                    "rules",
                                    read.made().rules()))
                    .consume();
        }
    }

    private static void writeSources(TransactionContext transaction, List<Gathered> items) {
        List<Source> sources = new ArrayList<>();
        for (Gathered gathered : items) {
            sources.add(gathered.source());
            gathered.stubs().forEach(stub -> sources.add(stub.source()));
        }
        SourceStore.write(transaction, sources);
    }
}
