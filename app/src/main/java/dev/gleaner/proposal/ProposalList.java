package dev.gleaner.proposal;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Items that may be evidence of a thread and are not attached to it.
 *
 * @param proposals the ones that say most about it first
 */
public record ProposalList(String slug, List<Proposal> proposals) {

    public ProposalList {
        proposals = List.copyOf(proposals);
    }

    /** How near an item is to the thread. */
    public enum Degree {
        RELEVANT,
        ADJACENT;

        /** The word on pages, in JSON and on the command line. */
        public String word() {
            return this == RELEVANT ? "relevant" : "adjacent";
        }
    }

    /**
     * One item.
     *
     * @param item its id
     * @param published null when nobody knows
     * @param because what speaks for it, the strongest first
     * @param sentence the words of the item that fit best; empty when only its title does
     * @param start offset of the first UTF-16 unit of the sentence in the item's newest text
     * @param end offset after its last unit
     */
    public record Proposal(
            String item,
            String title,
            String source,
            @Nullable LocalDate published,
            Degree degree,
            List<String> because,
            String sentence,
            int start,
            int end) {

        public Proposal {
            because = List.copyOf(because);
        }
    }
}
