package dev.gleaner.proposal;

import dev.gleaner.graph.OneLine;
import dev.gleaner.proposal.ProposalList.Proposal;

/** Proposals as plain text. */
public final class ProposalText {

    private ProposalText() {}

    public static String of(ProposalList list) {
        if (list.proposals().isEmpty()) {
            return "nothing that is not attached or declined fits "
                    + list.slug()
                    + "; gleaner search looks further";
        }
        StringBuilder text = new StringBuilder();
        for (Proposal proposal : list.proposals()) {
            text.append(
                    "%-8s  %s  %s  %s  %s\n"
                            .formatted(
                                    proposal.degree().word(),
                                    proposal.published() == null ? "undated" : proposal.published(),
                                    OneLine.of(proposal.source()),
                                    OneLine.of(proposal.title()),
                                    proposal.item()));
            text.append("          ").append(OneLine.of(String.join("; ", proposal.because())));
            text.append('\n');
            if (!proposal.sentence().isEmpty()) {
                text.append("          “").append(OneLine.of(proposal.sentence())).append("”\n");
            }
        }
        return text.append("\ngleaner thread attach ")
                .append(list.slug())
                .append(" ITEM takes one, gleaner thread decline ")
                .append(list.slug())
                .append(" ITEM --reason TEXT rules it out\n")
                .toString();
    }
}
