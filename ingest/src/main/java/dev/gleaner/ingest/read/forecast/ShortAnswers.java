package dev.gleaner.ingest.read.forecast;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.text.DateMention;
import dev.gleaner.ingest.text.NumberWords;
import dev.gleaner.ingest.text.Sentence;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Short answers to the forecast before them, which say no more than the number: {@code "My sister
 * says 60."}, {@code "I'm at ten."}, {@code "2031, I'd say."}
 *
 * <p>A bare number is a chance only right after one, and has its date.
 */
final class ShortAnswers {

    private static final int LONGEST = 12;
    private static final int SURE = 100;
    private static final int ALONE = 7;
    private static final int FRAGMENT = 7;
    private static final Set<String> OPENING = Set.of(",", ":", "\u201c", "\"", ".");
    private static final Set<String> SAYING =
            Words.of(
                    "say says said answer answers answered reply replies replied guess bet go goes");
    private static final Set<String> ANSWERING =
            Words.of(
                    "said says answered answers named names picked picks chose chooses guessed guesses");
    private static final Set<String> ASKED =
            Words.of(
                    """
                    date year answer answers median estimate guess forecast prediction timeline bet year's number own mine
                    """);
    private static final Set<String> BEFORE =
            Words.of("says say said answers answered replies replied at is mine : with to");
    private static final Set<String> BEING =
            Words.of("'m am i'm i'd is are me mine says say said sits be");
    private static final Set<String> HEDGES =
            Words.of("about around roughly only just maybe perhaps nearer closer to more like");

    private ShortAnswers() {}

    /**
     * The chance that a short answer gives.
     *
     * @param by the date of the forecast that it answers
     * @param likely whether a chance was asked for, so that a number alone is one
     */
    static @Nullable Forecast chance(
            TokenizedSentence sentence, @Nullable DateInterval by, boolean likely) {
        if (!isShort(sentence)) {
            return null;
        }
        int last = lastWord(sentence);
        if (sentence.word(last).equals("most") && sentence.word(last - 1).equals("at")) {
            last = sentence.word(last - 2).equals(",") ? last - 3 : last - 2;
        }
        int number = last;
        if (last > 0 && Set.of("%", "percent").contains(sentence.word(last))) {
            number = last - 1;
        }
        if (number > 0 && NumberWords.end(sentence, number - 1) == number + 1) {
            number--;
        }
        int end = number < 0 ? number : NumberWords.end(sentence, number);
        double value = end > number ? NumberWords.value(sentence, number, end) : 0;
        int before = number - 1;
        while (before >= 0 && HEDGES.contains(sentence.word(before))) {
            before--;
        }
        boolean said = BEFORE.contains(sentence.word(before)) && sentence.has(0, before + 1, BEING);
        boolean alone =
                likely
                        && sentence.tokens().size() <= FRAGMENT
                        && (before < 0 || OPENING.contains(sentence.word(before)));
        boolean told = said || alone;
        return told && value >= 1 && value < SURE
                ? new Forecast(
                        Forecast.Kind.FORECAST,
                        value / SURE,
                        false,
                        null,
                        by,
                        sentence.start(number))
                : null;
    }

    /** "Later: 2035.", "By 2035, easily." after what it answers. */
    static boolean isDateAlone(TokenizedSentence sentence, List<DateMention> ahead) {
        return !ahead.isEmpty()
                && isShort(sentence)
                && sentence.tokens().size()
                        <= ahead.getFirst().to() - ahead.getFirst().from() + ALONE;
    }

    /** Whether a short sentence answers with a date: "2031, I'd say." */
    static boolean namesDate(TokenizedSentence sentence, List<DateMention> ahead) {
        return !ahead.isEmpty()
                && isShort(sentence)
                && sentence.has(0, sentence.tokens().size(), SAYING);
    }

    /** "The likeliest year is 2032", "the public said 2038". */
    static boolean isAnswer(TokenizedSentence sentence, DateMention date) {
        int before = date.from() - 1;
        while (before > 0 && HEDGES.contains(sentence.word(before))) {
            before--;
        }
        String word = sentence.word(before);
        return ANSWERING.contains(word)
                || word.equals("on") && sentence.has(0, before, Set.of("money", "bet"))
                || Set.of("is", "was", "at").contains(word) && sentence.has(0, before, ASKED);
    }

    private static boolean isShort(TokenizedSentence sentence) {
        return sentence.sentence().kind() == Sentence.Kind.PROSE
                && sentence.tokens().size() <= LONGEST;
    }

    private static int lastWord(TokenizedSentence sentence) {
        int last = sentence.tokens().size() - 1;
        while (last > 0
                && sentence.tokens().get(last).isSign()
                && !sentence.word(last).equals("%")) {
            last--;
        }
        return last;
    }
}
