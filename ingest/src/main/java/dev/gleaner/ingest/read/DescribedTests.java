package dev.gleaner.ingest.read;

import dev.gleaner.ingest.name.Benchmark;
import dev.gleaner.ingest.name.Scoring;
import dev.gleaner.ingest.text.Measure;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * What a number was scored on where no benchmark is named, in the sentence's own words: {@code "9%
 * of apprentice-level cyber tasks"}, {@code "97% of Blocksworld instances"}, {@code "In the
 * impossible-tasks suite, …"}, {@code "83% on our private exam"}.
 */
final class DescribedTests {

    private static final int LONGEST = 7;
    private static final int ON_WITHIN = 7;
    private static final Set<String> TESTS =
            Words.of(
                    """
                    test tests exam exams suite benchmark benchmarks bench evaluation evaluations eval evals dataset
                    set tasks task problems questions challenges attack attacks range ranges subset part split trial
                    corpus quiz competition competitions olympiad leaderboard environments simulation games scenarios
                    check checks puzzles prompts examination
                    """);
    private static final Set<String> PARTS =
            Words.of(
                    """
                    tasks task problems questions instances items cases examples challenges puzzles prompts attacks
                    attempts issues exercises scenarios tests vulnerabilities bugs competitions games
                    """);
    private static final Set<String> ON =
            Set.of("on", "in", "at", "auf", "bei", "sur", "\u00e0", "en", "su", "nel");
    private static final Set<String> LEAVING_OUT =
            Words.of("the a an its their all our these those this that same of some most held-out");
    private static final Set<String> BREAKING =
            Words.of(
                    """
                    and or but of in on at for by with from to as than that which who when while where if is are was
                    were be been has have had not no we i it they you he she after before without per over under
                    correctly right year month week day years months weeks days und et y con mit avec der die das dem
                    den le la les el los de du des contro contre
                    """);

    private final MarkedSentence sentence;

    DescribedTests(MarkedSentence sentence) {
        this.sentence = sentence;
    }

    @Nullable Benchmark of(Measure measure) {
        Benchmark share = ofShare(measure);
        if (share != null) {
            return share;
        }
        Benchmark behind = behind(measure);
        return behind != null ? behind : inFront(measure);
    }

    /** "97% of Foo instances". */
    private @Nullable Benchmark ofShare(Measure measure) {
        if (!sentence.word(measure.to()).equals("of")) {
            return null;
        }
        int from = afterArticles(measure.to() + 1);
        from += measure.tally() ? 1 : 0;
        int to = endOfPhrase(from);
        boolean parts = to > from && PARTS.contains(sentence.word(to - 1));
        int last = parts ? to - 1 : to;
        boolean named = last > from && isCapitalised(last - 1) && isCapitalised(from);
        return last > from && (parts || named) ? benchmark(from, last) : null;
    }

    /** "83% on our private exam". */
    private @Nullable Benchmark behind(Measure measure) {
        for (int index = measure.to(); index < measure.to() + ON_WITHIN; index++) {
            if (Cues.CLAUSE_ENDS.contains(sentence.word(index))
                    || sentence.word(index).equals(",")
                    || sentence.hasMeasure(index, index + 1)) {
                return null;
            }
            if (ON.contains(sentence.word(index))) {
                return phrase(index + 1);
            }
        }
        return null;
    }

    /** Whether a made-up name that no registry lists stands right behind it: "61% on FooQA2". */
    boolean isRightBehind(Measure measure) {
        if (!ON.contains(sentence.word(measure.to()))) {
            return false;
        }
        int from = afterArticles(measure.to() + 1);
        int to = endOfPhrase(from);
        return to > from
                && isMadeUp(from, to)
                && sentence.benchmarks().stream().noneMatch(mention -> mention.covers(from));
    }

    /** "In the impossible-tasks suite, the model …". */
    @Nullable Benchmark inFront(Measure measure) {
        int start = NotResults.clauseStart(sentence, measure.from());
        while (start < measure.from() && sentence.tokens().get(start).isSign()) {
            start++;
        }
        if (!ON.contains(sentence.word(start))) {
            return null;
        }
        return phrase(start + 1);
    }

    private @Nullable Benchmark phrase(int on) {
        int from = afterArticles(on);
        int to = endOfPhrase(from);
        boolean test = to > from && TESTS.contains(sentence.word(to - 1));
        boolean own = to - from > 1 || from > on && sentence.word(on).equals("our");
        if (test && sentence.word(to).equals("of")) {
            return benchmark(from, endOfContents(to));
        }
        return test && own || to > from && isMadeUp(from, to) ? benchmark(from, to) : null;
    }

    /** "set of 220 biology questions". */
    private int endOfContents(int of) {
        int from = afterArticles(of + 1);
        while (from < sentence.tokens().size() && sentence.tokens().get(from).isNumber()) {
            from++;
        }
        int to = endOfPhrase(from);
        return to > from ? to : of;
    }

    /** Capitals or digits inside, and no system, date or measure: LitFoo2, USFOO. */
    private boolean isMadeUp(int from, int to) {
        for (int index = from; index < to; index++) {
            Token token = sentence.tokens().get(index);
            boolean capitals = token.text().chars().filter(Character::isUpperCase).count() > 1;
            if (index == from && !capitals && !Actors.isFormed(token) || !isCapitalised(index)) {
                return false;
            }
        }
        return true;
    }

    private boolean isCapitalised(int index) {
        return sentence.tokens().get(index).startsUpperCase();
    }

    private int afterArticles(int index) {
        int from = index;
        while (LEAVING_OUT.contains(sentence.word(from))) {
            from++;
        }
        return from;
    }

    private int endOfPhrase(int from) {
        int to = from;
        if (to + 1 < sentence.tokens().size()
                && sentence.tokens().get(to).isNumber()
                && sentence.word(to + 1).equals("-")) {
            to += 2;
        }
        while (to < Math.min(sentence.tokens().size(), from + LONGEST) && isPart(to)) {
            to++;
        }
        return to;
    }

    private boolean isPart(int index) {
        Token token = sentence.tokens().get(index);
        return token.isWord()
                && !BREAKING.contains(token.lower())
                && (!Scoring.isVerb(token.lower()) || token.lower().equals("advanced"))
                && !sentence.hasMeasure(index, index + 1)
                && sentence.systems().stream().noneMatch(mention -> mention.covers(index))
                && sentence.dates().stream().noneMatch(date -> date.covers(index));
    }

    private Benchmark benchmark(int from, int to) {
        String name = sentence.text(from, to);
        boolean proper = isCapitalised(from) && isCapitalised(to - 1);
        return proper ? Benchmark.unlisted(name) : Benchmark.described(name);
    }
}
