package dev.gleaner.ingest.index.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A question to the index as a tree: words and fields as leaves, {@link All}, {@link Any} and
 * {@link Not} between them.
 *
 * <p>{@link #wording()} writes it in the query language again, so that a page can show how a
 * question was understood: {@code "weak-to-strong" thread:rsi -is:quoted}. Reading that wording
 * gives an equal tree.
 */
public sealed interface SearchQuery {

    /** This question in the query language. */
    String wording();

    /** The leaves under this node, itself when it is one. */
    default int clauses() {
        return 1;
    }

    /** Matches each item. */
    record Everything() implements SearchQuery {
        @Override
        public String wording() {
            return "";
        }

        @Override
        public int clauses() {
            return 0;
        }
    }

    /**
     * A word of title or text; one with hyphens, such as {@code GPT-5.2}, is found however it is
     * joined.
     */
    record Word(String text) implements SearchQuery {
        public Word {
            requireText("word", text);
        }

        @Override
        public String wording() {
            return text;
        }
    }

    /** Words that follow each other in title or text. */
    record Phrase(String text) implements SearchQuery {
        public Phrase {
            requireText("phrase", text);
        }

        @Override
        public String wording() {
            return '"' + text + '"';
        }
    }

    /** The beginning of a word of title or text. */
    record Prefix(String text) implements SearchQuery {
        public Prefix {
            requireText("beginning of a word", text);
        }

        @Override
        public String wording() {
            return text + '*';
        }
    }

    /** The names an item carries that can be asked for. */
    enum Label {
        SOURCE,
        KIND,
        THREAD,
        BENCHMARK,
        MODEL,
        LANG;

        /** Its word in the query language. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * Whether an unquoted value also finds longer names that begin with the same words, as
         * {@code source:anthropic} finds Anthropic Alignment Science. A thread or a kind is one
         * thing, not a family of names.
         */
        public boolean hasLongerNames() {
            return this != THREAD && this != KIND;
        }
    }

    /**
     * A name of the item, compared without regard to case, accents and punctuation.
     *
     * @param whole whether only exactly this name counts: it was given in quotes
     */
    record Named(Label label, String value, boolean whole) implements SearchQuery {
        public Named {
            requireText(label.word(), value);
        }

        @Override
        public String wording() {
            return label.word() + ':' + (whole ? '"' + value + '"' : value);
        }
    }

    /** Published within these days, both included; an item without a date never is. */
    record Published(LocalDate from, LocalDate to, String spelling) implements SearchQuery {
        public Published {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException(
                        "dates end on or after their start, not " + from + " to " + to);
            }
        }

        @Override
        public String wording() {
            return "date:" + spelling;
        }
    }

    /** How far the item was read. */
    enum ReadState {
        UNREAD,
        READ,
        QUOTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Items in this read state; what was quoted was also read. */
    record Is(ReadState state) implements SearchQuery {
        @Override
        public String wording() {
            return "is:" + state.word();
        }
    }

    /** Items in which a result was found: a system, a value and a benchmark. */
    record HasResult() implements SearchQuery {
        @Override
        public String wording() {
            return "has:result";
        }
    }

    /** Items that the inner question does not match. */
    record Not(SearchQuery inner) implements SearchQuery {
        @Override
        public String wording() {
            String wording = inner.wording();
            if (inner instanceof All || inner instanceof Any) {
                return "-(" + wording + ')';
            }
            return (wording.startsWith("-") ? "NOT " : "-") + wording;
        }

        @Override
        public int clauses() {
            return inner.clauses();
        }
    }

    /** Items that each of at least two questions matches. */
    record All(List<SearchQuery> parts) implements SearchQuery {
        public All {
            parts = several(parts);
        }

        @Override
        public String wording() {
            return parts.stream()
                    .map(part -> part instanceof Any ? '(' + part.wording() + ')' : part.wording())
                    .collect(Collectors.joining(" "));
        }

        @Override
        public int clauses() {
            return parts.stream().mapToInt(SearchQuery::clauses).sum();
        }
    }

    /** Items that at least one of at least two questions matches. */
    record Any(List<SearchQuery> parts) implements SearchQuery {
        public Any {
            parts = several(parts);
        }

        @Override
        public String wording() {
            return parts.stream()
                    .map(part -> part instanceof All ? '(' + part.wording() + ')' : part.wording())
                    .collect(Collectors.joining(" OR "));
        }

        @Override
        public int clauses() {
            return parts.stream().mapToInt(SearchQuery::clauses).sum();
        }
    }

    /**
     * All of them, as flat as possible: nothing asked is {@link Everything}, one question is
     * itself.
     */
    static SearchQuery all(List<SearchQuery> questions) {
        List<SearchQuery> parts = new ArrayList<>();
        for (SearchQuery question : questions) {
            if (question instanceof All all) {
                parts.addAll(all.parts());
            } else if (!(question instanceof Everything)) {
                parts.add(question);
            }
        }
        return switch (parts.size()) {
            case 0 -> new Everything();
            case 1 -> parts.getFirst();
            default -> new All(parts);
        };
    }

    /** Any of them, as flat as possible; there must be one. */
    static SearchQuery any(List<SearchQuery> questions) {
        List<SearchQuery> parts = new ArrayList<>();
        for (SearchQuery question : questions) {
            if (question instanceof Any any) {
                parts.addAll(any.parts());
            } else {
                parts.add(question);
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new Any(parts);
    }

    /** The opposite of this question. */
    static SearchQuery not(SearchQuery question) {
        return question instanceof Not not ? not.inner() : new Not(question);
    }

    private static List<SearchQuery> several(List<SearchQuery> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("two or more questions are joined, not " + parts);
        }
        return List.copyOf(parts);
    }

    private static void requireText(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "a " + what + " to search for has characters, not '" + text + "'");
        }
    }
}
