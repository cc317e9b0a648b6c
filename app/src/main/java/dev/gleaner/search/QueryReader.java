package dev.gleaner.search;

import dev.gleaner.ingest.index.query.SearchQuery;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the query language, for example {@code "weak-to-strong" thread:rsi date:2026 (METR OR
 * Apollo) -is:quoted}.
 *
 * <p>Words are all required; {@code OR} divides alternatives and binds less than standing side by
 * side; {@code -} or {@code NOT} excludes; parentheses group. A slash, a regular expression or any
 * other sign is text. Whatever a person may paste is understood in some way, with a note where that
 * may not be the way it was meant; refused is only what is too much, a misspelled field or value,
 * and a wildcard in front.
 *
 * <p>Length and depth are checked before anything recursive happens.
 */
public final class QueryReader {

    /** In UTF-16 units. */
    public static final int MAX_LENGTH = 1_000;

    /** Parentheses within parentheses. */
    public static final int MAX_DEPTH = 20;

    public static final int MAX_CLAUSES = 64;

    /** Each beginning of a word stands for all the words that begin with it. */
    public static final int MAX_PREFIXES = 8;

    private final InstantSource clock;

    public QueryReader(InstantSource clock) {
        this.clock = clock;
    }

    public QueryReading read(String query) {
        if (query.length() > MAX_LENGTH) {
            return new QueryReading.Refused(
                    "The query has " + query.length() + " characters.",
                    "Shorten it to " + MAX_LENGTH + "; words that are rare do most of the work.");
        }
        Notes notes = new Notes();
        List<Token> tokens = QueryCutter.cut(query, notes);
        if (depth(tokens) > MAX_DEPTH) {
            return new QueryReading.Refused(
                    "The query has more than " + MAX_DEPTH + " parentheses within each other.",
                    "Leave out those that change nothing.");
        }
        return read(tokens, notes);
    }

    private QueryReading read(List<Token> tokens, Notes notes) {
        Words words = new Words(notes);
        Fields fields = new Fields(new Dates(today()), words, notes);
        List<Token> leaves = new ArrayList<>();
        for (Token token : tokens) {
            switch (leaf(token, words, fields)) {
                case LeafReading.Read read -> leaves.add(new Token.Leaf(read.leaf()));
                case LeafReading.Rejected rejected -> {
                    return rejected.refusal();
                }
                case LeafReading.Nothing nothing -> keepStructure(token, leaves);
            }
        }
        SearchQuery question = QueryTree.grow(TokenRepair.repair(leaves, notes));
        Optional<QueryReading.Refused> tooMuch = tooMuch(question, leaves);
        return tooMuch.isPresent()
                ? tooMuch.get()
                : new QueryReading.Understood(question, notes.list());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static LeafReading leaf(Token token, Words words, Fields fields) {
        return switch (token) {
            case Token.Raw raw -> fields.read(raw.text());
            case Token.Quoted quoted -> phrase(quoted.text(), words);
            case Token.QuotedField field -> fields.readQuoted(field.field(), field.value());
            case Token.Leaf leaf -> new LeafReading.Read(leaf.question());
            case Token.Open open -> new LeafReading.Nothing();
            case Token.Close close -> new LeafReading.Nothing();
            case Token.Or or -> new LeafReading.Nothing();
            case Token.And and -> new LeafReading.Nothing();
            case Token.Negation negation -> new LeafReading.Nothing();
        };
    }

    private static LeafReading phrase(String text, Words words) {
        return Words.isSearchable(text)
                ? new LeafReading.Read(new SearchQuery.Phrase(text))
                : words.read(text);
    }

    private static void keepStructure(Token token, List<Token> kept) {
        boolean text =
                token instanceof Token.Raw
                        || token instanceof Token.Quoted
                        || token instanceof Token.QuotedField;
        if (!text) {
            kept.add(token);
        }
    }

    private static int depth(List<Token> tokens) {
        int depth = 0;
        int deepest = 0;
        for (Token token : tokens) {
            if (token instanceof Token.Open) {
                deepest = Math.max(deepest, ++depth);
            } else if (token instanceof Token.Close) {
                depth--;
            }
        }
        return deepest;
    }

    private static Optional<QueryReading.Refused> tooMuch(
            SearchQuery question, List<Token> leaves) {
        if (question.clauses() > MAX_CLAUSES) {
            return Optional.of(
                    new QueryReading.Refused(
                            "The query has " + question.clauses() + " words and fields.",
                            "Leave "
                                    + MAX_CLAUSES
                                    + " of them, or put words that belong together in quotation marks."));
        }
        long prefixes =
                leaves.stream()
                        .filter(token ->
                                token instanceof Token.Leaf leaf
                                        && leaf.question() instanceof SearchQuery.Prefix)
                        .count();
        if (prefixes > MAX_PREFIXES) {
            return Optional.of(
                    new QueryReading.Refused(
                            "The query has " + prefixes + " words that end with *.",
                            "Leave " + MAX_PREFIXES + " of them, or write the others out."));
        }
        return Optional.empty();
    }
}
