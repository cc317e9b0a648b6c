package dev.gleaner.operation;

import dev.gleaner.benchmark.BenchmarkList;
import dev.gleaner.benchmark.DivergenceList;
import dev.gleaner.benchmark.Timeline;
import dev.gleaner.claim.ClaimDecision;
import dev.gleaner.claim.ClaimLine;
import dev.gleaner.claim.ClaimList;
import dev.gleaner.claim.ClaimQuestion;
import dev.gleaner.claim.ResultQuestion;
import dev.gleaner.ingest.Reprocessing;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * What can be asked of the statements of all items; part of {@link Operations}, under the same
 * rules.
 */
public interface EvidenceOperations {

    /** Statements with who says them and their sentences, the items met last first. */
    Answer<ClaimList> claims(ClaimQuestion question);

    /**
     * One statement; those that newer rules closed too.
     *
     * @param asOf as it was known at this time; null for now
     */
    Answer<ClaimLine> claim(String id, @Nullable Instant asOf);

    /** Keeps what a person decides about a statement; it outlives every new reading. */
    Answer<ClaimLine> decide(ClaimDecision decision);

    /** Results, in the order of their dates where an instrument or a system is named. */
    Answer<ClaimList> results(ResultQuestion question);

    /** The instruments that something was measured on, the most measured first. */
    Answer<BenchmarkList> benchmarks(@Nullable Instant asOf);

    /** All results of an instrument over time. */
    Answer<Timeline> benchmark(String name, @Nullable Instant asOf);

    /**
     * Results of one system on one benchmark that agree, differ or cannot both hold.
     *
     * @param benchmark the instrument; null for all
     */
    Answer<DivergenceList> divergences(
            @Nullable String benchmark, @Nullable Instant asOf, int limit);

    /** Reads the archive again with the rules of today. */
    Answer<Reprocessing.Report> reprocess(ReprocessRequest request, Consumer<String> progress);
}
