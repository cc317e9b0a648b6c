package dev.gleaner.ingest.extract.block;

import dev.gleaner.ingest.extract.block.learned.Lexicon;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a page as a whole before its lines are judged one by one: where its prose
 * begins, ends and lives, which words it uses, which headings stand above which lines.
 */
final class PageSurvey {

    private static final int SHORTEST_PROSE = 80;
    private static final double MOST_LINKED = 0.4;
    private static final int LONGEST_SMALL = 3;

    final List<Line> lines;
    final Frame body;
    final Frame main;
    final PageFacts facts;

    /** Signs before each line, and of all. */
    final int[] before;

    final int all;

    /** Lines that read like prose of the main part: how many, the first, the last. */
    final int good;

    final int firstGood;
    final int lastGood;

    /** The line of the headline, −1 when there is none. */
    final int headline;

    /** How often the letters of a line stand on the page. */
    final Map<Long, Integer> copies = new HashMap<>();

    /** The line of the last heading above each line, −1 for none. */
    final int[] headings;

    final Map<Frame, int[]> byParent = new HashMap<>();
    final Map<Integer, int[]> bySignature = new HashMap<>();
    int commented;
    int listed;
    int teased;
    int posted;
    int goodText;
    int homeText;

    /** The frame with most prose among its own paragraphs. */
    @Nullable Frame home;

    /** In how many lines of prose each word stands. */
    private final Map<String, int[]> proseWords = new HashMap<>();

    private final String titleLetters;

    PageSurvey(List<Line> lines, Frame body, Frame main, PageFacts facts) {
        this.lines = lines;
        this.body = body;
        this.main = main;
        this.facts = facts;
        this.titleLetters = Letters.of(facts.title());
        this.before = new int[lines.size() + 1];
        this.headings = new int[lines.size()];
        int goodLines = 0;
        int first = -1;
        int last = -1;
        int heading = -1;
        int above = -1;
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            headings[index] = above;
            above = isHeading(line) ? index : above;
            count(line);
            before[index + 1] = before[index] + line.length();
            copies.merge(line.wording.fingerprint, 1, Integer::sum);
            if (isGood(line)) {
                goodLines++;
                first = first < 0 ? index : first;
                last = index;
                wordsOf(line)
                        .forEach(word -> proseWords.computeIfAbsent(word, key -> new int[1])[0]++);
            }
            if (heading < 0 && isHeadline(line)) {
                heading = index;
            }
        }
        this.all = Math.max(1, before[lines.size()]);
        this.good = goodLines;
        this.firstGood = first;
        this.lastGood = last;
        this.headline = heading;
    }

    /** The words that tell what a line is about: the longer ones among its first. */
    private static Set<String> wordsOf(Line line) {
        Set<String> words = new HashSet<>();
        Lexicon.words(
                line.text(),
                Lexicon.MOST_WORDS,
                word -> {
                    if (word.length() > LONGEST_SMALL) {
                        words.add(word);
                    }
                });
        return words;
    }

    /** The share of a line's longer words that stand in other lines of prose; −1 for none. */
    double sharedWithProse(Line line, List<String> words) {
        if (good < 2) {
            return -1;
        }
        int own = isGood(line) ? 1 : 0;
        int longer = 0;
        int shared = 0;
        for (String word : words) {
            if (word.length() > LONGEST_SMALL) {
                int[] times = proseWords.get(word);
                longer++;
                shared += times != null && times[0] > own ? 1 : 0;
            }
        }
        return longer == 0 ? -1 : (double) shared / longer;
    }

    private static boolean isHeading(Line line) {
        return line.kind() == Line.Kind.HEADING
                || (line.length() < 60
                        && line.boldChars * 10 >= line.length() * 8
                        && !line.wording.endsSentence());
    }

    private void count(Line line) {
        if (line.length() < SHORTEST_PROSE || line.linkDensity() > MOST_LINKED) {
            return;
        }
        int length = line.length();
        Frame frame = line.frame;
        commented += frame.has(Mark.COMMENT) ? length : 0;
        listed += frame.has(Mark.IN_LIST) ? length : 0;
        teased += frame.has(Mark.TEASER) ? length : 0;
        posted += frame.has(Mark.FORUM) ? length : 0;
        if (line.wording.sentences == 0) {
            return;
        }
        goodText += length;
        bySignature.computeIfAbsent(frame.signature(), key -> new int[1])[0] += length;
        Frame parent = frame.parent == null ? frame : frame.parent;
        int[] sum = byParent.computeIfAbsent(parent, key -> new int[1]);
        sum[0] += length;
        if (sum[0] > homeText) {
            homeText = sum[0];
            home = parent;
        }
    }

    private boolean isHeadline(Line line) {
        return line.kind() == Line.Kind.HEADING
                && (line.frame.tag.equals("h1")
                        || (!titleLetters.isEmpty()
                                && Letters.of(line.text()).equals(titleLetters)));
    }

    /** A line that reads like prose of the main part. */
    boolean isGood(Line line) {
        return line.length() > SHORTEST_PROSE
                && line.linkDensity() < MOST_LINKED
                && line.wording.sentences > 0
                && main.contains(line.frame);
    }
}
