package dev.gleaner.same;

import dev.gleaner.same.SameLine.SameEnd;

import java.util.List;

/**
 * What looks the same, and is not until a person says so.
 *
 * @param more whether there is more than was asked for
 */
public record SameProposalList(List<SameProposal> proposals, boolean more) {

    public SameProposalList {
        proposals = List.copyOf(proposals);
    }

    /**
     * Two things that look the same.
     *
     * @param kind {@code item}, {@code benchmark} or {@code system}
     * @param reason what makes them look so
     * @param command what to type to say so
     */
    public record SameProposal(
            String kind, SameEnd alias, SameEnd of, String reason, String command) {}
}
