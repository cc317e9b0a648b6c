package dev.gleaner.graph;

/**
 * That one item carries the text of another: a re-post, a mirror, a syndicated copy. A copy is
 * never evidence of its own.
 *
 * @param copy the item that repeats
 * @param original the item it repeats, often a stub
 * @param containment share of the original's five-word runs found in the copy, 0 to 1; 0 when the
 *     original's text was never seen
 * @param reason one sentence saying how it was recognised
 */
public record Copy(Id<Item> copy, Id<Item> original, double containment, String reason) {

    public Copy {
        if (copy.equals(original)) {
            throw new IllegalArgumentException("an item is no copy of itself: " + copy);
        }
        if (containment < 0 || containment > 1) {
            throw new IllegalArgumentException(
                    "containment is a share, 0 to 1, not " + containment);
        }
    }
}
