package dev.gleaner.graph.store.item;

import dev.gleaner.graph.store.row.Rows;
import dev.gleaner.graph.store.row.Versions;

import org.neo4j.driver.TransactionContext;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The versions of what was read in a revision that nothing has ended yet. */
final class OpenVersions {

    private OpenVersions() {}

    /**
     * @param query gives {@code id}, {@code key} and {@code content} of each, by {@code $revision}
     */
    static List<Versions.Open> of(TransactionContext transaction, String query, String revision) {
        // What was written before contents were kept has none, and so is replaced.
        return transaction
                .run(query, Map.of("revision", revision))
                .list(one ->
                        new Versions.Open(
                                one.get("id").asString(),
                                one.get("key").asString(),
                                one.get("content").asString("")));
    }

    /**
     * Ends those that are no longer wanted.
     *
     * @param type of the ids of new versions
     * @param query as for {@link #of}
     * @param ending ends those with the ids {@code $ended} at {@code $at}
     * @return what has ended, and what is to begin
     */
    static Versions replace(
            TransactionContext transaction,
            String type,
            String query,
            String ending,
            String revision,
            List<Map<String, Object>> wanted,
            Instant at) {
        Versions versions = Versions.of(type, of(transaction, query, revision), wanted, at);
        transaction.run(ending, Map.of("ended", versions.ended(), "at", Rows.time(at))).consume();
        return versions;
    }
}
