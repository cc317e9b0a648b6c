package dev.gleaner.cli.client;

import dev.gleaner.brief.Brief;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.ThreadOperations;
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
import java.util.Locale;

/** The operations on single threads of the process that serves the data folder. */
record ServerThreads(ServerConnection server) implements ThreadOperations {

    @Override
    public Answer<LintReport> lint(String slug, boolean strict) {
        return server.get(path(slug) + "/lint?strict=" + strict, LintReport.class);
    }

    @Override
    public Answer<Verdict> why(String slug, Instant asOf) {
        return server.get(path(slug) + "/why?asOf=" + asOf, Verdict.class);
    }

    @Override
    public Answer<OriginReport> origins(
            String slug, @Nullable String layers, @Nullable Instant asOf) {
        return server.get(
                path(slug)
                        + "/origins?"
                        + (layers == null ? "" : "&layers=" + ServerConnection.encoded(layers))
                        + (asOf == null ? "" : "&asOf=" + asOf),
                OriginReport.class);
    }

    @Override
    public Answer<Replay> replay(String slug, Replay.Mode mode, @Nullable LocalDate last) {
        return server.get(
                path(slug) + "/replay?mode=" + mode + (last == null ? "" : "&last=" + last),
                Replay.class);
    }

    @Override
    public Answer<Verdict> act(String slug, PersonsAct act, String version) {
        return server.change(
                path(slug) + "/acts/" + act.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                "application/json",
                version,
                ServerConnection.json(act),
                Verdict.class);
    }

    @Override
    public Answer<NextReads> nextReads(String slug) {
        return server.get(path(slug) + "/next", NextReads.class);
    }

    @Override
    public Answer<ProposalList> proposals(String slug) {
        return server.get(path(slug) + "/proposals", ProposalList.class);
    }

    @Override
    public Answer<ProposalList> decline(String slug, Declining declining) {
        return server.post(
                path(slug) + "/declines",
                "application/json",
                ServerConnection.json(declining),
                ProposalList.class);
    }

    @Override
    public Answer<Brief> brief(String slug, @Nullable Instant asOf) {
        return server.get(
                path(slug) + "/brief" + (asOf == null ? "" : "?asOf=" + asOf), Brief.class);
    }

    private static String path(String slug) {
        return "/api/threads/" + ServerConnection.encoded(slug);
    }
}
