package dev.gleaner.graph.store.notice;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.notice.Notice;
import dev.gleaner.graph.notice.Notice.Due;
import dev.gleaner.graph.notice.Notice.Told;
import dev.gleaner.graph.store.row.Nodes;
import dev.gleaner.graph.thread.Level;

import org.neo4j.driver.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Notices as nodes of the graph; what a notice names many of lies in lists of one length. */
final class NoticeNodes {

    private NoticeNodes() {}

    /** The properties that say which forecasts fell due; none when none did. */
    static Map<String, Object> due(List<Due> forecasts) {
        return forecasts.isEmpty()
                ? Map.of()
                : Map.of(
                        "sayings", forecasts.stream().map(Due::saying).toList(),
                        "claims", forecasts.stream().map(one -> one.claim().value()).toList(),
                        "sentences", forecasts.stream().map(Due::sentence).toList(),
                        "voices", forecasts.stream().map(Due::voice).toList(),
                        "publishers", forecasts.stream().map(Due::source).toList(),
                        "lastDays", forecasts.stream().map(Due::last).toList(),
                        "pages", forecasts.stream().map(Due::page).toList());
    }

    private static List<Due> due(Value node) {
        List<String> sayings = Nodes.texts(node, "sayings");
        return IntStream.range(0, sayings.size())
                .mapToObj(index ->
                        new Due(
                                sayings.get(index),
                                new Id<>(node.get("claims").get(index).asString()),
                                node.get("sentences").get(index).asString(),
                                node.get("voices").get(index).asString(),
                                node.get("publishers").get(index).asString(),
                                node.get("lastDays").get(index).asLocalDate(),
                                node.get("pages").get(index).asString()))
                .toList();
    }

    static Notice notice(Value node, String thread) {
        List<String> items = node.get("items").asList(Value::asString);
        List<Told> told = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            String address = node.get("addresses").get(index).asString();
            told.add(
                    new Told(
                            new Id<>(items.get(index)),
                            node.get("titles").get(index).asString(),
                            node.get("sources").get(index).asString(),
                            address.isEmpty() ? null : address));
        }
        return new Notice(
                new Id<>(node.get("id").asString()),
                Notice.Kind.valueOf(node.get("kind").asString()),
                new Id<>(thread),
                node.get("slug").asString(),
                node.get("title").asString(),
                node.get("before").isNull() ? null : Level.valueOf(node.get("before").asString()),
                Level.valueOf(node.get("level").asString()),
                node.get("because").asString(),
                node.get("reasons").asString(),
                told,
                Nodes.texts(node, "flags"),
                due(node),
                node.get("at").asZonedDateTime().toInstant());
    }
}
