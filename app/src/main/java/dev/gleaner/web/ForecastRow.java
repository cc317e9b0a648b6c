package dev.gleaner.web;

import dev.gleaner.forecast.ForecastLine;
import dev.gleaner.forecast.ForecastLine.Beside;
import dev.gleaner.forecast.ForecastLine.State;
import dev.gleaner.forecast.ForecastList;
import dev.gleaner.forecast.StatedChance;
import dev.gleaner.operation.Answer;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * One forecast in a list.
 *
 * @param href of its own page, where it is resolved
 * @param state {@code due}, {@code open}, {@code happened} …
 * @param chance {@code ≥ 60 %}; {@code no probability} where none is stated
 * @param passage where the sentence stands
 * @param score its Brier score with how it was taken, in words; empty without one
 * @param said what stands about its outcome, in words; empty when nothing does
 * @param uncounted why it is in no count; empty when it is
 */
record ForecastRow(
        String href,
        String state,
        String chance,
        @Nullable Moment by,
        String sentence,
        String passage,
        String voice,
        @Nullable Moment published,
        String score,
        String said,
        String uncounted,
        List<BesideLine> beside) {

    ForecastRow {
        beside = List.copyOf(beside);
    }

    /** What the same text or voice says of the same event. */
    record BesideLine(
            String href, String chance, @Nullable Moment by, @Nullable Moment published) {}

    static ForecastRow of(ForecastLine line) {
        return new ForecastRow(
                Links.forecast(line.claim().claim()),
                line.state().word(),
                chance(line.chanceWords()),
                Moment.deadline(line.by()),
                Shown.text(line.claim().sentence()),
                line.claim().page(),
                Shown.title(line.claim().voice()),
                Moment.ofNullable(line.claim().published()),
                score(line),
                said(line),
                Shown.text(line.uncounted()),
                line.beside().stream().map(ForecastRow::beside).toList());
    }

    /** Those of a thread that ask for a resolution; none when they cannot be had. */
    static List<ForecastRow> due(Answer<ForecastList> answer) {
        return answer instanceof Answer.Done<ForecastList>(ForecastList list)
                ? list.forecasts().stream().map(ForecastRow::of).toList()
                : List.of();
    }

    private static BesideLine beside(Beside other) {
        return new BesideLine(
                Links.forecast(other.claim()),
                chance(other.chance()),
                Moment.deadline(other.by()),
                Moment.ofNullable(other.published()));
    }

    private static String chance(String words) {
        return words.isEmpty() ? "no probability" : Shown.text(words);
    }

    private static String score(ForecastLine line) {
        Double brier = line.brier();
        StatedChance chance = line.chance();
        return brier == null || chance == null
                ? ""
                : "Brier " + number(brier) + ", " + chance.words() + " " + chance.how();
    }

    private static String said(ForecastLine line) {
        return line.state() == State.DUE || line.state() == State.OPEN
                ? ""
                : "known since "
                        + line.entries().getLast().known()
                        + ", says "
                        + Shown.title(line.entries().getLast().by());
    }

    static String number(double brier) {
        return String.format(Locale.ROOT, "%.3f", brier);
    }
}
