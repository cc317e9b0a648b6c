package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.text.DateMention;
import dev.gleaner.ingest.text.Sentence;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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

    private static final Set<String> ARTICLES = Set.of("il", "le", "el", "la", "der", "den");

    private final String text;
    private final @Nullable LocalDate published;
    private final Predictions predictions;

    /** What a line that ends in a colon said of the list below it: "I would take a 50/50 bet:". */
    private @Nullable Double chanceOfList;

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
        Forecast entry = sentence.isReadable() ? predictions.read(sentence) : null;
        List<Forecast> forecasts = entry == null ? read(text, sentence, published) : List.of(entry);
        boolean leadsList =
                sentence.isReadable() && sentence.word(sentence.tokens().size() - 1).equals(":");
        if (sentence.sentence().kind() == Sentence.Kind.HEADING || leadsList) {
            chanceOfList = leadsList ? Chance.ofList(sentence) : null;
        }
        Double chance = chanceOfList;
        if (chance == null) {
            return forecasts;
        }
        if (leadsList) {
            // It hands its chance on to the entries, and foretells nothing where it has no date.
            return forecasts.stream().filter(forecast -> forecast.by() != null).toList();
        }
        return forecasts.stream()
                .map(forecast -> closesItem(sentence) ? forecast.with(chance) : forecast)
                .toList();
    }

    private static boolean closesItem(TokenizedSentence sentence) {
        return sentence.has(sentence.tokens().size() - 3, sentence.tokens().size(), Set.of(":"));
    }

    private static List<Forecast> read(
            String text, TokenizedSentence sentence, @Nullable LocalDate published) {
        if (!sentence.isReadable() || FutureTalk.isOtherBusiness(sentence)) {
            return List.of();
        }
        List<DateMention> ahead = ForeseenDates.of(text, sentence, published);
        List<Chance> chances = Chance.all(text, sentence, ahead);
        Portion closing =
                chances.isEmpty() && !ahead.isEmpty() && FutureTalk.expects(sentence)
                        ? Predictions.closing(sentence)
                        : null;
        if (closing != null && sentence.word(closing.from() - 1).equals(":")) {
            chances = List.of(new Chance(closing.from(), closing.value(), false));
        }
        String written = text.substring(sentence.sentence().start(), sentence.sentence().end());
        boolean onlyAsks =
                chances.isEmpty()
                        && (FutureTalk.asks(sentence)
                                || !ahead.isEmpty()
                                        && FutureTalk.leavesOpen(
                                                sentence, ahead.getFirst().from()));
        if (onlyAsks || !isForecast(sentence, written, ahead, chances, published)) {
            return List.of();
        }
        Forecast.Kind kind =
                isGoal(sentence, written, chances) ? Forecast.Kind.GOAL : Forecast.Kind.FORECAST;
        return chances.isEmpty()
                ? withoutChance(sentence, ahead, kind)
                : withChances(sentence, ahead, chances, kind);
    }

    private static boolean isForecast(
            TokenizedSentence sentence,
            String written,
            List<DateMention> ahead,
            List<Chance> chances,
            @Nullable LocalDate published) {
        boolean will = FutureTalk.foresees(sentence, written);
        boolean expects = FutureTalk.expects(sentence);
        boolean wants = FutureTalk.wants(sentence, written);
        boolean foretold = !chances.isEmpty() && Chance.isForetold(sentence);
        if (!chances.isEmpty() && (!ahead.isEmpty() || will || expects || foretold)) {
            return !Chance.isSampling(sentence) || !ahead.isEmpty();
        }
        for (DateMention date : ahead) {
            boolean later = published != null && date.interval().from().isAfter(published);
            boolean plain =
                    later
                            && (date.deadline()
                                    || isWhen(sentence, date)
                                    || closesItem(sentence, date));
            if (will || expects || wants || plain) {
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

    private static List<Forecast> withoutChance(
            TokenizedSentence sentence, List<DateMention> ahead, Forecast.Kind kind) {
        List<Forecast> forecasts = new ArrayList<>();
        int clause = -1;
        for (DateMention date : ahead) {
            int own = clause(sentence, date.from());
            if (own != clause) {
                forecasts.add(
                        new Forecast(
                                kind,
                                null,
                                false,
                                FutureTalk.likelihood(sentence),
                                date.interval()));
                clause = own;
            }
        }
        if (forecasts.isEmpty()) {
            forecasts.add(new Forecast(kind, null, false, FutureTalk.likelihood(sentence), null));
        }
        return List.copyOf(forecasts);
    }

    private static int clause(TokenizedSentence sentence, int index) {
        int clause = 0;
        for (int place = 0; place < index; place++) {
            clause += sentence.word(place).equals(";") ? 1 : 0;
        }
        return clause;
    }

    private static List<Forecast> withChances(
            TokenizedSentence sentence,
            List<DateMention> ahead,
            List<Chance> chances,
            Forecast.Kind kind) {
        List<Forecast> forecasts = new ArrayList<>();
        for (int index = 0; index < chances.size(); index++) {
            Chance chance = chances.get(index);
            int end =
                    index + 1 < chances.size()
                            ? chances.get(index + 1).at()
                            : sentence.tokens().size();
            DateMention date =
                    ahead.stream()
                            .filter(one -> one.from() > chance.at() && one.from() < end)
                            .findFirst()
                            .or(() ->
                                    ahead.stream()
                                            .filter(one -> one.from() < chance.at())
                                            .max(Comparator.comparingInt(DateMention::from)))
                            .orElse(null);
            forecasts.add(
                    new Forecast(
                            kind,
                            chance.probability(),
                            chance.atLeast(),
                            null,
                            date == null ? null : date.interval()));
        }
        return List.copyOf(forecasts);
    }
}
