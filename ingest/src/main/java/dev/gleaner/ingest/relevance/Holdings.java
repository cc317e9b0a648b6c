package dev.gleaner.ingest.relevance;

import java.util.List;

/** How common phrases are among the texts at hand: what makes one telling. */
public interface Holdings {

    /** How many texts there are, at least one. */
    int size();

    /** Their mean length in words. */
    double meanLength();

    /** How many of them hold the phrase. */
    int holding(Topic.Phrase phrase);

    /** A collection in memory. */
    static Holdings of(List<WordCounts> texts) {
        double words = texts.stream().mapToInt(WordCounts::length).average().orElse(1);
        return new Holdings() {
            @Override
            public int size() {
                return Math.max(1, texts.size());
            }

            @Override
            public double meanLength() {
                return Math.max(1, words);
            }

            @Override
            public int holding(Topic.Phrase phrase) {
                return (int) texts.stream().filter(text -> text.count(phrase) > 0).count();
            }
        };
    }
}
