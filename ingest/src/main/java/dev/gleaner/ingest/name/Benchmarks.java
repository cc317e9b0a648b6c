package dev.gleaner.ingest.name;

import dev.gleaner.ingest.name.Benchmark.Scale;
import dev.gleaner.ingest.text.Quantities;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds benchmarks in a sentence: those of {@code benchmarks.yaml} by name or alias, others by the
 * form of their name.
 *
 * <p>{@code "a new record on KernelBench Level 3"} gives KernelBench; {@code "XyzBench"}, {@code
 * "Xyz-Bench"} and {@code "the Long Context Benchmark"} are benchmarks nobody has listed. A name
 * not listed is its own benchmark: two spellings are one only where the registry says so.
 */
public final class Benchmarks {

    private static final int LONGEST_ALIAS = 9;
    private static final Set<String> VARIANTS =
            Words.of("verified pro lite plus hard easy extended multimodal multilingual mini");
    private static final Set<String> SUFFIXES =
            Set.of("Bench", "-bench", "Eval", "-eval", "Arena", "Gym", "QA", "Exam");

    private final Map<String, List<Alias>> aliases = new HashMap<>();

    /** What the keys of the aliases begin with, so that most words are passed over at once. */
    private final Set<String> beginnings = new HashSet<>();

    private final Set<String> improper = new HashSet<>();

    private Benchmarks() {}

    public static Benchmarks load() {
        Benchmarks benchmarks = new Benchmarks();
        Registry.named("benchmarks.yaml").rows("benchmarks").forEach(benchmarks::add);
        return benchmarks;
    }

    private void add(Registry.Row row) {
        Benchmark benchmark =
                new Benchmark(row.word("name"), Scale.of(row.word("unit")), Benchmark.Form.LISTED);
        add(benchmark, benchmark.name(), null);
        if (row.has("proper")) {
            improper.add(benchmark.name());
        }
        row.words("aliases").forEach(alias -> add(benchmark, alias, null));
        if (row.has("with")) {
            String companion = Token.key(row.word("with"));
            row.words("described").forEach(phrase -> add(benchmark, phrase, companion));
        }
    }

    private void add(Benchmark benchmark, String written, @Nullable String companion) {
        if (written.endsWith("+")) {
            return; // has the key of the name without it: made by extended()
        }
        addKey(benchmark, written, companion, Token.key(written));
        if (written.contains("'s ")) {
            addKey(benchmark, written, companion, Token.key(written.replace("'s ", " ")));
        }
    }

    private void addKey(
            Benchmark benchmark, String written, @Nullable String companion, String key) {
        aliases.computeIfAbsent(key, name -> new ArrayList<>())
                .add(new Alias(benchmark, written, companion));
        for (int end = 1; end <= key.length(); end++) {
            beginnings.add(key.substring(0, end));
        }
    }

    /** Whether this word alone names a benchmark. */
    boolean isNamed(Token token) {
        return hasBenchmarkForm(token)
                || aliases.getOrDefault(token.key(), List.of()).stream()
                        .anyMatch(
                                alias -> !alias.isShort() || alias.written().equals(token.text()));
    }

    /** Whether it has a proper name; some instruments are only ever described. */
    boolean isProper(Benchmark benchmark) {
        return !improper.contains(benchmark.name());
    }

    /**
     * The benchmarks named by these tokens, in order, never overlapping.
     *
     * @param seen whether the text so far has this word (as {@link Token#key()}): a phrase like
     *     "time horizon" names METR's instrument only in a text that speaks of METR
     */
    public List<BenchmarkMention> find(List<Token> tokens, Predicate<String> seen) {
        return find(tokens, seen, LocalTests.none());
    }

    /**
     * The same, with the tests that the text itself introduces.
     *
     * @param local those tests
     */
    public List<BenchmarkMention> find(
            List<Token> tokens, Predicate<String> seen, LocalTests local) {
        List<BenchmarkMention> mentions = new ArrayList<>();
        int index = 0;
        while (index < tokens.size()) {
            BenchmarkMention mention = listedAt(tokens, index, seen);
            mention =
                    mention != null ? extended(tokens, mention) : unlistedAt(tokens, index, local);
            if (mention != null) {
                mentions.add(mention);
                index = mention.to();
            } else {
                index++;
            }
        }
        return mentions;
    }

    private @Nullable BenchmarkMention listedAt(
            List<Token> tokens, int from, Predicate<String> seen) {
        if (!tokens.get(from).isWord()) {
            return null;
        }
        BenchmarkMention longest = null;
        StringBuilder key = new StringBuilder();
        for (int to = from; to < Math.min(tokens.size(), from + LONGEST_ALIAS); to++) {
            Token token = tokens.get(to);
            if (token.isSign() && !"-".equals(token.lower()) && !"\u2013".equals(token.lower())) {
                break;
            }
            key.append("'s".equals(token.lower()) ? "" : token.key());
            String begun = key.toString();
            if (!beginnings.contains(begun)) {
                break;
            }
            Alias alias = aliasFor(begun, tokens, from, to, seen);
            if (alias != null) {
                longest = new BenchmarkMention(from, to + 1, alias.benchmark());
            }
        }
        return longest;
    }

    private @Nullable Alias aliasFor(
            String key, List<Token> tokens, int from, int last, Predicate<String> seen) {
        for (Alias alias : aliases.getOrDefault(key, List.of())) {
            boolean written =
                    !alias.isShort()
                            || from == last && tokens.get(from).text().equals(alias.written());
            if (written && (alias.companion() == null || seen.test(alias.companion()))) {
                return alias;
            }
        }
        return null;
    }

    /**
     * "SWE-bench Live" or "Terminal-Bench 3.0": a variant of a listed benchmark that is not listed
     * itself.
     */
    private static BenchmarkMention extended(List<Token> tokens, BenchmarkMention mention) {
        int to = mention.to();
        if (to >= tokens.size()) {
            return mention;
        }
        Token next = tokens.get(to);
        if (next.text().equals("+") && next.start() == tokens.get(to - 1).end()) {
            Benchmark more = mention.benchmark();
            Benchmark plus = new Benchmark(more.name() + "+", more.scale(), more.form());
            return new BenchmarkMention(mention.from(), to + 1, plus);
        }
        boolean version =
                next.isNumber() && next.text().endsWith(".0") && !isFollowedByUnit(tokens, to);
        boolean variant = next.startsUpperCase() && VARIANTS.contains(next.lower());
        if (!version && !variant) {
            return mention;
        }
        Benchmark whole = mention.benchmark();
        Benchmark part =
                new Benchmark(
                        whole.name() + " " + next.text(), whole.scale(), Benchmark.Form.NAMED);
        return new BenchmarkMention(mention.from(), to + 1, part);
    }

    private static @Nullable BenchmarkMention unlistedAt(
            List<Token> tokens, int from, LocalTests local) {
        Token token = tokens.get(from);
        if (hasBenchmarkForm(token) || local.contains(token)) {
            return extended(
                    tokens, new BenchmarkMention(from, from + 1, Benchmark.unlisted(token.text())));
        }
        if (token.isWord() && token.startsUpperCase() && from > 0) {
            int last = from;
            while (last + 1 < tokens.size()
                    && tokens.get(last + 1).isWord()
                    && tokens.get(last + 1).startsUpperCase()) {
                last++;
            }
            if (last > from && tokens.get(last).lower().equals("benchmark")) {
                return new BenchmarkMention(
                        from, last + 1, Benchmark.unlisted(name(tokens, from, last)));
            }
            boolean named = last == from && isName(token) && from + 1 < tokens.size();
            if (named && tokens.get(from + 1).lower().equals("benchmark")) {
                return new BenchmarkMention(from, from + 2, Benchmark.unlisted(token.text()));
            }
        }
        return null;
    }

    private static boolean hasBenchmarkForm(Token token) {
        if (!token.isWord() || !token.startsUpperCase()) {
            return false;
        }
        String name = stem(token.text().replace('\u2011', '-'));
        for (String suffix : SUFFIXES) {
            if (name.endsWith(suffix) && name.length() >= suffix.length() + 2) {
                return true;
            }
        }
        return false;
    }

    /** HealthBench-Hard is a part of HealthBench. */
    private static String stem(String name) {
        int hyphen = name.lastIndexOf('-');
        boolean part =
                hyphen > 0
                        && VARIANTS.contains(name.substring(hyphen + 1).toLowerCase(Locale.ROOT));
        return part ? name.substring(0, hyphen) : name;
    }

    /** Two capitals or a digit: a name that was made up, and not the first word of a phrase. */
    private static boolean isName(Token token) {
        long capitals = token.text().chars().filter(Character::isUpperCase).count();
        boolean digit = token.text().chars().anyMatch(Character::isDigit);
        return token.text().length() > 2 && (capitals > 1 || digit);
    }

    private static boolean isFollowedByUnit(List<Token> tokens, int number) {
        return number + 1 < tokens.size() && Quantities.isUnit(tokens.get(number + 1));
    }

    private static String name(List<Token> tokens, int from, int last) {
        StringBuilder name = new StringBuilder();
        for (int index = from; index <= last; index++) {
            name.append(index == from ? "" : " ").append(tokens.get(index).text());
        }
        return name.toString();
    }

    /**
     * A way to write a benchmark's name; with a companion, one that means it only beside that word.
     */
    private record Alias(Benchmark benchmark, String written, @Nullable String companion) {

        /** Short words (MATH, ARC, HLE) name a benchmark only in exactly this spelling. */
        boolean isShort() {
            return written.length() <= 5;
        }
    }
}
