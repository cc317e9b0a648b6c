package dev.gleaner.ingest.relevance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores texts against one topic.
 *
 * <p>Each phrase that the writer follows counts by how rare it is among the texts at hand, how
 * often this text has it for its length, and more in the title; the words of the title and
 * description count in the same way with a smaller weight. The formula is BM25 (Robertson and
 * Zaragoza, "The Probabilistic Relevance Framework", 2009) with a strong correction for length, so
 * that a long digest that mentions everything once is about nothing.
 *
 * <p>Not safe for use by several threads.
 */
public final class Relevance {

    /** How fast further mentions stop counting (BM25's k1). */
    private static final double SATURATION = 1.2;

    /** How much length counts, 0 to 1 (BM25's b). */
    private static final double LENGTH = 0.9;

    private static final double WORD_WEIGHT = 0.8;

    /** A word of the description that more of the texts hold says nothing. */
    private static final double COMMON_FROM = 0.4;

    private static final double TITLE_PHRASE = 1;
    private static final double TITLE_WORD = 0.2;

    /** Set on labelled texts of six threads; see the evidence set's scorer, task threads. */
    private static final double RELEVANT_FROM = 4;

    private static final double ADJACENT_FROM = 2.2;

    private final Topic topic;
    private final Holdings holdings;
    private final List<Topic.Phrase> telling;
    private final Map<Topic.Phrase, Double> rarity = new HashMap<>();

    public Relevance(Topic topic, Holdings holdings) {
        this.topic = topic;
        this.holdings = holdings;
        this.telling =
                topic.words().stream()
                        .filter(word -> holdings.holding(word) <= COMMON_FROM * holdings.size())
                        .toList();
    }

    /** Whether a text belongs to a thread. */
    public enum Degree {
        RELEVANT,
        ADJACENT,
        NOT
    }

    /** What one phrase added to a score. */
    public record Reason(String phrase, int count, boolean inTitle, double points) {}

    /**
     * A score with what made it.
     *
     * @param reasons the strongest first
     */
    public record Score(double points, Degree degree, List<Reason> reasons) {

        public Score {
            reasons = List.copyOf(reasons);
        }
    }

    public Score of(WordCounts text) {
        List<Reason> reasons = new ArrayList<>();
        for (Topic.Phrase phrase : topic.phrases()) {
            add(reasons, phrase, text, 1, TITLE_PHRASE);
        }
        for (Topic.Phrase word : telling) {
            add(reasons, word, text, WORD_WEIGHT, TITLE_WORD);
        }
        reasons.sort(Comparator.comparingDouble(Reason::points).reversed());
        double points = reasons.stream().mapToDouble(Reason::points).sum();
        Degree degree =
                points >= RELEVANT_FROM
                        ? Degree.RELEVANT
                        : points >= ADJACENT_FROM ? Degree.ADJACENT : Degree.NOT;
        return new Score(points, degree, reasons);
    }

    private void add(
            List<Reason> reasons,
            Topic.Phrase phrase,
            WordCounts text,
            double weight,
            double titleWeight) {
        int count = text.count(phrase);
        if (count == 0) {
            return;
        }
        double length = 1 - LENGTH + LENGTH * text.length() / holdings.meanLength();
        boolean inTitle = text.isInTitle(phrase);
        double share = count / (count + SATURATION * length) + (inTitle ? titleWeight : 0);
        reasons.add(
                new Reason(
                        phrase.written(),
                        count,
                        inTitle,
                        weight * share * rarity.computeIfAbsent(phrase, this::rarity)));
    }

    private double rarity(Topic.Phrase phrase) {
        int holding = holdings.holding(phrase);
        return Math.log(1 + (holdings.size() - holding + 0.5) / (holding + 0.5));
    }
}
