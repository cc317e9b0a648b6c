package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.text.Sentence;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * The chance that a line gives to what stands below it: to the entries of a list ({@code "I would
 * take a 50/50 bet:"}), or to the story that a heading names ({@code "Scenario 2: The squeeze
 * (30%)"}), whose first forecast has it. One instance for one text.
 */
final class ChanceOfSection {

    private static final Set<String> STORIES =
            Words.of(
                    """
                    scenario scenarios story world future outcome path case szenario sc\u00e9nario escenario scenari
                    """);

    private @Nullable Double ofList;
    private @Nullable Double ofStory;

    /** What the forecasts of the next sentence come to; they may be none. */
    List<Forecast> read(TokenizedSentence sentence, List<Forecast> forecasts) {
        int size = sentence.tokens().size();
        boolean leads = sentence.isReadable() && sentence.word(size - 1).equals(":");
        boolean heading = sentence.sentence().kind() == Sentence.Kind.HEADING;
        if (heading) {
            ofStory =
                    sentence.isReadable() && sentence.has(0, size, STORIES)
                            ? closing(sentence)
                            : null;
            if (ofStory != null) {
                ofList = null;
                return forecasts.stream().filter(forecast -> forecast.by() != null).toList();
            }
        }
        if (heading || leads) {
            ofList = leads ? Chance.ofList(sentence) : null;
        }
        if (ofList != null) {
            return ofEntry(sentence, forecasts, leads, ofList);
        }
        return forecasts.isEmpty() ? forecasts : ofStory(forecasts);
    }

    private static List<Forecast> ofEntry(
            TokenizedSentence sentence, List<Forecast> forecasts, boolean leads, double chance) {
        if (leads) {
            // It hands its chance on to the entries, and foretells nothing where it has no date.
            return forecasts.stream().filter(forecast -> forecast.by() != null).toList();
        }
        int size = sentence.tokens().size();
        boolean closes = sentence.has(size - 3, size, Set.of(":"));
        return forecasts.stream()
                .map(forecast -> closes ? forecast.with(chance) : forecast)
                .toList();
    }

    private List<Forecast> ofStory(List<Forecast> forecasts) {
        Double chance = ofStory;
        ofStory = null;
        return chance == null
                ? forecasts
                : forecasts.stream().map(forecast -> forecast.with(chance)).toList();
    }

    private static @Nullable Double closing(TokenizedSentence sentence) {
        Portion portion = Predictions.closing(sentence);
        return portion == null ? null : Double.valueOf(portion.value());
    }
}
