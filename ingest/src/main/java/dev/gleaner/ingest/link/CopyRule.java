package dev.gleaner.ingest.link;

import java.util.Locale;

/**
 * How much of the shorter of two texts must stand in the longer to make it a copy: half of its
 * five-word runs, since site furniture and comments may surround a copy while a long quotation
 * stays below; a fifth when both titles name one work (an excerpt, a page with many comments).
 */
final class CopyRule {

    /** Shorter texts share runs by chance: a notice, a list of links. */
    static final int RUNS_NEEDED = 40;

    private static final double COPY_FROM = 0.5;
    private static final double EXCERPT_FROM = 0.2;

    private CopyRule() {}

    /** Whether so much makes a copy whatever the titles say. */
    static boolean isCopy(double containment) {
        return containment >= COPY_FROM;
    }

    static boolean isCopy(double containment, boolean sameTitle) {
        return isCopy(containment) || sameTitle && containment >= EXCERPT_FROM;
    }

    static String reason(double containment, boolean sameTitle) {
        return String.format(
                Locale.ROOT,
                "%.0f %% of the five-word runs of the shorter text stand in the other%s",
                containment * 100,
                sameTitle ? ", and their titles name one work" : "");
    }
}
