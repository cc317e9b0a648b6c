package dev.gleaner.same;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.same.SameAs;
import dev.gleaner.graph.same.SameAs.Kind;
import dev.gleaner.graph.same.SameAs.Named;
import dev.gleaner.graph.store.same.SameAsStore;
import dev.gleaner.graph.store.same.SameAsStore.Outcome;
import dev.gleaner.graph.store.same.SameAsStore.Saying;
import dev.gleaner.graph.store.same.SameAsStore.Trouble;
import dev.gleaner.graph.store.same.SameAsStore.Wanted;
import dev.gleaner.same.SameFile.Line;
import dev.gleaner.same.SameFile.Problem;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What persons said is the same: said, withdrawn, and told as it was known at a time.
 *
 * <p>Both things have to be there; a statement that contradicts what stands is refused with the
 * chain that stands and the cure, and of a list with one such line nothing is stored.
 */
public final class SameStatements {

    private final SameAsStore store;
    private final InstantSource clock;

    public SameStatements(SameAsStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What came of saying something. */
    public sealed interface Said {

        /** It stands. */
        record Stored(SameImported statements) implements Said {}

        /**
         * Nothing was stored.
         *
         * @param causes one line for each problem, with its cure
         * @param cure what to do about all of them
         * @param unknown whether all there is to it is that something is not known
         */
        record Refused(List<String> causes, String cure, boolean unknown) implements Said {

            public Refused {
                causes = List.copyOf(causes);
            }
        }
    }

    /** Says one thing of a kind; that it is there already is no problem. */
    public Said say(Kind kind, String alias, String of, String reason, String by) {
        Line line = new Line(1, kind, alias.strip(), of.strip(), reason.strip());
        Map<Integer, Objection> objections = new HashMap<>();
        Optional<SameImported> stored = say(List.of(line), by, true, objections);
        Objection objection = objections.get(1);
        return objection == null
                ? new Said.Stored(stored.orElseThrow())
                : new Said.Refused(
                        List.of(objection.cause()), objection.cure(), objection.unknown());
    }

    /** Says all that a list does, or nothing. */
    public Said take(String file, String text, String by, boolean dryRun) {
        SameFile read = SameFile.read(text);
        List<Problem> problems = new ArrayList<>(read.problems());
        Map<Integer, Objection> objections = new HashMap<>();
        Optional<SameImported> stored =
                say(read.lines(), by, !dryRun && problems.isEmpty(), objections);
        objections.forEach((line, objection) ->
                problems.add(new Problem(line, objection.cause(), objection.cure())));
        return problems.isEmpty() && stored.isPresent()
                ? new Said.Stored(
                        new SameImported(stored.get().statements(), stored.get().added(), dryRun))
                : new Said.Refused(
                        problems.stream()
                                .sorted(Comparator.comparing(Problem::line))
                                .map(problem -> problem.words(file))
                                .toList(),
                        "nothing was stored; mend the file and import it again",
                        false);
    }

    /**
     * @param objections is filled by line number; empty when all of it stands
     */
    private Optional<SameImported> say(
            List<Line> lines, String by, boolean keep, Map<Integer, Objection> objections) {
        Map<String, Named> known = known(lines);
        List<Saying> sayings = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (Line line : lines) {
            Named alias = known.get(key(line.kind(), line.alias()).orElse(""));
            Named of = known.get(key(line.kind(), line.of()).orElse(""));
            if (alias == null || of == null) {
                objections.put(
                        line.number(),
                        unknown(line.kind(), alias == null ? line.alias() : line.of()));
            } else {
                sayings.add(new Saying(line.kind(), alias, of, line.reason()));
                numbers.add(line.number());
            }
        }
        boolean store = keep && objections.isEmpty();
        return switch (store(sayings, by, store)) {
            case Outcome.Refused(List<Trouble> troubles) -> {
                troubles.forEach(trouble ->
                        objections.put(numbers.get(trouble.index()), Objection.of(trouble.why())));
                yield Optional.empty();
            }
            case Outcome.Said(List<SameAs> statements, int added) ->
                    Optional.of(
                            new SameImported(
                                    statements.stream().map(SameLine::of).toList(), added, !store));
        };
    }

    private Outcome store(List<Saying> sayings, String by, boolean keep) {
        return store.say(sayings, by.strip(), clock.instant(), keep);
    }

    /** The things that lines name, by their ids. */
    private Map<String, Named> known(List<Line> lines) {
        Map<String, Named> known = new HashMap<>();
        lines.stream()
                .collect(Collectors.groupingBy(Line::kind))
                .forEach((kind, ofKind) ->
                        known.putAll(
                                store.named(
                                        kind,
                                        ofKind.stream()
                                                .flatMap(line -> Stream.of(line.alias(), line.of()))
                                                .flatMap(name -> key(kind, name).stream())
                                                .collect(Collectors.toSet()))));
        return known;
    }

    private static Objection unknown(Kind kind, String name) {
        return new Objection(
                "there is no " + kind.word() + " '" + name + "'",
                switch (kind) {
                    case ITEM -> "gleaner search prints the ids of items";
                    case SOURCE -> "gleaner source list names those there are";
                    case BENCHMARK -> "gleaner benchmark list names those there are";
                    case SYSTEM -> "gleaner results list names the systems that were measured";
                },
                true);
    }

    /** The id that a thing of this name has; empty where no thing can have it. */
    private static Optional<String> key(Kind kind, String name) {
        return switch (kind) {
            case ITEM -> Id.<Item>parse(name).map(Id::value);
            case SOURCE ->
                    name.codePoints().anyMatch(Character::isLetterOrDigit)
                            ? Optional.of(Source.idOf(name).value())
                            : Optional.empty();
            case BENCHMARK -> Optional.of(Named.benchmark(name).key());
            case SYSTEM -> Optional.of(Named.system(name).key());
        };
    }

    /** Takes a statement back; empty when there is none of this id. */
    public Optional<SameLine> withdraw(String statement, String by, String reason) {
        return Id.<SameAs>parse(statement)
                .flatMap(id -> store.withdraw(id, by.strip(), reason.strip(), clock.instant()))
                .map(SameLine::of);
    }

    /** Statements as they were known at a time. */
    public SameList list(@Nullable Kind kind, SameQuestion question) {
        String about = question.about();
        Optional<String> key =
                about == null
                        ? Optional.empty()
                        : key(Objects.requireNonNullElse(kind, Kind.ITEM), about.strip());
        if (about != null && key.isEmpty()) {
            return new SameList(List.of(), false);
        }
        List<SameAs> found =
                store.list(
                        new Wanted(kind, key.orElse(null), question.withdrawn()),
                        asOf(question.asOf()),
                        question.limit() + 1);
        return new SameList(
                found.stream().limit(question.limit()).map(SameLine::of).toList(),
                found.size() > question.limit());
    }

    /** What stood at a time of one thing and of all that counts as one with it. */
    public List<SameLine> about(Kind kind, String name, @Nullable Instant asOf) {
        return key(kind, name)
                .map(key ->
                        store.standing(Set.of(kind), asOf(asOf)).statements(key).stream()
                                .map(SameLine::of)
                                .toList())
                .orElse(List.of());
    }

    private Instant asOf(@Nullable Instant when) {
        return when == null ? clock.instant() : when;
    }
}
