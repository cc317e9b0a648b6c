package dev.gleaner.search;

/**
 * What to search for.
 *
 * @param query in the query language
 * @param limit at most so many hits, 1 to 100
 * @param newestFirst by date instead of by relevance
 * @param explain whether to count what each clause keeps
 */
public record SearchRequest(String query, int limit, boolean newestFirst, boolean explain) {

    /** As many hits as a page shows. */
    public static final int PAGE = 20;

    /** The most that one answer holds. */
    public static final int MOST = 100;
}
