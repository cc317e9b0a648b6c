package dev.gleaner.graph.store.same;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.same.SameAs;
import dev.gleaner.graph.same.SameAs.Kind;
import dev.gleaner.graph.same.SameAs.Named;
import dev.gleaner.graph.same.SameAs.Withdrawal;
import dev.gleaner.graph.same.SameThings;
import dev.gleaner.graph.same.SameVoices;
import dev.gleaner.graph.store.row.Nodes;
import dev.gleaner.graph.store.row.Rows;
import dev.gleaner.graph.store.same.SameAsStore.Saying;

import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads within a transaction what persons said is the same. */
public final class SameAsReading {

    private SameAsReading() {}

    /** What stood at a time, of these kinds. */
    static List<SameAs> standing(TransactionContext transaction, Set<Kind> kinds, Instant asOf) {
        return transaction
                .run(
                        """
                        MATCH (s:SameAs)
                        WHERE s.recordedAt <= $asOf
                          AND (s.retractedAt IS NULL OR s.retractedAt > $asOf)
                          AND s.kind IN $kinds
                        RETURN s
                        ORDER BY s.recordedAt, s.id
                        LIMIT 100000
                        """,
                        Map.of(
                                "kinds",
                                kinds.stream().map(Kind::name).sorted().toList(),
                                "asOf",
                                Rows.time(asOf)))
                .list(found -> statement(found.get("s"), asOf));
    }

    /** What stood at a time of items, and of the voices that publish them. */
    public record Known(SameThings items, SameVoices voices) {

        /** Nobody said anything. */
        public static final Known NOTHING = new Known(SameThings.of(List.of()), SameVoices.NONE);
    }

    /** What an assessment needs to know of items and sources. */
    public static Known known(TransactionContext transaction, Instant asOf) {
        List<SameAs> standing = standing(transaction, Set.of(Kind.ITEM, Kind.SOURCE), asOf);
        List<SameAs> sources =
                standing.stream().filter(statement -> statement.kind() == Kind.SOURCE).toList();
        return new Known(
                SameThings.of(
                        standing.stream()
                                .filter(statement -> statement.kind() == Kind.ITEM)
                                .toList()),
                sources.isEmpty()
                        ? SameVoices.NONE
                        : SameVoices.of(sources, voices(transaction, sources)));
    }

    private static Map<String, String> voices(
            TransactionContext transaction, List<SameAs> sources) {
        Map<String, String> voices = new HashMap<>();
        transaction
                .run(
                        """
                        UNWIND $keys AS key
                        MATCH (s:Source {id: key})
                        RETURN s
                        """,
                        Map.of(
                                "keys",
                                sources.stream()
                                        .flatMap(statement ->
                                                Stream.of(
                                                        statement.alias().key(),
                                                        statement.of().key()))
                                        .distinct()
                                        .sorted()
                                        .toList()))
                .forEachRemaining(found -> {
                    Source source = Nodes.source(found.get("s"));
                    voices.put(source.id().value(), source.voice());
                });
        return voices;
    }

    /** All that is not withdrawn, whatever the clock of whoever said it. */
    static SameThings open(TransactionContext transaction) {
        return SameThings.of(
                transaction
                        .run(
                                """
                                MATCH (s:SameAs)
                                WHERE s.retractedAt IS NULL
                                RETURN s
                                ORDER BY s.recordedAt, s.id
                                LIMIT 100000
                                """)
                        .list(found -> statement(found.get("s"), Instant.MAX)));
    }

    /** How many times each of these was said before, in their order. */
    static List<Integer> numbers(TransactionContext transaction, List<Saying> sayings) {
        return transaction
                .run(
                        """
                        UNWIND $pairs AS pair
                        RETURN COUNT { (s:SameAs {aliasKey: pair[0], ofKey: pair[1]}) } AS said
                        """,
                        Map.of(
                                "pairs",
                                sayings.stream()
                                        .map(saying ->
                                                List.of(saying.alias().key(), saying.of().key()))
                                        .toList()))
                .list(found -> found.get("said").asInt());
    }

    /** As it was known at a time: what was withdrawn later stood. */
    static SameAs statement(Value node, Instant asOf) {
        Instant retractedAt = Nodes.time(node, "retractedAt");
        return new SameAs(
                new Id<>(node.get("id").asString()),
                Kind.valueOf(node.get("kind").asString()),
                new Named(node.get("aliasKey").asString(), node.get("alias").asString()),
                new Named(node.get("ofKey").asString(), node.get("of").asString()),
                node.get("number").asInt(),
                node.get("reason").asString(),
                node.get("by").asString(),
                node.get("recordedAt").asZonedDateTime().toInstant(),
                retractedAt == null || retractedAt.isAfter(asOf)
                        ? null
                        : new Withdrawal(
                                node.get("withdrawnBy").asString(),
                                node.get("withdrawnBecause").asString(),
                                retractedAt));
    }
}
