package dev.gleaner.ingest.link;

import dev.gleaner.graph.Copy;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Source;

import java.util.List;
import java.util.Optional;

/**
 * Finds that one of two texts repeats the other, by the share of five-word runs that the shorter
 * one has in the longer, and by their titles ({@link CopyRule}).
 *
 * <p>The original is the one whose publisher speaks for itself; between two that do, or two that do
 * not, the one published first; else the smaller id, so that the answer never depends on which
 * arrived first.
 */
public final class CopyFinder {

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
        boolean sameTitle = WorkTitles.agree(one.item().title(), other.item().title());
        if (shorter.size() < CopyRule.RUNS_NEEDED || !CopyRule.isCopy(containment, sameTitle)) {
            return Optional.empty();
        }
        boolean firstIsOriginal = isOriginal(one, other);
        Text original = firstIsOriginal ? one : other;
        Text copy = firstIsOriginal ? other : one;
        String reason =
                CopyRule.reason(containment, sameTitle)
                        + "; the original is by "
                        + original.source().name();
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
