package dev.gleaner.ingest.text;

import java.util.List;

/** Sums of money behind a dollar sign: {@code $14,210}, {@code $35 million}, {@code $18K}. */
final class Money {

    private Money() {}

    /** A sum in dollars, and one past the last token that tells it. */
    record Sum(double value, int to) {}

    /** The sum that begins with this number. */
    static Sum at(List<Token> tokens, int number, double value) {
        int to = number + 1;
        double factor = to < tokens.size() ? magnitude(tokens.get(to).text()) : 1;
        return new Sum(value * factor, factor > 1 ? to + 1 : to);
    }

    private static double magnitude(String word) {
        return switch (word) {
            case "k", "K", "thousand" -> 1e3;
            case "m", "M", "mn", "million" -> 1e6;
            case "b", "B", "bn", "billion" -> 1e9;
            default -> 1;
        };
    }
}
