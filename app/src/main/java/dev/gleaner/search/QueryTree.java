package dev.gleaner.search;

import dev.gleaner.ingest.index.query.SearchQuery;

import java.util.ArrayList;
import java.util.List;

/**
 * Grows the tree of a question from a grammatical row of tokens.
 *
 * <p>It calls itself once for each parenthesis, whose depth was checked before.
 */
final class QueryTree {

    private final List<Token> tokens;
    private int at;

    private QueryTree(List<Token> tokens) {
        this.tokens = tokens;
    }

    static SearchQuery grow(List<Token> tokens) {
        return tokens.isEmpty()
                ? new SearchQuery.Everything()
                : new QueryTree(tokens).alternatives();
    }

    private SearchQuery alternatives() {
        List<SearchQuery> alternatives = new ArrayList<>();
        alternatives.add(required());
        while (at < tokens.size() && tokens.get(at) instanceof Token.Or) {
            at++;
            alternatives.add(required());
        }
        return SearchQuery.any(alternatives);
    }

    private SearchQuery required() {
        List<SearchQuery> parts = new ArrayList<>();
        while (at < tokens.size() && !endsRow(tokens.get(at))) {
            if (tokens.get(at) instanceof Token.And) {
                at++;
            } else {
                parts.add(signed());
            }
        }
        return SearchQuery.all(parts);
    }

    private static boolean endsRow(Token token) {
        return token instanceof Token.Or || token instanceof Token.Close;
    }

    private SearchQuery signed() {
        boolean excluded = false;
        while (tokens.get(at) instanceof Token.Negation) {
            excluded = !excluded;
            at++;
        }
        SearchQuery operand = operand();
        return excluded ? SearchQuery.not(operand) : operand;
    }

    private SearchQuery operand() {
        Token token = tokens.get(at++);
        if (token instanceof Token.Leaf leaf) {
            return leaf.question();
        }
        SearchQuery group = alternatives();
        at++;
        return group;
    }
}
