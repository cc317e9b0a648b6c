package dev.gleaner.thread.watch;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.store.thread.ArmedTrigger;
import dev.gleaner.graph.store.thread.ThreadStore;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Evidence;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.ingest.index.IndexedItem;
import dev.gleaner.ingest.index.StoredQueries;
import dev.gleaner.ingest.index.query.SearchQuery;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asks each item that was ingested or changed which armed triggers it meets, and records what
 * fired.
 *
 * <p>The index tells of items before it clears their marks, so that a crash repeats the question; a
 * firing's id is made of trigger, version and item, so that the repetition records nothing new.
 * What a trigger's thread had when the trigger was armed never fires it: the dry run is for the
 * past.
 */
public final class TriggerWatch {

    private final ThreadStore store;
    private final TriggerQueries queries;
    private final TriggerJudge judge;
    private final InstantSource clock;
    private String stamp = "";
    private @Nullable StoredQueries stored;
    private Map<String, ArmedTrigger> armed = Map.of();

    public TriggerWatch(
            ThreadStore store, TriggerQueries queries, TriggerJudge judge, InstantSource clock) {
        this.store = store;
        this.queries = queries;
        this.judge = judge;
        this.clock = clock;
    }

    /** Takes note of items; those that meet a trigger are proposed to its thread. */
    public synchronized void changed(List<IndexedItem> items) {
        StoredQueries current = stored();
        Map<String, List<Met>> bySlug = new TreeMap<>();
        for (IndexedItem item : items) {
            for (String name : current.matching(item)) {
                ArmedTrigger each = armed.get(name);
                if (each != null) {
                    bySlug.computeIfAbsent(each.slug(), slug -> new ArrayList<>())
                            .add(new Met(each, item));
                }
            }
        }
        Instant now = clock.instant();
        for (FoundThread thread : store.of(bySlug.keySet(), now)) {
            fire(thread, bySlug.getOrDefault(thread.thread().slug(), List.of()), now);
        }
    }

    /** A trigger whose query found an item. */
    private record Met(ArmedTrigger armed, IndexedItem item) {}

    private void fire(FoundThread thread, List<Met> met, Instant now) {
        List<Firing> firings = new ArrayList<>();
        Map<Id<Item>, Evidence> proposed = new TreeMap<>();
        for (Met each : met) {
            Trigger trigger = each.armed().trigger();
            if (isNew(each, thread) && !hasFired(trigger, each.item(), thread)) {
                judge.judge(trigger, thread, thread.evidence(), new ArrivedItem(each.item(), now))
                        .ifPresent(firing -> {
                            firings.add(firing);
                            proposed.put(firing.item(), proposal(thread.thread().id(), firing));
                        });
            }
        }
        if (!firings.isEmpty()) {
            store.propose(thread.thread().id(), List.copyOf(proposed.values()), firings, now);
        }
    }

    private static Evidence proposal(Id<StoryThread> thread, Firing firing) {
        return Evidence.of(
                thread,
                firing.item(),
                "met a trigger",
                Directness.PROPOSED,
                "",
                firing.recordedAt());
    }

    private static boolean hasFired(Trigger trigger, IndexedItem item, FoundThread thread) {
        return thread.firings().stream()
                .anyMatch(firing ->
                        firing.trigger().equals(trigger.id())
                                && firing.version() == trigger.version()
                                && firing.item().equals(item.id()));
    }

    /** Whether the thread got the item, or the graph did, after the trigger was armed. */
    private static boolean isNew(Met met, FoundThread thread) {
        Instant since = met.armed().since();
        Trigger trigger = met.armed().trigger();
        boolean comesLater =
                trigger.declared() != null
                        && TriggerJudge.conditions(trigger.declared()).stream()
                                .anyMatch(condition -> condition.comesLater());
        if (comesLater) {
            return true;
        }
        Instant arrivedAt = met.item().arrivedAt();
        return thread.evidence().stream()
                .filter(found -> found.item().id().equals(met.item().id()))
                .filter(found -> found.evidence().directness() != Directness.PROPOSED)
                .findFirst()
                .map((FoundEvidence found) -> found.evidence().recordedAt().isAfter(since))
                .orElse(arrivedAt != null && arrivedAt.isAfter(since));
    }

    private StoredQueries stored() {
        String now = store.armedStamp();
        StoredQueries current = stored;
        if (current != null && now.equals(stamp)) {
            return current;
        }
        Map<String, SearchQuery> questions = new HashMap<>();
        Map<String, ArmedTrigger> byName = new HashMap<>();
        for (ArmedTrigger each : store.armed()) {
            queries.of(each.trigger(), each.slug(), each.title())
                    .ifPresent(query -> {
                        String name = each.slug() + " " + each.trigger().id().value();
                        questions.put(name, query);
                        byName.put(name, each);
                    });
        }
        if (current != null) {
            current.close();
        }
        StoredQueries made = new StoredQueries(questions);
        stored = made;
        armed = byName;
        stamp = now;
        return made;
    }
}
