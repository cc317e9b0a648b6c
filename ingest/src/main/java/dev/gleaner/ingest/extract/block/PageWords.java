package dev.gleaner.ingest.extract.block;

import dev.gleaner.ingest.extract.block.learned.Lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of each line of a page and what they weigh, with running sums, so that any stretch of
 * lines can be asked how it reads on the whole: what its words weigh, how many of its lines are
 * headings, end a sentence, or name a price.
 */
final class PageWords {

    /** Short lines count a little more than their signs. */
    private static final int LINE_WEIGHT = 5;

    private static final int LONGEST_PRICED = 120;
    private static final String CURRENCIES = "$€£¥₹";

    private final List<List<String>> words = new ArrayList<>();
    private final double[][] weights;
    private final double[] sizes;
    private final double[] weighed;
    private final int[] prices;
    private final int[] headings;
    private final int[] sentences;

    PageWords(List<Line> lines, Lexicon lexicon) {
        int count = lines.size();
        this.weights = new double[count][];
        this.sizes = new double[count + 1];
        this.weighed = new double[count + 1];
        this.prices = new int[count + 1];
        this.headings = new int[count + 1];
        this.sentences = new int[count + 1];
        for (int index = 0; index < count; index++) {
            Line line = lines.get(index);
            List<String> own = new ArrayList<>();
            Lexicon.words(line.text(), Lexicon.MOST_WORDS, own::add);
            words.add(own);
            weights[index] = lexicon.of(own);
            int size = LINE_WEIGHT + line.length();
            sizes[index + 1] = sizes[index] + size;
            weighed[index + 1] = weighed[index] + size * weights[index][0];
            prices[index + 1] = prices[index] + (isPrice(line.text()) ? 1 : 0);
            headings[index + 1] = headings[index] + (line.kind() == Line.Kind.HEADING ? 1 : 0);
            sentences[index + 1] = sentences[index] + (line.wording.endsSentence() ? 1 : 0);
        }
    }

    /** Whether a short text has an amount of money in it: {@code $5}, {@code 4,50 €}. */
    static boolean isPrice(String text) {
        if (text.length() > LONGEST_PRICED) {
            return false;
        }
        for (int index = 0; index < text.length(); index++) {
            if (CURRENCIES.indexOf(text.charAt(index)) >= 0
                    && (isDigit(text, index - 1, -1) || isDigit(text, index + 1, 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a digit stands at a place, or behind one space there. */
    private static boolean isDigit(String text, int at, int step) {
        int place = at >= 0 && at < text.length() && text.charAt(at) <= ' ' ? at + step : at;
        return place >= 0 && place < text.length() && Character.isDigit(text.charAt(place));
    }

    /** The first words of a line. */
    List<String> of(int line) {
        return words.get(line);
    }

    /** What the words of a line weigh, as the lexicon puts it. */
    double[] weights(int line) {
        return weights[line];
    }

    /** The mean weight of the words from a line on until before another, long lines for more. */
    double mean(int from, int to) {
        return (weighed[to] - weighed[from]) / Math.max(1, sizes[to] - sizes[from]);
    }

    int prices(int from, int to) {
        return prices[to] - prices[from];
    }

    int headings(int from, int to) {
        return headings[to] - headings[from];
    }

    int sentences(int from, int to) {
        return sentences[to] - sentences[from];
    }
}
