package dev.gleaner.benchmark;

import java.util.List;

/**
 * Pairs of results on the same thing, conflicts first.
 *
 * @param more whether there is more than was asked for or looked at
 */
public record DivergenceList(List<Divergence> divergences, boolean more) {

    public DivergenceList {
        divergences = List.copyOf(divergences);
    }
}
