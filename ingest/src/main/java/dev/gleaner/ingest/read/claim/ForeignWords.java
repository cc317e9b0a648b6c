package dev.gleaner.ingest.read.claim;

import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The groups of the {@link Lexicon} in other languages, from {@code foreign-words.txt}: {@code
 * "veröffentlichte"} happens as "released" does, {@code "认为"} believes.
 */
final class ForeignWords {

    private static final int FIRST_EASTERN = 0x3040;
    private static final int LONGEST_SMALL = 5;
    private static final int SURELY_ENGLISH = -3;

    /** Small words that one language has and English has not, and those of English. */
    private static final Set<String> FOREIGN =
            Words.of(
                    """
                    der die das und ist nicht mit von für auf ein eine einen einem einer dem den im zu sich auch wird hat sind
                    bei nach aus wie dass es sie er wir ich zum zur um über nur noch aber des
                    le la les et est une un dans pour que qui sur par avec ce cette pas ne se sont au aux nous il elle du
                    el los las y una para con por su al como más lo del en de sin ya
                    lo gli di della e è per che con non si al dei nel alla sono anche ma
                    het een van niet met voor op zijn aan ook bij naar o os um uma não com em da do dos ao
                    l' d' qu' c' j' n' s'
                    """);

    private static final Set<String> ENGLISH =
            Words.of(
                    "the of and to in is that for with on it was are by from this at be has have not which an or its they we you i");

    /** What a small word tells: 1 for another language, -1 for English. */
    private static final Map<String, Integer> SMALL = new HashMap<>();

    private static final Map<String, List<String>> GROUPS_OF = new HashMap<>();
    private static final Map<String, List<String>> BEGINNINGS = new LinkedHashMap<>();
    private static final Map<String, List<String>> EASTERN = new LinkedHashMap<>();

    static {
        FOREIGN.forEach(word -> SMALL.merge(word, 1, Integer::sum));
        ENGLISH.forEach(word -> SMALL.merge(word, -1, Integer::sum));
        SMALL.values().removeIf(tells -> tells == 0);
        try (InputStream in = ForeignWords.class.getResourceAsStream("foreign-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("no foreign-words.txt beside ForeignWords");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(ForeignWords::read);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read foreign-words.txt", broken);
        }
    }

    private ForeignWords() {}

    private static void read(String line) {
        int first = line.indexOf(' ');
        int second = line.indexOf(' ', first + 1);
        String group = line.substring(0, first);
        boolean eastern = line.startsWith("east", first + 1);
        for (String word : Words.of(line.substring(second + 1))) {
            if (eastern) {
                EASTERN.computeIfAbsent(word.replace('_', ' '), key -> new ArrayList<>())
                        .add(group);
            } else if (word.endsWith("*")) {
                String beginning = word.substring(0, word.length() - 1);
                BEGINNINGS.computeIfAbsent(beginning, key -> new ArrayList<>()).add(group);
            } else {
                GROUPS_OF.computeIfAbsent(word, key -> new ArrayList<>()).add(group);
            }
        }
    }

    /** Whether a sentence has Chinese, Japanese or Korean signs, more than a name's worth. */
    static boolean isEastern(TokenizedSentence sentence) {
        int eastern = 0;
        for (Token token : sentence.tokens()) {
            eastern += token.text().charAt(0) >= FIRST_EASTERN ? 1 : 0;
        }
        return eastern >= 2;
    }

    /** Whether more small words are of another language than of English. */
    static boolean isWestern(TokenizedSentence sentence) {
        int foreign = 0;
        for (Token token : sentence.tokens()) {
            String word = token.lower();
            if (word.length() <= LONGEST_SMALL) {
                foreign += SMALL.getOrDefault(word, 0);
                if (foreign == SURELY_ENGLISH) {
                    return false;
                }
            }
        }
        return foreign > 0;
    }

    /** Adds the names of the groups with a word in a sentence of another language. */
    static void addGroups(TokenizedSentence sentence, boolean eastern, Set<String> features) {
        if (eastern) {
            String words = words(sentence);
            EASTERN.forEach((word, groups) -> {
                if (words.contains(word)) {
                    features.addAll(groups);
                }
            });
            return;
        }
        for (Token token : sentence.tokens()) {
            String word = token.lower();
            features.addAll(GROUPS_OF.getOrDefault(word, List.of()));
            int apostrophe = word.indexOf('\'');
            if (apostrophe > 0) {
                features.addAll(GROUPS_OF.getOrDefault(word.substring(apostrophe + 1), List.of()));
                features.addAll(
                        GROUPS_OF.getOrDefault(word.substring(0, apostrophe + 1), List.of()));
            }
            BEGINNINGS.forEach((beginning, groups) -> {
                if (word.startsWith(beginning)) {
                    features.addAll(groups);
                }
            });
        }
    }

    /** The words of an eastern sentence without the blanks of the text between them. */
    static String words(TokenizedSentence sentence) {
        StringBuilder words = new StringBuilder();
        int end = -1;
        for (Token token : sentence.tokens()) {
            if (end >= 0 && token.start() > end) {
                words.append(' ');
            }
            words.append(token.text());
            end = token.end();
        }
        return words.toString();
    }
}
