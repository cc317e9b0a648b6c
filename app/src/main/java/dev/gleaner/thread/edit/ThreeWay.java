package dev.gleaner.thread.edit;

import dev.gleaner.thread.edit.LineDiff.Hunk;
import dev.gleaner.thread.file.SectionedText;
import dev.gleaner.thread.file.SectionedText.Piece;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Joins two texts that come from one, section by section and inside a section line by line.
 *
 * <p>What only one side changed is taken; what both changed in the same way is taken once. Where
 * both changed the same lines, or lines that touch, nobody but a person can say what is meant: that
 * is a clash, and nothing is joined. No word that either side added is ever missing.
 */
public final class ThreeWay {

    private ThreeWay() {}

    /** What came of joining. */
    public sealed interface Merge {

        /** Everything of both sides. */
        record Joined(String text) implements Merge {}

        /**
         * They contradict each other.
         *
         * @param sections the headings concerned; empty for the words before the first
         */
        record Clashing(List<String> sections) implements Merge {

            public Clashing {
                sections = List.copyOf(sections);
            }
        }
    }

    public static Merge merge(String base, String ours, String theirs) {
        if (ours.equals(theirs) || base.equals(theirs)) {
            return new Merge.Joined(ours);
        }
        if (base.equals(ours)) {
            return new Merge.Joined(theirs);
        }
        Map<String, String> old = pieces(base);
        Map<String, String> one = pieces(ours);
        Map<String, String> other = pieces(theirs);
        boolean oneKeeps = keys(one).equals(keys(old));
        if (!oneKeeps && !keys(other).equals(keys(old)) && !keys(other).equals(keys(one))) {
            Set<String> differing = new LinkedHashSet<>(one.keySet());
            differing.addAll(other.keySet());
            differing.removeIf(key -> one.containsKey(key) && other.containsKey(key));
            return clashing(differing.isEmpty() ? one.keySet() : differing);
        }
        Map<String, String> frame = oneKeeps ? other : one;
        Map<String, String> filling = oneKeeps ? one : other;
        return join(old, frame, filling, ours, theirs, base);
    }

    private static Merge join(
            Map<String, String> old,
            Map<String, String> frame,
            Map<String, String> filling,
            String ours,
            String theirs,
            String base) {
        StringBuilder joined = new StringBuilder();
        Set<String> clashes = new LinkedHashSet<>();
        for (Map.Entry<String, String> piece : frame.entrySet()) {
            String before = old.get(piece.getKey());
            String filled = filling.get(piece.getKey());
            Optional<String> both =
                    filled == null
                            ? Optional.of(piece.getValue())
                            : lines(before == null ? "" : before, piece.getValue(), filled);
            both.ifPresentOrElse(joined::append, () -> clashes.add(piece.getKey()));
        }
        for (Map.Entry<String, String> piece : filling.entrySet()) {
            boolean gone = !frame.containsKey(piece.getKey());
            if (gone && !piece.getValue().equals(old.get(piece.getKey()))) {
                clashes.add(piece.getKey());
            }
        }
        if (!clashes.isEmpty()) {
            return clashing(clashes);
        }
        String text = joined.toString();
        boolean whole =
                keys(pieces(text)).equals(keys(frame))
                        && holdsNewWords(base, ours, text)
                        && holdsNewWords(base, theirs, text);
        return whole ? new Merge.Joined(text) : clashing(frame.keySet());
    }

    private static Merge clashing(Set<String> keys) {
        return new Merge.Clashing(
                keys.stream()
                        .map(key -> key.substring(key.lastIndexOf('\n') + 1))
                        .distinct()
                        .toList());
    }

    /** Both changes of some lines, none when they touch each other. */
    private static Optional<String> lines(String base, String one, String other) {
        if (one.equals(other) || base.equals(other)) {
            return Optional.of(one);
        }
        if (base.equals(one)) {
            return Optional.of(other);
        }
        LineDiff first = LineDiff.of(base, one);
        LineDiff second = LineDiff.of(base, other);
        List<Change> changes = new ArrayList<>();
        for (Hunk hunk : first.hunks()) {
            changes.add(
                    new Change(
                            hunk.from(),
                            hunk.to(),
                            first.after().subList(hunk.start(), hunk.end())));
        }
        for (Hunk hunk : second.hunks()) {
            Change change =
                    new Change(
                            hunk.from(),
                            hunk.to(),
                            second.after().subList(hunk.start(), hunk.end()));
            if (changes.contains(change)) {
                continue;
            }
            if (changes.stream().anyMatch(change::touches)) {
                return Optional.empty();
            }
            changes.add(change);
        }
        List<String> lines = new ArrayList<>();
        int at = 0;
        for (Change change :
                changes.stream().sorted((a, b) -> Integer.compare(a.from, b.from)).toList()) {
            lines.addAll(first.before().subList(at, change.from));
            lines.addAll(change.lines);
            at = change.to;
        }
        lines.addAll(first.before().subList(at, first.before().size()));
        return Optional.of(String.join("", lines));
    }

    /** Lines of the base that became others. */
    private record Change(int from, int to, List<String> lines) {

        private boolean touches(Change other) {
            return from <= other.to && other.from <= to;
        }
    }

    /** The pieces of a text by the headings above them. */
    private static Map<String, String> pieces(String text) {
        Map<String, String> pieces = new LinkedHashMap<>();
        List<Piece> path = new ArrayList<>();
        for (Piece piece : SectionedText.of(text).pieces()) {
            path.removeIf(above -> above.level() >= piece.level());
            path.add(piece);
            String key = String.join("\n", path.stream().map(Piece::heading).toList());
            String unique = key;
            for (int again = 2; pieces.containsKey(unique); again++) {
                unique = again + "\n" + key;
            }
            pieces.put(unique, piece.span().of(text));
        }
        return pieces;
    }

    private static List<String> keys(Map<String, String> pieces) {
        return List.copyOf(pieces.keySet());
    }

    /** Whether every word that a side has more of than the base is there as often. */
    private static boolean holdsNewWords(String base, String side, String joined) {
        Map<String, Integer> before = words(base);
        Map<String, Integer> now = words(joined);
        return words(side).entrySet().stream()
                .filter(word -> word.getValue() > before.getOrDefault(word.getKey(), 0))
                .allMatch(word -> now.containsKey(word.getKey()));
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        Arrays.stream(text.split("\\s+")).forEach(word -> words.merge(word, 1, Integer::sum));
        return words;
    }
}
