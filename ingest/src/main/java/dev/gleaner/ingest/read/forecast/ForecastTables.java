package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.text.DateMention;
import dev.gleaner.ingest.text.Sentence;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads tables whose head speaks of chances: each portion of a row is one, by the date that the row
 * or else the head names. One instance for one text; the sentences come in order.
 */
final class ForecastTables {

    private static final Set<String> HEADS =
            Words.of(
                    """
                    probability chance chances odds likelihood credence forecast forecasts prediction wahrscheinlichkeit
                    probabilit\u00e9 probabilidad p
                    """);

    private boolean inside;
    private List<DateMention> ofHead = List.of();

    /** The forecasts of a row of such a table; none for everything else. */
    List<Forecast> read(TokenizedSentence sentence, List<DateMention> ahead) {
        if (sentence.sentence().kind() != Sentence.Kind.ROW) {
            inside = false;
            return List.of();
        }
        List<Forecast> forecasts = new ArrayList<>();
        int index = 0;
        boolean portions = false;
        boolean table = inside || ahead.stream().anyMatch(DateMention::deadline);
        while (index < sentence.tokens().size()) {
            Portion written = Portion.at(sentence, index);
            Portion portion = written == null && table ? decimal(sentence, index) : written;
            portions |= portion != null;
            if (portion != null && table && portion.value() <= 1) {
                DateMention date =
                        ahead.isEmpty()
                                ? ofHead.isEmpty() ? null : ofHead.getFirst()
                                : ahead.getFirst();
                forecasts.add(
                        new Forecast(
                                Forecast.Kind.FORECAST,
                                portion.value(),
                                false,
                                null,
                                date == null ? null : date.interval(),
                                sentence.start(portion.from())));
            }
            index = portion == null ? index + 1 : portion.to();
        }
        if (!inside && !portions && sentence.has(0, sentence.tokens().size(), HEADS)) {
            inside = true;
            ofHead = ahead;
        }
        return forecasts;
    }

    /** "0.15" in a cell of its own. */
    private static @Nullable Portion decimal(TokenizedSentence sentence, int index) {
        boolean cell =
                sentence.written(index).startsWith("0.")
                        && sentence.word(index - 1).equals("|")
                        && sentence.word(index + 1).equals("|");
        return cell
                ? new Portion(
                        index, index + 1, sentence.tokens().get(index).number().orElse(0), true)
                : null;
    }
}
