package dev.gleaner.thread;

import dev.gleaner.graph.Revision;
import dev.gleaner.graph.store.item.ItemStore;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.thread.next.NextReads;
import dev.gleaner.thread.next.ReadingOrder;
import dev.gleaner.thread.next.TextHints;
import dev.gleaner.thread.watch.TriggerQueries;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What to read next for a thread, with what its texts and the other threads say of it. */
record ReadingPlan(
        Levels levels,
        ItemStore items,
        ThreadFiles texts,
        TriggerQueries queries,
        InstantSource clock) {

    NextReads of(FoundThread found) {
        List<FoundEvidence> evidence = found.evidence();
        Map<String, List<String>> origins = new TreeMap<>();
        levels.all().forEach(each -> origins.put(each.row().slug(), each.verdict().origins()));
        TextHints hints =
                new TextHints(
                        evidence,
                        item ->
                                items.find(item)
                                        .map(ItemStore.FoundItem::revision)
                                        .map(Revision::text)
                                        .orElse(""));
        return new NextReads(
                found.thread().slug(),
                new ReadingOrder(
                                evidence,
                                found.triggers(),
                                levels.of(found, clock.instant()),
                                texts.of(found),
                                trigger ->
                                        queries.evidence(
                                                trigger,
                                                found.thread().slug(),
                                                found.thread().title()))
                        .of(evidence),
                hints.about(evidence.stream().filter(BoardRows::isUnread).toList()),
                hints.missing(),
                Overlaps.of(found.thread().slug(), origins));
    }
}
