package dev.gleaner.ingest.link;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Foresight;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Link;
import dev.gleaner.graph.Quantity;
import dev.gleaner.graph.Result;
import dev.gleaner.graph.Source;
import dev.gleaner.ingest.cite.StanceReading;
import dev.gleaner.ingest.cite.Stances;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Links the statements of one item to those of others that are about the same thing, the later to
 * the earlier.
 *
 * <p>A result is told again when the later one gives the same figure of the same system on the same
 * benchmark and does not come from whoever measured it. A forecast is told again when chance and
 * year are the same, the words speak of the same, and the later one puts it into somebody else's
 * mouth. One that gives another figure is linked too, and retells nothing.
 */
public final class ClaimLinks {

    /** Two chances that differ by less are one. */
    private static final double SAME_CHANCE = 0.011;

    private static final int SHARED_WORDS = 2;
    private static final int STEM = 5;
    private static final Set<String> EMPTY =
            Words.of(
                    """
                    the and for are was were has had its not you our can may but all any one two who how end
                    about above after again along also among another because been before being below between both
                    chance could during each estimates estimate from have into late least likely might more most much
                    next other over percent probability should some such than that their there these they this those
                    through under until what when where which while will with within without would year years
                    """);
    private static final Pattern OTHERS_SAY =
            Pattern.compile(
                    "\\b(?:estimates?|assessments?|according to|reportedly|some (?:experts|researchers|people|observers)|"
                            + "experts|forecasters|analysts|predict(?:s|ed)|(?:has|have|was|were|been|is|are) (?:predicted|estimated|expected|suggested|argued))\\b",
                    Pattern.CASE_INSENSITIVE);

    private ClaimLinks() {}

    /** A statement with where it stands. */
    public record Told(Claim claim, Item item, Source source) {}

    /** The links between the statements of one item and their peers in others. */
    public static List<Link> of(List<Told> own, List<Told> peers) {
        List<Link> links = new ArrayList<>();
        for (Told one : own) {
            for (Told peer : peers) {
                if (one.claim().subject() != null
                        && one.claim().subject().equals(peer.claim().subject())) {
                    boolean later = isLater(one, peer);
                    link(later ? one : peer, later ? peer : one).ifPresent(links::add);
                }
            }
        }
        return List.copyOf(links);
    }

    /** By publication; without dates the order of ids decides, so that the answer never changes. */
    private static boolean isLater(Told one, Told other) {
        LocalDate day = day(one.item().published());
        LocalDate there = day(other.item().published());
        return day.equals(there)
                ? one.item().id().compareTo(other.item().id()) > 0
                : day.isAfter(there);
    }

    /** What nobody dated counts as the latest: it cannot be shown to have been first. */
    private static LocalDate day(@Nullable DateInterval published) {
        return published == null ? LocalDate.MAX : published.from();
    }

    private static Optional<Link> link(Told later, Told earlier) {
        Result result = later.claim().result();
        Result before = earlier.claim().result();
        return result != null && before != null
                ? Optional.of(ofResults(later, result, earlier, before))
                : ofForecasts(later, earlier);
    }

    private static Link ofResults(Told later, Result result, Told earlier, Result before) {
        boolean same = sameFigure(result.value(), before.value());
        boolean retold = same && !measuresItself(later, result);
        String about = result.benchmark() + " and " + before.system();
        return linked(
                later,
                earlier,
                retold,
                same ? 0.9 : 0.7,
                same
                        ? "the same figure for " + about
                        : "another figure for " + about + ": " + before.value().wording());
    }

    private static Link linked(
            Told later, Told earlier, boolean retold, double confidence, String reason) {
        StanceReading stance =
                Stances.of(
                        later.claim().passage().quote(),
                        Math.max(
                                0,
                                later.claim().passage().quote().indexOf(earlier.source().name())));
        return new Link(
                later.claim().id(),
                earlier.claim().id(),
                stance.stance(),
                stance.cue(),
                retold,
                confidence,
                reason);
    }

    /** Labs, evaluators and researchers speak of what they measured, unless they name another. */
    private static boolean measuresItself(Told told, Result result) {
        String measurer = result.measuredBy();
        if (measurer != null) {
            return isVoice(measurer, told.source());
        }
        boolean ownVoice = told.claim().manner().saidBy() == null;
        return ownVoice
                && switch (told.source().kind()) {
                    case LAB, EVALUATOR, RESEARCH -> true;
                    default -> false;
                };
    }

    private static boolean isVoice(String name, Source source) {
        return name.equalsIgnoreCase(source.name()) || name.equalsIgnoreCase(source.voice());
    }

    private static Optional<Link> ofForecasts(Told later, Told earlier) {
        Foresight ahead = later.claim().foresight();
        Foresight before = earlier.claim().foresight();
        if (ahead == null || before == null) {
            return Optional.empty();
        }
        Set<String> shared = words(later.claim());
        shared.retainAll(words(earlier.claim()));
        if (shared.size() < SHARED_WORDS) {
            return Optional.empty();
        }
        boolean same = sameChance(ahead.probability(), before.probability());
        boolean others =
                later.claim().manner().saidBy() != null
                        || OTHERS_SAY.matcher(later.claim().passage().quote()).find();
        String words = shared.stream().sorted().limit(4).collect(Collectors.joining(", "));
        return Optional.of(
                linked(
                        later,
                        earlier,
                        same && others && !saidByDifferentPeople(later.claim(), earlier.claim()),
                        same ? 0.7 : 0.5,
                        (same ? "the same chance for the same year" : "another chance for one year")
                                + ", both of "
                                + words));
    }

    private static boolean saidByDifferentPeople(Claim one, Claim other) {
        String who = one.manner().saidBy();
        String whoElse = other.manner().saidBy();
        return who != null
                && whoElse != null
                && Arrays.stream(who.toLowerCase(Locale.ROOT).split(" "))
                        .noneMatch(whoElse.toLowerCase(Locale.ROOT)::contains);
    }

    private static boolean sameChance(@Nullable Double one, @Nullable Double other) {
        return one == null ? other == null : other != null && Math.abs(one - other) <= SAME_CHANCE;
    }

    /** Whether both figures are the same within what was written. */
    private static boolean sameFigure(Quantity one, Quantity other) {
        double within = Math.max(step(one), step(other)) / 2 + 1e-9;
        return Math.abs(one.low() * factor(one) - other.low() * factor(other)) <= within
                && Math.abs(one.high() * factor(one) - other.high() * factor(other)) <= within;
    }

    /** What one more in the last digit written would add. */
    private static double step(Quantity value) {
        int point = value.wording().indexOf('.');
        int digits = 0;
        while (point >= 0
                && point + 1 + digits < value.wording().length()
                && Character.isDigit(value.wording().charAt(point + 1 + digits))) {
            digits++;
        }
        return Math.pow(10, -digits) * factor(value);
    }

    private static double factor(Quantity value) {
        return switch (value.unit()) {
            case SECONDS -> 1 / 60d;
            case HOURS -> 60;
            case DAYS -> 1440;
            default -> 1;
        };
    }

    private static Set<String> words(Claim claim) {
        Set<String> words = new HashSet<>();
        for (String word :
                claim.passage().quote().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            if (word.length() > 2 && !EMPTY.contains(word)) {
                words.add(word.length() > STEM ? word.substring(0, STEM) : word);
            }
        }
        return words;
    }
}
