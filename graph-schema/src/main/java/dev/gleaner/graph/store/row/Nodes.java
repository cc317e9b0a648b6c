package dev.gleaner.graph.store.row;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Decision;
import dev.gleaner.graph.Foresight;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.Manner;
import dev.gleaner.graph.Passage;
import dev.gleaner.graph.Quantity;
import dev.gleaner.graph.Result;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.TextChange;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Nodes as records: the reverse of {@link Rows}. */
public final class Nodes {

    private Nodes() {}

    public static Source source(Value node) {
        return new Source(
                new Id<>(node.get("id").asString()),
                node.get("name").asString(),
                Source.Kind.valueOf(node.get("kind").asString().toUpperCase(Locale.ROOT)),
                text(node, "family"),
                Source.Reliability.valueOf(node.get("reliability").asString()));
    }

    public static Item item(Value node, String source) {
        return new Item(
                new Id<>(node.get("id").asString()),
                new ItemKey(
                        ItemKey.Kind.valueOf(node.get("keyKind").asString()),
                        node.get("key").asString()),
                new Id<>(source),
                node.get("title").asString(),
                text(node, "address"),
                text(node, "author"),
                interval(node, "published"));
    }

    /** The first of these; null when there is none, or nobody asked. */
    public static @Nullable TextChange change(Value changes) {
        if (changes.isNull() || changes.isEmpty()) {
            return null;
        }
        Value change = changes.get(0);
        return new TextChange(
                change.get("at").asZonedDateTime().toInstant(),
                change.get("before").asString(),
                change.get("after").asString(),
                change.get("cited").asBoolean(),
                change.get("stillSaid").asBoolean());
    }

    public static Revision revision(Value node, String item) {
        return new Revision(
                new Id<>(node.get("id").asString()),
                new Id<>(item),
                node.get("rawHash").asString(),
                node.get("text").asString(),
                BodyState.valueOf(node.get("body").asString()),
                node.get("language").asString(),
                node.get("fetchedAt").asZonedDateTime().toInstant());
    }

    /** An item as it was known at a time: address and date may have been learned later. */
    public static Item item(Value node, Value source, Instant asOf) {
        Item item = item(node, source.get("id").asString());
        Instant datedAt = time(node, "datedAt");
        Instant addressedAt = time(node, "addressedAt");
        return new Item(
                item.id(),
                item.key(),
                item.source(),
                item.title(),
                addressedAt == null || !addressedAt.isAfter(asOf) ? item.address() : null,
                item.author(),
                datedAt == null || !datedAt.isAfter(asOf) ? item.published() : null);
    }

    /** A version of a claim; its id is the key that all its versions share. */
    public static Claim claim(Value node, Value passage, String revision) {
        Claim.Kind kind = Claim.Kind.valueOf(node.get("kind").asString().toUpperCase(Locale.ROOT));
        return new Claim(
                new Id<>(node.get("key").asString()),
                kind,
                passage(passage, revision),
                kind == Claim.Kind.RESULT ? result(node) : null,
                node.get("atLeast").isNull() ? null : foresight(node),
                new Manner(
                        text(node, "saidBy"),
                        node.get("negated").asBoolean(false),
                        node.get("hedged").asBoolean(false),
                        node.get("modal").asBoolean(false)),
                text(node, "subject"),
                node.get("rules").asString());
    }

    private static Foresight foresight(Value node) {
        Value probability = node.get("probability");
        return new Foresight(
                probability.isNull() ? null : probability.asDouble(),
                node.get("atLeast").asBoolean(),
                text(node, "likelihood"),
                interval(node, "by"));
    }

    /** Null for no node. */
    public static @Nullable Decision decision(Value node) {
        return node.isNull()
                ? null
                : new Decision(
                        Decision.Word.valueOf(node.get("word").asString()),
                        node.get("reason").asString(),
                        node.get("by").asString(),
                        node.get("recordedAt").asZonedDateTime().toInstant());
    }

    public static Passage passage(Value node, String revision) {
        return new Passage(
                new Id<>(node.get("id").asString()),
                new Id<>(revision),
                node.get("start").asInt(),
                node.get("end").asInt(),
                node.get("quote").asString(),
                node.get("prefix").asString(),
                node.get("suffix").asString());
    }

    public static Result result(Value node) {
        return new Result(
                node.get("benchmark").asString(),
                text(node, "protocol"),
                text(node, "system"),
                text(node, "scaffold"),
                new Quantity(
                        node.get("low").asDouble(),
                        node.get("high").asDouble(),
                        Quantity.Unit.valueOf(node.get("unit").asString()),
                        Quantity.Approximation.valueOf(node.get("approximation").asString()),
                        node.get("wording").asString()),
                interval(node, "date"),
                node.get("humanBaseline").asBoolean(),
                text(node, "measuredBy"),
                node.get("valueStart").asInt(),
                node.get("valueEnd").asInt());
    }

    public static @Nullable DateInterval interval(Value node, String name) {
        Value from = node.get(name + "From");
        return from.isNull()
                ? null
                : new DateInterval(
                        from.asLocalDate(),
                        node.get(name + "To").asLocalDate(),
                        node.get(name + "Wording").asString());
    }

    public static @Nullable Instant time(Value node, String name) {
        Value value = node.get(name);
        return value.isNull() ? null : value.asZonedDateTime().toInstant();
    }

    public static @Nullable String text(Value node, String name) {
        Value value = node.get(name);
        return value.isNull() ? null : value.asString();
    }

    /** What a list of words has; nothing when the node has no such list. */
    public static List<String> texts(Value node, String name) {
        Value found = node.get(name);
        return found.isNull() ? List.of() : found.asList(Value::asString);
    }
}
