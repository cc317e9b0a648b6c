package dev.gleaner.search;

import dev.gleaner.ingest.index.query.SearchQuery;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * How a question was understood, with what each of its clauses does: computed once, printed alike
 * by page, API and command line.
 *
 * @param found how many items answer the whole question
 * @param clauses those that must all hold; one when the question is a single clause or a choice,
 *     none when it is empty
 */
public record Explanation(SearchQuery question, long found, List<Clause> clauses) {

    public Explanation {
        clauses = List.copyOf(clauses);
    }

    /**
     * A part of the question.
     *
     * @param wording in the query language
     * @param keeps how many items it matches on its own
     * @param without how many the question would find without it; only for the outermost clauses
     * @param parts what it is made of; none for a word or a field
     */
    public record Clause(String wording, long keeps, OptionalLong without, List<Clause> parts) {
        public Clause {
            parts = List.copyOf(parts);
        }

        /** For example {@code date:2026 keeps 812; removing it → 31}. */
        public String sentence() {
            String removed = without.isPresent() ? "; removing it → " + without.getAsLong() : "";
            return wording + " keeps " + keeps + removed;
        }
    }

    /** Explains a question by counting the items that answer its parts. */
    public static Explanation of(SearchQuery question, ToLongFunction<SearchQuery> count) {
        List<SearchQuery> required =
                switch (question) {
                    case SearchQuery.Everything everything -> List.of();
                    case SearchQuery.All all -> all.parts();
                    default -> List.of(question);
                };
        List<Clause> clauses = new ArrayList<>();
        for (int index = 0; index < required.size(); index++) {
            List<SearchQuery> others = new ArrayList<>(required);
            SearchQuery removed = others.remove(index);
            long without = count.applyAsLong(SearchQuery.all(others));
            clauses.add(clause(removed, OptionalLong.of(without), count));
        }
        return new Explanation(question, count.applyAsLong(question), clauses);
    }

    private static Clause clause(
            SearchQuery part, OptionalLong without, ToLongFunction<SearchQuery> count) {
        List<SearchQuery> inner =
                switch (part) {
                    case SearchQuery.All all -> all.parts();
                    case SearchQuery.Any any -> any.parts();
                    case SearchQuery.Not not when not.inner().clauses() > 1 -> List.of(not.inner());
                    default -> List.of();
                };
        List<Clause> parts =
                inner.stream().map(each -> clause(each, OptionalLong.empty(), count)).toList();
        return new Clause(part.wording(), count.applyAsLong(part), without, parts);
    }

    /** The account as indented lines of text. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(counted(question.clauses(), "clause") + ", " + counted(found, "item"));
        clauses.forEach(clause -> addLines(clause, "  ", lines));
        return List.copyOf(lines);
    }

    /** The lines as one text. */
    public String text() {
        return String.join("\n", lines());
    }

    private static void addLines(Clause clause, String indent, List<String> lines) {
        lines.add(indent + clause.sentence());
        clause.parts().forEach(part -> addLines(part, indent + "  ", lines));
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
