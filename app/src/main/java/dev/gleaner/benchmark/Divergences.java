package dev.gleaner.benchmark;

import dev.gleaner.benchmark.Divergence.Relation;
import dev.gleaner.claim.ClaimLine;
import dev.gleaner.claim.ClaimLine.FigureLine;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Result;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Compares the results of one system on one benchmark. Only results that share system and unit are
 * compared, and of those the first {@value #COMPARED}: the cost of a benchmark does not grow with
 * the square of its results.
 *
 * <p>Without the same stated protocol nothing is comparable; silence is no agreement. Values that
 * are the same within what they were written with agree. Another scaffold, another date, a range or
 * a bound that leaves room makes a variant. The rest cannot both hold.
 */
public final class Divergences {

    private static final int COMPARED = 40;

    private static final Comparator<Divergence> MOST_TELLING_FIRST =
            Comparator.comparing((Divergence one) ->
                            Relation.valueOf(
                                    one.relation().toUpperCase(Locale.ROOT).replace(' ', '_')))
                    .thenComparing(Divergence::benchmark)
                    .thenComparing(Divergence::system);

    private Divergences() {}

    private record Key(String benchmark, String system, Scale scale) {}

    private record Judged(Relation relation, String reason) {}

    /** The pairs among results of any benchmarks. */
    public static List<Divergence> of(List<ClaimLine> results) {
        Map<Key, List<ClaimLine>> groups = new LinkedHashMap<>();
        Set<String> standIns = StandIns.among(results);
        for (ClaimLine line : results) {
            FigureLine figure = line.figure();
            if (figure != null
                    && figure.subject() != null
                    && Result.isName(figure.subject())
                    && Result.isName(figure.instrument())
                    && (line.copyOf() == null || standIns.contains(line.claim()))) {
                groups.computeIfAbsent(key(figure, figure.subject()), key -> new ArrayList<>())
                        .add(line);
            }
        }
        List<Divergence> pairs = new ArrayList<>();
        groups.values().forEach(group -> compare(group, pairs));
        pairs.sort(MOST_TELLING_FIRST);
        return pairs;
    }

    private static Key key(FigureLine figure, String system) {
        return new Key(
                figure.instrument().toLowerCase(Locale.ROOT),
                system.toLowerCase(Locale.ROOT),
                Scale.of(figure.unit()));
    }

    private static void compare(List<ClaimLine> group, List<Divergence> pairs) {
        List<ClaimLine> compared = group.subList(0, Math.min(COMPARED, group.size()));
        for (int index = 0; index < compared.size(); index++) {
            ClaimLine one = compared.get(index);
            for (ClaimLine other : compared.subList(index + 1, compared.size())) {
                if (!one.item().equals(other.item())) {
                    pairs.add(pair(one, other));
                }
            }
        }
    }

    private static Divergence pair(ClaimLine one, ClaimLine other) {
        FigureLine figure = Objects.requireNonNull(one.figure(), "a result has a value");
        Judged judged =
                judge(figure, Objects.requireNonNull(other.figure(), "a result has a value"));
        return new Divergence(
                judged.relation().word(),
                judged.reason(),
                figure.instrument(),
                figure.who(),
                one,
                other);
    }

    private static Judged judge(FigureLine one, FigureLine other) {
        String protocol = one.protocol();
        String otherProtocol = other.protocol();
        if (protocol == null || otherProtocol == null) {
            return new Judged(
                    Relation.NOT_COMPARABLE,
                    protocol == null && otherProtocol == null
                            ? "neither says under which protocol"
                            : "one does not say under which protocol");
        }
        if (!protocol.strip().equalsIgnoreCase(otherProtocol.strip())) {
            return new Judged(
                    Relation.NOT_COMPARABLE,
                    "the protocols differ: " + protocol + ", " + otherProtocol);
        }
        if (distance(one, other) <= Math.max(step(one), step(other)) / 2 + 1e-9) {
            return new Judged(Relation.AGREE, "the same within what was written");
        }
        if (!same(one.scaffold(), other.scaffold())) {
            return new Judged(Relation.VARIANT, "not in the same scaffold");
        }
        if (apart(one.date(), other.date())) {
            return new Judged(Relation.VARIANT, "of different dates");
        }
        if (mayBothHold(one, other)) {
            return new Judged(Relation.VARIANT, "a range or a bound leaves room for both");
        }
        return new Judged(
                Relation.CONFLICT, one.words() + " and " + other.words() + " cannot both hold");
    }

    /** How far apart two values or ranges are; none where they touch. */
    private static double distance(FigureLine one, FigureLine other) {
        if (isRange(one) != isRange(other)) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(Math.abs(low(one) - low(other)), Math.abs(high(one) - high(other)));
    }

    private static boolean mayBothHold(FigureLine one, FigureLine other) {
        boolean overlap = low(one) <= high(other) && low(other) <= high(one);
        return overlap
                || isAbout(one)
                || isAbout(other)
                || reaches(one, other)
                || reaches(other, one);
    }

    private static boolean isAbout(FigureLine figure) {
        return figure.approximation().equals("ABOUT");
    }

    /** Whether a bound lets the other value in. */
    private static boolean reaches(FigureLine bound, FigureLine value) {
        return (bound.approximation().equals("AT_LEAST") && high(value) >= low(bound))
                || (bound.approximation().equals("AT_MOST") && low(value) <= high(bound));
    }

    private static boolean isRange(FigureLine figure) {
        return figure.low() != figure.high();
    }

    private static double low(FigureLine figure) {
        return figure.low() * Scale.factor(figure.unit());
    }

    private static double high(FigureLine figure) {
        return figure.high() * Scale.factor(figure.unit());
    }

    /** What one more in the last digit written would add: 0.1 for {@code 21.5%}. */
    private static double step(FigureLine figure) {
        int point = figure.value().indexOf('.');
        int digits = 0;
        while (point >= 0
                && point + 1 + digits < figure.value().length()
                && Character.isDigit(figure.value().charAt(point + 1 + digits))) {
            digits++;
        }
        return Math.pow(10, -digits) * Scale.factor(figure.unit());
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equalsIgnoreCase(other);
    }

    private static boolean apart(@Nullable DateInterval one, @Nullable DateInterval other) {
        return one != null
                && other != null
                && (one.to().isBefore(other.from()) || other.to().isBefore(one.from()));
    }
}
