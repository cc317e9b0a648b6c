package dev.gleaner.thread.trigger;

import dev.gleaner.graph.Source;
import dev.gleaner.thread.trigger.Situation.Piece;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A named condition on the graph: the part of a declared trigger that no text can meet.
 *
 * <p>{@code item read}, {@code item has result}, {@code new origin}, {@code results disagree},
 * {@code person decides}, {@code at least 3 items}, {@code at least 3 origins}, {@code at least 3
 * labs} (or evaluators, newsletters and the other kinds of source).
 */
public sealed interface Condition {

    /** The words for it in a file. */
    String words();

    boolean holds(Situation situation);

    /** Whether it speaks of a state that may come about after the item arrived. */
    default boolean comesLater() {
        return false;
    }

    /** Somebody read the body of the item. */
    record ItemRead() implements Condition {
        @Override
        public String words() {
            return "item read";
        }

        @Override
        public boolean holds(Situation situation) {
            return situation.item().read();
        }

        @Override
        public boolean comesLater() {
            return true;
        }
    }

    /** A result or a measurement was read in the item. */
    record ItemHasResult() implements Condition {
        @Override
        public String words() {
            return "item has result";
        }

        @Override
        public boolean holds(Situation situation) {
            return situation.item().hasResult();
        }

        @Override
        public boolean comesLater() {
            return true;
        }
    }

    /** The item comes from a voice that speaks for itself and that the thread did not have. */
    record NewOrigin() implements Condition {
        @Override
        public String words() {
            return "new origin";
        }

        @Override
        public boolean holds(Situation situation) {
            Piece item = situation.item();
            return item.kind().speaksForItself()
                    && situation.evidence().stream()
                            .filter(Piece::counts)
                            .noneMatch(each -> each.voice().equalsIgnoreCase(item.voice()));
        }
    }

    /** Nothing but a person's word meets it. */
    record PersonDecides() implements Condition {
        @Override
        public String words() {
            return "person decides";
        }

        @Override
        public boolean holds(Situation situation) {
            return false;
        }
    }

    /** A result of the item and one of the evidence cannot both hold. */
    record ResultsDisagree() implements Condition {
        @Override
        public String words() {
            return "results disagree";
        }

        @Override
        public boolean holds(Situation situation) {
            return situation.conflicts().stream()
                    .anyMatch(pair -> pair.contains(situation.item().item()));
        }

        @Override
        public boolean comesLater() {
            return true;
        }
    }

    /** So many items that the query finds, this one with them. */
    record ItemsAtLeast(int number) implements Condition {
        @Override
        public String words() {
            return "at least " + number + " items";
        }

        @Override
        public boolean holds(Situation situation) {
            return 1
                            + situation.evidence().stream()
                                    .filter(Piece::counts)
                                    .filter(each -> situation.matching().contains(each.item()))
                                    .count()
                    >= number;
        }
    }

    /**
     * So many voices that speak for themselves, this one with them.
     *
     * @param kind of which they must be; null when any will do
     */
    record OriginsAtLeast(int number, Source.@Nullable Kind kind) implements Condition {
        @Override
        public String words() {
            return "at least " + number + " " + (kind == null ? "origin" : kind.word()) + "s";
        }

        @Override
        public boolean holds(Situation situation) {
            return Stream.concat(
                                            Stream.of(situation.item()),
                                            situation.evidence().stream().filter(Piece::counts))
                                    .filter(each -> each.kind().speaksForItself())
                                    .filter(each -> kind == null || each.kind() == kind)
                                    .map(each -> each.voice().toLowerCase(Locale.ROOT))
                                    .distinct()
                                    .count()
                            >= number
                    && (kind == null || situation.item().kind() == kind);
        }
    }

    /** The conditions without a number, and examples of those with one. */
    List<String> KNOWN =
            List.of(
                    "item read",
                    "item has result",
                    "new origin",
                    "results disagree",
                    "person decides",
                    "at least 3 items",
                    "at least 3 origins",
                    "at least 3 labs");

    /** The condition of these words; empty when there is none. */
    static Optional<Condition> of(String words) {
        String plain = words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return switch (plain) {
            case "item read" -> Optional.of(new ItemRead());
            case "item has result" -> Optional.of(new ItemHasResult());
            case "new origin" -> Optional.of(new NewOrigin());
            case "person decides" -> Optional.of(new PersonDecides());
            case "results disagree" -> Optional.of(new ResultsDisagree());
            default -> atLeast(plain);
        };
    }

    private static Optional<Condition> atLeast(String plain) {
        Matcher counted = Pattern.compile("at least ([1-9]\\d?) ([a-z]+?)s?").matcher(plain);
        if (!counted.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(counted.group(1));
        String what = counted.group(2);
        if (what.equals("item")) {
            return Optional.of(new ItemsAtLeast(number));
        }
        if (what.equals("origin")) {
            return Optional.of(new OriginsAtLeast(number, null));
        }
        return Arrays.stream(Source.Kind.values())
                .filter(kind -> kind.word().equals(what) && kind.speaksForItself())
                .findFirst()
                .map(kind -> new OriginsAtLeast(number, kind));
    }
}
