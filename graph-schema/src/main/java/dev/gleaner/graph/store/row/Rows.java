package dev.gleaner.graph.store.row;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Foresight;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Manufacture;
import dev.gleaner.graph.Passage;
import dev.gleaner.graph.Quantity;
import dev.gleaner.graph.Result;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.Source;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Records as parameter rows: the property names of the graph, in one place. A null value becomes an
 * absent property.
 */
public final class Rows {

    private Rows() {}

    public static Map<String, Object> source(Source source) {
        return row("id", source.id().value())
                .with("name", source.name())
                .with("kind", source.kind().word())
                .with("family", source.family())
                .with("reliability", source.reliability().name())
                .map();
    }

    public static Map<String, Object> item(Item item) {
        return row("id", item.id().value())
                .with("keyKind", item.key().kind().name())
                .with("key", item.key().value())
                .with("source", item.source().value())
                .with("title", item.title())
                .with("address", item.address())
                .with("author", item.author())
                .with("published", interval(item.published()))
                .map();
    }

    public static Map<String, Object> revision(
            Revision revision, Manufacture made, List<String> bands) {
        return row("id", revision.id().value())
                .with("item", revision.item().value())
                .with("rawHash", revision.rawHash())
                .with("text", revision.text())
                .with("body", revision.body().name())
                .with("language", revision.language())
                .with("fetchedAt", time(revision.fetchedAt()))
                .with("rules", made.rules())
                .with("form", made.form())
                .with("charset", made.charset())
                .with("address", made.address())
                .with("bands", bands)
                .map();
    }

    /** A claim as it reads now; {@code key} stays, whatever version of it is written. */
    public static Map<String, Object> claim(Claim claim, Id<Item> item) {
        Result result = claim.result();
        Foresight foresight = claim.foresight();
        return row("key", claim.id().value())
                .with("saying", saying(claim, item))
                .with("saidBy", claim.manner().saidBy())
                .with("negated", claim.manner().negated())
                .with("hedged", claim.manner().hedged())
                .with("modal", claim.manner().modal())
                .with("subject", claim.subject())
                .with("foresight", foresight == null ? null : foresight(foresight))
                .with("benchmarkId", result == null ? null : named("benchmark", result.benchmark()))
                .with(
                        "systemId",
                        result == null || result.system() == null || !Result.isName(result.system())
                                ? null
                                : named("system", result.system()))
                .with("kind", claim.kind().word())
                .with("rules", claim.rules())
                .with("passage", passage(claim.passage()))
                .with("result", result == null ? null : result(result))
                .map();
    }

    /** What names a statement by its words: a person's decision holds to this. */
    public static String saying(Claim claim, Id<Item> item) {
        List<String> parts = new ArrayList<>(claim.wording());
        parts.addFirst(item.value());
        return Id.of("saying", parts).value();
    }

    private static Map<String, Object> foresight(Foresight foresight) {
        return row("atLeast", foresight.atLeast())
                .with("probability", foresight.probability())
                .with("likelihood", foresight.likelihood())
                .with("by", interval(foresight.by()))
                .map();
    }

    /** The id of something known by its name alone; spelling differs in case only. */
    public static String named(String type, String name) {
        return Id.ofName(type, name).value();
    }

    public static Map<String, Object> passage(Passage passage) {
        return row("id", passage.id().value())
                .with("revision", passage.revision().value())
                .with("start", passage.start())
                .with("end", passage.end())
                .with("quote", passage.quote())
                .with("prefix", passage.prefix())
                .with("suffix", passage.suffix())
                .map();
    }

    private static Map<String, Object> result(Result result) {
        Quantity value = result.value();
        return row("benchmark", result.benchmark())
                .with("protocol", result.protocol())
                .with("system", result.system())
                .with("scaffold", result.scaffold())
                .with("low", value.low())
                .with("high", value.high())
                .with("unit", value.unit().name())
                .with("approximation", value.approximation().name())
                .with("wording", value.wording())
                .with("date", interval(result.date()))
                .with("humanBaseline", result.humanBaseline())
                .with("measuredBy", result.measuredBy())
                .with("valueStart", result.valueStart())
                .with("valueEnd", result.valueEnd())
                .map();
    }

    public static @Nullable Map<String, Object> interval(@Nullable DateInterval interval) {
        return interval == null
                ? null
                : row("from", interval.from())
                        .with("to", interval.to())
                        .with("wording", interval.wording())
                        .map();
    }

    public static ZonedDateTime time(Instant instant) {
        return instant.atZone(ZoneOffset.UTC);
    }

    public static @Nullable ZonedDateTime timeOrNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }

    public static Builder row(String key, Object value) {
        return new Builder().with(key, value);
    }

    /** A parameter map in the making; absent values are left out. */
    public static final class Builder {

        private final Map<String, Object> values = new HashMap<>();

        public Builder with(String key, @Nullable Object value) {
            if (value != null) {
                values.put(key, value);
            }
            return this;
        }

        public Map<String, Object> map() {
            return values;
        }
    }
}
