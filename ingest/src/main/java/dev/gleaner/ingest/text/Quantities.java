package dev.gleaner.ingest.text;

import dev.gleaner.graph.Quantity;
import dev.gleaner.graph.Quantity.Approximation;
import dev.gleaner.graph.Quantity.Unit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Reads the numbers of a sentence with their units, ranges and limits.
 *
 * <p>{@code "~21.5%"} is about 21.5 percent; {@code "25%-28%"} and {@code "4 to 8 hours"} are
 * ranges; {@code "2.9x"}, {@code "2.9 times"} and {@code "2.9-fold"} are factors. Money, ordinals,
 * references, years and sizes ({@code "$18K"}, {@code "21st"}, {@code "#448"}, {@code "2026"},
 * {@code "70B"}) are not measures.
 */
public final class Quantities {

    private static final Set<String> MAGNITUDES =
            Words.of("k m b t bn million billion trillion thousand gb tb mb kb gw");
    private static final int LONGEST_NUMBER = 18;
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> ABOUT =
            Words.of(
                    """
                    ~ \u2248 \u223c \uff5e about around roughly approximately nearly almost circa approx
                    """);
    private static final Set<String> OVER = Set.of(">", "\u2265", "over", "above", "exceeding");
    private static final Set<String> UNDER = Set.of("<", "\u2264", "under", "below");
    private static final Set<String> RANGE_SIGNS =
            Set.of("-", "\u2013", "\u2014", "\u2212", "~", "to", "and");

    private final List<Token> tokens;
    private final String text;
    private final IntPredicate taken;
    private final Units units;

    private Quantities(String text, List<Token> tokens, IntPredicate taken) {
        this.text = text;
        this.tokens = tokens;
        this.taken = taken;
        this.units = new Units(tokens);
    }

    /**
     * The measures among these tokens, in order.
     *
     * @param taken whether a token is part of a name or a date, so that its digits count nothing
     */
    public static List<Measure> find(String text, List<Token> tokens, IntPredicate taken) {
        return new Quantities(text, tokens, taken).find();
    }

    public static boolean isUnit(Token token) {
        return Units.isUnit(token);
    }

    private List<Measure> find() {
        List<Measure> measures = new ArrayList<>();
        int index = 0;
        while (index < tokens.size()) {
            Measure measure = taken.test(index) ? null : anyMeasureAt(index);
            if (measure != null) {
                measures.add(measure);
                index = measure.to();
            } else {
                index++;
            }
        }
        return measures;
    }

    private @Nullable Measure anyMeasureAt(int index) {
        Token token = tokens.get(index);
        return token.isNumber() ? measureAt(index) : token.isWord() ? spelledAt(index) : null;
    }

    /** "seven hours", "eighty percent", "five of the seven": spelled, and clearly measured. */
    private @Nullable Measure spelledAt(int from) {
        int value = NumberWords.value(tokens.get(from).lower());
        if (value < 0) {
            return null;
        }
        if (Tallies.isTally(tokens, from)) {
            return measure(from, from + 1, value, value, null);
        }
        Unit unit = units.at(from + 1, from);
        boolean lasts = value > 1 && (unit == Unit.HOURS || unit == Unit.MINUTES);
        boolean limited = from > 0 && isLimit(tokens.get(from - 1).lower());
        if (unit == null || limited || unit != Unit.PERCENT && !lasts) {
            return null;
        }
        Durations.Hours hours = new Durations(tokens).at(from, value);
        return hours != null
                ? measure(from, hours.to(), hours.value(), hours.value(), Unit.HOURS)
                : measure(from, units.after(from + 1), value, value, unit);
    }

    private @Nullable Measure measureAt(int from) {
        Double low = number(from);
        if (low != null && isSign(from - 1, "$")) {
            return money(from, low);
        }
        if (low == null || isSign(from - 1, "\u20ac\u00a3\u00a5#") || isPartOfSomethingElse(from)) {
            return null;
        }
        if (Tallies.isTally(tokens, from)) {
            return measure(from, Tallies.end(tokens, from), low, low, null);
        }
        Unit first = units.at(from + 1, from);
        int afterFirst = first == null ? from + 1 : units.after(from + 1);
        int second = secondOfRange(from, afterFirst);
        if (second > 0) {
            Measure range = range(from, low, first, second);
            if (range != null) {
                return range;
            }
        }
        if (isDifference(afterFirst)) {
            return null;
        }
        Durations.Hours hours = new Durations(tokens).at(from, low);
        if (hours != null) {
            return measure(from, hours.to(), hours.value(), hours.value(), Unit.HOURS);
        }
        Measure deviating = isSign(afterFirst, "\u00b1") ? deviating(from, low, first) : null;
        return deviating != null ? deviating : measure(from, afterFirst, low, low, first);
    }

    private Measure money(int number, double value) {
        Money.Sum sum = Money.at(tokens, number, value);
        int from = number - 1;
        int start = tokens.get(from).start();
        int end = tokens.get(sum.to() - 1).end();
        String wording = text.substring(start, end);
        Approximation limit = approximation(from, sum.to());
        Quantity quantity = new Quantity(sum.value(), sum.value(), Unit.DOLLARS, limit, wording);
        return new Measure(from, sum.to(), start, end, quantity, false, false);
    }

    /** "57 \u00b1 3%": the unit stands after the deviation. */
    private @Nullable Measure deviating(int from, double low, @Nullable Unit first) {
        int deviation = (first == null ? from + 1 : units.after(from + 1)) + 1;
        if (deviation >= tokens.size() || !tokens.get(deviation).isNumber()) {
            return null;
        }
        Unit second = units.at(deviation + 1, deviation);
        Unit unit = first == null ? second : first;
        int to = second == null ? deviation + 1 : units.after(deviation + 1);
        return measure(from, to, low, low, unit);
    }

    private @Nullable Measure range(int from, double low, @Nullable Unit first, int second) {
        Double high = number(second);
        Unit unit = units.at(second + 1, second);
        if (high == null || high <= low || unit == null || first != null && first != unit) {
            return null;
        }
        return measure(from, units.after(second + 1), low, high, unit);
    }

    private @Nullable Measure measure(
            int number, int to, double low, double high, @Nullable Unit unit) {
        boolean tally = unit == null && Tallies.isTally(tokens, number);
        if (unit == null && !tally && isCountOfSomethingElse(number, to)) {
            return null;
        }
        int from = number;
        while (from > 0 && tokens.get(from - 1).isSign() && isLimit(tokens.get(from - 1).lower())) {
            from--;
        }
        int start = tokens.get(from).start();
        int end = tokens.get(to - 1).end();
        Unit counted = unit == null ? Unit.COUNT : unit;
        Quantity quantity =
                new Quantity(
                        low, high, counted, approximation(number, to), text.substring(start, end));
        return new Measure(from, to, start, end, quantity, unit == null, tally);
    }

    private Approximation approximation(int number, int to) {
        if (isWord(to, "+") || isSign(to, "+")) {
            return Approximation.AT_LEAST;
        }
        for (int back = number - 1; back >= Math.max(0, number - 3); back--) {
            String word = tokens.get(back).lower();
            String before = back > 0 ? tokens.get(back - 1).lower() : "";
            if (ABOUT.contains(word)) {
                return Approximation.ABOUT;
            }
            if (OVER.contains(word)
                    || word.equals("least")
                    || word.equals("than") && before.equals("more")
                    || word.equals("of") && before.equals("upwards")) {
                return Approximation.AT_LEAST;
            }
            if (UNDER.contains(word)
                    || word.equals("most") && before.equals("at")
                    || word.equals("than") && before.equals("less")
                    || word.equals("to") && before.equals("up")) {
                return Approximation.AT_MOST;
            }
            if (!word.equals("a") && !word.equals("an")) {
                return Approximation.EXACT;
            }
        }
        return Approximation.EXACT;
    }

    private static boolean isLimit(String sign) {
        return ABOUT.contains(sign) || OVER.contains(sign) || UNDER.contains(sign);
    }

    /** Index of the second number of a range that begins here, or -1. */
    private int secondOfRange(int from, int afterFirst) {
        if (afterFirst + 1 >= tokens.size()
                || !RANGE_SIGNS.contains(tokens.get(afterFirst).lower())) {
            return -1;
        }
        boolean and = isWord(afterFirst, "and");
        if (isWord(from - 1, "of") && isWord(from - 2, "instead")
                || and && !isWord(from - 1, "between")
                || isWord(afterFirst, "to") && isWord(from - 1, "from")) {
            return -1;
        }
        return tokens.get(afterFirst + 1).isNumber() && !taken.test(afterFirst + 1)
                ? afterFirst + 1
                : -1;
    }

    /** "13 percentage points", "20 pp", "5 % points" say how far apart two scores are. */
    private boolean isDifference(int after) {
        return isWord(after, "percentage")
                || isWord(after, "pp")
                || isWord(after, "points")
                || isWord(after, "point");
    }

    private boolean isPartOfSomethingElse(int index) {
        if (index == 0) {
            return false;
        }
        Token before = tokens.get(index - 1);
        boolean touches = before.end() == tokens.get(index).start();
        return touches && (before.isWord() && !isCjk(before) || isSign(index - 1, "./:_^"));
    }

    /** A number without a unit that is a year, a size, an ordinal or part of a longer number. */
    private boolean isCountOfSomethingElse(int number, int to) {
        String written = tokens.get(number).text();
        if (isYear(written)) {
            return true;
        }
        if (to >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(to);
        boolean touches = next.start() == tokens.get(to - 1).end();
        return MAGNITUDES.contains(next.lower())
                || touches && (ORDINALS.contains(next.lower()) || next.isWord() && !isCjk(next))
                || touches
                        && isSign(to, "/:-\u2013")
                        && to + 1 < tokens.size()
                        && !tokens.get(to + 1).isSign();
    }

    /** "2026", but not "20.2". */
    private static boolean isYear(String written) {
        return written.length() == 4
                && (written.startsWith("19") || written.startsWith("20"))
                && written.indexOf('.') < 0;
    }

    private static boolean isCjk(Token token) {
        int first = token.text().codePointAt(0);
        return Character.isIdeographic(first) || Tokenizer.isKana(first) || first >= 0xac00;
    }

    private @Nullable Double number(int index) {
        Token token = tokens.get(index);
        return token.number().isPresent() && token.text().length() <= LONGEST_NUMBER
                ? token.number().getAsDouble()
                : null;
    }

    private boolean isWord(int index, String word) {
        return index >= 0 && index < tokens.size() && tokens.get(index).lower().equals(word);
    }

    private boolean isSign(int index, String signs) {
        return index >= 0
                && index < tokens.size()
                && tokens.get(index).isSign()
                && signs.contains(tokens.get(index).text());
    }
}
