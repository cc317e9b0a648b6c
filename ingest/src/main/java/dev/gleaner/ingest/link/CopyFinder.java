package dev.gleaner.ingest.link;

import dev.gleaner.graph.Copy;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds that one of two texts repeats the other, by the share of five-word runs that the shorter
 * one has in the longer.
 *
 * <p>The original is the one whose publisher speaks for itself; between two that do, or two that do
 * not, the one published first; else the smaller id, so that the answer never depends on which
 * arrived first.
 */
public final class CopyFinder {

    /**
     * Half of the runs: site furniture and comments may surround a copy; a long quotation stays
     * below.
     */
    private static final double COPY_FROM = 0.5;

    /** Shorter texts share runs by chance: a notice, a list of links. */
    private static final int RUNS_NEEDED = 40;

    private CopyFinder() {}

    /** A text with who published it. */
    public record Text(Item item, Source source, String text) {}

    /** The copies between one text and others. */
    public static List<Copy> find(Text text, List<Text> others) {
        Shingles shingles = Shingles.of(text.text());
        return others.stream().flatMap(other -> compare(text, shingles, other).stream()).toList();
    }

    private static Optional<Copy> compare(Text one, Shingles runs, Text other) {
        Shingles others = Shingles.of(other.text());
        Shingles shorter = runs.size() <= others.size() ? runs : others;
        Shingles longer = runs.size() <= others.size() ? others : runs;
        double containment = shorter.containedIn(longer);
        if (shorter.size() < RUNS_NEEDED || containment < COPY_FROM) {
            return Optional.empty();
        }
        boolean firstIsOriginal = isOriginal(one, other);
        Text original = firstIsOriginal ? one : other;
        Text copy = firstIsOriginal ? other : one;
        String reason =
                String.format(
                        Locale.ROOT,
                        "%.0f %% of the five-word runs of the shorter text stand in the other; the original is by %s",
                        containment * 100,
                        original.source().name());
        return Optional.of(new Copy(copy.item().id(), original.item().id(), containment, reason));
    }

    private static boolean isOriginal(Text one, Text other) {
        boolean oneSpeaks = one.source().kind().speaksForItself();
        boolean otherSpeaks = other.source().kind().speaksForItself();
        if (oneSpeaks != otherSpeaks) {
            return oneSpeaks;
        }
        var published = one.item().published();
        var otherPublished = other.item().published();
        if (published != null
                && otherPublished != null
                && !published.from().equals(otherPublished.from())) {
            return published.from().isBefore(otherPublished.from());
        }
        return one.item().id().compareTo(other.item().id()) < 0;
    }
}
