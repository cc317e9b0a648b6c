package dev.gleaner.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a query into tokens, from left to right and without looking back, so that its cost grows
 * with the length alone. A quotation mark without a partner separates words and means nothing else.
 */
final class QueryCutter {

    private final String query;
    private final Notes notes;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private QueryCutter(String query, Notes notes) {
        this.query = query;
        this.notes = notes;
    }

    static List<Token> cut(String query, Notes notes) {
        QueryCutter cutter = new QueryCutter(query, notes);
        while (cutter.at < query.length()) {
            cutter.cutNext();
        }
        return cutter.tokens;
    }

    private void cutNext() {
        char next = query.charAt(at);
        if (isSpace(next)) {
            at++;
        } else if (next == '(') {
            tokens.add(new Token.Open());
            at++;
        } else if (next == ')') {
            tokens.add(new Token.Close());
            at++;
        } else if (isQuotationMark(next)) {
            cutQuoted();
        } else if (next == '-' && excludesWhatFollows()) {
            tokens.add(new Token.Negation(false));
            at++;
        } else {
            cutWord();
        }
    }

    /** {@code --verbose} is a word, and so is a dash on its own. */
    private boolean excludesWhatFollows() {
        if (at + 1 == query.length()) {
            return false;
        }
        char following = query.charAt(at + 1);
        return !isSpace(following) && following != '-' && following != ')';
    }

    private void cutQuoted() {
        int end = closingMark();
        if (end < 0) {
            noteLoneMark();
            at++;
            return;
        }
        String text = query.substring(at + 1, end);
        if (!text.isBlank()) {
            tokens.add(new Token.Quoted(text.strip()));
        }
        at = end + 1;
    }

    private void cutWord() {
        int start = at;
        while (at < query.length() && !endsWord(query.charAt(at))) {
            at++;
        }
        String word = query.substring(start, at);
        if (at < query.length() && isQuotationMark(query.charAt(at)) && Fields.isField(word)) {
            cutQuotedField(word);
        } else {
            tokens.add(wordOrOperator(word));
        }
    }

    private void cutQuotedField(String word) {
        int end = closingMark();
        if (end < 0 || query.substring(at + 1, end).isBlank()) {
            tokens.add(new Token.Raw(word));
            return;
        }
        String field = word.substring(0, word.length() - 1);
        tokens.add(new Token.QuotedField(field, query.substring(at + 1, end).strip()));
        at = end + 1;
    }

    private static Token wordOrOperator(String word) {
        return switch (word) {
            case "OR" -> new Token.Or();
            case "AND" -> new Token.And();
            case "NOT" -> new Token.Negation(true);
            default -> new Token.Raw(word);
        };
    }

    private int closingMark() {
        for (int index = at + 1; index < query.length(); index++) {
            if (isQuotationMark(query.charAt(index))) {
                return index;
            }
        }
        return -1;
    }

    private void noteLoneMark() {
        notes.add(
                "A quotation mark has no partner, so the words after it are searched one by one.");
    }

    /**
     * A text as it can stand between quotation marks: a mark inside separates words, as it does
     * when the text is indexed.
     */
    static String quotable(String text) {
        StringBuilder quotable = new StringBuilder();
        text.chars()
                .forEach(each -> quotable.append(isQuotationMark((char) each) ? ' ' : (char) each));
        return quotable.toString().strip();
    }

    private static boolean endsWord(char character) {
        return isSpace(character)
                || character == '('
                || character == ')'
                || isQuotationMark(character);
    }

    /** Control characters separate words too: they come from pasting and mean nothing. */
    private static boolean isSpace(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character);
    }

    /** The straight mark and the typographic ones that a phone puts in its place. */
    private static boolean isQuotationMark(char character) {
        return character == '"' || character == '“' || character == '”' || character == '„';
    }
}
