package dev.gleaner.thread;

import dev.gleaner.thread.OriginReport.OriginGroup;
import dev.gleaner.thread.OriginReport.OriginItem;
import dev.gleaner.thread.ThreadPage.EvidenceGroup;
import dev.gleaner.thread.ThreadPage.EvidenceRow;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sorts the evidence of a thread into origins, as its level counts them: a copy goes with what it
 * repeats, items of one voice go together, and what only carries other people's words waits.
 */
public final class Origins {

    private static final List<String> LAYERS =
            List.of(
                    "copy: looked at",
                    "publisher family: looked at",
                    "cited work: not held in the graph, nothing is joined by it",
                    "retold claim: not held in the graph, nothing is joined by it");

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, List<OriginItem>> byVoice =
            new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<OriginItem> unknown = new ArrayList<>();
    private int adjacent;

    private Origins() {}

    /** An attached item with whose it is. */
    private record Place(EvidenceGroup group, EvidenceRow row) {}

    /** The origins of the evidence that a thread has now. */
    public static OriginReport of(String slug, String title, List<EvidenceGroup> evidence) {
        Origins origins = new Origins();
        List<Place> all = new ArrayList<>();
        for (EvidenceGroup group : evidence) {
            for (EvidenceRow row : group.items()) {
                Place place = new Place(group, row);
                if (origins.places.putIfAbsent(row.item(), place) == null) {
                    all.add(place);
                }
            }
        }
        all.forEach(origins::sort);
        return new OriginReport(
                slug,
                title,
                origins.byVoice.entrySet().stream()
                        .map(entry -> new OriginGroup(entry.getKey(), entry.getValue()))
                        .toList(),
                origins.unknown,
                origins.adjacent,
                LAYERS);
    }

    private void sort(Place place) {
        Place original = original(place);
        if (original != null) {
            put(original, item(place, "copy", "repeats " + original.row().title()));
        } else if (isBeside(place)) {
            adjacent++;
        } else {
            put(place, joined(place));
        }
    }

    /** What an attached copy repeats, when that is attached too. */
    private @Nullable Place original(Place place) {
        String copyOf = place.row().copyOf();
        return copyOf == null ? null : places.get(copyOf);
    }

    /** What lies beside the thread, and what a trigger proposed and nobody decided. */
    private static boolean isBeside(Place place) {
        String directness = place.row().directness();
        return directness.equals("adjacent") || directness.equals("proposed");
    }

    /** Puts it with the voice of whoever counts for it. */
    private void put(Place whose, OriginItem item) {
        String voice = whose.group().origin();
        boolean copiesWhatIsNotHere = whose.row().copyOf() != null && original(whose) == null;
        if (isBeside(whose)) {
            adjacent++;
        } else if (voice == null || copiesWhatIsNotHere) {
            unknown.add(item);
        } else {
            byVoice.computeIfAbsent(voice, key -> new ArrayList<>()).add(item);
        }
    }

    private OriginItem joined(Place place) {
        String voice = place.group().origin();
        if (place.row().copyOf() != null) {
            return item(place, "unknown", "repeats an item that is not in the thread");
        }
        if (voice == null) {
            return item(
                    place,
                    "unknown",
                    "a " + place.group().sourceKind() + " carries other people's words");
        }
        return voice.equals(place.group().source())
                ? item(place, "one source", "published by " + voice)
                : item(place, "publisher family", place.group().source() + " belongs to " + voice);
    }

    private static OriginItem item(Place place, String layer, String reason) {
        return new OriginItem(
                place.row().item(),
                place.row().title(),
                place.group().source(),
                place.row().published(),
                layer,
                reason);
    }
}
