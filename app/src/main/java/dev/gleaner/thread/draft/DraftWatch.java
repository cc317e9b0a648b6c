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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

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

    /**
     * What is not as it was, by draft and then by time; drafts that were dropped are left alone.
     */
    public List<DraftFlag> flags(FoundThread found, ThreadFile file, Instant asOf) {
        List<Footing> footings = new ArrayList<>();
        for (Draft draft : found.drafts()) {
            if (draft.state() != Draft.State.DROPPED) {
                footings.addAll(Footing.of(draft, found, file, entry -> itemOf.apply(file, entry)));
            }
        }
        if (footings.isEmpty()) {
            return List.of();
        }
        List<Id<Item>> items = footings.stream().map(Footing::item).distinct().toList();
        Map<Id<Item>, List<Revision>> texts = cited.texts(items, asOf);
        List<Objection> objections = cited.objections(items, asOf);
        Set<DraftFlag> flags = new LinkedHashSet<>();
        for (Footing footing : footings) {
            List<Revision> had = texts.getOrDefault(footing.item(), List.of());
            flags.addAll(new Shifts(footing, had).flags());
            objections.stream().filter(footing::isHitBy).map(footing::flag).forEach(flags::add);
        }
        return List.copyOf(flags);
    }
}
