package dev.gleaner.operation;

import dev.gleaner.same.SameImport;
import dev.gleaner.same.SameImported;
import dev.gleaner.same.SameLine;
import dev.gleaner.same.SameList;
import dev.gleaner.same.SameProposalList;
import dev.gleaner.same.SameQuestion;
import dev.gleaner.same.SameSaying;
import dev.gleaner.same.SameWithdrawal;

import org.jspecify.annotations.Nullable;

/**
 * What can be asked of and said about things that are the same; part of {@link Operations}, under
 * the same rules.
 */
public interface SameOperations {

    /** Statements, what was said last first. */
    Answer<SameList> list(SameQuestion question);

    /** Says that two things are the same; saying it twice changes nothing. */
    Answer<SameLine> say(SameSaying saying);

    /** Takes a statement back; it stays to be seen. */
    Answer<SameLine> withdraw(SameWithdrawal withdrawal);

    /** Says all that a list does, or nothing where one of its lines is not right. */
    Answer<SameImported> take(SameImport list);

    /**
     * What looks the same and nobody said anything about; nothing of it applies by itself.
     *
     * @param kind {@code item}, {@code benchmark} or {@code system}; null for all
     * @param limit at most so many of each kind
     */
    Answer<SameProposalList> propose(@Nullable String kind, int limit);
}
