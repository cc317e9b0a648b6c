package dev.gleaner.operation;

import dev.gleaner.benchmark.BenchmarkList;
import dev.gleaner.benchmark.BenchmarkList.BenchmarkRow;
import dev.gleaner.benchmark.Divergence;
import dev.gleaner.benchmark.DivergenceList;
import dev.gleaner.benchmark.Divergences;
import dev.gleaner.benchmark.Timeline;
import dev.gleaner.benchmark.Timelines;
import dev.gleaner.claim.ClaimDecision;
import dev.gleaner.claim.ClaimLine;
import dev.gleaner.claim.ClaimList;
import dev.gleaner.claim.ClaimQuestion;
import dev.gleaner.claim.Claims;
import dev.gleaner.claim.ResultQuestion;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Decision;
import dev.gleaner.graph.same.SameAs.Kind;
import dev.gleaner.graph.store.item.StatementStore.FoundBenchmark;
import dev.gleaner.ingest.Reprocessing;
import dev.gleaner.same.SameStatements;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operations on the statements of a data folder that this process holds. */
public final class LocalEvidence implements EvidenceOperations {

    /** As many benchmarks are looked at for divergences, the most measured first. */
    private static final int LOOKED_AT = 200;

    private final Claims claims;
    private final SameStatements same;
    private final Reprocessing reprocessing;
    private final Runnable afterwards;

    /**
     * @param afterwards what has to follow when statements changed: the index, the threads
     */
    public LocalEvidence(
            Claims claims, SameStatements same, Reprocessing reprocessing, Runnable afterwards) {
        this.claims = claims;
        this.same = same;
        this.reprocessing = reprocessing;
        this.afterwards = afterwards;
    }

    @Override
    public Answer<ClaimList> claims(ClaimQuestion question) {
        String written = question.kind();
        Optional<Claim.Kind> kind = written == null ? Optional.empty() : kind(written);
        if (written != null && kind.isEmpty()) {
            return Answer.declined(
                    Problem.Kind.USAGE,
                    "there is no kind of statement '" + written + "'",
                    "the kinds are "
                            + Stream.of(Claim.Kind.values())
                                    .map(Claim.Kind::word)
                                    .collect(Collectors.joining(", ")));
        }
        return within(
                question.limit(),
                () ->
                        claims.list(
                                kind.orElse(null),
                                new ClaimQuestion(
                                        null,
                                        blankAsNull(question.source()),
                                        blankAsNull(question.thread()),
                                        question.asOf(),
                                        question.limit())));
    }

    @Override
    public Answer<ClaimLine> claim(String id, @Nullable Instant asOf) {
        return known(claims.find(id, asOf), id);
    }

    @Override
    public Answer<ClaimLine> decide(ClaimDecision decision) {
        Decision.Word word = decision.word();
        if (word == Decision.Word.OWN || word == Decision.Word.CARRIED) {
            return Answer.declined(
                    Problem.Kind.USAGE,
                    "a statement is confirmed or rejected, not " + word.word(),
                    "gleaner origins decides whose words an item carries");
        }
        if (decision.by().isBlank() || word != null && decision.reason().isBlank()) {
            return Answer.declined(
                    Problem.Kind.USAGE,
                    "a decision has a person and a reason",
                    "say who with --by and why with --reason");
        }
        Answer<ClaimLine> answer = known(claims.decide(decision), decision.claim());
        afterwards.run();
        return answer;
    }

    private static Answer<ClaimLine> known(Optional<ClaimLine> found, String id) {
        return found.map(Answer::of)
                .orElseGet(() ->
                        Answer.declined(
                                Problem.Kind.NOT_FOUND,
                                "there is no claim '" + id + "'",
                                "gleaner claims list prints the ids of claims"));
    }

    @Override
    public Answer<Reprocessing.Report> reprocess(
            ReprocessRequest request, Consumer<String> progress) {
        Reprocessing.Report report =
                reprocessing.run(
                        request.since(), blankAsNull(request.source()), request.dryRun(), progress);
        if (!request.dryRun()) {
            afterwards.run();
        }
        return Answer.of(report);
    }

    @Override
    public Answer<ClaimList> results(ResultQuestion question) {
        return within(
                question.limit(),
                () ->
                        claims.results(
                                new ResultQuestion(
                                        blankAsNull(question.benchmark()),
                                        blankAsNull(question.system()),
                                        question.asOf(),
                                        question.limit())));
    }

    @Override
    public Answer<BenchmarkList> benchmarks(@Nullable Instant asOf) {
        return Answer.of(
                new BenchmarkList(
                        claims.benchmarks(asOf, ClaimQuestion.MOST).stream()
                                .map(found ->
                                        new BenchmarkRow(
                                                found.name(), found.results(), found.systems()))
                                .toList()));
    }

    @Override
    public Answer<Timeline> benchmark(String name, @Nullable Instant asOf) {
        ClaimList results =
                name.isBlank()
                        ? new ClaimList(List.of(), false)
                        : claims.results(
                                new ResultQuestion(name.strip(), null, asOf, ClaimQuestion.MOST));
        return results.claims().stream()
                .map(ClaimLine::figure)
                .filter(Objects::nonNull)
                .findFirst()
                .map(figure ->
                        Answer.of(
                                Timelines.of(figure.instrument(), results.claims(), results.more())
                                        .with(
                                                same.about(
                                                        Kind.BENCHMARK,
                                                        figure.instrument(),
                                                        asOf))))
                .orElseGet(() ->
                        Answer.declined(
                                Problem.Kind.NOT_FOUND,
                                "there is no result on a benchmark '" + name + "'",
                                "gleaner benchmark list names those that have some"));
    }

    @Override
    public Answer<DivergenceList> divergences(
            @Nullable String benchmark, @Nullable Instant asOf, int limit) {
        return within(limit, () -> diverging(blankAsNull(benchmark), asOf, limit));
    }

    /** Candidates meet at their benchmark's node: never all results with all. */
    private DivergenceList diverging(
            @Nullable String benchmark, @Nullable Instant asOf, int limit) {
        List<String> names =
                benchmark == null
                        ? claims.benchmarks(asOf, LOOKED_AT).stream()
                                .filter(found -> found.results() > 1)
                                .map(FoundBenchmark::name)
                                .toList()
                        : List.of(benchmark);
        List<ClaimLine> results = new ArrayList<>();
        boolean more = names.size() == LOOKED_AT;
        for (String name : names) {
            ClaimList found =
                    claims.results(new ResultQuestion(name, null, asOf, ClaimQuestion.MOST));
            results.addAll(found.claims());
            more |= found.more();
        }
        List<Divergence> pairs = Divergences.of(results);
        return new DivergenceList(
                pairs.stream().limit(limit).toList(), more || pairs.size() > limit);
    }

    private static <T> Answer<T> within(int limit, Supplier<T> asked) {
        return limit < 1 || limit > ClaimQuestion.MOST
                ? Answer.declined(
                        Problem.Kind.USAGE,
                        "a limit of " + limit + " is none",
                        "ask for 1 to " + ClaimQuestion.MOST)
                : Answer.of(asked.get());
    }

    private static Optional<Claim.Kind> kind(String word) {
        return Stream.of(Claim.Kind.values())
                .filter(kind -> kind.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
