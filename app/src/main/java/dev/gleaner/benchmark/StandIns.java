package dev.gleaner.benchmark;

import dev.gleaner.claim.ClaimLine;
import dev.gleaner.claim.ClaimLine.FigureLine;
import dev.gleaner.graph.DateInterval;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Results in copies that stand for an original of which no result was read: of all copies the one
 * published first. A result counts once, wherever it is found.
 */
final class StandIns {

    private static final Comparator<ClaimLine> FIRST_PUBLISHED =
            Comparator.comparing(StandIns::published)
                    .thenComparing(ClaimLine::item)
                    .thenComparing(ClaimLine::claim);

    private StandIns() {}

    /** A result of a work, whoever carries the work. */
    private record Told(
            String work, String instrument, String system, double low, double high, String unit) {

        static Told of(String work, FigureLine figure) {
            return new Told(
                    work,
                    figure.instrument().toLowerCase(Locale.ROOT),
                    figure.who().toLowerCase(Locale.ROOT),
                    figure.low(),
                    figure.high(),
                    figure.unit());
        }
    }

    /** The ids of their claims. */
    static Set<String> among(List<ClaimLine> results) {
        Set<String> originals = new HashSet<>();
        Map<Told, ClaimLine> copies = new HashMap<>();
        for (ClaimLine line : results) {
            FigureLine figure = line.figure();
            String original = line.copyOf();
            if (figure == null) {
                continue;
            }
            if (original == null) {
                originals.add(line.item());
            } else {
                copies.merge(
                        Told.of(original, figure),
                        line,
                        (one, other) -> FIRST_PUBLISHED.compare(one, other) <= 0 ? one : other);
            }
        }
        copies.keySet().removeIf(told -> originals.contains(told.work()));
        Set<String> claims = new HashSet<>();
        copies.values().forEach(line -> claims.add(line.claim()));
        return claims;
    }

    private static LocalDate published(ClaimLine line) {
        DateInterval published = line.published();
        return published == null ? LocalDate.MAX : published.from();
    }
}
