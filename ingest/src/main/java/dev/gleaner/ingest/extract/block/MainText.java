package dev.gleaner.ingest.extract.block;

import dev.gleaner.ingest.extract.block.learned.Forest;
import dev.gleaner.ingest.extract.block.learned.Lexicon;
import dev.gleaner.ingest.extract.block.learned.Lexicons;

import org.jsoup.nodes.Element;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of a page that are its article.
 *
 * <p>Three readers look at one walk over the page. The {@link DensityReader} finds the part with
 * the weight of prose; the {@link Forest} gives each line a probability from its words, its place,
 * what its elements are called, its neighbours, its shelf and section of the page, and that part; a
 * few {@link Rules} decide alone. How probable a line must be depends on the page: the limit is the
 * one that has the best {@link Promise}.
 */
public final class MainText {

    private static final int MOST_REASONS = 4;

    private static final String WITHIN = "stands within text that is kept";
    private static final String REPEATED = "repeats text that is kept";
    private static final int LINES_AFTER = 4;

    private final List<Line> lines;
    private final Features features;
    private final double[] votes;
    private final Rules rules;
    private final Decided decided;

    private MainText(Element body, PageFacts facts) {
        PageLines.Read read = PageLines.of(body);
        this.lines = read.lines();
        this.features = new Features(read, facts, Trained.LEXICONS);
        this.votes = new double[lines.size()];
        for (int index = 0; index < votes.length; index++) {
            votes[index] = Trained.FOREST.probability(features.row(index));
        }
        this.rules = new Rules(read, facts);
        this.decided = decide(read, rules, votes);
    }

    /**
     * What became of the lines.
     *
     * @param limit the vote that is enough
     * @param kept the lines that are the article
     * @param rules the rule that decided about a line whose vote was enough, empty where none did
     */
    record Decided(double limit, BitSet kept, Map<Integer, String> rules) {}

    /** Lets lines that belong together settle their votes, and says which of them are kept. */
    static Decided decide(PageLines.Read page, Rules rules, double[] votes) {
        List<Line> lines = page.lines();
        if (!rules.areOfAnArticle() && !Promise.of(lines, votes).isBeyondDoubt()) {
            Pieces.settle(lines, votes);
        }
        Groups.settle(lines, votes);
        double limit = Promise.of(lines, votes).limit();
        BitSet within = new BitSet();
        Wholes.keepInside(lines, votes, limit, within);
        Wholes.keepListings(lines, votes, limit, DensityReader.mainPart(page.body()), within);
        BitSet kept = new BitSet();
        Map<Integer, String> decisive = new HashMap<>();
        for (int index = 0; index < votes.length; index++) {
            if (votes[index] >= limit) {
                Optional<String> against = rules.against(lines.get(index), votes[index]);
                kept.set(index, against.isEmpty());
                decisive.put(index, against.orElse(within.get(index) ? WITHIN : ""));
            }
        }
        BitSet repeated = Repeats.among(lines, kept);
        repeated.stream().forEach(index -> decisive.put(index, REPEATED));
        kept.andNot(repeated);
        return new Decided(limit, kept, decisive);
    }

    /** What training left, read when the first page is. */
    private static final class Trained {

        private static final Forest FOREST = Forest.read(open("blocks.forest.gz"));
        private static final Lexicons LEXICONS =
                new Lexicons(
                        Lexicon.read(open("names.lexicon.gz")),
                        Lexicon.read(open("words.lexicon.gz")));

        private static InputStream open(String name) {
            InputStream packed = MainText.class.getResourceAsStream(name);
            if (packed == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return packed;
        }
    }

    /**
     * What was kept, and what came after it.
     *
     * @param lines in reading order
     * @param after the dropped lines that follow the last one kept: where a page asks for money or
     *     offers the rest
     */
    public record Kept(List<Line> lines, String after) {

        public Kept {
            lines = List.copyOf(lines);
        }
    }

    /** The lines kept, in reading order. */
    public static Kept of(Element body, PageFacts facts) {
        MainText text = new MainText(body, facts);
        List<Line> kept = new ArrayList<>();
        int next = 0;
        for (int index = 0; index < text.votes.length; index++) {
            if (text.decided.kept().get(index)) {
                kept.add(text.lines.get(index));
                next = index + 1;
            }
        }
        StringBuilder after = new StringBuilder();
        text.lines.stream()
                .skip(next)
                .limit(LINES_AFTER)
                .forEach(line -> after.append(line.text()).append('\n'));
        return new Kept(kept, after.toString());
    }

    /** Every line of the page with what was decided about it. */
    public static List<Verdict> explained(Element body, PageFacts facts) {
        MainText text = new MainText(body, facts);
        List<Verdict> verdicts = new ArrayList<>();
        for (int index = 0; index < text.votes.length; index++) {
            verdicts.add(text.verdict(index));
        }
        return verdicts;
    }

    private Verdict verdict(int index) {
        Line line = lines.get(index);
        float[] row = features.row(index);
        double[] moved = Trained.FOREST.reasons(row);
        List<String> names = Features.names();
        List<String> reasons =
                Arrays.stream(order(moved))
                        .limit(MOST_REASONS)
                        .filter(column -> Math.abs(moved[column]) > 0.05)
                        .map(column -> reason(names.get(column), moved[column], row[column]))
                        .toList();
        return new Verdict(
                line,
                decided.kept().get(index),
                votes[index],
                decided.limit(),
                decided.rules().getOrDefault(index, rules.against(line, votes[index]).orElse("")),
                reasons);
    }

    private static Integer[] order(double[] moved) {
        Integer[] order = new Integer[moved.length];
        Arrays.setAll(order, column -> column);
        Arrays.sort(order, Comparator.comparingDouble(column -> -Math.abs(moved[column])));
        return order;
    }

    private static String reason(String name, double moved, float value) {
        return String.format(Locale.ROOT, "%+.1f %s %.4g", moved, name, value);
    }
}
