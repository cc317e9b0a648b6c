package dev.gleaner.ingest.compare;

import dev.gleaner.ingest.compare.Comparison.Relation;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Compares two statements by rules that a person can follow.
 *
 * <p>Statements about different systems or different benchmarks have nothing to do with each other,
 * however alike their words. About the same ones they tell one fact when they share a telling
 * figure, and conflict when they give different figures for it. Without figures the words decide.
 */
public final class Comparisons {

    private static final double WITH_LINK = 0.5;
    private static final double ALONE = 0.7;
    private static final double SEVERAL = 2;
    private static final int LISTED_SYSTEMS = 3;
    private static final double SAME_WORDS = 0.34;
    private static final double SOME_WORDS = 0.2;

    private Comparisons() {}

    /** The relation of two statements, the same in either order. */
    public static Comparison compare(Digest one, Digest other) {
        double figures = sharedFigures(one, other);
        double words = share(one.words(), other.words());
        boolean systemsClash = clash(one.systems(), other.systems());
        boolean benchmarksClash =
                one.named()
                        && other.named()
                        && benchmarksClash(one.benchmarks(), other.benchmarks());
        if (one.disputing() != other.disputing() && figures >= 0.5) {
            return new Comparison(
                    Relation.CONFLICT,
                    0.7,
                    "one calls in question what the other says of the same figure");
        }
        Comparison forecasts = compareForecasts(one, other, figures, benchmarksClash);
        if (forecasts != null) {
            return forecasts;
        }
        boolean clash = systemsClash || benchmarksClash && figures < 1;
        if (!clash
                        && (figures >= ALONE
                                || figures >= WITH_LINK
                                        && (linked(one, other) || words >= SOME_WORDS))
                || figures >= SEVERAL && !benchmarksClash) {
            return new Comparison(
                    Relation.SAME, Math.min(1, figures), "they share " + described(figures));
        }
        if (conflicts(one, other)
                && !clash
                && one.forecast() == other.forecast()
                && figures < WITH_LINK) {
            return new Comparison(
                    Relation.CONFLICT, 0.6, "the same benchmark and system, different figures");
        }
        return byWords(one, other, figures, words, clash);
    }

    private static Comparison byWords(
            Digest one, Digest other, double figures, double words, boolean clash) {
        boolean silent = one.figures().isEmpty() || other.figures().isEmpty();
        if (one.script() != other.script()) {
            long names = one.latin().stream().filter(other.latin()::contains).count();
            int shorter = Math.min(one.latin().size(), other.latin().size());
            boolean same = shorter > 0 && 2 * names >= shorter && (silent || figures > 0) && !clash;
            return same
                    ? new Comparison(
                            Relation.SAME, 0.6, "in two languages they speak of the same names")
                    : new Comparison(
                            Relation.UNRELATED, 0.6, "they share neither figures nor names");
        }
        long systems = one.systems().stream().filter(other.systems()::contains).count();
        boolean same =
                words >= SAME_WORDS && !clash && (silent || figures > 0 || words >= 2 * SAME_WORDS)
                        || systems >= LISTED_SYSTEMS;
        return same
                ? new Comparison(
                        Relation.SAME,
                        words,
                        String.format(
                                Locale.ROOT, "they share %.0f %% of their words", words * 100))
                : new Comparison(
                        Relation.UNRELATED, 1 - words, "they share neither figures nor wording");
    }

    /** Null when they are not two forecasts of one thing. */
    private static @Nullable Comparison compareForecasts(
            Digest one, Digest other, double figures, boolean benchmarksClash) {
        if (!one.forecast() || !other.forecast()) {
            return null;
        }
        Figure foreseen = one.foreseen();
        Figure foreseenThere = other.foreseen();
        boolean voice = intersects(one.others(), other.others());
        boolean years =
                intersects(one.years(), other.years())
                        || one.years().isEmpty()
                        || other.years().isEmpty();
        if (voice
                && years
                && foreseen != null
                && foreseenThere != null
                && foreseen.unit() == foreseenThere.unit()
                && foreseen.unit() != Figure.Unit.BARE) {
            return foreseen.agrees(foreseenThere)
                    ? new Comparison(Relation.SAME, 0.8, "one voice foresees the same figure")
                    : new Comparison(
                            Relation.CONFLICT, 0.7, "one voice foresees different figures");
        }
        boolean instrument = one.named() && other.named() && !benchmarksClash;
        boolean when = figures >= WITH_LINK && !intersects(one.years(), other.years());
        return instrument
                        && hasSameUnit(one, other)
                        && (figures < WITH_LINK || when && figures < ALONE)
                ? new Comparison(Relation.CONFLICT, 0.6, "two forecasts on one benchmark differ")
                : null;
    }

    private static boolean hasSameUnit(Digest one, Digest other) {
        return one.figures().stream()
                .anyMatch(figure ->
                        other.figures().stream()
                                .anyMatch(there ->
                                        figure.isComparable(there)
                                                && (!isCount(figure) || !isCount(there))));
    }

    /** A whole number of whatever: two of them are rarely of the same. */
    private static boolean isCount(Figure figure) {
        return figure.unit() == Figure.Unit.BARE && figure.step() >= 1;
    }

    private static boolean conflicts(Digest one, Digest other) {
        return hasSameUnit(one, other)
                && !one.benchmarks().isEmpty()
                && !other.benchmarks().isEmpty()
                && !benchmarksClash(one.benchmarks(), other.benchmarks())
                && (one.named() || other.named() || intersects(one.systems(), other.systems()));
    }

    /** Whether they name something in common. */
    private static boolean linked(Digest one, Digest other) {
        return intersects(one.systems(), other.systems())
                || intersects(one.benchmarks(), other.benchmarks())
                || intersects(one.others(), other.others())
                || intersects(one.years(), other.years())
                || intersects(one.latin(), other.latin());
    }

    private static double sharedFigures(Digest one, Digest other) {
        double shared = 0;
        Set<Figure> used = new HashSet<>();
        for (Figure figure : one.figures()) {
            for (Figure candidate : other.figures()) {
                if (!used.contains(candidate) && figure.agrees(candidate)) {
                    used.add(candidate);
                    shared += Math.min(figure.weight(), candidate.weight());
                    break;
                }
            }
        }
        return shared;
    }

    private static boolean clash(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && !intersects(one, other);
    }

    /** A part and its whole (SWE-bench, SWE-bench Verified) do not clash. */
    private static boolean benchmarksClash(Set<String> one, Set<String> other) {
        if (!clash(one, other)) {
            return false;
        }
        for (String name : one) {
            for (String candidate : other) {
                if (name.startsWith(candidate) || candidate.startsWith(name)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean intersects(Set<?> one, Set<?> other) {
        return one.stream().anyMatch(other::contains);
    }

    private static double share(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        int shorter = Math.min(one.size(), other.size());
        return shorter < 3 ? 0 : (double) shared / shorter;
    }

    private static String described(double figures) {
        return figures >= 1.5 ? "several figures" : "a figure";
    }
}
