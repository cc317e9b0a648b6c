package dev.gleaner.web;

import dev.gleaner.operation.Answer;
import dev.gleaner.proposal.ProposalList;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An item that may belong to a thread.
 *
 * @param degree {@code relevant} or {@code adjacent}
 * @param because what speaks for it, in one line
 * @param sentence its own words; empty when only the title speaks for it
 * @param passage where they stand
 */
record ProposedRow(
        String href,
        String title,
        String source,
        @Nullable Moment published,
        String degree,
        String because,
        String sentence,
        String passage) {

    private static final int MOST = 12;

    /** The first ones; none when proposals cannot be had. */
    static List<ProposedRow> of(Answer<ProposalList> answer) {
        return answer instanceof Answer.Done<ProposalList>(ProposalList list)
                ? list.proposals().stream().limit(MOST).map(ProposedRow::of).toList()
                : List.of();
    }

    private static ProposedRow of(ProposalList.Proposal proposal) {
        return new ProposedRow(
                Links.item(proposal.item()),
                Shown.title(proposal.title()),
                Shown.text(proposal.source()),
                Moment.ofNullable(proposal.published()),
                proposal.degree().word(),
                Shown.text(String.join("; ", proposal.because())),
                Shown.text(proposal.sentence()).strip(),
                Links.passage(proposal.item(), proposal.start(), proposal.end()));
    }
}
