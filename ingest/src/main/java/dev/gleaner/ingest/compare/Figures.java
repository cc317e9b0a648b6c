package dev.gleaner.ingest.compare;

import dev.gleaner.ingest.compare.Figure.Unit;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** Reads the figures of a statement in any of the languages that the set of units covers. */
final class Figures {

    private static final Map<String, Double> MAGNITUDES =
            Map.ofEntries(
                    Map.entry("k", 1e3),
                    Map.entry("thousand", 1e3),
                    Map.entry("m", 1e6),
                    Map.entry("mn", 1e6),
                    Map.entry("million", 1e6),
                    Map.entry("bn", 1e9),
                    Map.entry("b", 1e9),
                    Map.entry("billion", 1e9),
                    Map.entry("trillion", 1e12),
                    Map.entry("t", 1e12),
                    Map.entry("\u4e07", 1e4),
                    Map.entry("\u842c", 1e4),
                    Map.entry("\ub9cc", 1e4),
                    Map.entry("\u4ebf", 1e8),
                    Map.entry("\u5104", 1e8),
                    Map.entry("\uc5b5", 1e8),
                    Map.entry("\u5146", 1e12),
                    Map.entry("\uc870", 1e12));
    private static final Map<String, Double> SECONDS =
            Map.ofEntries(
                    Map.entry("s", 1d),
                    Map.entry("sec", 1d),
                    Map.entry("seconds", 1d),
                    Map.entry("second", 1d),
                    Map.entry("\u79d2", 1d),
                    Map.entry("min", 60d),
                    Map.entry("mins", 60d),
                    Map.entry("minute", 60d),
                    Map.entry("minutes", 60d),
                    Map.entry("\u5206", 60d),
                    Map.entry("\ubd84", 60d),
                    Map.entry("h", 3600d),
                    Map.entry("hr", 3600d),
                    Map.entry("hrs", 3600d),
                    Map.entry("hour", 3600d),
                    Map.entry("hours", 3600d),
                    Map.entry("\u5c0f", 3600d),
                    Map.entry("\u6642", 3600d),
                    Map.entry("\uc2dc\uac04", 3600d),
                    Map.entry("day", 86_400d),
                    Map.entry("days", 86_400d),
                    Map.entry("\u5929", 86_400d));
    private static final Set<String> CALENDAR =
            Set.of("\u6708", "\uc6d4", "\u65e5", "\uc77c", "\u53f7", "\u5e74", "\ub144");
    private static final Set<String> PERCENT = Set.of("%", "percent", "\uff05", "pct");
    private static final Set<String> TIMES =
            Set.of("x", "\u00d7", "times", "fold", "\u500d", "\ubc30");
    private static final Set<String> MONEY_BEFORE = Set.of("$", "\u20ac", "\u00a3", "\u00a5");
    private static final Set<String> MONEY_AFTER =
            Set.of(
                    "dollars",
                    "usd",
                    "\u7f8e\u5143",
                    "\u7f8e",
                    "\u30c9\u30eb",
                    "\u30c9",
                    "\ub2ec\ub7ec",
                    "euros");
    private static final Set<String> RANGES = Set.of("-", "\u2013", "to", "~");
    private static final int YEAR_DIGITS = 4;

    private final TokenizedSentence sentence;
    private final IntPredicate inName;

    private Figures(TokenizedSentence sentence, IntPredicate inName) {
        this.sentence = sentence;
        this.inName = inName;
    }

    /**
     * The figures of a sentence, in its order, without years and without numbers that are part of a
     * name.
     */
    static List<Figure> of(TokenizedSentence sentence, IntPredicate inName) {
        return new Figures(sentence, inName).find();
    }

    private List<Figure> find() {
        List<Figure> figures = new ArrayList<>();
        for (int index = 0; index < sentence.tokens().size(); index++) {
            Token token = sentence.tokens().get(index);
            if (!token.isNumber()
                    || inName.test(index)
                    || isYear(index)
                    || sentence.word(index - 1).equals("#")
                    || isCalendar(index)) {
                continue;
            }
            Figure figure = at(index);
            if (!figures.isEmpty() && isRange(figures.getLast(), figure, index)) {
                Figure low = figures.removeLast();
                double factor = low.unit() == Unit.BARE ? figure.low() / number(index) : 1;
                figures.add(
                        new Figure(
                                Math.min(low.low() * factor, figure.low()),
                                figure.high(),
                                Math.max(low.step() * factor, figure.step()),
                                figure.unit(),
                                low.at()));
            } else {
                figures.add(figure);
            }
        }
        return List.copyOf(figures);
    }

    /** "25%-28%", "25-28%". */
    private boolean isRange(Figure last, Figure next, int index) {
        boolean joined = RANGES.contains(sentence.word(index - 1)) && index - last.at() <= 3;
        boolean fromTo =
                sentence.word(index - 1).equals("to")
                        && sentence.word(last.at() - 1).equals("from");
        return joined
                && !fromTo
                && !sentence.word(index - 1).equals("to")
                && (last.unit() == next.unit() || last.unit() == Unit.BARE)
                && last.low() < next.high();
    }

    private boolean isCalendar(int index) {
        String next = sentence.word(index + 1);
        return !next.isEmpty() && CALENDAR.contains(next.substring(0, 1));
    }

    private boolean isYear(int index) {
        String digits = sentence.written(index);
        boolean year =
                digits.length() == YEAR_DIGITS
                        && (digits.startsWith("20") || digits.startsWith("19"));
        return year && digits.indexOf('.') < 0 && !MONEY_BEFORE.contains(sentence.word(index - 1));
    }

    private double number(int index) {
        return Double.parseDouble(sentence.written(index).replace(",", ""));
    }

    private Figure at(int index) {
        double value = number(index);
        String written = sentence.written(index);
        int point = written.indexOf('.');
        double step = point < 0 ? 1 : Math.pow(10, -(written.length() - point - 1));
        int next = index + 1;
        boolean money = MONEY_BEFORE.contains(sentence.word(index - 1));
        String unit = next < sentence.tokens().size() ? sentence.word(next) : "";
        if (unit.equals("-")) {
            unit = sentence.word(next + 1);
        }
        Double magnitude = MAGNITUDES.get(unit);
        boolean letter = unit.length() == 1 && unit.charAt(0) < 0x80;
        if (magnitude != null && (!letter || money || sentence.start(next) == sentence.end(next))) {
            String after = sentence.word(next + 1);
            money |=
                    MONEY_AFTER.contains(after)
                            || after.startsWith("\u30c9")
                            || after.startsWith("\ub2ec\ub7ec")
                            || after.startsWith("\u7f8e");
            return new Figure(
                    value * magnitude,
                    value * magnitude,
                    step * magnitude,
                    money ? Unit.MONEY : Unit.BARE,
                    index);
        }
        for (Map.Entry<String, Double> sign : MAGNITUDES.entrySet()) {
            boolean hangul = sign.getKey().charAt(0) >= 0xac00 && unit.startsWith(sign.getKey());
            if (hangul) {
                boolean dollars =
                        unit.contains("\ub2ec\ub7ec")
                                || sentence.word(next + 1).startsWith("\ub2ec\ub7ec");
                return new Figure(
                        value * sign.getValue(),
                        value * sign.getValue(),
                        step * sign.getValue(),
                        dollars ? Unit.MONEY : Unit.BARE,
                        index);
            }
        }
        if (money || MONEY_AFTER.contains(unit)) {
            return new Figure(value, value, step, Unit.MONEY, index);
        }
        if (PERCENT.contains(unit)) {
            return new Figure(value, value, step, Unit.PERCENT, index);
        }
        if (TIMES.contains(unit) || unit.startsWith("\ubc30")) {
            return new Figure(value, value, step, Unit.TIMES, index);
        }
        Double seconds = SECONDS.get(unit);
        if (seconds == null && unit.startsWith("\uc2dc\uac04")) {
            seconds = 3600d;
        }
        return seconds != null
                ? new Figure(value * seconds, value * seconds, step * seconds, Unit.SECONDS, index)
                : new Figure(value, value, step, Unit.BARE, index);
    }
}
