package dev.gleaner.ingest.extract;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.extract.metadata.ClaimReview;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a page says about itself beyond what every article has. Text, never HTML.
 *
 * @param subtitle the line under the headline; null when there is none
 * @param authors each by name, in the order of the page
 * @param publishedWhere where the date of publishing was found, such as {@code meta
 *     article:published_time}; null when there is none
 * @param modified the last change that the page states; null when it states none
 * @param modifiedWhere where that was found
 * @param section of the site; null when unknown
 * @param tags in the page's own words
 * @param licence the address of a licence, or the page's words on its rights; null when it is
 *     silent
 * @param robots directives in lower case, such as {@code noindex} or {@code tdm-reservation:1}
 * @param claimReviews claims that the page says it has checked
 */
public record PageDetails(
        @Nullable String subtitle,
        List<String> authors,
        @Nullable String publishedWhere,
        @Nullable DateInterval modified,
        @Nullable String modifiedWhere,
        @Nullable String section,
        List<String> tags,
        @Nullable String licence,
        List<String> robots,
        List<ClaimReview> claimReviews) {

    /** Of a text that says nothing about itself. */
    public static final PageDetails NONE =
            new PageDetails(
                    null, List.of(), null, null, null, null, List.of(), null, List.of(), List.of());

    public PageDetails {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        robots = List.copyOf(robots);
        claimReviews = List.copyOf(claimReviews);
    }
}
