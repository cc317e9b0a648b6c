package dev.gleaner.ingest.cite;

import dev.gleaner.graph.Stance;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells how a sentence takes what it points to, by its words alone.
 *
 * <p>Without a cue it only mentions: that is the answer for most sentences, and the safe one. Of
 * several cues the one nearest to the citation decides. A denied support ("does not confirm")
 * disputes; a denied dispute ("does not contradict") says nothing either way.
 */
public final class Stances {

    private static final Pattern SUPPORTS =
            Pattern.compile(
                    "\\b(?:confirm(?:s|ed|ing)?|corroborat(?:es|ed|ing)|consistent with|in line with|"
                            + "agree(?:s|d)? with|in agreement with|replicat(?:es|ed)|reproduc(?:es|ed)|"
                            + "bears? out|borne out|back(?:s|ed)? up|lends? support|in support of|"
                            + "supports? (?:the|this|that|it|its|their|these|those)|supported by|"
                            + "validat(?:es|ed)|strengthen(?:s|ed)|(?:same|similar) (?:result|finding|conclusion)s?|"
                            + "echo(?:es|ed|ing)|matches (?:the|what))\\b");
    private static final Pattern DISPUTES =
            Pattern.compile(
                    "\\b(?:disput(?:es|ed|ing)|contradict(?:s|ed|ing)?|contrary to|at odds with|"
                            + "refut(?:es|ed|ing)|rebut(?:s|ted|ting)?|debunk(?:s|ed|ing)?|disprov(?:es|ed)|"
                            + "disagree(?:s|d)? with|inconsistent with|casts? doubt|cast(?:ing)? doubt|"
                            + "(?:call(?:s|ed)?|brings?|brought) (?:\\w+ ){0,6}into question|question(?:s|ed) (?:the|whether|this|that|its|their)|"
                            + "challeng(?:es|ed) (?:the|this|that|its|their)|overstat(?:es|ed|ing)|"
                            + "exaggerat(?:es|ed|ing)|misleading|misrepresent(?:s|ed)?|"
                            + "fail(?:s|ed)? to (?:replicate|reproduce|confirm)|"
                            + "(?:could|can|did) ?n[o']t (?:replicate|reproduce|confirm)|unable to (?:replicate|reproduce|confirm)|"
                            + "not supported by|no evidence (?:for|that|of)|should not be read|undermin(?:es|ed)|"
                            + "far (?:below|above) (?:what|the))\\b");

    /** Before a cue, close enough to deny it. */
    private static final Pattern DENIED =
            Pattern.compile(
                    "(?:\\b(?:not|never|no|hardly|neither|nor|without|cannot)|n't)(?: \\w+){0,2} ?$");

    private static final int DENIED_WITHIN = 30;

    private Stances() {}

    /**
     * The stance of a sentence.
     *
     * @param at where in the sentence the citation stands, in UTF-16 units; what is outside counts
     *     as its nearer end
     */
    public static StanceReading of(String sentence, int at) {
        String lower = sentence.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        Found best = nearest(lower, DISPUTES, Stance.DISPUTES, at, null);
        best = nearest(lower, SUPPORTS, Stance.SUPPORTS, at, best);
        return best == null ? StanceReading.NONE : best.reading();
    }

    private record Found(StanceReading reading, int distance, int start, int end) {

        boolean covers(int from, int to) {
            return start <= from && to <= end;
        }
    }

    private static @Nullable Found nearest(
            String sentence, Pattern cues, Stance stance, int at, @Nullable Found before) {
        Found best = before;
        Matcher cue = cues.matcher(sentence);
        while (cue.find()) {
            boolean partOfAnother = before != null && before.covers(cue.start(), cue.end());
            int distance =
                    at < cue.start() ? cue.start() - at : at > cue.end() ? at - cue.end() : 0;
            if (!partOfAnother && (best == null || distance < best.distance())) {
                best = new Found(reading(sentence, cue, stance), distance, cue.start(), cue.end());
            }
        }
        return best;
    }

    private static StanceReading reading(String sentence, Matcher cue, Stance stance) {
        String close = sentence.substring(Math.max(0, cue.start() - DENIED_WITHIN), cue.start());
        Matcher denied = DENIED.matcher(close);
        if (!denied.find()) {
            return new StanceReading(stance, cue.group());
        }
        return stance == Stance.SUPPORTS
                ? new StanceReading(Stance.DISPUTES, denied.group().strip() + " " + cue.group())
                : StanceReading.NONE;
    }
}
