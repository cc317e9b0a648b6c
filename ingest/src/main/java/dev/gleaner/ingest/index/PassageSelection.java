package dev.gleaner.ingest.index;

import dev.gleaner.ingest.index.query.Mark;
import dev.gleaner.ingest.index.query.PassageHit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses the sentences of a text that answer a question best.
 *
 * <p>A sentence is worth the rarity of each different word that matched in it, and a little for
 * repeating one; of equals the earlier one wins. Pure: the same matches give the same passages.
 */
final class PassageSelection {

    static final int MAX_PASSAGES = 3;

    /** A word that stands on every line of a long text has had its chance by then. */
    private static final int MAX_CANDIDATES = 500;

    private static final double REPETITION = 0.1;
    private static final int MAX_REPETITIONS = 3;

    /**
     * A place that matched.
     *
     * @param word what of the question matched there; equal for the same word
     * @param rarity how much that word tells, over 0
     */
    record Match(Mark mark, Object word, double rarity) {}

    private final SentenceBounds sentences = new SentenceBounds();

    /** The best passages, best first; the beginning of the text when nothing matched in it. */
    List<PassageHit> select(String text, List<Match> matches) {
        if (matches.isEmpty()) {
            return beginning(text);
        }
        List<Candidate> candidates = candidates(text, matches);
        return candidates.stream()
                .sorted(
                        Comparator.comparingDouble(Candidate::worth)
                                .reversed()
                                .thenComparingInt(candidate -> candidate.span.start()))
                .limit(MAX_PASSAGES)
                .map(candidate -> candidate.hit(text))
                .toList();
    }

    private List<PassageHit> beginning(String text) {
        int first = 0;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return List.of();
        }
        Mark span = sentences.around(text, new Mark(first, first + 1));
        return List.of(
                new PassageHit(
                        span.start(),
                        span.end(),
                        text.substring(span.start(), span.end()),
                        List.of()));
    }

    private List<Candidate> candidates(String text, List<Match> matches) {
        List<Candidate> candidates = new ArrayList<>();
        for (Match match : inOrder(matches)) {
            Candidate last = candidates.isEmpty() ? null : candidates.getLast();
            if (last != null && match.mark.end() <= last.span.end()) {
                last.matches.add(match);
            } else if (last == null || match.mark.start() >= last.span.end()) {
                if (candidates.size() == MAX_CANDIDATES) {
                    break;
                }
                candidates.add(
                        new Candidate(spanAfter(last, sentences.around(text, match.mark)), match));
            }
        }
        return candidates;
    }

    /**
     * A long sentence is cut around each of its matches; the cuts must not tell the same words
     * twice.
     */
    private static Mark spanAfter(@Nullable Candidate last, Mark span) {
        return last == null || span.start() >= last.span.end()
                ? span
                : new Mark(last.span.end(), span.end());
    }

    private static List<Match> inOrder(List<Match> matches) {
        return matches.stream()
                .sorted(
                        Comparator.<Match>comparingInt(match -> match.mark.start())
                                .thenComparingInt(match -> match.mark.end()))
                .toList();
    }

    /** Marks in order without overlap, as a page can write them. */
    static List<Mark> apart(List<Mark> marks) {
        List<Mark> apart = new ArrayList<>();
        for (Mark mark :
                marks.stream()
                        .sorted(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end))
                        .toList()) {
            if (!apart.isEmpty() && mark.start() < apart.getLast().end()) {
                Mark last = apart.removeLast();
                apart.add(new Mark(last.start(), Math.max(last.end(), mark.end())));
            } else {
                apart.add(mark);
            }
        }
        return apart;
    }

    private static final class Candidate {

        private final Mark span;
        private final List<Match> matches = new ArrayList<>();

        Candidate(Mark span, Match first) {
            this.span = span;
            matches.add(first);
        }

        double worth() {
            Map<Object, Double> rarities = new HashMap<>();
            Map<Object, Integer> times = new HashMap<>();
            for (Match match : matches) {
                rarities.merge(match.word, match.rarity, Math::max);
                times.merge(match.word, 1, Integer::sum);
            }
            double worth = 0;
            for (Map.Entry<Object, Double> word : rarities.entrySet()) {
                int repetitions =
                        Math.min(MAX_REPETITIONS, times.getOrDefault(word.getKey(), 1) - 1);
                worth += word.getValue() * (1 + REPETITION * repetitions);
            }
            return worth;
        }

        PassageHit hit(String text) {
            List<Mark> marks =
                    apart(
                            matches.stream()
                                    .map(match ->
                                            new Mark(
                                                    Math.max(span.start(), match.mark.start()),
                                                    Math.min(span.end(), match.mark.end())))
                                    .toList());
            return new PassageHit(
                    span.start(), span.end(), text.substring(span.start(), span.end()), marks);
        }
    }
}
