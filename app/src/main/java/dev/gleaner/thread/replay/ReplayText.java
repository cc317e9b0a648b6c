package dev.gleaner.thread.replay;

import dev.gleaner.graph.OneLine;

import java.util.List;
import java.util.Locale;

/** A replay as plain text: a line a day, then the first days of each level and the lags. */
public final class ReplayText {

    private ReplayText() {}

    public static String of(Replay replay) {
        StringBuilder text = new StringBuilder();
        for (Replay.Day day : replay.days()) {
            text.append(day.date())
                    .append("  ")
                    .append(String.format(Locale.ROOT, "%-12s", day.level().word()))
                    .append(' ')
                    .append(line(day))
                    .append('\n');
        }
        text.append('\n');
        replay.reached().forEach(reached -> text.append(line(reached)).append('\n'));
        replay.lags().forEach(lag -> text.append(line(lag)).append('\n'));
        return text.toString();
    }

    private static String line(Replay.Day day) {
        List<String> changed = day.changed();
        String held = day.holds().isEmpty() ? "" : "  held: " + String.join("; ", day.holds());
        String what = changed.isEmpty() ? "" : "  " + String.join(" | ", changed);
        return OneLine.of((day.drafted() ? "  drafted" : "") + held + what);
    }

    private static String line(Replay.Reached reached) {
        String line =
                reached.level().word()
                        + ": known "
                        + (reached.known() == null ? "never" : reached.known())
                        + ", in hindsight "
                        + (reached.hindsight() == null ? "never" : reached.hindsight());
        Long earlier = reached.daysEarlier();
        return earlier == null || earlier <= 0
                ? line
                : line + ": it could have been known " + earlier + " days earlier";
    }

    private static String line(Replay.Lag lag) {
        return OneLine.of(lag.source())
                + ": "
                + lag.items()
                + (lag.items() == 1 ? " item" : " items")
                + ", out "
                + lag.median()
                + " days before it was here in the middle, "
                + lag.longest()
                + " at most";
    }
}
