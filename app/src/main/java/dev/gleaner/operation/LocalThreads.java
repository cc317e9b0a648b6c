package dev.gleaner.operation;

import dev.gleaner.brief.Brief;
import dev.gleaner.brief.Briefs;
import dev.gleaner.proposal.Declining;
import dev.gleaner.proposal.ProposalList;
import dev.gleaner.proposal.Proposals;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.thread.Doing;
import dev.gleaner.thread.LintReport;
import dev.gleaner.thread.OriginReport;
import dev.gleaner.thread.Threads;
import dev.gleaner.thread.act.PersonsAct;
import dev.gleaner.thread.desk.Writing;
import dev.gleaner.thread.next.NextReads;
import dev.gleaner.thread.replay.Replay;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** The operations on single threads of a data folder that this process holds. */
final class LocalThreads implements ThreadOperations {

    private final Threads threads;
    private final Proposals proposals;
    private final Briefs briefs;
    private final InstantSource clock;
    private final Runnable follow;

    /**
     * @param follow lets the index follow the graph
     */
    LocalThreads(
            Threads threads,
            Proposals proposals,
            Briefs briefs,
            InstantSource clock,
            Runnable follow) {
        this.threads = threads;
        this.proposals = proposals;
        this.briefs = briefs;
        this.clock = clock;
        this.follow = follow;
    }

    @Override
    public Answer<LintReport> lint(String slug, boolean strict) {
        return found(threads.lint(slug, strict), slug);
    }

    @Override
    public Answer<Verdict> why(String slug, Instant asOf) {
        return found(threads.verdict(slug, asOf), slug);
    }

    @Override
    public Answer<OriginReport> origins(
            String slug, @Nullable String layers, @Nullable Instant asOf) {
        return layers != null && !Threads.areLayers(layers)
                ? Answer.declined(
                        Problem.Kind.USAGE,
                        "'" + layers + "' names no layers of origins",
                        "name some of " + Threads.layers())
                : found(threads.origins(slug, layers, asOf), slug);
    }

    @Override
    public Answer<Replay> replay(String slug, Replay.Mode mode, @Nullable LocalDate last) {
        return found(threads.replay(slug, mode, last), slug);
    }

    @Override
    public Answer<Verdict> act(String slug, PersonsAct act, String version) {
        if (version.isBlank()) {
            return VersionProblems.required();
        }
        Optional<Doing> doing = threads.act(slug, act, version);
        if (doing.isEmpty()) {
            return found(Optional.empty(), slug);
        }
        return switch (doing.get()) {
            case Doing.Done(Verdict verdict) -> {
                follow.run();
                threads.reassess();
                yield found(threads.verdict(slug), slug);
            }
            case Doing.Stale(Writing.Stale stale) -> VersionProblems.stale(stale);
            case Doing.Refused(String reason, String nextStep) ->
                    Answer.declined(Problem.Kind.USAGE, reason, nextStep);
        };
    }

    @Override
    public Answer<NextReads> nextReads(String slug) {
        return found(threads.nextReads(slug), slug);
    }

    @Override
    public Answer<ProposalList> proposals(String slug) {
        return found(proposals.of(slug), slug);
    }

    @Override
    public Answer<ProposalList> decline(String slug, Declining declining) {
        Optional<Proposals.Outcome> outcome = proposals.decline(slug, declining);
        if (outcome.isEmpty()) {
            return found(Optional.empty(), slug);
        }
        return switch (outcome.get()) {
            case Proposals.Outcome.Declined(ProposalList left) -> Answer.of(left);
            case Proposals.Outcome.Refused(String reason, String nextStep) ->
                    Answer.declined(Problem.Kind.USAGE, reason, nextStep);
        };
    }

    @Override
    public Answer<Brief> brief(String slug, @Nullable Instant asOf) {
        Instant now = clock.instant();
        if (asOf != null && asOf.isAfter(now)) {
            return Answer.declined(
                    Problem.Kind.USAGE,
                    asOf + " has not come yet",
                    "what may still change has no packet; name a time that is past");
        }
        return found(briefs.of(slug, asOf == null ? now : asOf), slug);
    }

    <T> Answer<T> found(Optional<T> thread, String slug) {
        return thread.map(Answer::of)
                .orElseGet(() ->
                        Answer.declined(
                                Problem.Kind.NOT_FOUND,
                                "there is no thread '" + slug + "'",
                                threads.nearest(slug)
                                        .map(near ->
                                                "did you mean '"
                                                        + near
                                                        + "'? gleaner thread list names all")
                                        .orElse(
                                                "gleaner thread import FILE takes a thread file over")));
    }
}
