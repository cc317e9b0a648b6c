package dev.gleaner.ripeness;

import dev.gleaner.ripeness.Firings.Stood;
import dev.gleaner.ripeness.Snapshot.EvidenceFact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * How much came lately, as an order from 0 to 100 among threads on the same rung.
 *
 * <p>An item weighs 1 on its day and half as much after each half-life; one that a confirmed firing
 * rests on keeps its weight. Copies and what lies beside the thread weigh nothing. It sorts lists
 * and never moves a level. Weights are counted in millionths, so that the parts add up to the sum
 * on every machine.
 */
final class Momentum {

    static final String RULE = "momentum orders inside a rung";

    private static final long ONE = 1_000_000;

    private final WeighedEvidence weighed;
    private final Firings firings;
    private final RipenessSettings settings;

    Momentum(WeighedEvidence weighed, Firings firings, RipenessSettings settings) {
        this.weighed = weighed;
        this.firings = firings;
        this.settings = settings;
    }

    int order() {
        long sum = sum(weighed.counted());
        return (int) (100 * sum / (sum + settings.itemsForHalfOrder() * ONE));
    }

    private long sum(List<EvidenceFact> facts) {
        return facts.stream().mapToLong(this::weight).sum();
    }

    private long weight(EvidenceFact fact) {
        boolean confirmed =
                firings.alive().stream()
                        .anyMatch(stood -> stood.isConfirmed() && isOn(stood, fact));
        LocalDate day = weighed.dayOf(fact);
        long age = confirmed ? 0 : ChronoUnit.DAYS.between(day, weighed.today());
        return Math.round(
                ONE * StrictMath.pow(0.5, (double) age / settings.momentumHalfLife().toDays()));
    }

    private static boolean isOn(Stood stood, EvidenceFact fact) {
        return stood.item().item().equals(fact.item());
    }

    Reason reason() {
        List<Reason> parts =
                weighed.origins().entrySet().stream()
                        .map(origin ->
                                Reason.note(
                                        RULE,
                                        origin.getKey() + " " + weight(sum(origin.getValue())),
                                        List.of()))
                        .toList();
        return Reason.note(
                RULE,
                "order "
                        + order()
                        + " of 100: "
                        + Counting.of(parts.size(), "voice")
                        + (parts.size() == 1 ? " weighs " : " weigh ")
                        + weight(sum(weighed.counted()))
                        + ", each half as much after "
                        + settings.momentumHalfLife().toDays()
                        + " days",
                parts);
    }

    private static String weight(long millionths) {
        return String.format(Locale.ROOT, "%.2f", millionths / (double) ONE);
    }
}
