package dev.gleaner.forecast;

import dev.gleaner.claim.ClaimLine;
import dev.gleaner.claim.ClaimLine.LinkLine;
import dev.gleaner.claim.PassageAddress;
import dev.gleaner.forecast.ForecastLine.Entry;
import dev.gleaner.forecast.ForecastLine.State;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Foresight;
import dev.gleaner.graph.forecast.Resolution;
import dev.gleaner.graph.forecast.Resolution.Proof;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Stored forecasts as they are shown. */
final class ForecastLines {

    /** What asks for a resolution first, then by the last day; what is resolved comes last. */
    static final Comparator<ForecastLine> ORDER =
            Comparator.<ForecastLine>comparingInt(line -> Math.min(line.state().ordinal(), 2))
                    .thenComparing(
                            ForecastLines::until, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(line -> line.claim().claim());

    private ForecastLines() {}

    /**
     * @param carried whether it is found in a copy that does not stand for its original
     * @param today the day that decides what is due
     */
    static ForecastLine of(
            ClaimLine claim,
            @Nullable Foresight read,
            List<Resolution> entries,
            boolean carried,
            LocalDate today) {
        Foresight ahead = read == null ? Foresight.OPEN : read;
        DateInterval by = ahead.by();
        boolean over = by != null && by.to().isBefore(today);
        State state =
                Resolution.standing(entries)
                        .map(entry -> state(entry.word()))
                        .orElse(over ? State.DUE : State.OPEN);
        StatedChance chance = StatedChance.of(ahead, claim.sentence());
        return new ForecastLine(
                claim,
                ahead.probability(),
                ahead.atLeast(),
                ahead.likelihood(),
                by,
                by == null ? "no date" : over ? "due" : "not due",
                state,
                chance,
                chance == null || !state.isOutcome()
                        ? null
                        : Brier.of(chance.probability(), state == State.HAPPENED),
                uncounted(claim, ahead, carried),
                entries.stream().map(ForecastLines::entry).toList(),
                List.of());
    }

    private static State state(Resolution.Word word) {
        return switch (word) {
            case HAPPENED -> State.HAPPENED;
            case FAILED -> State.FAILED;
            case ANNULLED -> State.ANNULLED;
            case WITHDRAWN ->
                    throw new IllegalArgumentException("what is withdrawn does not stand");
        };
    }

    /**
     * One prediction is counted once, however often it is passed on: the first copy of an original
     * that nobody has read stands for it.
     */
    private static String uncounted(ClaimLine claim, Foresight ahead, boolean carried) {
        if (claim.decision() != null && claim.decision().word().equals("rejected")) {
            return "rejected by " + claim.decision().by();
        }
        if (carried) {
            return "in a copy of another text";
        }
        if (StatedChance.isLowerEnd(ahead, claim.sentence())) {
            return "the lower end of a range, which is counted once";
        }
        Optional<LinkLine> told =
                claim.links().stream().filter(link -> link.towards() && link.retold()).findFirst();
        return told.map(link -> "tells again what " + link.reportedBy() + " says").orElse("");
    }

    static Entry entry(Resolution entry) {
        Proof proof = entry.proof();
        return new Entry(
                entry.number(),
                entry.word().word(),
                entry.known(),
                entry.reason(),
                entry.by(),
                entry.setAt(),
                proof == null ? null : proof.quote(),
                proof == null ? null : proof.item().value(),
                proof == null ? null : proof.title(),
                proof == null
                        ? null
                        : PassageAddress.page(proof.item(), proof.start(), proof.end()));
    }

    private static @Nullable LocalDate until(ForecastLine line) {
        return line.by() == null ? null : line.by().to();
    }
}
