package dev.gleaner.ingest.cite;

import dev.gleaner.graph.Stance;
import dev.gleaner.ingest.cite.CuePhrases.Place;
import dev.gleaner.ingest.cite.CuePhrases.Word;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells how a sentence takes what it points to, by its words alone.
 *
 * <p>Without a cue it only mentions: that is the answer for most sentences, and the safe one. Of
 * several cues the one nearest to the citation decides. A denied support ("does not confirm")
 * disputes; a denied dispute ("does not contradict") says nothing either way.
 */
public final class Stances {

    private static final CuePhrases SUPPORTS =
            new CuePhrases(
                    """
                    confirm|confirms|confirmed|confirming
                    corroborates|corroborated|corroborating
                    consistent with
                    in line with
                    in agreement with
                    agree|agrees|agreed with
                    replicates|replicated|reproduces|reproduced
                    bear|bears out
                    borne out
                    back|backs|backed up
                    lend|lends support
                    in support of
                    support|supports the|this|that|it|its|their|these|those
                    supported by
                    validates|validated|strengthens|strengthened
                    same|similar result|results|finding|findings|conclusion|conclusions
                    echoes|echoed|echoing
                    matches the|what\
                    """);
    private static final CuePhrases DISPUTES =
            new CuePhrases(
                    """
                    disputes|disputed|disputing
                    contradict|contradicts|contradicted|contradicting
                    contrary to
                    at odds with
                    refutes|refuted|refuting
                    rebut|rebuts|rebutted|rebutting
                    debunk|debunks|debunked|debunking
                    disproves|disproved
                    disagree|disagrees|disagreed with
                    inconsistent with
                    cast|casts|casting doubt
                    call|calls|called|bring|brings|brought … into question
                    questions|questioned the|whether|this|that|its|their
                    challenges|challenged the|this|that|its|their
                    overstates|overstated|overstating
                    exaggerates|exaggerated|exaggerating
                    misleading|misrepresent|misrepresents|misrepresented
                    fail|fails|failed to replicate|reproduce|confirm
                    could|can|did not replicate|reproduce|confirm
                    couldn't|can't|didn't|cannot replicate|reproduce|confirm
                    unable to replicate|reproduce|confirm
                    not supported by
                    no evidence for|that|of
                    should not be read
                    undermines|undermined
                    far below|above what|the\
                    """);

    private static final Set<String> DENIALS =
            Words.of("not never no hardly neither nor without cannot");

    /** So many words may stand between a denial and the cue that it denies. */
    private static final int DENIED_OVER = 2;

    private Stances() {}

    /**
     * The stance of a sentence.
     *
     * @param at where in the sentence the citation stands, in UTF-16 units; what is outside counts
     *     as its nearer end
     */
    public static StanceReading of(String sentence, int at) {
        String lower = sentence.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        List<Word> words = CuePhrases.words(lower);
        List<Place> disputes = DISPUTES.in(words);
        Found best = null;
        for (Place place : disputes) {
            best = nearer(best, found(lower, words, place, Stance.DISPUTES, at));
        }
        for (Place place : SUPPORTS.in(words)) {
            if (disputes.stream().noneMatch(dispute -> covers(dispute, place))) {
                best = nearer(best, found(lower, words, place, Stance.SUPPORTS, at));
            }
        }
        return best == null ? StanceReading.NONE : best.reading();
    }

    private record Found(StanceReading reading, int distance) {}

    private static Found nearer(@Nullable Found before, Found other) {
        return before == null || other.distance() < before.distance() ? other : before;
    }

    private static boolean covers(Place outer, Place inner) {
        return outer.first() <= inner.first() && inner.last() <= outer.last();
    }

    private static Found found(
            String sentence, List<Word> words, Place place, Stance stance, int at) {
        int start = words.get(place.first()).start();
        int end = words.get(place.last()).end();
        int distance = at < start ? start - at : Math.max(0, at - end);
        return new Found(
                reading(sentence.substring(start, end), denial(words, place.first()), stance),
                distance);
    }

    private static StanceReading reading(String cue, String denial, Stance stance) {
        if (denial.isEmpty()) {
            return new StanceReading(stance, cue);
        }
        return stance == Stance.SUPPORTS
                ? new StanceReading(Stance.DISPUTES, denial + " … " + cue)
                : StanceReading.NONE;
    }

    /** The word that denies the cue at this place; empty when none does. */
    private static String denial(List<Word> words, int cue) {
        for (int index = cue - 1; index >= Math.max(0, cue - 1 - DENIED_OVER); index--) {
            String word = words.get(index).text();
            if (DENIALS.contains(word) || word.endsWith("n't")) {
                return word;
            }
        }
        return "";
    }
}
