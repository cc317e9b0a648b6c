package dev.gleaner.search;

import dev.gleaner.ingest.index.query.SearchQuery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes a grammatical row of tokens out of any: parentheses that do not pair go, empty pairs too,
 * and an operator that lacks a side becomes the word it is.
 */
final class TokenRepair {

    private TokenRepair() {}

    static List<Token> repair(List<Token> tokens, Notes notes) {
        List<Token> grouped = filledPairs(pairedOnly(tokens, notes));
        return junctionsWithBothSides(negationsOfSomething(grouped, notes), notes);
    }

    private static List<Token> pairedOnly(List<Token> tokens, Notes notes) {
        int open = 0;
        boolean paired = true;
        for (Token token : tokens) {
            if (token instanceof Token.Open) {
                open++;
            } else if (token instanceof Token.Close) {
                open--;
                paired &= open >= 0;
            }
        }
        if (paired && open == 0) {
            return tokens;
        }
        notes.add("A parenthesis has no partner, so all of them are ignored.");
        return tokens.stream()
                .filter(token -> !(token instanceof Token.Open || token instanceof Token.Close))
                .toList();
    }

    /** Empty is also a pair around hyphens that exclude nothing. */
    private static List<Token> filledPairs(List<Token> tokens) {
        List<Token> kept = new ArrayList<>();
        for (Token token : tokens) {
            if (!(token instanceof Token.Close)) {
                kept.add(token);
                continue;
            }
            while (kept.getLast() instanceof Token.Negation negation && !negation.spelledOut()) {
                kept.removeLast();
            }
            if (kept.getLast() instanceof Token.Open) {
                kept.removeLast();
            } else {
                kept.add(token);
            }
        }
        return kept;
    }

    /** From right to left, since what a negation negates may be a negation that has to go. */
    private static List<Token> negationsOfSomething(List<Token> tokens, Notes notes) {
        List<Token> repaired = new ArrayList<>();
        for (Token token : tokens.reversed()) {
            boolean negates = !repaired.isEmpty() && beginsOperand(repaired.getLast());
            if (!(token instanceof Token.Negation negation) || negates) {
                repaired.add(token);
            } else if (negation.spelledOut()) {
                repaired.add(word("NOT", notes));
            }
        }
        return repaired.reversed();
    }

    /** From left to right: what stands before is final, and no word changes how it begins. */
    private static List<Token> junctionsWithBothSides(List<Token> tokens, Notes notes) {
        List<Token> repaired = new ArrayList<>();
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            boolean joins =
                    !repaired.isEmpty()
                            && endsOperand(repaired.getLast())
                            && index + 1 < tokens.size()
                            && beginsOperand(tokens.get(index + 1));
            if (joins || !(token instanceof Token.Or || token instanceof Token.And)) {
                repaired.add(token);
            } else {
                repaired.add(word(token instanceof Token.Or ? "OR" : "AND", notes));
            }
        }
        return repaired;
    }

    private static boolean endsOperand(Token token) {
        return token instanceof Token.Leaf || token instanceof Token.Close;
    }

    private static boolean beginsOperand(Token token) {
        return token instanceof Token.Leaf
                || token instanceof Token.Open
                || token instanceof Token.Negation;
    }

    private static Token word(String operator, Notes notes) {
        notes.add(operator + " has nothing to join here and is searched as a word.");
        return new Token.Leaf(new SearchQuery.Word(operator.toLowerCase(Locale.ROOT)));
    }
}
