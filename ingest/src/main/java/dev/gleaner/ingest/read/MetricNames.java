package dev.gleaner.ingest.read;

import dev.gleaner.ingest.name.Benchmark;
import dev.gleaner.ingest.name.BenchmarkMention;
import dev.gleaner.ingest.name.Scoring;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Finds what a sentence measures by its description, where it names no benchmark: {@code "covert
 * action rate"}, {@code "evaluation awareness"}, {@code "our internal code editing benchmark"}, and
 * the label that a line begins with: {@code "Kernel tuning task: 2x (Foo 1) …"}.
 *
 * <p>Plain rates of success, error, growth and the like say how something is counted and not what,
 * so they are none.
 */
final class MetricNames {

    private static final int LONGEST = 3;
    private static final Set<String> MEASURED = Set.of("rate", "rates", "propensity", "awareness");
    private static final Set<String> TESTS = Set.of("benchmark", "evaluation", "eval");
    private static final Set<String> LABELLED =
            Words.of(
                    """
                    task tasks test benchmark challenge evaluation eval training optimization optimisation speedup
                    speed-up accuracy
                    """);
    private static final Set<String> FACTORS = Set.of("x", "\u00d7", "times", "-fold", "fold");
    private static final int LONGEST_LABEL = 7;
    private static final Set<String> OWNERS = Set.of("our", "'s", "internal");
    private static final Set<String> PLAIN =
            Words.of(
                    """
                    success error pass failure accuracy win hit growth interest overall average mean median high higher low lower
                    base inflation unemployment tax conversion completion response solve resolution sampling learning frame
                    retention adoption usage approval click hiring retention discount exchange its their our the a an this that
                    these those same new of in on at by for with from to and or as is are was were be been has have had not no
                    any some all each every more less most least much very public human performance significantly significant
                    reduces reduce reduced increases increase increased higher-than false positive negative achieves achieving
                    upwards upward around about roughly nearly almost across over under among during between through within attack own direct hardest original annual monthly daily
                    """);

    private final List<Token> tokens;
    private final IntPredicate taken;

    private MetricNames(List<Token> tokens, IntPredicate taken) {
        this.tokens = tokens;
        this.taken = taken;
    }

    static List<BenchmarkMention> find(List<Token> tokens, IntPredicate taken) {
        MetricNames names = new MetricNames(tokens, taken);
        List<BenchmarkMention> mentions = new ArrayList<>();
        for (int index = 0; index < tokens.size(); index++) {
            BenchmarkMention mention = names.endingAt(index);
            if (mention != null) {
                mentions.add(mention);
            }
        }
        return mentions.isEmpty() ? names.label() : mentions;
    }

    /** What the line's label names, if its last word says that something is measured. */
    private List<BenchmarkMention> label() {
        int end = 0;
        while (end < Math.min(tokens.size(), LONGEST_LABEL)
                && !tokens.get(end).text().equals(":")) {
            end++;
        }
        boolean labels = end > 1 && end < tokens.size() && tokens.get(end).text().equals(":");
        if (!labels || !measures(tokens.get(end - 1).lower())) {
            return List.of();
        }
        int from = tokens.get(1).lower().equals("'s") ? 2 : 0;
        for (int index = from; index < end; index++) {
            if (!tokens.get(index).isWord() || taken.test(index)) {
                return List.of();
            }
        }
        boolean says = end - from > 1 || tokens.get(from).lower().indexOf('-') > 0;
        boolean plain = PLAIN.contains(tokens.get(from).lower());
        return says && !plain ? List.of(mention(from, end, labelledScale(end))) : List.of();
    }

    private static boolean measures(String word) {
        return LABELLED.contains(word.substring(word.lastIndexOf('-') + 1));
    }

    private Benchmark.Scale labelledScale(int from) {
        for (int index = from; index < tokens.size(); index++) {
            if (tokens.get(index).text().equals("%")) {
                return Benchmark.Scale.PERCENT;
            }
            if (FACTORS.contains(tokens.get(index).lower())) {
                return Benchmark.Scale.TIMES;
            }
        }
        return Benchmark.Scale.PERCENT;
    }

    private @Nullable BenchmarkMention endingAt(int index) {
        String head = tokens.get(index).lower();
        int hyphen = head.lastIndexOf('-');
        if (hyphen > 0 && MEASURED.contains(head.substring(hyphen + 1))) {
            return mention(describedFrom(index), index + 1);
        }
        if (MEASURED.contains(head)) {
            int from = describedFrom(index);
            return from < index ? mention(from, index + 1) : ofSomething(index);
        }
        if (TESTS.contains(head)) {
            int from = describedFrom(index);
            boolean owned = from > 0 && OWNERS.contains(tokens.get(from - 1).lower());
            return from < index && owned ? mention(from, index + 1) : null;
        }
        return null;
    }

    /** "rates of covert actions". */
    private @Nullable BenchmarkMention ofSomething(int index) {
        if (index + 2 >= tokens.size() || !tokens.get(index + 1).lower().equals("of")) {
            return null;
        }
        int to = index + 2;
        while (to < Math.min(tokens.size(), index + 2 + LONGEST) && describes(to)) {
            to++;
        }
        return to > index + 2 ? mention(index + 2, to) : null;
    }

    private int describedFrom(int index) {
        int from = index;
        while (from > Math.max(0, index - LONGEST) && describes(from - 1)) {
            from--;
        }
        return from;
    }

    private boolean describes(int index) {
        Token token = tokens.get(index);
        return token.isWord()
                && !taken.test(index)
                && !token.startsUpperCase()
                && token.text().length() > 2
                && !PLAIN.contains(token.lower())
                && !Scoring.VERBS.contains(token.lower());
    }

    private BenchmarkMention mention(int from, int to) {
        return mention(from, to, Benchmark.Scale.PERCENT);
    }

    private BenchmarkMention mention(int from, int to, Benchmark.Scale scale) {
        StringBuilder name = new StringBuilder();
        for (int index = from; index < to; index++) {
            name.append(index == from ? "" : " ").append(tokens.get(index).lower());
        }
        return new BenchmarkMention(from, to, Benchmark.described(name.toString(), scale));
    }
}
