package dev.gleaner.thread.draft;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.store.thread.CitedTexts;
import dev.gleaner.graph.store.thread.CitedTexts.Objection;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Draft;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFile.Entry;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Looks what became of the works and sentences that the drafts of a thread stand on. */
public final class DraftWatch {

    private final CitedTexts cited;
    private final BiFunction<ThreadFile, Entry, Item> itemOf;

    /**
     * @param itemOf the item that an entry of a file means
     */
    public DraftWatch(CitedTexts cited, BiFunction<ThreadFile, Entry, Item> itemOf) {
        this.cited = cited;
        this.itemOf = itemOf;
    }

    /** A thread with its file. */
    public record Watched(FoundThread found, ThreadFile file) {

        private String id() {
            return found.thread().id().value();
        }
    }

    /**
     * What is not as it was, by draft and then by time; drafts that were dropped are left alone.
     */
    public List<DraftFlag> flags(FoundThread found, ThreadFile file, Instant asOf) {
        Watched watched = new Watched(found, file);
        return flags(List.of(watched), asOf).getOrDefault(watched.id(), List.of());
    }

    /** The same of many threads, by their ids; as many questions as for one. */
    public Map<String, List<DraftFlag>> flags(List<Watched> threads, Instant asOf) {
        Map<String, List<Footing>> footings = new HashMap<>();
        threads.forEach(thread -> footings.put(thread.id(), footings(thread)));
        List<Id<Item>> items =
                footings.values().stream()
                        .flatMap(List::stream)
                        .map(Footing::item)
                        .distinct()
                        .toList();
        if (items.isEmpty()) {
            return Map.of();
        }
        Map<Id<Item>, List<Revision>> texts = cited.changed(items, asOf);
        Map<Id<Item>, List<Objection>> objections =
                cited.objections(items, asOf).stream()
                        .collect(Collectors.groupingBy(Objection::item));
        Map<String, List<DraftFlag>> flags = new HashMap<>();
        footings.forEach((thread, of) -> flags.put(thread, flags(of, texts, objections)));
        return flags;
    }

    private List<Footing> footings(Watched thread) {
        return thread.found().drafts().stream()
                .filter(draft -> draft.state() != Draft.State.DROPPED)
                .flatMap(draft ->
                        Footing.of(
                                draft,
                                thread.found(),
                                thread.file(),
                                entry -> itemOf.apply(thread.file(), entry))
                                .stream())
                .toList();
    }

    private static List<DraftFlag> flags(
            List<Footing> footings,
            Map<Id<Item>, List<Revision>> texts,
            Map<Id<Item>, List<Objection>> objections) {
        Set<DraftFlag> flags = new LinkedHashSet<>();
        for (Footing footing : footings) {
            List<Revision> had = texts.getOrDefault(footing.item(), List.of());
            flags.addAll(new Shifts(footing, had).flags());
            objections.getOrDefault(footing.item(), List.of()).stream()
                    .filter(footing::isHitBy)
                    .map(footing::flag)
                    .forEach(flags::add);
        }
        return List.copyOf(flags);
    }
}
