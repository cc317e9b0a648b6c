package dev.gleaner.web;

import dev.gleaner.graph.thread.Level;
import dev.gleaner.ripeness.Hold;
import dev.gleaner.ripeness.Reason;
import dev.gleaner.ripeness.Reason.Outcome;
import dev.gleaner.ripeness.Snapshot.AssertedFact;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.ripeness.Verdict.Change;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A verdict as the page shows it: the level, what holds it, why, what a person said, and what would
 * change it.
 *
 * @param distance how far the next rung is; empty where holds say so
 * @param newest the newest direct evidence; null when there is none
 * @param origins the voices that count, in one line; empty when none does
 * @param dormant since when nothing new came; empty while the thread is awake
 */
record Gauge(
        LevelSign level,
        Moment asOf,
        String rules,
        String distance,
        List<HoldLine> holds,
        @Nullable NewestLine newest,
        List<ReasonLine> reasons,
        @Nullable Asserted asserted,
        List<ChangeLine> changes,
        String origins,
        String dormant) {

    Gauge {
        holds = List.copyOf(holds);
        reasons = List.copyOf(reasons);
        changes = List.copyOf(changes);
    }

    /** Something that caps the level, with what lifts it. */
    record HoldLine(String text, String cap, String liftedBy, List<ItemLink> items) {

        HoldLine {
            items = List.copyOf(items);
        }
    }

    /** The newest direct evidence, and whether its body was read. */
    record NewestLine(ItemLink item, String source, Moment published, String reading) {}

    /** An item by its title. */
    record ItemLink(String href, String title) {}

    /**
     * One judgement of the tree.
     *
     * @param kind {@code fired}, {@code not-fired}, {@code holds} or {@code note}
     * @param sign a mark that repeats what {@code spoken} says, or the text of a rung
     * @param rung the rule's name where the judgement is a rung of the ladder; empty elsewhere
     */
    record ReasonLine(
            String kind,
            String sign,
            String spoken,
            String rung,
            String text,
            List<ReasonLine> because) {

        ReasonLine {
            because = List.copyOf(because);
        }
    }

    /**
     * The level that a person wrote down; it stands beside the computed one.
     *
     * @param standing how the two compare
     */
    record Asserted(
            LevelSign level,
            @Nullable Moment on,
            String by,
            String sentence,
            boolean differs,
            String standing) {}

    /** What would change the level. */
    record ChangeLine(String when, @Nullable LevelSign leads, String missing) {}

    /**
     * @param titles of the items that are evidence, by id
     */
    static Gauge of(Verdict verdict, Map<String, String> titles) {
        return new Gauge(
                LevelSign.of(verdict.level(), verdict.isHeld()),
                Moment.of(verdict.asOf()),
                verdict.rules(),
                verdict.isHeld() ? "" : Shown.text(verdict.distance()),
                verdict.holds().stream().map(hold -> hold(hold, titles)).toList(),
                newest(verdict.newest()),
                verdict.reasons().stream()
                        .filter(reason -> !standsAbove(reason))
                        .map(reason -> reason(reason, true))
                        .toList(),
                asserted(verdict),
                verdict.changes().stream().map(Gauge::change).toList(),
                Shown.text(String.join(" · ", verdict.origins())),
                dormant(verdict));
    }

    /** Holds are shown on their own, with what lifts them. */
    private static boolean standsAbove(Reason reason) {
        return reason.outcome() == Outcome.HOLDS && reason.because().isEmpty();
    }

    private static HoldLine hold(Hold hold, Map<String, String> titles) {
        return new HoldLine(
                Shown.text(hold.text()),
                hold.cap().word(),
                Shown.text(hold.liftedBy()),
                hold.items().stream()
                        .map(item ->
                                new ItemLink(
                                        Links.item(item.value()),
                                        titles.getOrDefault(item.value(), "the item")))
                        .toList());
    }

    private static @Nullable NewestLine newest(Verdict.@Nullable Newest newest) {
        return newest == null
                ? null
                : new NewestLine(
                        new ItemLink(
                                Links.item(newest.item().value()), Shown.title(newest.title())),
                        Shown.title(newest.source()),
                        Moment.of(newest.date()),
                        newest.read() ? "read" : "not read");
    }

    private static ReasonLine reason(Reason reason, boolean top) {
        Outcome outcome = reason.outcome();
        boolean rung = top && outcome != Outcome.NOTE;
        return new ReasonLine(
                outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                sign(outcome),
                rung ? "" : spoken(outcome),
                rung ? Shown.text(reason.rule()) : "",
                Shown.text(reason.text()),
                reason.because().stream().map(inner -> reason(inner, false)).toList());
    }

    private static String sign(Outcome outcome) {
        return switch (outcome) {
            case FIRED -> "✔";
            case NOT_FIRED -> "✘";
            case HOLDS -> "‖";
            case NOTE -> "–";
        };
    }

    private static String spoken(Outcome outcome) {
        return switch (outcome) {
            case FIRED -> "met:";
            case NOT_FIRED -> "not met:";
            case HOLDS -> "held:";
            case NOTE -> "note:";
        };
    }

    private static @Nullable Asserted asserted(Verdict verdict) {
        AssertedFact fact = verdict.asserted();
        if (fact == null) {
            return null;
        }
        String standing =
                verdict.differs()
                        ? direction(fact.level(), verdict.level())
                        : "the same as computed";
        return new Asserted(
                LevelSign.of(fact.level(), false),
                Moment.ofNullable(fact.on()),
                Shown.title(fact.by()),
                Shown.text(fact.sentence()),
                verdict.differs(),
                standing);
    }

    private static String direction(Level asserted, Level computed) {
        return asserted.isAtLeast(computed)
                ? "above the computed level"
                : "below the computed level";
    }

    private static ChangeLine change(Change change) {
        Level leads = change.leads();
        return new ChangeLine(
                Shown.text(change.when()),
                leads == null ? null : LevelSign.of(leads, false),
                Shown.text(change.missing()));
    }

    private static String dormant(Verdict verdict) {
        Verdict.Dormant dormant = verdict.dormant();
        return dormant == null
                ? ""
                : "Dormant: nothing new for "
                        + Counted.of(dormant.days(), "day")
                        + ", since "
                        + dormant.since();
    }
}
