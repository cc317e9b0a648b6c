package dev.gleaner.forecast;

import dev.gleaner.claim.ClaimLine;
import dev.gleaner.claim.Claims;
import dev.gleaner.forecast.ForecastLine.State;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.store.forecast.ForecastStore;
import dev.gleaner.graph.store.forecast.ForecastStore.FoundForecast;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The forecasts of all items, as they are known now or were known at a time: what is read or set
 * later changes no earlier answer.
 */
public final class Forecasts {

    /** As many forecasts that are over are looked at. */
    private static final int LOOKED_AT = 20_000;

    /** As many are compared with one for what stands beside it. */
    private static final int COMPARED = 1000;

    private final ForecastStore store;
    private final Claims claims;
    private final InstantSource clock;

    public Forecasts(ForecastStore store, Claims claims, InstantSource clock) {
        this.store = store;
        this.claims = claims;
        this.clock = clock;
    }

    /** What is said to happen, those of the items met last and all that ask for a resolution. */
    public ForecastList list(@Nullable Instant when, int limit) {
        Instant asOf = asOf(when);
        List<FoundForecast> newest = store.list(asOf, limit + 1);
        return list(
                asOf,
                Stream.concat(
                                store.over(day(asOf), asOf, LOOKED_AT).stream(),
                                newest.stream().limit(limit))
                        .toList(),
                limit,
                newest.size() > limit);
    }

    /** What asks for a resolution, the longest due first. */
    public ForecastList due(@Nullable Instant when, int limit) {
        Instant asOf = asOf(when);
        return due(asOf, store.over(day(asOf), asOf, LOOKED_AT), limit);
    }

    /** What asks for a resolution in the evidence of a thread. */
    public ForecastList dueIn(String thread, @Nullable Instant when, int limit) {
        Instant asOf = asOf(when);
        return due(asOf, store.openIn(thread, day(asOf), asOf, LOOKED_AT), limit);
    }

    private ForecastList due(Instant asOf, List<FoundForecast> found, int limit) {
        List<ForecastLine> due =
                lines(found, asOf).stream()
                        .filter(line -> line.state() == State.DUE && line.counts())
                        .sorted(ForecastLines.ORDER)
                        .toList();
        return new ForecastList(asOf, due.stream().limit(limit).toList(), due.size() > limit);
    }

    private ForecastList list(Instant asOf, List<FoundForecast> found, int limit, boolean more) {
        List<ForecastLine> lines =
                lines(found, asOf).stream()
                        .filter(line -> !line.wasRejected())
                        .sorted(ForecastLines.ORDER)
                        .toList();
        return new ForecastList(
                asOf,
                SameEvent.beside(lines.stream().limit(limit).toList(), lines),
                more || lines.size() > limit);
    }

    /** One forecast with everything said about its outcome; rejected and closed ones too. */
    public Optional<ForecastLine> find(String id, @Nullable Instant when) {
        Instant asOf = asOf(when);
        return Id.<Claim>parse(id)
                .flatMap(claim -> store.find(claim, asOf))
                .map(found -> {
                    List<FoundForecast> all =
                            Stream.concat(Stream.of(found), store.list(asOf, COMPARED).stream())
                                    .toList();
                    List<ForecastLine> lines = lines(all, asOf);
                    return SameEvent.beside(lines.subList(0, 1), lines).getFirst();
                });
    }

    /** How the forecasts that are over have fared. */
    public ScoreList scores(ScoreList.By by, @Nullable Instant when) {
        Instant asOf = asOf(when);
        List<FoundForecast> found = store.over(day(asOf), asOf, LOOKED_AT + 1);
        return Scores.of(
                lines(found.stream().limit(LOOKED_AT).toList(), asOf),
                by,
                asOf,
                found.size() > LOOKED_AT);
    }

    /** In the order in which they come, each once. */
    private List<ForecastLine> lines(List<FoundForecast> found, Instant asOf) {
        Map<Id<Claim>, FoundForecast> each = new LinkedHashMap<>();
        found.forEach(one -> each.putIfAbsent(one.said().claim().id(), one));
        List<FoundForecast> all = List.copyOf(each.values());
        List<ClaimLine> shown = claims.lines(all.stream().map(FoundForecast::said).toList(), asOf);
        LocalDate today = day(asOf);
        return Stream.iterate(0, at -> at < all.size(), at -> at + 1)
                .map(at ->
                        ForecastLines.of(
                                shown.get(at),
                                all.get(at).said().claim().foresight(),
                                all.get(at).entries(),
                                all.get(at).carried(),
                                today))
                .toList();
    }

    private Instant asOf(@Nullable Instant when) {
        return when == null ? clock.instant() : when;
    }

    private static LocalDate day(Instant asOf) {
        return LocalDate.ofInstant(asOf, ZoneOffset.UTC);
    }
}
