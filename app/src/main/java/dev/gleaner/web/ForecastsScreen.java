package dev.gleaner.web;

import dev.gleaner.forecast.ForecastLine;
import dev.gleaner.forecast.ForecastLine.State;
import dev.gleaner.forecast.ForecastList;
import dev.gleaner.forecast.Score;
import dev.gleaner.forecast.ScoreList;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Forecasts by what of them is open, and how those that are over have fared.
 *
 * @param summary in words: how many ask for a resolution
 * @param more that there are more than are shown; empty when there are not
 * @param by {@code voice} or {@code source}
 */
record ForecastsScreen(
        String summary,
        Moment asOf,
        List<Group> groups,
        String more,
        String by,
        List<ScoreRow> scores,
        String uncounted) {

    ForecastsScreen {
        groups = List.copyOf(groups);
        scores = List.copyOf(scores);
    }

    /** Forecasts in one state. */
    record Group(String id, String title, String what, List<ForecastRow> rows) {

        Group {
            rows = List.copyOf(rows);
        }
    }

    /** The counts of one voice or source, with a dash where there is nothing to take a mean of. */
    record ScoreRow(
            String name, int due, int resolved, String came, String brier, int of, String rate) {}

    static ForecastsScreen of(ForecastList list, ScoreList scores) {
        List<Group> groups =
                Stream.of(
                                group(
                                        list,
                                        "due",
                                        "Due",
                                        "Their time is over: somebody has to say what came of them.",
                                        line -> line.state() == State.DUE),
                                group(
                                        list,
                                        "open",
                                        "To come",
                                        "",
                                        line -> line.state() == State.OPEN && line.by() != null),
                                group(
                                        list,
                                        "undated",
                                        "Without a date",
                                        "They never fall due.",
                                        line -> line.state() == State.OPEN && line.by() == null),
                                group(
                                        list,
                                        "resolved",
                                        "Resolved",
                                        "",
                                        line -> line.state().isResolved()))
                        .filter(group -> !group.rows().isEmpty())
                        .toList();
        long due = list.forecasts().stream().filter(line -> line.state() == State.DUE).count();
        return new ForecastsScreen(
                due == 0
                        ? "Nothing asks for a resolution"
                        : Counted.of(due, "forecast asks", "forecasts ask") + " for a resolution",
                Moment.of(list.asOf()),
                groups,
                list.more() ? "There are more: gleaner forecasts list --limit shows them." : "",
                scores.by().word(),
                scores(scores),
                scores.uncounted() == 0
                        ? ""
                        : Counted.of(scores.uncounted(), "forecast is", "forecasts are")
                                + " in no count: rejected by a person, copied or told again.");
    }

    private static Group group(
            ForecastList list,
            String id,
            String title,
            String what,
            Predicate<ForecastLine> wanted) {
        return new Group(
                id,
                title,
                what,
                list.forecasts().stream().filter(wanted).map(ForecastRow::of).toList());
    }

    private static List<ScoreRow> scores(ScoreList list) {
        if (list.scores().isEmpty()) {
            return List.of();
        }
        return Stream.concat(list.scores().stream(), Stream.of(list.all()))
                .map(ForecastsScreen::row)
                .toList();
    }

    private static ScoreRow row(Score score) {
        Double brier = score.brier();
        Double rate = score.baseRate();
        return new ScoreRow(
                Shown.title(score.name()),
                score.due(),
                score.resolved(),
                score.resolved() == 0
                        ? ""
                        : score.happened()
                                + " happened, "
                                + score.failed()
                                + " failed"
                                + (score.annulled() == 0
                                        ? ""
                                        : ", " + score.annulled() + " annulled"),
                brier == null ? "–" : ForecastRow.number(brier),
                score.scored(),
                rate == null ? "–" : Math.round(rate * 100) + " %");
    }
}
