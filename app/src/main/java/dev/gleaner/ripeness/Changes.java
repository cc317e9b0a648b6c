package dev.gleaner.ripeness;

import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.ripeness.Snapshot.BranchFact;
import dev.gleaner.ripeness.Snapshot.TriggerFact;
import dev.gleaner.ripeness.Verdict.Change;

import java.util.ArrayList;
import java.util.List;

/** What would change a level: holds to lift, findings of a reader, triggers that wait. */
final class Changes {

    private final Snapshot snapshot;
    private final Firings firings;

    Changes(Snapshot snapshot, Firings firings) {
        this.snapshot = snapshot;
        this.firings = firings;
    }

    List<Change> of(List<Hold> open, Level level) {
        List<Change> changes = new ArrayList<>();
        for (Hold hold : open) {
            changes.add(new Change(hold.liftedBy(), null, "lifts the hold " + hold.kind().word()));
        }
        boolean undecided = firings.alive().stream().anyMatch(stood -> !stood.isConfirmed());
        for (BranchFact branch : snapshot.branches()) {
            String missing = undecided ? "" : "once a trigger fired";
            changes.add(new Change(branch.condition(), branch.target(), missing));
        }
        for (TriggerFact fact : firings.triggers()) {
            Trigger trigger = fact.trigger();
            boolean fired =
                    firings.alive().stream()
                            .anyMatch(stood -> stood.trigger().id().equals(trigger.id()));
            if (!fired && trigger.target().compareTo(level) > 0) {
                changes.add(new Change(trigger.text(), trigger.target(), fact.missing()));
            }
        }
        return changes.stream().distinct().toList();
    }
}
