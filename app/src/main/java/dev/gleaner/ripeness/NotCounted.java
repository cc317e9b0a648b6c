package dev.gleaner.ripeness;

import dev.gleaner.ripeness.Snapshot.EvidenceFact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The evidence that counts as nothing, with why. */
final class NotCounted {

    private final WeighedEvidence weighed;

    NotCounted(WeighedEvidence weighed) {
        this.weighed = weighed;
    }

    List<Reason> reasons() {
        List<Reason> notes = new ArrayList<>();
        addNote(
                notes,
                "unknown lineage counts as nothing",
                "of unknown lineage",
                weighed.lineageUnknown(),
                fact ->
                        fact.copyOf() == null
                                ? "a source of the kind "
                                        + fact.kind().word()
                                        + " carries other people's words"
                                : "a copy of an item that is not attached");
        addNote(
                notes,
                "copies count once",
                weighed.copies().size() == 1 ? "that repeats another" : "that repeat another",
                weighed.copies(),
                fact -> "a copy");
        addNote(
                notes,
                "one piece of evidence counts once",
                weighed.joined().size() == 1
                        ? "that is no origin of its own"
                        : "that are no origins of their own",
                weighed.joined(),
                EvidenceFact::joinedBecause);
        addNote(
                notes,
                "proposed items count once attached",
                "that a trigger met, not decided yet",
                weighed.proposed(),
                fact -> "proposed");
        addNote(
                notes,
                "adjacent items do not count",
                "beside the thread",
                weighed.adjacent(),
                fact -> "adjacent");
        return notes;
    }

    private void addNote(
            List<Reason> notes,
            String rule,
            String what,
            List<EvidenceFact> facts,
            Function<EvidenceFact, String> why) {
        if (facts.isEmpty()) {
            return;
        }
        List<Reason> because =
                facts.stream()
                        .map(fact ->
                                Reason.note(
                                        rule,
                                        weighed.nameOf(fact)
                                                + " ("
                                                + fact.source()
                                                + ") — "
                                                + why.apply(fact),
                                        List.of()))
                        .toList();
        notes.add(Reason.note(rule, Counting.of(facts.size(), "item") + " " + what, because));
    }
}
