package dev.gleaner.ripeness;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.ripeness.Snapshot.EvidenceFact;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The evidence of a snapshot sorted into what counts and what does not, each item once.
 *
 * <p>Counted is what bears directly on the thread, repeats nothing, and comes from a source that
 * speaks for itself. One voice is one origin, however many items it has; an item that is one piece
 * of evidence with another of another voice is no origin at all. A copy counts as nothing, not even
 * as a reading of its original.
 */
final class WeighedEvidence {

    private final LocalDate today;
    private final Map<Id<Item>, EvidenceFact> facts = new TreeMap<>();
    private final List<EvidenceFact> counted = new ArrayList<>();
    private final List<EvidenceFact> joined = new ArrayList<>();
    private final List<EvidenceFact> lineageUnknown = new ArrayList<>();
    private final List<EvidenceFact> copies = new ArrayList<>();
    private final List<EvidenceFact> adjacent = new ArrayList<>();
    private final List<EvidenceFact> proposed = new ArrayList<>();
    private final Map<String, List<EvidenceFact>> origins =
            new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private WeighedEvidence(Instant asOf) {
        this.today = asOf.atZone(ZoneOffset.UTC).toLocalDate();
    }

    static WeighedEvidence of(Snapshot snapshot) {
        WeighedEvidence weighed = new WeighedEvidence(snapshot.asOf());
        snapshot.evidence().stream()
                .filter(fact -> !fact.recordedAt().isAfter(snapshot.asOf()))
                .sorted(Comparator.comparing(EvidenceFact::toString))
                .forEach(fact -> weighed.facts.merge(fact.item(), fact, WeighedEvidence::together));
        weighed.facts.values().stream()
                .sorted(Comparator.comparing(weighed::dayOf).thenComparing(EvidenceFact::item))
                .forEach(weighed::sort);
        return weighed;
    }

    private void sort(EvidenceFact fact) {
        if (fact.copyOf() != null && facts.containsKey(fact.copyOf())) {
            copies.add(fact);
        } else if (fact.directness() == Directness.ADJACENT) {
            adjacent.add(fact);
        } else if (fact.directness() == Directness.PROPOSED) {
            proposed.add(fact);
        } else if (!fact.hasKnownLineage()) {
            lineageUnknown.add(fact);
        } else {
            counted.add(fact);
            if (fact.joinedWith() == null || !facts.containsKey(fact.joinedWith())) {
                origins.computeIfAbsent(fact.voice(), voice -> new ArrayList<>()).add(fact);
            } else {
                joined.add(fact);
            }
        }
    }

    /** What two deliveries of one item say together. */
    private static EvidenceFact together(EvidenceFact one, EvidenceFact other) {
        Directness directness =
                one.directness().compareTo(other.directness()) <= 0
                        ? one.directness()
                        : other.directness();
        return new EvidenceFact(
                one.item(),
                one.title().isEmpty() ? other.title() : one.title(),
                one.source(),
                one.kind(),
                one.voice(),
                one.date() == null ? other.date() : one.date(),
                one.recordedAt().isBefore(other.recordedAt())
                        ? one.recordedAt()
                        : other.recordedAt(),
                directness,
                higher(one.deepest(), other.deepest()),
                higher(one.body(), other.body()),
                one.copyOf() == null ? other.copyOf() : one.copyOf(),
                one.hasResult() || other.hasResult(),
                one.joinedWith() == null ? other.joinedWith() : one.joinedWith(),
                one.joinedWith() == null ? other.joinedBecause() : one.joinedBecause(),
                one.lineage() == null ? other.lineage() : one.lineage());
    }

    private static <E extends Enum<E>> @Nullable E higher(@Nullable E one, @Nullable E other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }

    /**
     * The day an item stands for: the last of its date, never after today; undated, the day it was
     * attached.
     */
    LocalDate dayOf(EvidenceFact fact) {
        DateInterval date = fact.date();
        LocalDate day =
                date == null ? fact.recordedAt().atZone(ZoneOffset.UTC).toLocalDate() : date.to();
        return day.isAfter(today) ? today : day;
    }

    LocalDate today() {
        return today;
    }

    /** An attached item that is no copy of another attached one. */
    Optional<EvidenceFact> original(Id<Item> item) {
        return Optional.ofNullable(facts.get(item)).filter(fact -> !copies.contains(fact));
    }

    boolean isLineageUnknown(EvidenceFact fact) {
        return lineageUnknown.contains(fact)
                || (fact.directness() == Directness.PROPOSED
                        && (fact.copyOf() != null || !fact.kind().speaksForItself()));
    }

    /** What counts, oldest first. */
    List<EvidenceFact> counted() {
        return counted;
    }

    /** What counts, but is no origin: it is one piece of evidence with another. */
    List<EvidenceFact> joined() {
        return joined;
    }

    List<EvidenceFact> lineageUnknown() {
        return lineageUnknown;
    }

    List<EvidenceFact> copies() {
        return copies;
    }

    List<EvidenceFact> adjacent() {
        return adjacent;
    }

    /** What a trigger met and nobody has decided yet. */
    List<EvidenceFact> proposed() {
        return proposed;
    }

    /** Counted items by voice, voices in alphabetical order. */
    Map<String, List<EvidenceFact>> origins() {
        return origins;
    }

    /** All that bears directly on the thread, whether or not its lineage is known, oldest first. */
    List<EvidenceFact> direct() {
        List<EvidenceFact> direct = new ArrayList<>(counted);
        direct.addAll(lineageUnknown);
        direct.sort(Comparator.comparing(this::dayOf).thenComparing(EvidenceFact::item));
        return direct;
    }

    /** What a reader calls an item: its title, else whose it is and when. */
    String nameOf(EvidenceFact fact) {
        return fact.title().isBlank()
                ? String.format(Locale.ROOT, "untitled, %s %s", fact.source(), dayOf(fact))
                : fact.title();
    }
}
