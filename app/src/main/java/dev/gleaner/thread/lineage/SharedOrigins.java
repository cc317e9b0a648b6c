package dev.gleaner.thread.lineage;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Decision;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Passage;
import dev.gleaner.graph.store.thread.FoundLineage;
import dev.gleaner.graph.store.thread.FoundLineage.Pointed;
import dev.gleaner.graph.store.thread.FoundLineage.SaidSame;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.thread.Evidence.Directness;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Joins items of different voices that are one piece of evidence: those that rest on one cited
 * work, those that only tell again what another one said, and, of whatever voices, those that a
 * person said are the same.
 *
 * <p>Only what counts by itself is joined, the later to the earlier, so that joining takes origins
 * away and never adds one. Voices that measure are not said to rest on what they cite. An item
 * rests on a work when at least half of its comparable sentences cite works, and more than half of
 * those this one; an item without comparable sentences, when it cites one work alone. An item
 * retells another when each of its comparable claims was told before, and that one told most of
 * them.
 */
public final class SharedOrigins {

    private final Map<Id<Item>, FoundEvidence> members = new LinkedHashMap<>();
    private final Map<Id<Item>, Joined> joined = new LinkedHashMap<>();

    private SharedOrigins(List<FoundEvidence> evidence) {
        evidence.stream()
                .filter(SharedOrigins::countsByItself)
                .sorted(
                        Comparator.comparing(SharedOrigins::day)
                                .thenComparing(found -> found.item().id()))
                .forEach(found -> members.putIfAbsent(found.item().id(), found));
    }

    /**
     * That an item is one piece of evidence with another.
     *
     * @param with the earlier one
     * @param reason in a few words
     */
    public record Joined(Layer layer, Id<Item> with, String reason) {}

    /** What is joined with what, by the layers that are wanted. */
    public static Map<Id<Item>, Joined> of(List<FoundEvidence> evidence, Set<Layer> layers) {
        SharedOrigins origins = new SharedOrigins(evidence);
        if (layers.contains(Layer.RETOLD)) {
            origins.members.values().forEach(origins::joinRetold);
        }
        if (layers.contains(Layer.WORKS)) {
            origins.joinByWorks();
        }
        if (layers.contains(Layer.SAME)) {
            origins.joinAsSaid();
        }
        return Map.copyOf(origins.joined);
    }

    private static boolean countsByItself(FoundEvidence found) {
        Directness directness = found.evidence().directness();
        if (directness == Directness.ADJACENT
                || directness == Directness.PROPOSED
                || isCarried(found)) {
            return false;
        }
        return isOwn(found) || found.copyOf() == null && found.source().kind().speaksForItself();
    }

    /** Whether a person decided that an item is evidence of its own. */
    public static boolean isOwn(FoundEvidence found) {
        Decision decision = found.lineage().decision();
        return decision != null && decision.word() == Decision.Word.OWN;
    }

    /** Whether a person decided that an item only carries what others said. */
    public static boolean isCarried(FoundEvidence found) {
        Decision decision = found.lineage().decision();
        return decision != null && decision.word() == Decision.Word.CARRIED;
    }

    private static LocalDate day(FoundEvidence found) {
        DateInterval published = found.item().published();
        return published == null ? LocalDate.MAX : published.from();
    }

    private void joinRetold(FoundEvidence later) {
        FoundLineage lineage = later.lineage();
        Set<Object> told = new HashSet<>();
        Map<Id<Item>, Integer> byItem = new TreeMap<>();
        lineage.retold()
                .forEach(retold -> {
                    if (isOther(later, retold.from())) {
                        told.add(retold.claim());
                        byItem.merge(retold.from(), 1, Integer::sum);
                    }
                });
        boolean all =
                !lineage.claims().isEmpty()
                        && lineage.claims().stream().allMatch(one -> told.contains(one.claim()));
        if (all) {
            most(byItem)
                    .ifPresent(earlier ->
                            join(
                                    later,
                                    earlier,
                                    Layer.RETOLD,
                                    "tells again what it said, and measures nothing itself"));
        }
    }

    private boolean isOther(FoundEvidence later, Id<Item> item) {
        FoundEvidence earlier = members.get(item);
        return earlier != null && !later.item().id().equals(item) && !isOneVoice(later, earlier);
    }

    /** As they publish, whatever persons said since: what is joined without them stays joined. */
    private static boolean isOneVoice(FoundEvidence one, FoundEvidence other) {
        return one.source().voice().equalsIgnoreCase(other.source().voice());
    }

    private void joinByWorks() {
        Map<Id<Item>, FoundEvidence> firstOn = new HashMap<>();
        for (FoundEvidence found : members.values()) {
            Pointed work = measures(found) ? null : basis(found.lineage());
            if (work == null) {
                continue;
            }
            Optional<Id<Item>> itself = memberThatIs(work).filter(item -> isOther(found, item));
            if (itself.isPresent()) {
                join(found, itself.get(), Layer.WORKS, "rests on it: " + work.name());
                continue;
            }
            FoundEvidence first = firstOn.putIfAbsent(work.work(), found);
            if (first != null && !isOneVoice(found, first)) {
                join(found, first.item().id(), Layer.WORKS, "both rest on " + work.name());
            }
        }
    }

    private static boolean measures(FoundEvidence found) {
        return switch (found.source().kind()) {
            case LAB, EVALUATOR, RESEARCH -> true;
            default -> isOwn(found);
        };
    }

    private Optional<Id<Item>> memberThatIs(Pointed work) {
        return members.values().stream()
                .filter(found ->
                        found.item().id().equals(work.work())
                                || work.name().equals(found.item().address()))
                .map(found -> found.item().id())
                .findFirst();
    }

    /** The work that an item rests on; null when there is none. */
    private static @Nullable Pointed basis(FoundLineage lineage) {
        Map<Id<Item>, Pointed> works = new TreeMap<>();
        lineage.citations().forEach(pointed -> works.putIfAbsent(pointed.work(), pointed));
        Set<Id<Passage>> sentences = new HashSet<>();
        lineage.claims().forEach(claim -> sentences.add(claim.sentence()));
        if (sentences.isEmpty()) {
            return works.size() == 1 ? works.values().iterator().next() : null;
        }
        Set<Id<Passage>> citing = new HashSet<>();
        Map<Id<Item>, Integer> counts = new TreeMap<>();
        for (Pointed pointed : lineage.citations()) {
            if (sentences.contains(pointed.sentence())) {
                citing.add(pointed.sentence());
                counts.merge(pointed.work(), 1, Integer::sum);
            }
        }
        return most(counts)
                .filter(work -> citing.size() * 2 >= sentences.size())
                .filter(work -> counts.getOrDefault(work, 0) * 2 > citing.size())
                .map(works::get)
                .orElse(null);
    }

    private static Optional<Id<Item>> most(Map<Id<Item>, Integer> counts) {
        List<Map.Entry<Id<Item>, Integer>> entries = new ArrayList<>(counts.entrySet());
        return entries.stream()
                .max(
                        Map.Entry.<Id<Item>, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /**
     * Comes last, so that it takes origins away and gives back none; but of what rules join too, it
     * is the person's word that is told.
     */
    private void joinAsSaid() {
        Map<Id<Item>, FoundEvidence> firstOf = new HashMap<>();
        for (FoundEvidence found : members.values()) {
            SaidSame said = found.lineage().same();
            FoundEvidence first = said == null ? null : firstOf.putIfAbsent(said.as(), found);
            SaidSame saidOfFirst = first == null ? null : first.lineage().same();
            if (said != null && first != null && saidOfFirst != null) {
                Id<Item> item = found.item().id();
                String words = said.as().equals(item) ? saidOfFirst.words() : said.words();
                Id<Item> root = root(first.item().id());
                if (!joined.containsKey(item) && !root.equals(item)) {
                    joined.put(item, new Joined(Layer.SAME, root, words));
                } else if (root(item).equals(root)) {
                    joined.computeIfPresent(
                            item, (same, by) -> new Joined(Layer.SAME, by.with(), words));
                }
            }
        }
    }

    private Id<Item> root(Id<Item> item) {
        Id<Item> root = item;
        for (Joined on = joined.get(root); on != null; on = joined.get(root)) {
            root = on.with();
        }
        return root;
    }

    /** With what the earlier one is joined with; never in a circle. */
    private void join(FoundEvidence later, Id<Item> earlier, Layer layer, String reason) {
        Id<Item> root = root(earlier);
        FoundEvidence first = members.get(root);
        if (first != null && !root.equals(later.item().id()) && !isOneVoice(later, first)) {
            joined.putIfAbsent(later.item().id(), new Joined(layer, root, reason));
        }
    }
}
