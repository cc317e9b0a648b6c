package dev.gleaner.thread.trigger;

import dev.gleaner.graph.store.thread.ThreadStore.TriggerVersion;
import dev.gleaner.graph.thread.Trigger;

import java.util.List;

/** Numbers triggers: one whose words changed is the next version of itself. */
public final class TriggerVersions {

    private TriggerVersions() {}

    /**
     * @param known all versions that there were
     */
    public static List<Trigger> succeeding(List<Trigger> triggers, List<TriggerVersion> known) {
        return triggers.stream().map(trigger -> succeeding(trigger, known)).toList();
    }

    private static Trigger succeeding(Trigger trigger, List<TriggerVersion> known) {
        Trigger last = trigger;
        boolean there = false;
        for (TriggerVersion version : known) {
            Trigger each = version.trigger();
            if (each.id().equals(trigger.id()) && (!there || each.version() > last.version())) {
                last = each;
                there = true;
            }
        }
        boolean same = !there || trigger.withVersion(last.version()).equals(last);
        return trigger.withVersion(same ? last.version() : last.version() + 1);
    }
}
