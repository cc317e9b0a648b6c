package dev.gleaner.ingest.read.forecast;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.text.DateMention;
import dev.gleaner.ingest.text.Sentence;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Reads the forecasts and goals of a text, sentence by sentence.
 *
 * <p>A sentence is one when it names a time ahead and speaks of the future (will, expects, a chance
 * of …), when it gives a probability of something to come, or when somebody wants to reach
 * something by a date; a question is none, unless it gives a probability, nor is what is left open
 * ("I wonder whether …"). {@code "there's a ~60% chance we see automated AI R&D by the end of
 * 2028"} is a forecast of 0.6; {@code "Foo wants an automated intern by September"} is a goal.
 */
public final class Forecasts {

    private static final Set<String> WHEN =
            Words.of(
                    """
                    after by in before until around ~ \u2248 from bis vor ab d'ici avant entro antes hasta para en im
                    """);

    /** "2025 Top Fifty: 7%" is no entry of a list of forecasts. */
    private static final int LEAST_OF_ENTRY = 9;

    /** So many sentences after a date "by then" may mean it. */
    private static final int THEN_WITHIN = 3;

    /** Prices, registrations and the like are nearer than so many months. */
    private static final int FAR = 18;

    private static final Set<String> ARTICLES =
            Set.of("il", "le", "el", "la", "der", "den", "de", "du");

    private final String text;
    private final @Nullable LocalDate published;
    private final Predictions predictions;

    private final ChanceOfSection section = new ChanceOfSection();

    private final Elicitation elicitation = new Elicitation();
    private final ForecastTables tables = new ForecastTables();

    /** The last time ahead that was named, and how many sentences have gone by since. */
    private @Nullable DateInterval spokenOf;

    private int sinceDate;

    /**
     * A reader for one text.
     *
     * @param published day of publication, which tells what lies ahead; null when unknown
     */
    public Forecasts(String text, @Nullable LocalDate published) {
        this.text = text;
        this.published = published;
        this.predictions = new Predictions(text, published);
    }

    /** The forecasts of the text's next sentence, usually none. */
    public List<Forecast> read(TokenizedSentence sentence) {
        if (!sentence.isReadable()) {
            return section.read(sentence, List.of());
        }
        Forecast entry = predictions.read(sentence);
        List<DateMention> ahead = ahead(sentence);
        List<Forecast> forecasts = entry == null ? read(sentence, ahead) : List.of(entry);
        elicitation.observe(sentence, ahead, forecasts);
        return section.read(sentence, forecasts);
    }

    private List<Forecast> read(TokenizedSentence sentence, List<DateMention> ahead) {
        List<Forecast> ofTable = tables.read(sentence, ahead);
        if (!ofTable.isEmpty()) {
            return ofTable;
        }
        List<Chance> chances = chances(sentence, ahead);
        List<Forecast> stated = stated(sentence, ahead, chances);
        boolean chance = stated.stream().anyMatch(one -> one.probability() != null);
        List<Forecast> answers = chance ? List.of() : elicitation.answers(sentence, ahead, chances);
        return answers.isEmpty() ? stated : answers;
    }

    private List<Chance> chances(TokenizedSentence sentence, List<DateMention> ahead) {
        List<Chance> chances = Chance.all(text, sentence, ahead);
        Portion closing =
                chances.isEmpty() && !ahead.isEmpty() && !FutureTalk.asks(sentence)
                        ? Predictions.closing(sentence)
                        : null;
        boolean about =
                FutureTalk.expects(sentence)
                        || sentence.tokens().size() >= LEAST_OF_ENTRY
                        || ahead.stream().anyMatch(DateMention::deadline);
        return closing != null && about && sentence.sentence().kind() != Sentence.Kind.ROW
                ? List.of(new Chance(closing.from(), closing.value(), false))
                : chances;
    }

    /** What the sentence foretells by itself. */
    private List<Forecast> stated(
            TokenizedSentence sentence, List<DateMention> ahead, List<Chance> chances) {
        String written = text.substring(sentence.sentence().start(), sentence.sentence().end());
        boolean onlyAsks =
                chances.isEmpty()
                        && (FutureTalk.asks(sentence)
                                || !ahead.isEmpty()
                                        && FutureTalk.leavesOpen(
                                                sentence, ahead.getFirst().from()));
        boolean business = chances.isEmpty() && !isFarAhead(ahead);
        if (onlyAsks
                || business && FutureTalk.isOtherBusiness(sentence)
                || chances.isEmpty() && Conditions.holdAll(sentence, ahead)
                || !isForecast(sentence, written, ahead, chances)) {
            return List.of();
        }
        Forecast.Kind kind =
                isGoal(sentence, written, chances) ? Forecast.Kind.GOAL : Forecast.Kind.FORECAST;
        return new Foretellings(sentence, ahead, chances, kind).all();
    }

    /** The times ahead that the sentence names, or the last one spoken of ("by then"). */
    private List<DateMention> ahead(TokenizedSentence sentence) {
        List<DateMention> ahead = ForeseenDates.of(text, sentence, published);
        sinceDate++;
        if (!ahead.isEmpty()) {
            spokenOf = ahead.getLast().interval();
            sinceDate = 0;
            return ahead;
        }
        DateInterval before = sinceDate <= THEN_WITHIN ? spokenOf : null;
        return before == null ? ahead : Conditions.then(sentence, before);
    }

    private boolean isFarAhead(List<DateMention> ahead) {
        LocalDate day = published;
        return day != null
                && ahead.stream()
                        .anyMatch(date -> date.interval().from().isAfter(day.plusMonths(FAR)));
    }

    private boolean isForecast(
            TokenizedSentence sentence,
            String written,
            List<DateMention> ahead,
            List<Chance> chances) {
        boolean will = FutureTalk.foresees(sentence, written);
        boolean expects = FutureTalk.expects(sentence);
        boolean wants = FutureTalk.wants(sentence, written);
        boolean foretold =
                !chances.isEmpty()
                        && (Stakes.isForetold(sentence) || EasternChances.saidBySomebody(written));
        if (!chances.isEmpty() && (!ahead.isEmpty() || will || expects || foretold)) {
            return !Chance.isSampling(sentence) || !ahead.isEmpty();
        }
        for (DateMention date : ahead) {
            boolean later = published != null && date.interval().from().isAfter(published);
            boolean plain =
                    later
                            && (date.deadline()
                                    || EasternDeadlines.follows(sentence, date.to())
                                    || ShortAnswers.isAnswer(sentence, date)
                                    || isWhen(sentence, date)
                                    || closesItem(sentence, date));
            boolean answers =
                    ShortAnswers.namesDate(sentence, ahead)
                            || later
                                    && elicitation.isOpen()
                                    && ShortAnswers.isDateAlone(sentence, ahead);
            boolean held = later && FutureTalk.holds(sentence);
            if (will || expects || wants || plain || answers || held) {
                return true;
            }
        }
        return false;
    }

    /** "After 2030, progress has to come from elsewhere." */
    private static boolean isWhen(TokenizedSentence sentence, DateMention date) {
        int before = date.from() - 1;
        before -= ARTICLES.contains(sentence.word(before)) ? 1 : 0;
        return sentence.sentence().kind() == Sentence.Kind.PROSE
                && WHEN.contains(sentence.word(before));
    }

    /** "AI can do taxes: 2028". */
    private static boolean closesItem(TokenizedSentence sentence, DateMention date) {
        return date.to() >= sentence.tokens().size() - 1
                && sentence.word(date.from() - 1).equals(":");
    }

    private static boolean isGoal(
            TokenizedSentence sentence, String written, List<Chance> chances) {
        return FutureTalk.wants(sentence, written)
                && chances.isEmpty()
                && !FutureTalk.expects(sentence);
    }
}
