package dev.gleaner.forecast;

import dev.gleaner.claim.ClaimLine;
import dev.gleaner.claim.Claims;
import dev.gleaner.forecast.ForecastLine.State;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.notice.Notice.Due;
import dev.gleaner.graph.store.forecast.ForecastStore;
import dev.gleaner.graph.store.forecast.ForecastStore.FoundForecast;
import dev.gleaner.graph.store.notice.NoticeStore.Known;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Evidence.Directness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The forecasts in the evidence of threads that have fallen due and that nobody was told of.
 *
 * <p>A forecast that counts nowhere, because it was rejected, copied or told again, is not told;
 * nor is one in evidence that is only proposed. Many threads cost as many questions as one.
 */
public final class FallenDue {

    /** As many are looked at for the threads of one look; the longest due come first. */
    private static final int LOOKED_AT = 20_000;

    private static final Comparator<Due> BY_DAY =
            Comparator.comparing(Due::last).thenComparing(Due::saying);

    private final ForecastStore store;
    private final Claims claims;

    public FallenDue(ForecastStore store, Claims claims) {
        this.store = store;
        this.claims = claims;
    }

    /**
     * What is to be told of each thread, by its id; the longest due first.
     *
     * @param told what was told of each thread so far
     */
    public Map<String, List<Due>> of(
            List<FoundThread> threads, Map<String, Known> told, Instant asOf) {
        Map<Id<Item>, List<FoundForecast>> open = open(threads, asOf);
        Map<String, List<FoundForecast>> fresh = new HashMap<>();
        Map<String, FoundForecast> all = new LinkedHashMap<>();
        for (FoundThread thread : threads) {
            String id = thread.thread().id().value();
            Known known = told.getOrDefault(id, Known.NONE);
            List<FoundForecast> untold =
                    items(thread).stream()
                            .flatMap(item -> open.getOrDefault(item, List.of()).stream())
                            .filter(one -> !known.forecasts().contains(one.saying()))
                            .toList();
            fresh.put(id, untold);
            untold.forEach(one -> all.put(one.saying(), one));
        }
        Map<String, Due> due = due(List.copyOf(all.values()), asOf);
        Map<String, List<Due>> byThread = new HashMap<>();
        fresh.forEach((thread, found) ->
                byThread.put(
                        thread,
                        found.stream()
                                .map(one -> due.get(one.saying()))
                                .filter(Objects::nonNull)
                                .sorted(BY_DAY)
                                .toList()));
        return byThread;
    }

    private Map<Id<Item>, List<FoundForecast>> open(List<FoundThread> threads, Instant asOf) {
        List<Id<Item>> items =
                threads.stream().flatMap(thread -> items(thread).stream()).distinct().toList();
        return store.open(items, day(asOf), asOf, LOOKED_AT).stream()
                .collect(Collectors.groupingBy(one -> one.said().item().id()));
    }

    private static List<Id<Item>> items(FoundThread thread) {
        return thread.evidence().stream()
                .filter(found -> found.evidence().directness() != Directness.PROPOSED)
                .map(FoundEvidence::item)
                .map(Item::id)
                .distinct()
                .toList();
    }

    /** By their sayings; those that ask for no resolution are left out. */
    private Map<String, Due> due(List<FoundForecast> found, Instant asOf) {
        List<ClaimLine> shown =
                claims.lines(found.stream().map(FoundForecast::said).toList(), asOf);
        LocalDate today = day(asOf);
        Map<String, Due> due = new HashMap<>();
        for (int index = 0; index < shown.size(); index++) {
            FoundForecast one = found.get(index);
            ForecastLine line =
                    ForecastLines.of(
                            shown.get(index),
                            one.said().claim().foresight(),
                            one.entries(),
                            one.carried(),
                            today);
            DateInterval by = line.by();
            if (line.state() == State.DUE && line.counts() && by != null) {
                due.put(one.saying(), due(one, line, by.to()));
            }
        }
        return due;
    }

    private static Due due(FoundForecast found, ForecastLine line, LocalDate last) {
        return new Due(
                found.saying(),
                found.said().claim().id(),
                line.claim().sentence(),
                line.voice(),
                line.claim().reportedBy(),
                last,
                line.claim().page());
    }

    private static LocalDate day(Instant asOf) {
        return LocalDate.ofInstant(asOf, ZoneOffset.UTC);
    }
}
