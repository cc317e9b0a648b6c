package dev.gleaner.ingest.read;

import dev.gleaner.ingest.name.BenchmarkMention;
import dev.gleaner.ingest.name.SystemMention;
import dev.gleaner.ingest.text.DateMention;
import dev.gleaner.ingest.text.Measure;
import dev.gleaner.ingest.text.Sentence;
import dev.gleaner.ingest.text.Token;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * A sentence with everything found in it marked: names, measures, dates, brackets and quotation
 * marks.
 *
 * <p>Positions are token indices. Every list is in the order of the text.
 */
final class MarkedSentence {

    private static final Set<String> OPENING = Set.of("(", "[", "\uff08");
    private static final Set<String> CLOSING = Set.of(")", "]", "\uff09");

    private final Sentence sentence;
    private final List<Token> tokens;
    private final List<BenchmarkMention> benchmarks;
    private final List<SystemMention> systems;
    private final List<DateMention> dates;
    private final List<Measure> measures;
    private final int[] bracket;
    private final int[] close;
    private final boolean[] quoted;

    MarkedSentence(
            Sentence sentence,
            List<Token> tokens,
            List<BenchmarkMention> benchmarks,
            List<SystemMention> systems,
            List<DateMention> dates,
            List<Measure> measures) {
        this.sentence = sentence;
        this.tokens = tokens;
        this.benchmarks = benchmarks;
        this.systems = systems;
        this.dates = dates;
        this.measures = measures;
        this.bracket = new int[tokens.size()];
        this.close = new int[tokens.size()];
        this.quoted = new boolean[tokens.size()];
        markBrackets();
        markQuotations();
    }

    private void markBrackets() {
        Arrays.fill(close, tokens.size());
        Deque<Integer> open = new ArrayDeque<>();
        for (int index = 0; index < tokens.size(); index++) {
            String sign = tokens.get(index).text();
            if (CLOSING.contains(sign) && !open.isEmpty()) {
                close[open.pop()] = index;
            }
            bracket[index] = open.isEmpty() ? -1 : open.peek();
            if (OPENING.contains(sign)) {
                open.push(index);
            }
        }
    }

    private void markQuotations() {
        boolean inside = false;
        for (int index = 0; index < tokens.size(); index++) {
            String sign = tokens.get(index).text();
            inside =
                    switch (sign) {
                        case "\u201c" -> true;
                        case "\u201d" -> false;
                        case "\"" -> !inside;
                        default -> inside;
                    };
            quoted[index] = inside;
        }
    }

    Sentence sentence() {
        return sentence;
    }

    List<Token> tokens() {
        return tokens;
    }

    List<BenchmarkMention> benchmarks() {
        return benchmarks;
    }

    List<SystemMention> systems() {
        return systems;
    }

    List<DateMention> dates() {
        return dates;
    }

    List<Measure> measures() {
        return measures;
    }

    /** The word or sign at an index in lower case, empty beyond the ends. */
    String word(int index) {
        return index < 0 || index >= tokens.size() ? "" : tokens.get(index).lower();
    }

    boolean isBracketed(int index) {
        return bracket[index] >= 0;
    }

    boolean isQuoted(int index) {
        return quoted[index];
    }

    /** Index of the bracket around a token, or -1. */
    int bracketOf(int index) {
        return bracket[index];
    }

    boolean opensBracket(int index) {
        return index < tokens.size() && OPENING.contains(tokens.get(index).text());
    }

    /** Where the bracket opened at an index closes; the end of the sentence if it never does. */
    int closeOf(int open) {
        return close[open];
    }

    boolean isQuestion() {
        for (int index = tokens.size() - 1; index >= 0; index--) {
            Token token = tokens.get(index);
            if (!token.isSign()) {
                return false;
            }
            if ("?\uff1f".contains(token.text())) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of these words or signs stands in {@code [from, to)}. */
    boolean has(int from, int to, Set<String> words) {
        return first(from, to, words) >= 0;
    }

    /** Index of the first of these words in {@code [from, to)}, or -1. */
    int first(int from, int to, Set<String> words) {
        for (int index = Math.max(0, from); index < Math.min(to, tokens.size()); index++) {
            if (words.contains(tokens.get(index).lower())) {
                return index;
            }
        }
        return -1;
    }

    /** Whether a measure begins in {@code [from, to)}. */
    boolean hasMeasure(int from, int to) {
        return measures.stream().anyMatch(measure -> from <= measure.from() && measure.from() < to);
    }

    @Nullable Measure measureAfter(int index) {
        return measures.stream()
                .filter(measure -> measure.from() >= index)
                .findFirst()
                .orElse(null);
    }

    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int index = from; index < to; index++) {
            boolean spaced =
                    index > from && tokens.get(index).start() > tokens.get(index - 1).end();
            text.append(spaced ? " " : "").append(tokens.get(index).text());
        }
        return text.toString();
    }
}
