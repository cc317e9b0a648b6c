package dev.gleaner.forecast;

import dev.gleaner.claim.ClaimLine;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Foresight;
import dev.gleaner.graph.forecast.Resolution;
import dev.gleaner.graph.forecast.Resolution.Word;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;

/** Forecasts written by hand. */
final class Lines {

    static final Instant AT = Instant.parse("2026-05-13T09:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-05-13");

    private Lines() {}

    static ForecastLine line(
            String id, String voice, @Nullable Double probability, int year, Word... words) {
        List<Resolution> entries = new ArrayList<>();
        for (Word word : words) {
            entries.add(
                    new Resolution(
                            entries.size() + 1,
                            word,
                            word == Word.WITHDRAWN ? null : TODAY,
                            "looked",
                            "Ada",
                            AT,
                            null));
        }
        return ForecastLines.of(
                claim(id, voice, "Heron Letter", "A machine sings in " + year + "."),
                new Foresight(
                        probability,
                        false,
                        null,
                        DateInterval.year(Year.of(year), Integer.toString(year))),
                entries,
                false,
                TODAY);
    }

    static ClaimLine claim(String id, String voice, String item, String sentence) {
        return new ClaimLine(
                id,
                "forecast",
                voice,
                "Heron Letter",
                item,
                item,
                null,
                sentence,
                "/items/" + item + "?at=" + sentence.hashCode() + "#passage",
                null,
                null,
                null,
                "test-1",
                AT,
                null,
                null);
    }
}
