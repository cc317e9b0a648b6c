package dev.gleaner.claim;

import java.util.List;

/**
 * Statements in an order that the question decides.
 *
 * @param more whether there are more than were asked for
 */
public record ClaimList(List<ClaimLine> claims, boolean more) {

    public ClaimList {
        claims = List.copyOf(claims);
    }
}
