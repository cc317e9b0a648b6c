package dev.gleaner.ingest.opml;

import java.util.List;

/**
 * A list of subscriptions in folders, as feed readers exchange it (OPML 1.0, 1.1 and 2.0).
 *
 * @param title of the list, empty when it has none
 * @param outlines those that are subscriptions or could be, in the order of the document; folders
 *     are the path of what they hold
 * @param leftOut how many more there were beyond {@value #MOST_OUTLINES}
 * @param repaired whether it was no well-formed XML
 */
public record Opml(String title, List<Outline> outlines, int leftOut, boolean repaired)
        implements OpmlReading {

    /** More than anyone reads; a longer list is an attack or a crawl. */
    public static final int MOST_OUTLINES = 5_000;

    /** Folders in folders; what is nested deeper stands in the last of them. */
    public static final int DEEPEST = 32;

    /** The namespace of what only we know of a subscription. */
    public static final String NAMESPACE = "urn:gleaner:opml:1";

    public Opml {
        outlines = List.copyOf(outlines);
        if (outlines.size() > MOST_OUTLINES) {
            throw new IllegalArgumentException(
                    "at most " + MOST_OUTLINES + " outlines, not " + outlines.size());
        }
    }
}
