package dev.gleaner.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.item.IndexMarks;

import org.neo4j.driver.Driver;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The demand on a channel's stored validator after a crash: it is that of the last harvest
 * acknowledged or of one sent later, and every item of that harvest is in the graph.
 */
final class StoredValidators {

    private StoredValidators() {}

    static void check(Driver driver, List<CrashJournal.Line> lines) {
        int last = lastAcknowledged(lines);
        List<String> stored =
                new ChannelStore(driver)
                        .all().stream()
                                .map(state -> state.kept().entityTag())
                                .filter(Objects::nonNull)
                                .toList();
        if (last >= 0) {
            assertThat(stored).as("stored validators").hasSize(1);
        }
        Set<String> possible =
                lines.subList(Math.max(last, 0), lines.size()).stream()
                        .map(CrashJournal.Line::entityTag)
                        .collect(Collectors.toSet());
        assertThat(possible).as("validators of the last harvests").containsAll(stored);
        Set<String> items =
                new IndexMarks(driver).ids().stream().map(Id::value).collect(Collectors.toSet());
        assertThat(items)
                .as("items that came with the validator")
                .containsAll(
                        lines.stream()
                                .filter(line -> stored.contains(line.entityTag()))
                                .map(CrashJournal.Line::item)
                                .toList());
    }

    private static int lastAcknowledged(List<CrashJournal.Line> lines) {
        int last = lines.size() - 1;
        while (last >= 0 && !lines.get(last).isAcknowledged()) {
            last--;
        }
        return last;
    }
}
