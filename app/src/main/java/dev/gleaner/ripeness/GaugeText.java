package dev.gleaner.ripeness;

import dev.gleaner.graph.OneLine;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.ripeness.Reason.Outcome;
import dev.gleaner.ripeness.Snapshot.AssertedFact;
import dev.gleaner.ripeness.Snapshot.DraftFact;
import dev.gleaner.ripeness.Verdict.Change;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A verdict as plain text: state word, what holds it, newest evidence, why, what would change it,
 * in that order.
 *
 * <p>✔ a rule that is met, ✘ one that is not or that holds, – a fact that only informs. Words from
 * outside lose control and direction characters, so that a title cannot steer a terminal. Lines end
 * with {@code \n}.
 */
public final class GaugeText {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final int WIDTH = 88;

    private final StringBuilder text = new StringBuilder();
    private final Verdict verdict;

    private GaugeText(Verdict verdict) {
        this.verdict = verdict;
    }

    public static String of(Verdict verdict) {
        GaugeText gauge = new GaugeText(verdict);
        gauge.state();
        gauge.holds();
        gauge.newest();
        gauge.reasons();
        gauge.said();
        gauge.beside();
        gauge.changes();
        gauge.history();
        return gauge.text.toString();
    }

    /** Five dots, one for each rung; half a dot for the rung that a hold keeps from it. */
    static String dots(Level level, boolean held) {
        int full = level.rung();
        int rungs = Level.rungs().size();
        boolean half = held && full < rungs;
        return "●".repeat(full) + (half ? "◐" : "") + "○".repeat(rungs - full - (half ? 1 : 0));
    }

    private void state() {
        line(
                "RIPENESS   "
                        + (verdict.level() == Level.NONE ? "no level yet" : verdict.level().word())
                        + "  "
                        + dots(verdict.level(), verdict.isHeld())
                        + (verdict.isHeld() ? "  held" : ""));
        line(
                "           computed as of "
                        + MINUTE.format(verdict.asOf())
                        + " by "
                        + verdict.rules());
        line("           because " + OneLine.of(verdict.because()));
        line("           " + OneLine.of(verdict.distance()));
    }

    private void holds() {
        if (verdict.holds().isEmpty()) {
            return;
        }
        title("What holds it");
        for (Hold hold : verdict.holds()) {
            line(" ✘ " + OneLine.of(hold.text()));
            line(
                    "     no higher than "
                            + hold.cap().word()
                            + "; lifted by "
                            + OneLine.of(hold.liftedBy()));
        }
    }

    private void newest() {
        Verdict.Newest newest = verdict.newest();
        if (newest != null) {
            title("Newest evidence");
            line(
                    "   "
                            + newest.date()
                            + "  "
                            + OneLine.of(newest.source())
                            + "  "
                            + OneLine.of(newest.title())
                            + (newest.read() ? "  (read)" : "  (not read)"));
        }
    }

    private void reasons() {
        title("What the evidence says");
        verdict.reasons().stream()
                .filter(reason -> !isHold(reason))
                .forEach(reason -> reason(reason, 1));
    }

    /** Holds stand above, with what lifts them. */
    private static boolean isHold(Reason reason) {
        return reason.outcome() == Outcome.HOLDS && reason.because().isEmpty();
    }

    private void reason(Reason reason, int depth) {
        boolean rung = depth == 1 && reason.outcome() != Outcome.NOTE;
        String words = rung ? reason.rule() + ": " + reason.text() : reason.text();
        line(" ".repeat(depth * 2 - 1) + mark(reason.outcome()) + " " + OneLine.of(words));
        for (Reason because : reason.because()) {
            reason(because, depth + 1);
        }
    }

    private static String mark(Outcome outcome) {
        return switch (outcome) {
            case FIRED -> "✔";
            case NOT_FIRED, HOLDS -> "✘";
            case NOTE -> "–";
        };
    }

    private void said() {
        AssertedFact asserted = verdict.asserted();
        if (asserted == null) {
            return;
        }
        title("What you said");
        line(
                "   "
                        + asserted.level().word()
                        + (asserted.on() == null ? ", undated" : " on " + asserted.on())
                        + ", by "
                        + OneLine.of(asserted.by())
                        + (verdict.differs() ? ": differs from the computed level" : ": agrees"));
        if (!asserted.sentence().isBlank()) {
            line("   “" + OneLine.of(asserted.sentence()) + "”");
        }
    }

    private void beside() {
        if (verdict.drafts().isEmpty() && verdict.dormant() == null && verdict.rests().isEmpty()) {
            return;
        }
        title("Beside it");
        verdict.drafts()
                .forEach(draft ->
                        line(
                                " – "
                                        + (draft.state().isWritten() ? "drafted" : "draft")
                                        + (draft.date() == null ? "" : " on " + draft.date())
                                        + ": "
                                        + OneLine.of(draft.name())
                                        + ", "
                                        + standing(draft)));
        verdict.rests()
                .forEach(rest ->
                        line(
                                " – "
                                        + rest.word()
                                        + " on "
                                        + rest.on()
                                        + " by "
                                        + OneLine.of(rest.by())
                                        + ": "
                                        + OneLine.of(rest.reason())));
        Verdict.Dormant dormant = verdict.dormant();
        if (dormant != null) {
            line(
                    " – dormant: nothing new for "
                            + dormant.days()
                            + " days, since "
                            + dormant.since());
        }
    }

    private String standing(DraftFact draft) {
        LocalDate today = verdict.asOf().atZone(ZoneOffset.UTC).toLocalDate();
        return draft.state().word()
                + (draft.reviewer().isEmpty() ? "" : " by " + OneLine.of(draft.reviewer()))
                + (draft.since() == null || !draft.state().isOpen()
                        ? ""
                        : age(ChronoUnit.DAYS.between(draft.since(), today)));
    }

    private static String age(long days) {
        return days <= 0 ? " since today" : " for " + (days == 1 ? "1 day" : days + " days");
    }

    private void changes() {
        List<Change> changes = verdict.changes();
        if (changes.isEmpty()) {
            return;
        }
        title("What would change it");
        for (Change change : changes) {
            String leads = change.leads() == null ? "" : " → " + change.leads().word();
            String missing =
                    change.missing().isBlank() ? "" : "   (" + OneLine.of(change.missing()) + ")";
            line("   " + OneLine.of(change.when()) + leads + missing);
        }
    }

    private void history() {
        title("History");
        line(
                "   "
                        + verdict.history().stream()
                                .map(step -> step.on() + " " + step.level().word())
                                .collect(Collectors.joining(" · ")));
    }

    private void title(String words) {
        line("── " + words + " " + "─".repeat(WIDTH - words.length() - 4));
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
