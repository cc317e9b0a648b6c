package dev.gleaner.claim;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Decision;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.same.SameAs.Kind;
import dev.gleaner.graph.same.SameAs.Named;
import dev.gleaner.graph.same.SameThings;
import dev.gleaner.graph.store.item.LinkStore;
import dev.gleaner.graph.store.item.LinkStore.FoundLink;
import dev.gleaner.graph.store.item.StatementStore;
import dev.gleaner.graph.store.item.StatementStore.FoundBenchmark;
import dev.gleaner.graph.store.item.StatementStore.FoundStatement;
import dev.gleaner.graph.store.item.StatementStore.Wanted;
import dev.gleaner.graph.store.same.SameAsStore;
import dev.gleaner.graph.store.thread.DecisionStore;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The statements of all items, as they are known now or were known at a time: the same question
 * about the same past has the same answer for ever.
 */
public final class Claims {

    private final StatementStore store;
    private final LinkStore links;
    private final DecisionStore decisions;
    private final SameAsStore same;
    private final InstantSource clock;

    public Claims(
            StatementStore store,
            LinkStore links,
            DecisionStore decisions,
            SameAsStore same,
            InstantSource clock) {
        this.store = store;
        this.links = links;
        this.decisions = decisions;
        this.same = same;
        this.clock = clock;
    }

    /** Statements of one kind or all, the items met last first. */
    public ClaimList list(Claim.@Nullable Kind kind, ClaimQuestion question) {
        Instant asOf = asOf(question.asOf());
        return lines(
                store.list(
                        new Wanted(kind, question.source(), question.thread()),
                        asOf,
                        question.limit() + 1),
                asOf,
                question.limit());
    }

    /** One statement, closed ones too. */
    public Optional<ClaimLine> find(String id, @Nullable Instant when) {
        Instant asOf = asOf(when);
        return Id.<Claim>parse(id)
                .flatMap(claim -> store.find(claim, asOf))
                .map(found -> lines(List.of(found), asOf, 1).claims().getFirst());
    }

    /**
     * Results in the order of their dates where an instrument or a system is named, by whatever
     * name it had then.
     */
    public ClaimList results(ResultQuestion question) {
        Instant asOf = asOf(question.asOf());
        SameThings names = names(asOf);
        String benchmark = question.benchmark();
        String system = question.system();
        int wanted = question.limit() + 1;
        List<FoundStatement> found =
                benchmark == null && system == null
                        ? store
                                .list(new Wanted(Claim.Kind.RESULT, null, null), asOf, wanted)
                                .stream()
                                .filter(one -> !one.isRejected())
                                .toList()
                        : store.results(
                                benchmark == null
                                        ? Set.of()
                                        : names.group(Named.benchmark(benchmark).key()),
                                system == null ? Set.of() : names.group(Named.system(system).key()),
                                asOf,
                                wanted);
        return lines(found, asOf, names, question.limit());
    }

    /** Instruments, the most measured first. */
    public List<FoundBenchmark> benchmarks(@Nullable Instant when, int limit) {
        Instant asOf = asOf(when);
        Map<String, String> names = new HashMap<>();
        Map<String, String> systems = new HashMap<>();
        same.standing(Set.of(Kind.BENCHMARK), asOf)
                .others()
                .forEach((key, other) -> names.put(key, other.name()));
        same.standing(Set.of(Kind.SYSTEM), asOf)
                .others()
                .forEach((key, other) -> systems.put(key, other.key()));
        return store.benchmarks(names, systems, asOf, limit);
    }

    /** Which names of instruments and systems stood for others. */
    private SameThings names(Instant asOf) {
        return same.standing(Set.of(Kind.BENCHMARK, Kind.SYSTEM), asOf);
    }

    /**
     * Keeps what a person decided about a statement; without a word the last decision is taken
     * back.
     *
     * @return the statement as it stands then; empty when there is none of this id
     */
    public Optional<ClaimLine> decide(ClaimDecision decision) {
        Instant now = clock.instant();
        Optional<FoundStatement> found =
                Id.<Claim>parse(decision.claim()).flatMap(claim -> store.find(claim, now));
        found.ifPresent(one -> {
            Decision.Word word = decision.word();
            if (word == null) {
                decisions.undo(one.claim(), one.item().id(), now);
            } else {
                decisions.about(
                        one.claim(),
                        one.item().id(),
                        new Decision(word, decision.reason(), decision.by(), now));
            }
        });
        return found.flatMap(one -> find(decision.claim(), now));
    }

    private Instant asOf(@Nullable Instant when) {
        return when == null ? clock.instant() : when;
    }

    /** Statements as people see them, in the order they come. */
    public List<ClaimLine> lines(List<FoundStatement> found, Instant asOf) {
        return lines(found, asOf, found.size()).claims();
    }

    private ClaimList lines(List<FoundStatement> found, Instant asOf, int limit) {
        return lines(found, asOf, names(asOf), limit);
    }

    private ClaimList lines(List<FoundStatement> found, Instant asOf, SameThings names, int limit) {
        List<FoundStatement> shown = found.stream().limit(limit).toList();
        Map<Id<Claim>, List<FoundLink>> byClaim = new HashMap<>();
        for (FoundLink link :
                links.of(shown.stream().map(one -> one.claim().id()).toList(), asOf)) {
            byClaim.computeIfAbsent(
                            link.outgoing() ? link.link().from() : link.link().to(),
                            claim -> new ArrayList<>())
                    .add(link);
        }
        return new ClaimList(
                shown.stream()
                        .map(one ->
                                ClaimLines.of(
                                        one,
                                        byClaim.getOrDefault(one.claim().id(), List.of()),
                                        names))
                        .toList(),
                found.size() > limit);
    }
}
