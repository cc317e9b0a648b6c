package dev.gleaner.ingest.read.forecast;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.text.DateMention;
import dev.gleaner.ingest.text.Sentence;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What people answer to a question about the future or to another's chance, where the answer names
 * neither event nor date: {@code "How likely is it by 2030? Ada: about 40%. Bea is at a quarter."}
 *
 * <p>After a question any portion that stands for itself is an answer, after a chance only what is
 * said or given. One instance for one text; the sentences come in order.
 */
final class Elicitation {

    /** So many sentences after a question its answers may stand, and after a chance another. */
    private static final int AFTER_QUESTION = 8;

    private static final int AFTER_CHANCE = 3;
    private static final int LONGEST = 30;
    private static final int SHORT = 14;
    private static final int FRAGMENT = 7;

    private static final Set<String> ASKING =
            Words.of(
                    """
                    chance chances odds likely probability probable likelihood percent confident credence p(doom)
                    """);
    private static final Set<String> LEADING =
            Words.of(
                    """
                    : at say says said is 's are \u2014 \u2013 - ( = gives give gave put puts mine with goes went answers
                    answered \u201c " \u300c thinks think nearer closer
                    """);
    private static final Set<String> SAYING =
            Words.of(
                    ": say says said give gives gave put puts answers answered goes went \u201c \"");
    private static final Set<String> OWN =
            Words.of("i i'm i'd he he's she she's mine they we 'm 'd");
    private static final Set<String> HEDGES =
            Words.of(
                    """
                    about around roughly only just maybe perhaps nearer closer to more like under over below above a
                    some no than at most least up barely ~ < > less
                    """);
    private static final Set<String> TRAILING =
            Words.of("and or but by for from while that on now at tops if then percent");
    private static final Set<String> MEASURED =
            Words.of(
                    """
                    rate score scores scored accuracy success growth threshold share revenue benchmark tasks cheaper
                    faster slower fewer compared margin users customers respondents mean ran runs got average times
                    """);

    private @Nullable DateInterval by;
    private int left;

    /** So many more sentences may give the chance of what was foretold before. */
    private int spoken;

    private boolean asked;

    /** Whether it asked how likely, so that numbers alone are answers. */
    private boolean likely;

    /** Whether a question or a forecast just before may be answered. */
    boolean isOpen() {
        return left > 0 || spoken > 0;
    }

    /** The answers that a sentence without any forecast gives; mostly none. */
    List<Forecast> answers(
            TokenizedSentence sentence, List<DateMention> ahead, List<Chance> chances) {
        boolean follows =
                spoken > 0 && (!chances.isEmpty() || sentence.tokens().size() <= FRAGMENT);
        if (left <= 0 && !follows || !sentence.isReadable() || FutureTalk.asks(sentence)) {
            return List.of();
        }
        List<Forecast> answers = new ArrayList<>();
        by = ahead.isEmpty() ? by : ahead.getLast().interval();
        for (Chance chance : chances) {
            answers.add(
                    answer(chance.probability(), chance.atLeast(), sentence.start(chance.at())));
        }
        if (answers.isEmpty() && sentence.tokens().size() <= (asked ? LONGEST : SHORT)) {
            addPortions(sentence, ahead, answers);
        }
        if (answers.isEmpty()) {
            Forecast bare = ShortAnswers.chance(sentence, by, likely || !asked);
            return bare == null ? List.of() : List.of(bare);
        }
        return answers;
    }

    private void addPortions(
            TokenizedSentence sentence, List<DateMention> ahead, List<Forecast> answers) {
        int index = 0;
        while (index < sentence.tokens().size()) {
            Portion written = Portion.at(sentence, index);
            Portion portion = written == null ? bare(sentence, index, !answers.isEmpty()) : written;
            if (portion == null) {
                index++;
                continue;
            }
            DateMention date = dateRightAfter(portion, ahead);
            if (portion.value() <= 1
                    && (written == null || date != null || standsAlone(sentence, portion))) {
                answers.add(
                        new Forecast(
                                Forecast.Kind.FORECAST,
                                portion.value(),
                                false,
                                null,
                                date == null ? by : date.interval(),
                                sentence.start(portion.from())));
            }
            index = portion.to();
        }
    }

    /** "Ada says 40, Bea 55": a number alone, after a percentage or a question of how likely. */
    private @Nullable Portion bare(TokenizedSentence sentence, int index, boolean further) {
        if (further) {
            return Chance.bare(sentence, index);
        }
        double value = sentence.tokens().get(index).number().orElse(0);
        boolean closes =
                index + 1 >= sentence.tokens().size() || sentence.tokens().get(index + 1).isSign();
        boolean said =
                Set.of("says", "said", "at", ":", "say", "answers", "answered")
                        .contains(sentence.word(index - 1));
        boolean whole = sentence.written(index).length() <= 2;
        return likely
                        && left > 0
                        && said
                        && closes
                        && whole
                        && value >= 1
                        && !sentence.word(index + 1).equals("%")
                        && !sentence.word(index + 1).equals(":")
                ? new Portion(index, index + 1, value / 100, false)
                : null;
    }

    private static @Nullable DateMention dateRightAfter(Portion portion, List<DateMention> ahead) {
        for (DateMention date : ahead) {
            if (date.from() == portion.to()) {
                return date;
            }
        }
        return null;
    }

    private boolean standsAlone(TokenizedSentence sentence, Portion portion) {
        int before = portion.from() - 1;
        while (before >= 0 && HEDGES.contains(sentence.word(before))) {
            before--;
        }
        int direct = portion.from() - 1;
        boolean at = sentence.word(direct).equals("at");
        String lead = at ? "at" : sentence.word(before);
        String next = sentence.word(portion.to());
        boolean closes =
                next.isEmpty()
                        || sentence.tokens().get(portion.to()).isSign()
                        || TRAILING.contains(next);
        if (!closes || sentence.has(0, sentence.tokens().size(), MEASURED)) {
            return false;
        }
        boolean own = sentence.has(0, portion.from(), OWN);
        boolean fragment = sentence.tokens().size() <= FRAGMENT;
        return before < 0 && fragment
                || SAYING.contains(lead)
                || LEADING.contains(lead) && (asked || fragment || own && !lead.equals(","));
    }

    private Forecast answer(double probability, boolean atLeast, int at) {
        return new Forecast(Forecast.Kind.FORECAST, probability, atLeast, null, by, at);
    }

    /**
     * Notes what a sentence asks or foretells.
     *
     * @param ahead the times ahead that it names
     * @param forecasts what was read from it
     */
    void observe(TokenizedSentence sentence, List<DateMention> ahead, List<Forecast> forecasts) {
        left--;
        spoken--;
        boolean asks =
                sentence.isReadable()
                        && FutureTalk.asks(sentence)
                        && (!ahead.isEmpty() || sentence.has(0, sentence.tokens().size(), ASKING));
        if (asks) {
            by = !ahead.isEmpty() ? ahead.getLast().interval() : left > 0 ? by : null;
            left = AFTER_QUESTION;
            asked = true;
            likely = sentence.has(0, sentence.tokens().size(), ASKING);
            return;
        }
        if (sentence.sentence().kind() == Sentence.Kind.HEADING) {
            left = 0;
        }
        for (Forecast forecast : forecasts) {
            if (forecast.by() != null) {
                by = forecast.by();
                spoken = 2;
            }
            if (forecast.probability() != null) {
                asked &= left > 0;
                left = Math.max(left, AFTER_CHANCE);
            }
        }
    }
}
