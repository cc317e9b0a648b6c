package dev.gleaner.notice;

import dev.gleaner.graph.notice.Notice.Due;
import dev.gleaner.graph.store.thread.ThreadAssessments.Past;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.ripeness.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a look at a thread found.
 *
 * @param last what was recorded of its level before; null before the first look
 * @param flagged what became of the footing of its drafts
 * @param due forecasts in its evidence whose time is over and whose outcome nobody has said
 */
public record Look(
        FoundThread found,
        @Nullable Past last,
        Verdict verdict,
        List<Flagged> flagged,
        List<Due> due) {

    public Look {
        flagged = List.copyOf(flagged);
        due = List.copyOf(due);
    }
}
