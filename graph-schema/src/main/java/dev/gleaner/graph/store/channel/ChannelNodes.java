package dev.gleaner.graph.store.channel;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.channel.ChannelEvent;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.channel.Condition;
import dev.gleaner.graph.channel.Doubt;
import dev.gleaner.graph.channel.Exchange;
import dev.gleaner.graph.channel.Hints;
import dev.gleaner.graph.channel.Hub;
import dev.gleaner.graph.channel.Move;
import dev.gleaner.graph.channel.Pace;
import dev.gleaner.graph.channel.PollRecord;
import dev.gleaner.graph.channel.Quarantined;
import dev.gleaner.graph.channel.Remembered;
import dev.gleaner.graph.channel.Traits;
import dev.gleaner.graph.store.row.Nodes;
import dev.gleaner.graph.store.row.Rows;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Channels between graph and records, in both directions. */
final class ChannelNodes {

    private ChannelNodes() {}

    static ChannelState state(Value node, Value source) {
        Channel channel =
                new Channel(
                        new Id<>(node.get("id").asString()),
                        new Id<>(source.get("id").asString()),
                        Channel.Kind.of(node.get("kind").asString()),
                        node.get("address").asString());
        return new ChannelState(
                channel,
                source.get("name").asString(),
                condition(node),
                remembered(node),
                Nodes.time(node, "lastPoll"),
                Nodes.time(node, "lastSuccess"),
                Nodes.time(node, "lastNewItem"),
                Nodes.time(node, "nextPoll"),
                node.get("nextReason").asString(""),
                Nodes.time(node, "notBefore"),
                node.get("failuresInARow").asInt(0),
                Nodes.time(node, "failingSince"),
                node.get("problem").asString(""),
                move(node),
                seconds(node, "everyAsSet"),
                Nodes.time(node, "toldUntil"),
                node.get("leaseRev").asLong(0));
    }

    /** What a person did outweighs what polls have shown. */
    private static Condition condition(Value node) {
        if (!node.get("closedAt").isNull()) {
            return Condition.CLOSED;
        }
        if (!node.get("pausedAt").isNull()) {
            return Condition.PAUSED;
        }
        if (node.get("condition").isNull()) {
            return node.get("lastPoll").isNull() ? Condition.NEW : Condition.OK;
        }
        return Condition.of(node.get("condition").asString());
    }

    private static Remembered remembered(Value node) {
        Doubt doubt = doubt(node);
        boolean settled = doubt != null && confirmedSince(node, doubt.since());
        return new Remembered(
                Nodes.text(node, "entityTag"),
                Nodes.text(node, "lastModified"),
                seconds(node, "freshFor"),
                new Hints(
                        seconds(node, "hintTtl"),
                        Set.copyOf(node.get("hintSkipHours").asList(Value::asInt, List.of())),
                        Set.copyOf(
                                node.get("hintSkipDays")
                                        .asList(
                                                day -> DayOfWeek.valueOf(day.asString()),
                                                List.of())),
                        seconds(node, "hintEvery"),
                        Nodes.time(node, "hintBase"),
                        hub(node)),
                new Pace(
                        seconds(node, "medianGap"),
                        Nodes.time(node, "newestEntry"),
                        seconds(node, "ownInterval")),
                node.get("byContent").asBoolean(false),
                settled
                        ? Traits.UNKNOWN
                        : new Traits(
                                node.get("language").asString(""),
                                node.get("generator").asString(""),
                                Set.copyOf(
                                        node.get("linkHosts").asList(Value::asString, List.of()))),
                settled ? null : doubt);
    }

    private static @Nullable Doubt doubt(Value node) {
        Instant since = Nodes.time(node, "doubtSince");
        return since == null ? null : new Doubt(since, node.get("doubt").asString());
    }

    /** A poll that ran meanwhile may have written the doubt again. */
    private static boolean confirmedSince(Value node, Instant since) {
        Instant confirmed = Nodes.time(node, "confirmedAt");
        return confirmed != null && !confirmed.isBefore(since);
    }

    private static @Nullable Hub hub(Value node) {
        String address = Nodes.text(node, "hintHub");
        return address == null ? null : new Hub(address, node.get("hintTopic").asString());
    }

    private static @Nullable Move move(Value node) {
        Instant since = Nodes.time(node, "moveSince");
        return since == null
                ? null
                : new Move(node.get("moveTarget").asString(), since, node.get("moveSeen").asInt());
    }

    /** What a poll may change; what a person may change is not in it. */
    static Map<String, Object> facts(ChannelState state) {
        Remembered kept = state.kept();
        Hints hints = kept.hints();
        Move move = state.move();
        Map<String, Object> facts = new HashMap<>();
        facts.put("condition", polled(state.condition()));
        facts.put("entityTag", kept.entityTag());
        facts.put("lastModified", kept.lastModified());
        facts.put("freshFor", seconds(kept.freshFor()));
        facts.put("hintTtl", seconds(hints.timeToLive()));
        facts.put("hintSkipHours", hints.skipHours().stream().sorted().toList());
        facts.put("hintSkipDays", hints.skipDays().stream().sorted().map(DayOfWeek::name).toList());
        facts.put("hintEvery", seconds(hints.updateEvery()));
        facts.put("hintBase", Rows.timeOrNull(hints.updateBase()));
        facts.put("hintHub", hints.hub() == null ? null : hints.hub().address());
        facts.put("hintTopic", hints.hub() == null ? null : hints.hub().topic());
        facts.put("medianGap", seconds(kept.pace().medianGap()));
        facts.put("newestEntry", Rows.timeOrNull(kept.pace().newest()));
        facts.put("ownInterval", seconds(kept.pace().interval()));
        facts.put("byContent", kept.byContent());
        facts.put("language", kept.traits().language());
        facts.put("generator", kept.traits().generator());
        facts.put("linkHosts", kept.traits().hosts().stream().sorted().toList());
        facts.put("doubtSince", kept.doubt() == null ? null : Rows.time(kept.doubt().since()));
        facts.put("doubt", kept.doubt() == null ? null : kept.doubt().words());
        facts.put("lastPoll", Rows.timeOrNull(state.lastPoll()));
        facts.put("lastSuccess", Rows.timeOrNull(state.lastSuccess()));
        facts.put("lastNewItem", Rows.timeOrNull(state.lastNewItem()));
        facts.put("nextPoll", Rows.timeOrNull(state.nextPoll()));
        facts.put("nextReason", state.nextReason());
        facts.put("notBefore", Rows.timeOrNull(state.notBefore()));
        facts.put("failuresInARow", state.failuresInARow());
        facts.put("failingSince", Rows.timeOrNull(state.failingSince()));
        facts.put("problem", state.problem());
        facts.put("moveTarget", move == null ? null : move.target());
        facts.put("moveSince", move == null ? null : Rows.time(move.since()));
        facts.put("moveSeen", move == null ? null : move.seen());
        return facts;
    }

    /** Paused and closed are kept as times of their own. */
    private static @Nullable String polled(Condition condition) {
        return condition == Condition.PAUSED || condition == Condition.CLOSED
                ? null
                : condition.word();
    }

    static Map<String, Object> poll(PollRecord poll) {
        return Rows.row("at", Rows.time(poll.at()))
                .with("status", poll.status())
                .with("bytes", poll.bytes())
                .with("itemsNew", poll.itemsNew())
                .with("itemsSame", poll.itemsSame())
                .with("millis", poll.took().toMillis())
                .with("outcome", poll.outcome())
                .with("detail", poll.detail())
                .map();
    }

    static PollRecord poll(Value node) {
        return new PollRecord(
                Objects.requireNonNull(Nodes.time(node, "at")),
                node.get("status").asInt(),
                node.get("bytes").asLong(),
                node.get("itemsNew").asInt(),
                node.get("itemsSame").asInt(),
                Duration.ofMillis(node.get("millis").asLong()),
                node.get("outcome").asString(),
                node.get("detail").asString(""));
    }

    static @Nullable Exchange exchange(Value node) {
        Instant at = Nodes.time(node, "failureAt");
        return at == null
                ? null
                : new Exchange(
                        at,
                        node.get("failureRequest").asString(),
                        node.get("failureResponse").asString(""));
    }

    static ChannelEvent event(Value node) {
        return new ChannelEvent(
                Objects.requireNonNull(Nodes.time(node, "at")),
                ChannelEvent.What.valueOf(node.get("what").asString()),
                node.get("detail").asString(""));
    }

    static Quarantined quarantined(Value node) {
        return new Quarantined(
                node.get("id").asString(),
                Objects.requireNonNull(Nodes.time(node, "at")),
                node.get("address").asString(),
                node.get("rawHash").asString(),
                node.get("code").asString(),
                node.get("detail").asString(""),
                node.get("parser").asString(),
                node.get("sampleHash").asString(""),
                node.get("sampleBytes").asInt(0));
    }

    static @Nullable Duration seconds(Value node, String name) {
        Value value = node.get(name);
        return value.isNull() ? null : Duration.ofSeconds(value.asLong());
    }

    static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }
}
