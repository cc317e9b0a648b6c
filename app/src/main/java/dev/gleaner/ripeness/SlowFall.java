package dev.gleaner.ripeness;

import dev.gleaner.graph.thread.Level;
import dev.gleaner.ripeness.Snapshot.Earlier;
import dev.gleaner.ripeness.Verdict.Kept;
import dev.gleaner.ripeness.Verdict.Step;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A level rises at once and falls only when the lower gate has held for some days.
 *
 * <p>The level is the highest that any gate said within those days. What a gate said holds until
 * the next assessment said something else.
 */
final class SlowFall {

    static final String RULE = "a level falls slowly";

    private final Instant asOf;
    private final List<Earlier> earlier;
    private final RipenessSettings settings;

    SlowFall(Snapshot snapshot, RipenessSettings settings) {
        this.asOf = snapshot.asOf();
        this.settings = settings;
        this.earlier =
                snapshot.earlier().stream()
                        .distinct()
                        .filter(each -> !each.at().isAfter(asOf))
                        .sorted(Comparator.comparing(Earlier::at).thenComparing(Earlier::gate))
                        .toList();
    }

    /** That the gates say less than they did, and until when that makes no difference. */
    @Nullable Kept kept(Level gate) {
        Level level = level(gate);
        if (level == gate) {
            return null;
        }
        Instant last = asOf;
        for (int index = 0; index < earlier.size(); index++) {
            last = earlier.get(index).gate() == level ? endOf(index) : last;
        }
        return new Kept(gate, dayOf(last.plus(settings.fallAfter())));
    }

    /** The level that the gates of the last days make. */
    Level level(Level gate) {
        Level highest = gate;
        for (int index = 0; index < earlier.size(); index++) {
            boolean counts = endOf(index).plus(settings.fallAfter()).isAfter(asOf);
            Level said = earlier.get(index).gate();
            highest = counts && said.isAtLeast(highest) ? said : highest;
        }
        return highest;
    }

    private Instant endOf(int index) {
        return index + 1 < earlier.size() ? earlier.get(index + 1).at() : asOf;
    }

    /** The levels that were shown, one entry for each change, the present one last. */
    List<Step> history(Level now) {
        List<Step> steps = new ArrayList<>();
        for (Earlier each : earlier) {
            add(steps, new Step(dayOf(each.at()), each.level()));
        }
        add(steps, new Step(dayOf(asOf), now));
        return steps;
    }

    private static void add(List<Step> steps, Step step) {
        if (steps.isEmpty() || steps.getLast().level() != step.level()) {
            steps.add(step);
        }
    }

    private static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
