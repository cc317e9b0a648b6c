package dev.gleaner.claim;

import dev.gleaner.claim.ClaimLine.DecisionLine;
import dev.gleaner.graph.DateInterval;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Links between statements of different items.
 *
 * @param more whether there are more than were asked for
 */
public record LinkList(List<LinkRow> links, boolean more) {

    public LinkList {
        links = List.copyOf(links);
    }

    /**
     * That two statements are about one thing, as rules propose it.
     *
     * @param stance how the later one takes the earlier: {@code supports}, {@code disputes} or
     *     {@code mentions}
     * @param cue the words that tell the stance; empty where nothing does
     * @param retold whether the later one only tells again what the earlier one says
     * @param confidence 0 to 1, how sure it is that both are about one thing
     * @param decision what a person decided; null when nobody did
     */
    public record LinkRow(
            String link,
            String stance,
            String cue,
            boolean retold,
            double confidence,
            String reason,
            LinkEnd later,
            LinkEnd earlier,
            Instant recordedAt,
            @Nullable DecisionLine decision) {}

    /**
     * A statement at an end of a link.
     *
     * @param page the address of its sentence on Gleaner's own page
     */
    public record LinkEnd(
            String claim,
            String reportedBy,
            String title,
            @Nullable DateInterval published,
            String sentence,
            String page) {}
}
