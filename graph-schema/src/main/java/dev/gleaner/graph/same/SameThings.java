package dev.gleaner.graph.same;

import dev.gleaner.graph.same.SameAs.Named;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The statements that stand at a moment, as a forest: each thing is the same as at most one other,
 * and whoever follows them comes to an end, under which all on the way count.
 *
 * <p>Of two statements about one alias, which two graphs brought together could hold, the earlier
 * counts; following ends where it comes to a thing again.
 */
public final class SameThings {

    private final Map<String, SameAs> byAlias = new HashMap<>();
    private final Map<String, List<SameAs>> byOther = new HashMap<>();

    private SameThings() {}

    /** What stands among these; what was withdrawn does not. */
    public static SameThings of(Collection<SameAs> said) {
        SameThings things = new SameThings();
        said.stream()
                .sorted(Comparator.comparing(SameAs::at).thenComparing(SameAs::id))
                .forEach(things::put);
        return things;
    }

    /** What may become of a statement that somebody wants to make. */
    public sealed interface Judged {

        /** Nothing speaks against it. */
        record Fits() implements Judged {}

        /** It was made before and stands. */
        record Stands(SameAs statement) implements Judged {}

        /** Both ends are one thing already. */
        record Itself(Named thing) implements Judged {}

        /** The alias is said to be the same as something else. */
        record Taken(SameAs statement) implements Judged {}

        /**
         * It would close a circle.
         *
         * @param chain what stands, from the other end to the alias
         */
        record Circle(List<SameAs> chain) implements Judged {

            public Circle {
                chain = List.copyOf(chain);
            }
        }
    }

    /** What would become of saying that one is the same as the other. */
    public Judged judge(Named alias, Named of) {
        SameAs standing = byAlias.get(alias.key());
        if (alias.key().equals(of.key())) {
            return new Judged.Itself(of);
        }
        if (standing != null && standing.of().key().equals(of.key())) {
            return new Judged.Stands(standing);
        }
        List<SameAs> chain = new ArrayList<>();
        for (SameAs step : chain(of.key())) {
            chain.add(step);
            if (step.of().key().equals(alias.key())) {
                return new Judged.Circle(chain);
            }
        }
        return standing == null ? new Judged.Fits() : new Judged.Taken(standing);
    }

    /** Adds what was found to fit; what was withdrawn stands no more and is left out. */
    public void put(SameAs statement) {
        if (statement.withdrawal() == null
                && byAlias.putIfAbsent(statement.alias().key(), statement) == null) {
            byOther.computeIfAbsent(statement.of().key(), other -> new ArrayList<>())
                    .add(statement);
        }
    }

    public boolean isEmpty() {
        return byAlias.isEmpty();
    }

    /** The statements on the way from a thing to the one under which it counts. */
    public List<SameAs> chain(String key) {
        Map<String, SameAs> steps = new LinkedHashMap<>();
        SameAs step = byAlias.get(key);
        while (step != null && steps.putIfAbsent(step.alias().key(), step) == null) {
            step = byAlias.get(step.of().key());
        }
        return List.copyOf(steps.values());
    }

    /** The thing under which another one counts; empty when that is itself. */
    public Optional<Named> other(String key) {
        List<SameAs> chain = chain(key);
        return chain.isEmpty() ? Optional.empty() : Optional.of(chain.getLast().of());
    }

    /** The thing under which each counts that is said to be the same as another, by its id. */
    public Map<String, Named> others() {
        Map<String, Named> others = new TreeMap<>();
        byAlias.keySet().forEach(key -> others.put(key, chain(key).getLast().of()));
        return others;
    }

    /** All that counts as one with a thing, this one with them. */
    public Set<String> group(String key) {
        Set<String> group = new TreeSet<>();
        List<String> waiting = new ArrayList<>(List.of(other(key).map(Named::key).orElse(key)));
        while (!waiting.isEmpty()) {
            String next = waiting.removeLast();
            if (group.add(next)) {
                byOther.getOrDefault(next, List.of())
                        .forEach(statement -> waiting.add(statement.alias().key()));
            }
        }
        return group;
    }

    /** What was said of all that counts as one with a thing. */
    public List<SameAs> statements(String key) {
        return group(key).stream().map(byAlias::get).filter(Objects::nonNull).toList();
    }

    /**
     * Why a thing counts as one with others, in the words of those who said so; empty when nobody
     * did.
     */
    public String words(String key) {
        List<SameAs> chain = chain(key);
        if (!chain.isEmpty()) {
            return String.join(", which is ", chain.stream().map(SameAs::words).toList());
        }
        return byOther.getOrDefault(key, List.of()).stream()
                .findFirst()
                .map(SameAs::wordsOfTheOther)
                .orElse("");
    }
}
