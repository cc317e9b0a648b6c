package dev.gleaner.ingest.extract;

/**
 * A work or issue that a text names: an arXiv paper, a DOI, a numbered issue, the source it gives
 * for itself.
 *
 * @param name {@code arxiv:2411.15114}, {@code doi:10.1000/182}, {@code #448}, or the words after
 *     "Source:"
 * @param start of the words in the text
 * @param end the first position after them
 */
public record Reference(Kind kind, String name, int start, int end) {

    /** What sort of thing is named. */
    public enum Kind {
        ARXIV,
        DOI,
        ISSUE,
        SOURCE
    }
}
