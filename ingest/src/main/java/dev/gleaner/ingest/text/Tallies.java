package dev.gleaner.ingest.text;

import java.util.List;
import java.util.Set;

/**
 * Counts of what there is in all: {@code "21 out of 41"}, {@code "14 of 22 tasks"}, {@code "352 of
 * the 500 issues"}, {@code "nine times out of ten"}, {@code "one in 2,300"}, {@code "15/20"}.
 */
final class Tallies {

    private static final Set<String> OF = Set.of("of", "von", "sur");
    private static final Set<String> ARTICLES =
            Set.of("the", "all", "its", "these", "our", "every");

    /** What is counted, where it stands between the two numbers. */
    private static final Set<String> COUNTED =
            Words.of(
                    "times cases case runs tasks problems questions attempts trials message task run");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int TEN = 10;
    private static final int SLASH_WIDTH = 3;

    private Tallies() {}

    /** Whether the number at an index is told as a part of the number of all. */
    static boolean isTally(List<Token> tokens, int number) {
        return isPartOf(tokens, number) || end(tokens, number) > number + 1;
    }

    /** One past the last token of the number: of "15/20" all three are the number. */
    static int end(List<Token> tokens, int number) {
        boolean slash =
                number + 2 < tokens.size()
                        && isWord(tokens, number + 1, "/")
                        && !isWord(tokens, number - 1, "/")
                        && !isWord(tokens, number + SLASH_WIDTH, "/")
                        && isWhole(tokens.get(number))
                        && isWhole(tokens.get(number + 2))
                        && tokens.get(number + 2).start() == tokens.get(number).end() + 1;
        double part = slash ? value(tokens, number) : 0;
        double all = slash ? value(tokens, number + 2) : 0;
        boolean counts = slash && all >= part && all >= TEN;
        return counts ? number + SLASH_WIDTH : number + 1;
    }

    private static boolean isPartOf(List<Token> tokens, int number) {
        int of = number + 1;
        boolean counted = of < tokens.size() && COUNTED.contains(tokens.get(of).lower());
        of += counted ? 1 : 0;
        boolean out = isWord(tokens, of, "out");
        of += out ? 1 : 0;
        boolean in =
                isWord(tokens, of, "in")
                        && (counted
                                || !tokens.get(number).isNumber()
                                || isRate(tokens, number, of + 1));
        if (of >= tokens.size()
                || !in && !OF.contains(tokens.get(of).lower())
                || counted && !in && !out && !isWord(tokens, of + 1, "every")) {
            return false;
        }
        int total = of + 1;
        total += total < tokens.size() && ARTICLES.contains(tokens.get(total).lower()) ? 1 : 0;
        double all = value(tokens, total);
        boolean whole = all == Math.rint(all);
        boolean year = in && all >= FIRST_YEAR && all <= LAST_YEAR;
        boolean told =
                tokens.get(number).isNumber()
                        || in
                        || out
                        || value(tokens, number) > 1 && isCounted(tokens, total + 1);
        return told && whole && all >= 0 && all >= value(tokens, number) && !year;
    }

    /** "Five of the seven targets", but not "lost four of the five". */
    private static boolean isCounted(List<Token> tokens, int index) {
        return index < tokens.size()
                && tokens.get(index).isWord()
                && tokens.get(index).lower().endsWith("s");
    }

    /** "3 in 10", "1 in 100": a small number of a round one. */
    private static boolean isRate(List<Token> tokens, int number, int total) {
        double part = value(tokens, number);
        double all = value(tokens, total);
        return part < TEN && all > part && (all <= TEN || all % TEN == 0);
    }

    /** The value of a number in figures or spelled, below nought when none stands there. */
    static double value(List<Token> tokens, int index) {
        if (index < 0 || index >= tokens.size()) {
            return -1;
        }
        Token token = tokens.get(index);
        return token.isNumber() ? token.number().orElse(-1) : NumberWords.value(token.lower());
    }

    private static boolean isWhole(Token token) {
        return token.isNumber() && token.text().indexOf('.') < 0;
    }

    private static boolean isWord(List<Token> tokens, int index, String word) {
        return index >= 0 && index < tokens.size() && tokens.get(index).lower().equals(word);
    }
}
