package dev.gleaner.operation;

import dev.gleaner.benchmark.BenchmarkList;
import dev.gleaner.benchmark.DivergenceList;
import dev.gleaner.benchmark.Timeline;
import dev.gleaner.claim.ClaimLine;
import dev.gleaner.claim.ClaimList;
import dev.gleaner.claim.ClaimQuestion;
import dev.gleaner.claim.ForecastList;
import dev.gleaner.claim.ResultQuestion;

import org.jspecify.annotations.Nullable;

/**
 * What can be asked of the statements of all items; part of {@link Operations}, under the same
 * rules.
 */
public interface EvidenceOperations {

    /** Statements with who says them and their sentences, the items met last first. */
    Answer<ClaimList> claims(ClaimQuestion question);

    /** One statement; those that newer rules closed too. */
    Answer<ClaimLine> claim(String id);

    /** Results, in the order of their dates where an instrument or a system is named. */
    Answer<ClaimList> results(ResultQuestion question);

    /** The instruments that something was measured on, the most measured first. */
    Answer<BenchmarkList> benchmarks();

    /** All results of an instrument over time. */
    Answer<Timeline> benchmark(String name);

    /**
     * Results of one system on one benchmark that agree, differ or cannot both hold.
     *
     * @param benchmark the instrument; null for all
     */
    Answer<DivergenceList> divergences(@Nullable String benchmark, int limit);

    /** What is said to happen, by when, and whether it is due. */
    Answer<ForecastList> forecasts(int limit);
}
