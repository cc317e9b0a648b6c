package dev.gleaner.operation;

import dev.gleaner.claim.LinkDecision;
import dev.gleaner.claim.LinkList;
import dev.gleaner.claim.LinkList.LinkRow;
import dev.gleaner.claim.LinkQuestion;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What can be asked of the links between statements; part of {@link Operations}, under the same
 * rules.
 */
public interface LinkOperations {

    /** Links with both statements, those that were proposed last first. */
    Answer<LinkList> list(LinkQuestion question);

    /**
     * One link.
     *
     * @param asOf as it was known at this time; null for now
     */
    Answer<LinkRow> show(String id, @Nullable Instant asOf);

    /** Keeps what a person decides about a link; a rejected one joins nothing. */
    Answer<LinkRow> decide(LinkDecision decision);
}
