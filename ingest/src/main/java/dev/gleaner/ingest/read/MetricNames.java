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
 * action rate"}, {@code "evaluation awareness"}, {@code "our internal code editing benchmark"}.
 *
 * <p>Plain rates of success, error, growth and the like say how something is counted and not what,
 * so they are none.
 */
final class MetricNames {

    private static final int LONGEST = 3;
    private static final Set<String> MEASURED = Set.of("rate", "rates", "propensity", "awareness");
    private static final Set<String> TESTS = Set.of("benchmark", "evaluation", "eval");
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
                    upwards upward around about roughly nearly almost attack own direct hardest original annual monthly daily
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
        return mentions;
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
        StringBuilder name = new StringBuilder();
        for (int index = from; index < to; index++) {
            name.append(index == from ? "" : " ").append(tokens.get(index).lower());
        }
        return new BenchmarkMention(from, to, Benchmark.described(name.toString()));
    }
}
