package dev.gleaner.ingest.read;

import dev.gleaner.ingest.text.Span;
import dev.gleaner.ingest.text.Token;

import java.util.List;

/** How the words around a number look when names and numbers are only said to be such. */
final class Surroundings {

    private static final int CLOSE = 3;
    private static final int NEAR = 7;
    private static final int FAR = 15;

    private Surroundings() {}

    /** A word in small letters, or what it is: a system, a benchmark, a date, a number, a name. */
    static String word(MarkedSentence sentence, int index) {
        if (index < 0 || index >= sentence.tokens().size()) {
            return index < 0 ? "<" : ">";
        }
        if (covers(sentence.systems(), index)) {
            return "SYSTEM";
        }
        if (covers(sentence.benchmarks(), index)) {
            return "BENCHMARK";
        }
        if (covers(sentence.dates(), index)) {
            return "DATE";
        }
        Token token = sentence.tokens().get(index);
        if (token.isNumber()) {
            return "NUMBER";
        }
        boolean name = index > 0 && token.isWord() && token.startsUpperCase();
        return name ? "NAME" : token.lower();
    }

    static boolean covers(List<? extends Span> spans, int index) {
        for (Span span : spans) {
            if (span.from() <= index && index < span.to()) {
                return true;
            }
        }
        return false;
    }

    /** How many of the spans lie between two places. */
    static int count(List<? extends Span> spans, int from, int to) {
        int count = 0;
        for (Span span : spans) {
            count += span.from() >= from && span.to() <= to ? 1 : 0;
        }
        return count;
    }

    /** A number of words in words: {@code 0}, {@code close}, {@code near}, {@code far}. */
    static String distance(int words) {
        return words == 0
                ? "0"
                : words <= CLOSE
                        ? "close"
                        : words <= NEAR ? "near" : words <= FAR ? "far" : "farther";
    }
}
