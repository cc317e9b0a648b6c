package dev.gleaner.ingest.extract.block.learned;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Words with their weight: how much more often, in log-odds, what carries them is the article's
 * than what does not. One lexicon is of the words in classes and ids, one of the words of short
 * lines.
 */
public class Lexicon {

    /** A lexicon that knows no word. */
    public static final Lexicon EMPTY = new Lexicon(Map.of());

    /** So many words of a line are weighed. */
    public static final int MOST_WORDS = 40;

    private static final int MOST_NAMES = 12;
    private static final int LONGEST = 24;
    private static final double AGAINST = -1.2;

    private final Map<String, Float> weights;

    public Lexicon(Map<String, Float> weights) {
        this.weights = weights;
    }

    /** Reads packed lines {@code word weight}; {@code #} starts a comment. */
    public static Lexicon read(InputStream packed) {
        Map<String, Float> weights = new HashMap<>();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int space = line.indexOf(' ');
                if (!line.startsWith("#") && space > 0) {
                    weights.put(
                            line.substring(0, space), Float.parseFloat(line.substring(space + 1)));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a lexicon of the program is unreadable", unreadable);
        }
        return new Lexicon(weights);
    }

    /** The weight of a word, 0 when it is unknown. */
    public float weight(String word) {
        Float weight = weights.get(word);
        return weight == null ? 0 : weight;
    }

    /** Hands over the words of a text, in lower case: runs of letters of a sensible length. */
    public static void words(String text, int most, Consumer<String> consumer) {
        int start = -1;
        int count = 0;
        for (int index = 0; index <= text.length() && count < most; index++) {
            boolean letter = index < text.length() && Character.isLetter(text.charAt(index));
            if (letter && start < 0) {
                start = index;
            } else if (!letter && start >= 0) {
                if (index - start > 1 && index - start <= LONGEST) {
                    consumer.accept(text.substring(start, index).toLowerCase(Locale.ROOT));
                    count++;
                }
                start = -1;
            }
        }
    }

    /** What words weigh: mean, lowest, highest, and how many are clearly against. */
    public double[] of(List<String> words) {
        double[] sums = {0, 0, 0, 0};
        for (String word : words) {
            float weight = weight(word);
            sums[0] += weight;
            sums[1] = Math.min(sums[1], weight);
            sums[2] = Math.max(sums[2], weight);
            sums[3] += weight < AGAINST ? 1 : 0;
        }
        sums[0] /= Math.max(1, words.size());
        return sums;
    }

    /** The mean weight of the words of a class and id. */
    public double mean(String names) {
        List<String> words = new ArrayList<>();
        words(names, MOST_NAMES, words::add);
        return of(words)[0];
    }
}
