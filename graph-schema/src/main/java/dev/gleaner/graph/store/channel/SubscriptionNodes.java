package dev.gleaner.graph.store.channel;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.channel.Hub;
import dev.gleaner.graph.channel.Subscription;
import dev.gleaner.graph.store.row.Nodes;
import dev.gleaner.graph.store.row.Rows;

import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Subscriptions between graph and records, in both directions. */
final class SubscriptionNodes {

    private SubscriptionNodes() {}

    static Subscription subscription(Value node) {
        return new Subscription(
                new Id<>(node.get("id").asString()),
                new Id<>(node.get("channel").asString()),
                new Hub(node.get("hub").asString(), node.get("topic").asString()),
                node.get("path").asString(),
                node.get("secret").asString(),
                Subscription.State.valueOf(node.get("state").asString()),
                Objects.requireNonNull(Nodes.time(node, "since")),
                Nodes.time(node, "leaseEnd"),
                Nodes.time(node, "nextTry"),
                node.get("attempts").asInt(),
                node.get("problem").asString(""));
    }

    /** Null where the graph is to have nothing. */
    static Map<String, Object> facts(Subscription subscription) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("channel", subscription.channel().value());
        facts.put("hub", subscription.hub().address());
        facts.put("topic", subscription.hub().topic());
        facts.put("path", subscription.path());
        facts.put("secret", subscription.secret());
        facts.put("state", subscription.state().name());
        facts.put("since", Rows.time(subscription.since()));
        facts.put("leaseEnd", Rows.timeOrNull(subscription.leaseEnd()));
        facts.put("nextTry", Rows.timeOrNull(subscription.nextTry()));
        facts.put("attempts", subscription.attempts());
        facts.put("problem", subscription.problem());
        return facts;
    }

    /** Those of a channel that are not over, newest first. */
    static List<Subscription> of(TransactionContext transaction, Id<Channel> channel) {
        return transaction
                .run(
                        """
                        MATCH (s:Subscription)-[:OF]->(:Channel {id: $channel})
                        WHERE s.state <> 'ENDED'
                        RETURN s
                        ORDER BY s.since DESC, s.id
                        LIMIT 10
                        """,
                        Map.of("channel", channel.value()))
                .list(found -> subscription(found.get("s")));
    }
}
