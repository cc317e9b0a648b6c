package dev.gleaner.ingest.cite;

import java.util.Locale;

/**
 * A place in a text that points to a work or a voice.
 *
 * @param start first UTF-16 unit
 * @param end one past the last
 * @param target an address, {@code arXiv:2408.06292}, {@code Import AI #448}, a title, or a name
 */
public record Citation(int start, int end, Kind kind, String target) {

    /** How it points. */
    public enum Kind {
        LINK,
        URL,
        ARXIV,
        DOI,
        ISSUE,
        NAMED_WORK,
        ATTRIBUTION;

        /** In lower case, for people and programs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Citation {
        if (start < 0 || end <= start || target.isBlank()) {
            throw new IllegalArgumentException(
                    "a citation is a span with a target, not "
                            + start
                            + " to "
                            + end
                            + " '"
                            + target
                            + "'");
        }
    }
}
