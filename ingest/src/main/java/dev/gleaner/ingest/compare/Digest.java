package dev.gleaner.ingest.compare;

import dev.gleaner.ingest.name.Mention;
import dev.gleaner.ingest.text.Sentence;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a statement is compared with another: its figures, names, years and words.
 *
 * @param figures in their order; of a table row the first alone, since the others stand in other
 *     columns
 * @param foreseen of a forecast, the figure nearest to the date it is for; null for others
 * @param systems names of systems as keys, those of the surroundings when the sentence has none
 * @param benchmarks the same for benchmarks
 * @param named whether the sentence itself names its benchmark
 * @param others names of people and organisations as keys
 * @param words content words without endings
 * @param latin words in Latin letters that begin with a capital or hold a digit: they survive
 *     translation
 * @param forecast whether it speaks of what is to come
 * @param disputing whether it calls something in question
 * @param script whether most of it is written in another script than Latin
 */
public record Digest(
        List<Figure> figures,
        @Nullable Figure foreseen,
        Set<String> systems,
        Set<String> benchmarks,
        boolean named,
        Set<String> others,
        Set<Integer> years,
        Set<String> words,
        Set<String> latin,
        boolean forecast,
        boolean disputing,
        boolean script) {

    private static final int STEM = 5;
    private static final Set<String> EMPTY =
            Words.of(
                    """
                    the a an of on in with for and by to its at from it is are was were be as that this or not how what
                    can do they them which who when where their there than then has have had will would we our you your
                    i my he she his her but if so no all any more most some such other into over up out about also just
                    only very been being one two these those while could may might should ai model models
                    """);
    private static final List<String> DISPUTES =
            List.of(
                    "dispute",
                    "disputes",
                    "disputed",
                    "questioned",
                    "challenged the",
                    "contests",
                    "rebut",
                    "debunk",
                    "misleading",
                    "overstated",
                    "should not be read",
                    "shouldn't be taken",
                    "\u8d28\u7591",
                    "\u53cd\u9a73",
                    "\u8cea\u7591",
                    "\u7570\u8b70",
                    "\ubc18\ubc15",
                    "\ubc18\ub860",
                    "not be taken literally");

    public Digest {
        figures = List.copyOf(figures);
        systems = Set.copyOf(systems);
        benchmarks = Set.copyOf(benchmarks);
        others = Set.copyOf(others);
        years = Set.copyOf(years);
        words = Set.copyOf(words);
        latin = Set.copyOf(latin);
    }

    /**
     * What the text around a statement speaks of.
     *
     * @param systems the system the text is about, when it is about one
     * @param benchmarks the benchmark named last before the statement
     */
    public record Surroundings(Set<String> systems, Set<String> benchmarks) {

        public Surroundings {
            systems = Set.copyOf(systems);
            benchmarks = Set.copyOf(benchmarks);
        }
    }

    /** The digest of a statement in its text. */
    public static Digest of(
            String text,
            TokenizedSentence sentence,
            List<Mention> mentions,
            Surroundings around,
            boolean forecast) {
        Set<String> systems = new TreeSet<>();
        Set<String> benchmarks = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        for (Mention mention : mentions) {
            switch (mention.type()) {
                case SYSTEM -> systems.add(systemKey(mention.name()));
                case BENCHMARK -> benchmarks.add(key(mention.name()));
                case PERSON -> others.addAll(parts(mention.name()));
                case ORGANISATION, PRODUCT -> others.add(key(mention.name()));
            }
        }
        boolean named = !benchmarks.isEmpty();
        List<Figure> figures =
                Figures.of(sentence, index -> isInside(sentence.start(index), mentions));
        boolean row = sentence.sentence().kind() == Sentence.Kind.ROW;
        return new Digest(
                row ? headline(figures) : figures,
                forecast ? foreseen(sentence, figures) : null,
                systems.isEmpty() ? around.systems() : systems,
                named ? benchmarks : around.benchmarks(),
                named,
                others,
                years(sentence),
                words(sentence),
                latin(sentence),
                forecast,
                disputes(text, sentence),
                isOtherScript(text, sentence));
    }

    /** The figure nearest to "by" or "the end of". */
    private static @Nullable Figure foreseen(TokenizedSentence sentence, List<Figure> figures) {
        Figure nearest = null;
        int least = Integer.MAX_VALUE;
        for (int index = 0; index < sentence.tokens().size(); index++) {
            boolean date = Set.of("by", "end", "until").contains(sentence.word(index));
            for (Figure figure : figures) {
                if (date && Math.abs(figure.at() - index) < least) {
                    least = Math.abs(figure.at() - index);
                    nearest = figure;
                }
            }
        }
        return nearest;
    }

    private static List<Figure> headline(List<Figure> figures) {
        for (Figure figure : figures) {
            if (figure.step() < 1 || figure.unit() != Figure.Unit.BARE) {
                return List.of(figure);
            }
        }
        return figures;
    }

    private static boolean isInside(int start, List<Mention> mentions) {
        return mentions.stream()
                .anyMatch(mention -> mention.start() <= start && start < mention.end());
    }

    /** GPT-5.2 and "GPT 5.2", "Claude Opus 4.6" and "Opus 4.6" are one system. */
    public static String systemKey(String name) {
        String key = key(name);
        for (String maker : List.of("claude", "openai", "google", "anthropic")) {
            if (key.startsWith(maker) && key.length() > maker.length() + 1) {
                key = key.substring(maker.length());
            }
        }
        return key.replace("preview", "");
    }

    public static String key(String name) {
        return Token.key(name.toLowerCase(Locale.ROOT));
    }

    private static Set<String> parts(String name) {
        Set<String> parts = new HashSet<>();
        for (String part : name.split(" ", -1)) {
            if (part.length() > 2) {
                parts.add(key(part));
            }
        }
        return parts;
    }

    private static Set<Integer> years(TokenizedSentence sentence) {
        Set<Integer> years = new HashSet<>();
        for (Token token : sentence.tokens()) {
            boolean year = token.text().length() == 4 && token.text().startsWith("20");
            if (token.isNumber() && year && token.text().indexOf('.') < 0) {
                years.add(Integer.valueOf(token.text()));
            }
        }
        return years;
    }

    private static Set<String> words(TokenizedSentence sentence) {
        Set<String> words = new HashSet<>();
        for (Token token : sentence.tokens()) {
            String word = token.lower();
            boolean content = token.isWord() && word.length() > 2 && !EMPTY.contains(word);
            if (content || token.isWord() && Character.isIdeographic(word.codePointAt(0))) {
                words.add(word.length() > STEM ? word.substring(0, STEM) : word);
            }
        }
        return words;
    }

    private static Set<String> latin(TokenizedSentence sentence) {
        Set<String> latin = new HashSet<>();
        for (Token token : sentence.tokens()) {
            String word = token.text();
            boolean letters = token.isWord() && word.length() > 1 && word.charAt(0) < 0x250;
            if (letters
                    && word.chars()
                            .anyMatch(unit ->
                                    Character.isUpperCase(unit) || Character.isDigit(unit))) {
                latin.add(token.key());
            }
        }
        return latin;
    }

    private static boolean disputes(String text, TokenizedSentence sentence) {
        String written =
                text.substring(sentence.sentence().start(), sentence.sentence().end())
                        .toLowerCase(Locale.ROOT);
        return DISPUTES.stream().anyMatch(written::contains);
    }

    private static boolean isOtherScript(String text, TokenizedSentence sentence) {
        long foreign =
                text.substring(sentence.sentence().start(), sentence.sentence().end())
                        .chars()
                        .filter(unit -> unit > 0x2e80)
                        .count();
        return foreign * 5 > sentence.sentence().end() - sentence.sentence().start();
    }
}
