package dev.gleaner.thread.snapshot;

import dev.gleaner.benchmark.Divergence;
import dev.gleaner.benchmark.Divergences;
import dev.gleaner.claim.ClaimLine;
import dev.gleaner.claim.ClaimLine.FigureLine;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Quantity;
import dev.gleaner.graph.Result;
import dev.gleaner.graph.store.item.ResultStore;
import dev.gleaner.graph.store.item.ResultStore.FoundResult;
import dev.gleaner.graph.store.thread.FoundLineage.SaidSame;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.ripeness.Snapshot.Conflict;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The conflicts among the results of a thread's evidence, by the same comparison that {@code
 * gleaner divergences} prints.
 *
 * <p>Items that a person said are the same do not conflict. Names of benchmarks and systems are
 * taken as they were read, whatever persons said of them: what is said to be the same takes origins
 * away from a thread, and makes none riper.
 */
public final class ResultConflicts implements Conflicts {

    private final ResultStore store;

    public ResultConflicts(ResultStore store) {
        this.store = store;
    }

    @Override
    public List<Conflict> among(List<FoundEvidence> evidence, Instant asOf) {
        List<Id<Item>> measuring =
                evidence.stream()
                        .filter(found -> found.results() > 0 && found.copyOf() == null)
                        .map(found -> found.item().id())
                        .distinct()
                        .toList();
        if (measuring.size() < 2) {
            return List.of();
        }
        Map<Set<String>, Conflict> pairs = new LinkedHashMap<>();
        List<ClaimLine> lines =
                store.of(measuring, asOf).stream().map(found -> line(found, asOf)).toList();
        Map<String, Id<Item>> said = new HashMap<>();
        for (FoundEvidence found : evidence) {
            SaidSame same = found.lineage().same();
            if (same != null) {
                said.put(found.item().id().value(), same.as());
            }
        }
        for (Divergence divergence : Divergences.of(lines)) {
            String one = divergence.one().item();
            String other = divergence.other().item();
            boolean isOneItem = said.containsKey(one) && said.get(one).equals(said.get(other));
            if (divergence.relation().equals("conflict") && !isOneItem) {
                pairs.putIfAbsent(
                        new TreeSet<>(Set.of(one, other)),
                        new Conflict(
                                divergence.system()
                                        + " on "
                                        + divergence.benchmark()
                                        + ": "
                                        + divergence.reason(),
                                new Id<>(one),
                                new Id<>(other)));
            }
        }
        return List.copyOf(pairs.values());
    }

    /** A result as the comparison takes it; it looks at the figure and whose it is. */
    private static ClaimLine line(FoundResult found, Instant asOf) {
        String item = found.item().value();
        return new ClaimLine(
                "",
                "result",
                null,
                "",
                item,
                "",
                null,
                "",
                "",
                null,
                figure(found.result()),
                null,
                "",
                asOf,
                null,
                null);
    }

    private static FigureLine figure(Result result) {
        Quantity value = result.value();
        return new FigureLine(
                result.benchmark(),
                result.protocol(),
                result.system(),
                result.scaffold(),
                value.wording(),
                value.low(),
                value.high(),
                value.unit().name(),
                value.unit().sign(),
                value.approximation().name(),
                result.date(),
                result.humanBaseline(),
                result.measuredBy());
    }
}
