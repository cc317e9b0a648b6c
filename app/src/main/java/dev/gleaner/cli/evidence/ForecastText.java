package dev.gleaner.cli.evidence;

import dev.gleaner.cli.session.Table;
import dev.gleaner.cli.session.Times;
import dev.gleaner.forecast.Deadline;
import dev.gleaner.forecast.ForecastLine;
import dev.gleaner.forecast.ForecastLine.Beside;
import dev.gleaner.forecast.ForecastLine.Entry;
import dev.gleaner.forecast.ForecastLine.State;
import dev.gleaner.forecast.ForecastList;
import dev.gleaner.forecast.ResolutionCommand;
import dev.gleaner.forecast.Score;
import dev.gleaner.forecast.ScoreList;
import dev.gleaner.graph.DateInterval;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Forecasts and what came of them, for people. */
final class ForecastText {

    private ForecastText() {}

    static String of(ForecastList list) {
        return of(list, "no forecast");
    }

    static String due(ForecastList list) {
        return of(list, "nothing asks for a resolution");
    }

    private static String of(ForecastList list, String none) {
        StringBuilder text =
                new StringBuilder("as of ").append(Times.minute(list.asOf())).append("\n\n");
        if (list.forecasts().isEmpty()) {
            return text.append(none).toString();
        }
        list.forecasts().forEach(line -> text.append(of(line)).append('\n'));
        return text.append(ClaimText.more(list.more())).toString();
    }

    private static String of(ForecastLine line) {
        StringBuilder text = new StringBuilder(heading(line)).append('\n');
        text.append(ClaimText.rest(line.claim()));
        if (!line.counts()) {
            text.append("  in no count: ").append(line.uncounted()).append('\n');
        }
        if (!line.entries().isEmpty()) {
            text.append(entry(line.entries().getLast()));
        }
        for (Beside other : line.beside()) {
            text.append("  beside it: ")
                    .append(other.chance().isEmpty() ? "no chance" : other.chance())
                    .append(by(other.by()))
                    .append(published(other.published()))
                    .append(" · ")
                    .append(other.claim())
                    .append('\n');
        }
        return text.toString();
    }

    private static String heading(ForecastLine line) {
        Double brier = line.brier();
        return (line.state() == State.OPEN ? line.due() : line.state().word())
                + " · "
                + (line.chanceWords().isEmpty() ? "no probability" : line.chanceWords())
                + by(line.by())
                + (brier == null ? "" : " · Brier " + number(brier) + how(line));
    }

    private static String how(ForecastLine line) {
        return line.chance() == null || line.chance().how().equals("as stated")
                ? ""
                : " (by " + line.chance().how() + ", " + line.chance().words() + ")";
    }

    private static String by(@Nullable DateInterval by) {
        return by == null ? "" : " · " + Deadline.words(by);
    }

    private static String published(@Nullable DateInterval published) {
        return published == null ? "" : " · published " + published.wording();
    }

    /** Everything of one forecast, and how to say what came of it. */
    static String whole(ForecastLine line) {
        StringBuilder text = new StringBuilder(of(line));
        if (line.entries().size() > 1) {
            text.append("\n  said before\n");
            line.entries().stream()
                    .limit(line.entries().size() - 1L)
                    .forEach(entry -> text.append(entry(entry)));
        }
        if (line.state() == State.DUE) {
            text.append("\n  asks for a resolution: ")
                    .append(ResolutionCommand.asked(line.claim().claim()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String entry(Entry entry) {
        return "  "
                + entry.number()
                + ". "
                + entry.word()
                + (entry.known() == null ? "" : ", known since " + entry.known())
                + ", set "
                + Times.minute(entry.setAt())
                + " by "
                + entry.by()
                + ": "
                + entry.reason()
                + '\n'
                + (entry.quote() == null
                        ? ""
                        : "     “" + entry.quote() + "” · " + entry.title() + '\n');
    }

    static String of(ScoreList list) {
        if (list.all().due() + list.all().resolved() == 0) {
            return "no forecast is due or resolved";
        }
        Table table =
                new Table(
                        "Due",
                        "Resolved",
                        "Happened",
                        "Failed",
                        "Annulled",
                        "Brier",
                        "of",
                        "Base rate",
                        list.by() == ScoreList.By.VOICE ? "Voice" : "Source");
        list.scores().forEach(score -> row(table, score));
        row(table, list.all());
        return "as of "
                + Times.minute(list.asOf())
                + "\n\n"
                + table
                + "\nBrier: 0 is best, 0.25 a coin, 1 worst; “of” counts the forecasts that stated a probability.\n"
                + (list.uncounted() == 0
                        ? ""
                        : list.uncounted() + " in no count: rejected, copied or told again\n")
                + (list.more() ? "there are more forecasts than were looked at\n" : "");
    }

    private static void row(Table table, Score score) {
        Double brier = score.brier();
        Double rate = score.baseRate();
        table.row(
                Integer.toString(score.due()),
                Integer.toString(score.resolved()),
                Integer.toString(score.happened()),
                Integer.toString(score.failed()),
                Integer.toString(score.annulled()),
                brier == null ? "–" : number(brier),
                Integer.toString(score.scored()),
                rate == null ? "–" : Math.round(rate * 100) + " %",
                score.name());
    }

    private static String number(double brier) {
        return String.format(Locale.ROOT, "%.3f", brier);
    }
}
