package dev.gleaner.forecast;

import dev.gleaner.forecast.Resolving.Outcome.Agreed;
import dev.gleaner.forecast.Resolving.Outcome.Refused;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Decision;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.forecast.Resolution;
import dev.gleaner.graph.forecast.Resolution.Proof;
import dev.gleaner.graph.forecast.Resolution.Word;
import dev.gleaner.graph.store.forecast.ForecastStore;
import dev.gleaner.graph.store.forecast.ForecastStore.FoundForecast;
import dev.gleaner.graph.store.forecast.ResolutionStore;
import dev.gleaner.graph.store.item.ItemStore;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes what a person says about the outcome of a forecast, or says what is wrong with it. Whoever
 * revises or withdraws names the entry that was read, so that nobody speaks over another unseen.
 */
public final class Resolving {

    private final ForecastStore forecasts;
    private final ResolutionStore resolutions;
    private final ItemStore items;
    private final InstantSource clock;

    public Resolving(
            ForecastStore forecasts,
            ResolutionStore resolutions,
            ItemStore items,
            InstantSource clock) {
        this.forecasts = forecasts;
        this.resolutions = resolutions;
        this.items = items;
        this.clock = clock;
    }

    /** What became of a request. */
    public sealed interface Outcome {

        /** It is fit to be kept, or it is kept. */
        record Agreed(Resolution entry) implements Outcome {}

        /** Nothing was kept. */
        record Refused(Cause cause, String reason, String nextStep) implements Outcome {}
    }

    /** Why nothing was kept. */
    public enum Cause {
        /** Something is missing, or is none. */
        WRONG,
        /** There is no such forecast or item. */
        UNKNOWN,
        /** The forecast does not count. */
        REJECTED,
        /** An entry stands, and the request does not say that it is to be replaced. */
        UNSEEN,
        /** Another entry than the one that was read stands by now. */
        STALE
    }

    /** Whether the request would be kept, and as what; nothing is. */
    public Outcome check(ResolutionRequest request) {
        return agreed(request, clock.instant());
    }

    /** Keeps it, if nothing is wrong with it. */
    public Outcome keep(ResolutionRequest request) {
        Instant now = clock.instant();
        Outcome outcome = agreed(request, now);
        if (!(outcome instanceof Agreed(Resolution entry))) {
            return outcome;
        }
        FoundForecast found = find(request, now).orElseThrow();
        return resolutions.append(found.said().claim(), found.said().item().id(), entry)
                ? outcome
                : new Refused(
                        Cause.STALE,
                        "somebody else said something about this forecast a moment ago",
                        seeAgain(request));
    }

    private Optional<FoundForecast> find(ResolutionRequest request, Instant now) {
        return Id.<Claim>parse(text(request.forecast())).flatMap(id -> forecasts.find(id, now));
    }

    private Outcome agreed(ResolutionRequest request, Instant now) {
        Optional<FoundForecast> found = find(request, now);
        if (found.isEmpty()) {
            return new Refused(
                    Cause.UNKNOWN,
                    "there is no forecast '" + text(request.forecast()) + "'",
                    "gleaner forecasts list prints the ids of forecasts");
        }
        Decision decision = found.get().said().decision();
        if (decision != null && found.get().said().isRejected()) {
            return new Refused(
                    Cause.REJECTED,
                    "this forecast was rejected by " + decision.by() + ": " + decision.reason(),
                    "gleaner claims undecide " + text(request.forecast()) + " takes that back");
        }
        Optional<Word> word = word(text(request.word()));
        return word.map(known -> agreed(request, known, found.get().entries(), now))
                .orElseGet(() ->
                        new Refused(
                                Cause.WRONG,
                                "'" + text(request.word()) + "' is no outcome of a forecast",
                                "it happened, failed, or is annulled, when nobody can tell"));
    }

    private Outcome agreed(
            ResolutionRequest request, Word word, List<Resolution> entries, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return Stream.of(
                        person(request),
                        Known.of(word, text(request.known()), today).refusal(),
                        order(request, word, entries))
                .flatMap(Optional::stream)
                .findFirst()
                .<Outcome>map(refused -> refused)
                .orElseGet(() -> {
                    LocalDate known = Known.of(word, text(request.known()), today).day();
                    return switch (Proving.of(items, word, request)) {
                        case Proving.None() -> entry(request, word, known, entries, now, null);
                        case Proving.Proven(Proof proof) ->
                                entry(request, word, known, entries, now, proof);
                        case Proving.Not(Refused refused) -> refused;
                    };
                });
    }

    private static Outcome entry(
            ResolutionRequest request,
            Word word,
            @Nullable LocalDate known,
            List<Resolution> entries,
            Instant now,
            @Nullable Proof proof) {
        return new Agreed(
                new Resolution(
                        entries.size() + 1,
                        word,
                        known,
                        text(request.reason()),
                        text(request.by()),
                        now,
                        proof));
    }

    private static Optional<Refused> person(ResolutionRequest request) {
        return text(request.by()).isEmpty() || text(request.reason()).isEmpty()
                ? Optional.of(
                        new Refused(
                                Cause.WRONG,
                                "a resolution has a person and a reason",
                                "say who with --by and why with --reason"))
                : Optional.empty();
    }

    private static Optional<Refused> order(
            ResolutionRequest request, Word word, List<Resolution> entries) {
        Resolution standing = Resolution.standing(entries).orElse(null);
        Integer replaces = request.replaces();
        if (word == Word.WITHDRAWN && standing == null) {
            return Optional.of(
                    new Refused(
                            Cause.WRONG,
                            "nothing is said about the outcome that could be withdrawn",
                            "gleaner forecasts resolve says what came of it"));
        }
        if (replaces == null) {
            return Optional.ofNullable(standing)
                    .map(entry ->
                            new Refused(
                                    Cause.UNSEEN,
                                    "entry "
                                            + entry.number()
                                            + " stands: "
                                            + entry.word().word()
                                            + ", known since "
                                            + entry.known()
                                            + ", says "
                                            + entry.by(),
                                    "--replaces "
                                            + entry.number()
                                            + " puts this in its place; both are kept"));
        }
        return replaces == entries.size()
                ? Optional.empty()
                : Optional.of(
                        new Refused(
                                Cause.STALE,
                                "entry "
                                        + replaces
                                        + " is not the last one"
                                        + (entries.isEmpty()
                                                ? ": there is none"
                                                : ": that is " + entries.size()),
                                seeAgain(request)));
    }

    private static String seeAgain(ResolutionRequest request) {
        return "look again: gleaner forecasts show " + text(request.forecast());
    }

    private static Optional<Word> word(String written) {
        return Stream.of(Word.values()).filter(word -> word.word().equals(written)).findFirst();
    }

    /** What was written, without the blanks around it; empty when nothing was. */
    static String text(@Nullable String written) {
        return written == null ? "" : written.strip();
    }
}
