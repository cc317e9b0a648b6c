package dev.gleaner.ingest.read.forecast;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.text.DateMention;
import dev.gleaner.ingest.text.Sentence;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A list of predictions that a heading announces: {@code "Ten predictions for 2027"}, then {@code
 * "3. A lab goes public (85%)."}. Each entry that closes with a chance is a forecast, by the
 * heading's year where it names no time of its own. One instance for one text.
 */
final class Predictions {

    private static final Set<String> ANNOUNCING =
            Set.of("prediction", "predictions", "forecast", "forecasts", "predicting", "bets");
    private static final Set<String> LEADING =
            Set.of("(", "\u2014", "\u2013", "-", ":", ".", "=", "\u2192");
    private static final int CLOSING = 2;

    private final String text;
    private final @Nullable LocalDate published;
    private boolean announced;
    private @Nullable DateInterval by;

    Predictions(String text, @Nullable LocalDate published) {
        this.text = text;
        this.published = published;
    }

    /** The forecast of an entry of such a list; null where the sentence is none. */
    @Nullable Forecast read(TokenizedSentence sentence) {
        Portion portion = announced ? closing(sentence) : null;
        if (sentence.sentence().kind() == Sentence.Kind.HEADING && portion == null) {
            announced = sentence.has(0, sentence.tokens().size(), ANNOUNCING);
            by = announced ? last(sentence) : null;
            return null;
        }
        if (portion == null) {
            return null;
        }
        DateInterval own = last(sentence);
        return new Forecast(
                Forecast.Kind.FORECAST,
                portion.value(),
                false,
                null,
                own == null ? by : own,
                sentence.start(portion.from()));
    }

    private @Nullable DateInterval last(TokenizedSentence sentence) {
        List<DateMention> ahead = ForeseenDates.of(text, sentence, published);
        return ahead.isEmpty() ? null : ahead.getLast().interval();
    }

    /** "(85%)", "— 60%", ": coin flip", "(P = 0.55)" at the end. */
    static @Nullable Portion closing(TokenizedSentence sentence) {
        int size = sentence.tokens().size();
        Portion last = null;
        for (int index = 0; index < size; index++) {
            Portion portion = Portion.at(sentence, index);
            Portion stated = portion == null ? stated(sentence, index) : portion;
            last = stated == null ? last : stated;
            index = stated == null ? index : stated.to() - 1;
        }
        if (last == null || last.value() > 1 || !closes(sentence, last.to())) {
            return null;
        }
        boolean led = last.from() > 0 && LEADING.contains(sentence.word(last.from() - 1));
        return led ? last : null;
    }

    /** "P = 0.55". */
    private static @Nullable Portion stated(TokenizedSentence sentence, int index) {
        Token token = sentence.tokens().get(index);
        boolean probability =
                sentence.word(index - 1).equals("=")
                        && Set.of("p", "probability").contains(sentence.word(index - 2));
        return probability && token.number().orElse(2) <= 1
                ? new Portion(index, index + 1, token.number().getAsDouble(), true)
                : null;
    }

    private static boolean closes(TokenizedSentence sentence, int from) {
        int size = sentence.tokens().size();
        if (size - from > CLOSING) {
            return false;
        }
        return sentence.tokens().subList(from, size).stream().allMatch(Token::isSign);
    }
}
