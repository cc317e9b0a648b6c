package dev.gleaner.thread.trigger;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.thread.wording.Typography;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which triggers the titles of the evidence meet, before any body is read.
 *
 * <p>A trigger that names an item fires as soon as that item is attached and unread. A trigger that
 * waits for an arrival fires on something new, counted together with what the thread already had;
 * what the thread already had never fires it. A trigger for a person never fires here, and neither
 * does a goal ("plans to", "roadmap") on any trigger. Copies are the caller's to leave out. Pure:
 * the same evidence gives the same firings in the same order.
 */
public final class TentativeFirings {

    private static final Pattern GOAL =
            Pattern.compile(
                    "\\b(?:wants? to|plans? (?:to|for)|will build|aims? to|hopes? to|intends? to|roadmap|agenda|vision for"
                            + "|should be|proposal for|requests? for|calls? for|towards?)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Comparator<Candidate> ORDER =
            Comparator.comparing(Candidate::held, Comparator.reverseOrder())
                    .thenComparing(Candidate::recordedAt)
                    .thenComparing(Candidate::item);

    private TentativeFirings() {}

    /**
     * An attached item as triggers see it.
     *
     * @param title empty when unknown
     * @param source the name of its source
     * @param note the writer's words about it; they count as its words, an untitled item has no
     *     others
     * @param read whether its body was read
     * @param held whether the thread had it when its trigger was written, so that it is no arrival
     * @param recordedAt when it was attached
     * @param published the day it came out; null when undated
     */
    public record Candidate(
            Id<Item> item,
            String title,
            @Nullable String address,
            String source,
            Source.Kind kind,
            String note,
            Directness directness,
            boolean read,
            boolean held,
            Instant recordedAt,
            @Nullable LocalDate published) {

        /** An item that nobody dated. */
        public Candidate(
                Id<Item> item,
                String title,
                @Nullable String address,
                String source,
                Source.Kind kind,
                String note,
                Directness directness,
                boolean read,
                boolean held,
                Instant recordedAt) {
            this(
                    item,
                    title,
                    address,
                    source,
                    kind,
                    note,
                    directness,
                    read,
                    held,
                    recordedAt,
                    null);
        }

        private boolean isOlderThan(Candidate other) {
            return published != null
                    && other.published != null
                    && published.isBefore(other.published);
        }

        private String words() {
            return title + " " + note;
        }
    }

    /** The firings of all triggers, in the order of the triggers. */
    public static List<Firing> of(List<Trigger> triggers, List<Candidate> evidence) {
        List<Firing> firings = new ArrayList<>();
        List<Candidate> ordered = evidence.stream().distinct().sorted(ORDER).toList();
        for (Trigger trigger : triggers) {
            switch (trigger.kind()) {
                case ITEM -> firings.addAll(named(trigger, ordered));
                case ARRIVAL -> firings.addAll(arrivals(trigger, ordered));
                case PERSON, DECLARED -> {}
            }
        }
        return List.copyOf(firings);
    }

    /** What the trigger names by its address is meant; a title that is like it is chance then. */
    private static List<Firing> named(Trigger trigger, List<Candidate> ordered) {
        boolean addressed =
                ordered.stream()
                        .anyMatch(each ->
                                ItemName.bySlug(trigger.text(), each.address()).isPresent());
        List<Firing> firings = new ArrayList<>();
        for (Candidate each : ordered) {
            Optional<String> name =
                    addressed
                            ? ItemName.bySlug(trigger.text(), each.address())
                            : naming(trigger, each);
            if (name.isPresent() && !each.read() && !isGoal(each)) {
                firings.add(
                        fire(
                                trigger,
                                each,
                                "The trigger names it ("
                                        + name.get()
                                        + ") and its body is not read yet."));
            }
        }
        return firings;
    }

    /** The items that a trigger names or counts, whether or not it fired on them. */
    public static List<Id<Item>> served(Trigger trigger, List<Candidate> evidence) {
        return evidence.stream()
                .distinct()
                .filter(each ->
                        switch (trigger.kind()) {
                            case PERSON, DECLARED -> false;
                            case ITEM -> naming(trigger, each).isPresent();
                            case ARRIVAL -> counts(Arrival.of(trigger.text()), each);
                        })
                .map(Candidate::item)
                .toList();
    }

    /**
     * What a trigger that has not fired still waits for, in a few words: {@code 2 of 3 from METR}.
     */
    public static String missing(Trigger trigger, List<Candidate> evidence) {
        return switch (trigger.kind()) {
            case PERSON -> "not judged; only a person can";
            case DECLARED -> "";
            case ITEM ->
                    evidence.stream().anyMatch(each -> naming(trigger, each).isPresent())
                            ? "the item it names is attached; what its body says is not judged"
                            : "the item it names is not attached";
            case ARRIVAL ->
                    missing(Arrival.of(trigger.text()), evidence)
                            + Convergence.missing(trigger.text(), evidence);
        };
    }

    private static String missing(Arrival arrival, List<Candidate> evidence) {
        long there = evidence.stream().distinct().filter(each -> counts(arrival, each)).count();
        Set<String> sources = new TreeSet<>();
        evidence.stream()
                .filter(each ->
                        !arrival.names().isEmpty() && arrival.wants(each.source(), each.kind()))
                .forEach(each -> sources.add(each.source()));
        String from =
                sources.isEmpty()
                        ? String.join(" or ", arrival.names())
                        : String.join(" or ", sources);
        String counted =
                Math.min(there, arrival.wanted())
                        + " of "
                        + arrival.wanted()
                        + (from.isEmpty() ? "" : " from " + from);
        if (there >= arrival.wanted()) {
            return "nothing new; " + counted + " were there before";
        }
        if (arrival.another() == null) {
            return counted;
        }
        return there + 1 >= arrival.wanted()
                ? counted + ", or one from another " + arrival.another().word()
                : counted + ", the last may come from another " + arrival.another().word();
    }

    private static List<Firing> arrivals(Trigger trigger, List<Candidate> ordered) {
        Arrival arrival = Arrival.of(trigger.text());
        List<Firing> firings = new ArrayList<>();
        int there = 0;
        for (Candidate each : ordered) {
            boolean counts = counts(arrival, each);
            there += counts ? 1 : 0;
            if (each.held() || isGoal(each)) {
                continue;
            }
            if (counts && there >= arrival.wanted()) {
                firings.add(fire(trigger, each, countedReason(arrival, each, there)));
            } else if (there + 1 >= arrival.wanted() && isAnother(arrival, each, ordered)) {
                firings.add(
                        fire(
                                trigger,
                                each,
                                "It comes from "
                                        + each.source()
                                        + ", a "
                                        + each.kind().word()
                                        + " that the thread did not have."));
            }
        }
        return firings;
    }

    private static String countedReason(Arrival arrival, Candidate each, int there) {
        return "It is new from "
                + each.source()
                + "; the trigger wants "
                + arrival.wanted()
                + ", the thread now has "
                + there
                + ".";
    }

    private static boolean counts(Arrival arrival, Candidate each) {
        return each.directness() == Directness.DIRECT
                && arrival.wants(each.source(), each.kind())
                && arrival.concerns(each.words())
                && !isGoal(each);
    }

    /** What is to be the third of its kind does not come before the first two. */
    private static boolean isAnother(Arrival arrival, Candidate each, List<Candidate> all) {
        return arrival.another() == each.kind()
                && each.directness() == Directness.DIRECT
                && arrival.concerns(each.words())
                && all.stream()
                        .noneMatch(other -> counts(arrival, other) && each.isOlderThan(other))
                && all.stream()
                        .noneMatch(other ->
                                other.held()
                                        && Source.idOf(other.source())
                                                .equals(Source.idOf(each.source())));
    }

    private static Optional<String> naming(Trigger trigger, Candidate each) {
        return ItemName.bySlug(trigger.text(), each.address())
                .or(() -> ItemName.byTitle(trigger.text(), each.title()));
    }

    private static boolean isGoal(Candidate each) {
        return isGoal(each.title());
    }

    /** Whether a title tells of something wanted rather than something there. */
    public static boolean isGoal(String title) {
        return GOAL.matcher(Typography.plain(title)).find();
    }

    private static Firing fire(Trigger trigger, Candidate each, String because) {
        return Firing.of(trigger, each.item(), Firing.State.TENTATIVE, because, each.recordedAt());
    }
}
