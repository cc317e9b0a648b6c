package dev.gleaner.same;

import dev.gleaner.graph.OneLine;
import dev.gleaner.graph.same.SameAs;
import dev.gleaner.graph.same.SameAs.Kind;
import dev.gleaner.graph.same.SameThings;
import dev.gleaner.graph.store.same.LookalikeStore;
import dev.gleaner.graph.store.same.SameAsStore;
import dev.gleaner.graph.store.same.SameAsStore.Wanted;
import dev.gleaner.same.Lookalikes.Pair;
import dev.gleaner.same.SameLine.SameEnd;
import dev.gleaner.same.SameProposalList.SameProposal;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proposes what could be the same, with the command that says so. What counts as one already, and
 * what a person withdrew, is not proposed again.
 */
public final class SameProposals {

    /** So many names and so many works are looked at: a second's work. */
    private static final int LOOKED_AT = 20_000;

    private static final int STATEMENTS = 100_000;

    private final LookalikeStore lookalikes;
    private final SameAsStore same;
    private final InstantSource clock;

    public SameProposals(LookalikeStore lookalikes, SameAsStore same, InstantSource clock) {
        this.lookalikes = lookalikes;
        this.same = same;
        this.clock = clock;
    }

    /**
     * @param wanted null for every kind that is looked at
     * @param limit at most so many of each kind
     */
    public SameProposalList list(@Nullable Kind wanted, int limit) {
        List<SameProposal> proposals = new ArrayList<>();
        boolean more = false;
        for (Kind kind : List.of(Kind.BENCHMARK, Kind.SYSTEM, Kind.ITEM)) {
            if (wanted == null || wanted == kind) {
                List<Pair> pairs = undecided(kind);
                more |= pairs.size() > limit;
                pairs.stream().limit(limit).map(SameProposals::proposal).forEach(proposals::add);
            }
        }
        return new SameProposalList(proposals, more);
    }

    private List<Pair> undecided(Kind kind) {
        List<SameAs> said = same.list(new Wanted(kind, null, true), clock.instant(), STATEMENTS);
        SameThings standing = SameThings.of(said);
        Set<Set<String>> spokenOf =
                said.stream()
                        .map(statement -> Set.of(statement.alias().key(), statement.of().key()))
                        .collect(Collectors.toSet());
        return pairs(kind).stream()
                .filter(pair -> !spokenOf.contains(Set.of(pair.alias().key(), pair.of().key())))
                .filter(pair -> !standing.group(pair.of().key()).contains(pair.alias().key()))
                .toList();
    }

    private List<Pair> pairs(Kind kind) {
        return switch (kind) {
            case BENCHMARK -> Lookalikes.names(kind, lookalikes.benchmarks(LOOKED_AT));
            case SYSTEM -> Lookalikes.names(kind, lookalikes.systems(LOOKED_AT));
            case ITEM -> Lookalikes.works(lookalikes.works(LOOKED_AT));
            case SOURCE -> List.of();
        };
    }

    private static SameProposal proposal(Pair pair) {
        boolean isItem = pair.kind() == Kind.ITEM;
        return new SameProposal(
                pair.kind().word(),
                SameEnd.of(pair.alias()),
                SameEnd.of(pair.of()),
                pair.reason(),
                "gleaner same add "
                        + pair.kind().word()
                        + " "
                        + (isItem ? pair.alias().key() : quoted(pair.alias().name()))
                        + " "
                        + (isItem ? pair.of().key() : quoted(pair.of().name()))
                        + " --by WHO --reason WHY");
    }

    /** As one word of a POSIX shell. */
    private static String quoted(String name) {
        String line = OneLine.of(name);
        return line.matches("[\\p{L}\\p{N}.,:@/+_-]+")
                ? line
                : "'" + line.replace("'", "'\\''") + "'";
    }
}
