package dev.gleaner.ingest.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.ingest.compare.Comparison.Relation;
import dev.gleaner.ingest.name.Benchmarks;
import dev.gleaner.ingest.name.Mentions;
import dev.gleaner.ingest.name.Systems;
import dev.gleaner.ingest.read.forecast.Forecasts;
import dev.gleaner.ingest.text.TokenizedSentence;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Set;

class ComparisonsTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2026, 5, 4);

    private final Mentions mentions = new Mentions(Systems.load(), Benchmarks.load());

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SAME | Opus 4.6 scores 61.4% on OSWorld. | On OSWorld, Claude Opus 4.6 got 61%.",
                "SAME | The run cost about $18,000. | It came in at roughly $18K.",
                "SAME | The start-up raised $40 billion. | Das Unternehmen nahm 40 billion USD ein, $40bn.",
                "CONFLICT | Opus 4.6 scores 61.4% on OSWorld. | Opus 4.6 reached 58.2% on OSWorld.",
                "CONFLICT | Maria Lindqvist expects 24 hours by the end of 2026. | Maria Lindqvist now predicts 100 hours by the end of 2026.",
                "UNRELATED | Opus 4.6 scores 61.4% on OSWorld. | GPT-5.2 scores 58.2% on OSWorld.",
                "UNRELATED | Opus 4.6 scores 61.4% on OSWorld. | Opus 4.6 scores 58.2% on GPQA.",
                "UNRELATED | The sheep were counted in the morning. | Opus 4.6 scores 58.2% on GPQA.",
            })
    void statementsAreComparedByWhatTheyAreAbout(Relation relation, String one, String other) {
        assertThat(Comparisons.compare(digest(one), digest(other)).relation()).isEqualTo(relation);
        assertThat(Comparisons.compare(digest(other), digest(one)).relation()).isEqualTo(relation);
    }

    private Digest digest(String text) {
        TokenizedSentence sentence = TokenizedSentence.of(text).getFirst();
        boolean forecast = !new Forecasts(text, PUBLISHED).read(sentence).isEmpty();
        return Digest.of(
                text,
                sentence,
                mentions.of(text, TokenizedSentence.of(text)),
                new Digest.Surroundings(Set.of(), Set.of()),
                forecast);
    }
}
