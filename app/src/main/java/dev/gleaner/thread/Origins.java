package dev.gleaner.thread;

import dev.gleaner.graph.Decision;
import dev.gleaner.graph.same.SameVoices.Voice;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.thread.OriginReport.OriginGroup;
import dev.gleaner.thread.OriginReport.OriginItem;
import dev.gleaner.thread.ThreadPage.EvidenceGroup;
import dev.gleaner.thread.ThreadPage.EvidenceRow;
import dev.gleaner.thread.lineage.Layer;
import dev.gleaner.thread.lineage.SharedOrigins;
import dev.gleaner.thread.lineage.SharedOrigins.Joined;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Sorts the evidence of a thread into origins, as its level counts them: a copy goes with what it
 * repeats, items of one voice go together, and what only carries other people's words waits.
 */
public final class Origins {

    private final Set<Layer> layers;
    private final Map<String, Joined> joinedItems;
    private final Map<String, Decision> decisions;
    private final Map<String, Voice> voices;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, List<OriginItem>> byVoice =
            new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<OriginItem> unknown = new ArrayList<>();
    private int adjacent;

    private Origins(
            Set<Layer> layers,
            Map<String, Joined> joinedItems,
            Map<String, Decision> decisions,
            Map<String, Voice> voices) {
        this.layers = layers;
        this.joinedItems = joinedItems;
        this.decisions = decisions;
        this.voices = voices;
    }

    /** An attached item with whose it is. */
    private record Place(EvidenceGroup group, EvidenceRow row) {}

    /** The origins of the evidence that a thread has now. */
    public static OriginReport of(String slug, String title, List<EvidenceGroup> evidence) {
        return of(slug, title, evidence, Layer.all(), Map.of(), Map.of(), Map.of());
    }

    /** The origins of a thread as it was found, by some of the layers. */
    static OriginReport of(FoundThread found, Set<Layer> layers) {
        Map<String, Joined> joined = new HashMap<>();
        SharedOrigins.of(found.evidence(), layers)
                .forEach((item, with) -> joined.put(item.value(), with));
        Map<String, Decision> decisions = new HashMap<>();
        Map<String, Voice> voices = new HashMap<>();
        for (FoundEvidence evidence : found.evidence()) {
            Decision decision = evidence.lineage().decision();
            if (decision != null) {
                decisions.put(evidence.item().id().value(), decision);
            }
            Voice voice = evidence.lineage().voice();
            if (voice != null
                    && layers.contains(Layer.SAME)
                    && (voice.said() || layers.contains(Layer.FAMILIES))) {
                voices.put(evidence.source().name(), voice);
            }
        }
        return of(
                found.thread().slug(),
                found.thread().title(),
                ThreadPages.groups(
                        found.evidence(), evidence -> evidence.source().voice(), Map.of()),
                layers,
                joined,
                decisions,
                voices);
    }

    /**
     * The same by some of the layers.
     *
     * @param joined which items are one piece of evidence with another, by id
     * @param decisions what persons decided about items, by id
     * @param voices as what sources count by a person's word, by the source's name
     */
    public static OriginReport of(
            String slug,
            String title,
            List<EvidenceGroup> evidence,
            Set<Layer> layers,
            Map<String, Joined> joined,
            Map<String, Decision> decisions,
            Map<String, Voice> voices) {
        Origins origins = new Origins(layers, joined, decisions, voices);
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
                Stream.of(Layer.values())
                        .map(layer ->
                                layer.title()
                                        + ": "
                                        + (layers.contains(layer) ? "looked at" : "switched off"))
                        .toList());
    }

    private void sort(Place place) {
        Place original = original(place);
        if (original != null) {
            put(original, item(place, "copy", "repeats " + original.row().title()));
        } else if (isBeside(place)) {
            adjacent++;
        } else {
            Joined joined = joinedItems.get(place.row().item());
            Place with = joined == null ? null : places.get(joined.with().value());
            if (joined == null || with == null) {
                put(place, joined(place));
            } else {
                put(with, item(place, joined.layer().title(), joined.reason()));
            }
        }
    }

    /** What an attached copy repeats, when that is attached too. */
    private @Nullable Place original(Place place) {
        String copyOf = copyOf(place);
        return copyOf == null ? null : places.get(copyOf);
    }

    /** What lies beside the thread, and what a trigger proposed and nobody decided. */
    private static boolean isBeside(Place place) {
        String directness = place.row().directness();
        return directness.equals("adjacent") || directness.equals("proposed");
    }

    private @Nullable String copyOf(Place place) {
        return layers.contains(Layer.COPIES) ? place.row().copyOf() : null;
    }

    /** Who counts for it; null when it carries other people's words. */
    private @Nullable String voice(Place place) {
        Decision decision = decisions.get(place.row().item());
        if (decision != null && decision.word() == Decision.Word.CARRIED) {
            return null;
        }
        String voice = place.group().origin();
        if (voice == null && decision == null) {
            return null;
        }
        Voice said = voices.get(place.group().source());
        if (said != null) {
            return said.name();
        }
        return voice == null || !layers.contains(Layer.FAMILIES) ? place.group().source() : voice;
    }

    private boolean isOwn(Place place) {
        Decision decision = decisions.get(place.row().item());
        return decision != null && decision.word() == Decision.Word.OWN;
    }

    /** Puts it with the voice of whoever counts for it. */
    private void put(Place whose, OriginItem item) {
        String voice = voice(whose);
        boolean copiesWhatIsNotHere =
                copyOf(whose) != null && original(whose) == null && !isOwn(whose);
        if (isBeside(whose)) {
            adjacent++;
        } else if (voice == null || copiesWhatIsNotHere) {
            unknown.add(item);
        } else {
            byVoice.computeIfAbsent(voice, key -> new ArrayList<>()).add(item);
        }
    }

    private OriginItem joined(Place place) {
        String voice = voice(place);
        Decision decision = decisions.get(place.row().item());
        if (decision != null) {
            return item(
                    place,
                    decision.word() == Decision.Word.OWN ? "decided" : "unknown",
                    decision.word().word() + " by " + decision.by() + ": " + decision.reason());
        }
        if (copyOf(place) != null) {
            return item(place, "unknown", "repeats an item that is not in the thread");
        }
        if (voice == null) {
            return item(
                    place,
                    "unknown",
                    "a " + place.group().sourceKind() + " carries other people's words");
        }
        Voice said = voices.get(place.group().source());
        if (said != null) {
            return item(place, Layer.SAME.title(), said.words());
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
