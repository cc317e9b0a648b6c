package dev.gleaner.thread.replay;

import dev.gleaner.graph.thread.Level;
import dev.gleaner.ripeness.Hold;
import dev.gleaner.ripeness.Snapshot;
import dev.gleaner.ripeness.Snapshot.DraftFact;
import dev.gleaner.ripeness.Snapshot.EvidenceFact;
import dev.gleaner.ripeness.Snapshot.FiringFact;
import dev.gleaner.ripeness.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What changed from one day to the next, in short lines.
 *
 * @param before the day before; null on the first day
 */
record DayChanges(@Nullable Verdict before, @Nullable Snapshot had) {

    /** Of more, the number is told. */
    private static final int MOST_NAMES = 3;

    List<String> to(Verdict after, Snapshot has) {
        List<String> changed = new ArrayList<>();
        Level level = before == null ? Level.NONE : before.level();
        if (level != after.level()) {
            changed.add(level.word() + " → " + after.level().word() + ": " + after.because());
        }
        evidence(has, changed);
        firings(has, changed);
        holds(after, changed);
        for (DraftFact draft : after.drafts()) {
            if (before == null || !before.drafts().contains(draft)) {
                changed.add(told(draft) + draft.name());
            }
        }
        return changed;
    }

    private String told(DraftFact draft) {
        boolean known =
                before != null
                        && before.drafts().stream()
                                .anyMatch(old -> old.name().equals(draft.name()));
        return known || !draft.state().isWritten()
                ? "draft " + draft.state().word() + ": "
                : "drafted: ";
    }

    private void evidence(Snapshot has, List<String> changed) {
        List<EvidenceFact> there = had == null ? List.of() : had.evidence();
        List<String> added =
                has.evidence().stream()
                        .filter(fact -> there.stream().noneMatch(old -> isSame(old, fact)))
                        .map(DayChanges::name)
                        .toList();
        if (!added.isEmpty()) {
            int more = added.size() - MOST_NAMES;
            changed.add(
                    "attached "
                            + added.stream().limit(MOST_NAMES).collect(Collectors.joining("; "))
                            + (more > 0 ? " and " + more + " more" : ""));
        }
        for (EvidenceFact fact : has.evidence()) {
            boolean wasUnread = there.stream().anyMatch(old -> isSame(old, fact) && !old.isRead());
            if (wasUnread && fact.isRead()) {
                changed.add("read " + name(fact));
            }
        }
    }

    private static boolean isSame(EvidenceFact one, EvidenceFact other) {
        return one.item().equals(other.item());
    }

    private static String name(EvidenceFact fact) {
        return fact.title().isBlank() ? "untitled, " + fact.source() : fact.title();
    }

    private void firings(Snapshot has, List<String> changed) {
        List<FiringFact> there = had == null ? List.of() : firings(had);
        for (FiringFact firing : firings(has)) {
            boolean old =
                    there.stream()
                            .anyMatch(each ->
                                    each.item().equals(firing.item())
                                            && each.state() == firing.state());
            if (!old) {
                changed.add("fired, " + firing.state().word() + ": " + firing.because());
            }
        }
    }

    private static List<FiringFact> firings(Snapshot snapshot) {
        return snapshot.triggers().stream()
                .flatMap(trigger -> trigger.firings().stream())
                .filter(firing -> !firing.recordedAt().isAfter(snapshot.asOf()))
                .toList();
    }

    private void holds(Verdict after, List<String> changed) {
        List<Hold> there = before == null ? List.of() : before.holds();
        after.holds().stream()
                .filter(hold -> !there.contains(hold))
                .forEach(hold -> changed.add("held: " + hold.text()));
        there.stream()
                .filter(hold -> !after.holds().contains(hold))
                .forEach(hold -> changed.add("lifted: " + hold.text()));
    }
}
