package dev.gleaner.operation;

import dev.gleaner.brief.Brief;
import dev.gleaner.proposal.Declining;
import dev.gleaner.proposal.ProposalList;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.thread.LintReport;
import dev.gleaner.thread.OriginReport;
import dev.gleaner.thread.act.PersonsAct;
import dev.gleaner.thread.next.NextReads;
import dev.gleaner.thread.replay.Replay;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What can be asked of one thread beyond showing it; part of {@link Operations}, under the same
 * rules.
 */
public interface ThreadOperations {

    /**
     * Where a thread's file contradicts itself.
     *
     * @param strict whether lines that nobody understood are findings too
     */
    Answer<LintReport> lint(String slug, boolean strict);

    /**
     * Why a thread had the level it had at a time; the same time gives the same answer for ever.
     */
    Answer<Verdict> why(String slug, Instant asOf);

    /**
     * What counts as one piece of evidence in a thread, and by which layer it was joined.
     *
     * @param layers which layers are looked at, by commas; null for all
     * @param asOf as it was known at this time; null for now
     */
    Answer<OriginReport> origins(String slug, @Nullable String layers, @Nullable Instant asOf);

    /**
     * A thread day by day.
     *
     * @param last the last day; null for today
     */
    Answer<Replay> replay(String slug, Replay.Mode mode, @Nullable LocalDate last);

    /**
     * Keeps what a person does to a thread, and writes it into the thread's file; answers how ripe
     * it is then.
     *
     * @param version of the thread's file that she read
     */
    Answer<Verdict> act(String slug, PersonsAct act, String version);

    /** What to read next for a thread, and why. */
    Answer<NextReads> nextReads(String slug);

    /** Items that may be evidence of a thread, with what speaks for each. */
    Answer<ProposalList> proposals(String slug);

    /** Keeps that an item does not belong to a thread; answers what is proposed still. */
    Answer<ProposalList> decline(String slug, Declining declining);

    /**
     * A thread as a packet to write from; the same time gives the same packet for ever.
     *
     * @param asOf null for now
     */
    Answer<Brief> brief(String slug, @Nullable Instant asOf);
}
