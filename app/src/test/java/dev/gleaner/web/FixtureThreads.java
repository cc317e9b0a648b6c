package dev.gleaner.web;

import dev.gleaner.brief.Brief;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Problem;
import dev.gleaner.operation.ThreadOperations;
import dev.gleaner.proposal.Declining;
import dev.gleaner.proposal.ProposalList;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.thread.LintReport;
import dev.gleaner.thread.OriginReport;
import dev.gleaner.thread.Origins;
import dev.gleaner.thread.act.PersonsAct;
import dev.gleaner.thread.lineage.Layer;
import dev.gleaner.thread.next.NextReads;
import dev.gleaner.thread.replay.Replay;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers about single threads for the pages' tests: one thread with one drift. */
record FixtureThreads(FixtureOperations operations) implements ThreadOperations {

    @Override
    public Answer<LintReport> lint(String slug, boolean strict) {
        return Answer.of(
                new LintReport(
                        slug,
                        "A thread",
                        List.of(
                                new LintReport.Finding(
                                        "count-in-prose",
                                        24,
                                        "Three items",
                                        "The prose says three; four are listed.",
                                        List.of()))));
    }

    @Override
    public Answer<Verdict> why(String slug, Instant asOf) {
        return operations.why(slug);
    }

    @Override
    public Answer<OriginReport> origins(
            String slug, @Nullable String layers, @Nullable Instant asOf) {
        Optional<Set<Layer>> chosen =
                layers == null ? Optional.of(Layer.all()) : Layer.parse(layers);
        return chosen.isEmpty()
                ? Answer.declined(Problem.Kind.USAGE, "no such layers", "name some")
                : operations
                        .thread(slug)
                        .map(page ->
                                Origins.of(
                                        page.slug(),
                                        page.title(),
                                        page.evidence(),
                                        chosen.get(),
                                        Map.of(),
                                        Map.of(),
                                        Map.of()));
    }

    @Override
    public Answer<Replay> replay(String slug, Replay.Mode mode, @Nullable LocalDate last) {
        LocalDate day = LocalDate.of(2026, 5, 11);
        if (slug.equals("just-opened")) {
            return Answer.of(
                    new Replay(
                            slug,
                            "A thread",
                            mode,
                            FixtureOperations.NOW,
                            List.of(),
                            List.of(),
                            List.of()));
        }
        return Answer.of(
                new Replay(
                        slug,
                        "A thread",
                        mode,
                        FixtureOperations.NOW,
                        List.of(
                                new Replay.Day(
                                        day,
                                        Level.MEDIUM_HIGH,
                                        List.of("body not read"),
                                        false,
                                        List.of("attached an item"))),
                        List.of(new Replay.Reached(Level.MEDIUM_HIGH, day, day.minusDays(27), 27L)),
                        List.of(new Replay.Lag("Some Lab", 2, 27, 81))));
    }

    @Override
    public Answer<Verdict> act(String slug, PersonsAct act, String version) {
        return operations.why(slug);
    }

    @Override
    public Answer<NextReads> nextReads(String slug) {
        return Answer.of(new NextReads(slug, List.of(), List.of(), List.of(), List.of()));
    }

    @Override
    public Answer<ProposalList> proposals(String slug) {
        return Answer.of(
                new ProposalList(
                        slug,
                        slug.equals("just-opened")
                                ? List.of()
                                : List.of(
                                        new ProposalList.Proposal(
                                                FixtureOperations.WHOLE,
                                                "Agents that write <kernels>",
                                                "Horizon Notes",
                                                LocalDate.of(2026, 5, 9),
                                                ProposalList.Degree.RELEVANT,
                                                List.of("“kernels” 3 times, in the title"),
                                                "They write kernels.",
                                                0,
                                                19))));
    }

    @Override
    public Answer<ProposalList> decline(String slug, Declining declining) {
        return proposals(slug);
    }

    @Override
    public Answer<Brief> brief(String slug, @Nullable Instant asOf) {
        return operations
                .thread(slug)
                .map(page ->
                        new Brief(
                                slug,
                                page.title(),
                                asOf == null ? FixtureOperations.NOW : asOf,
                                "rules 1",
                                "medium",
                                "two origins",
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of()));
    }
}
