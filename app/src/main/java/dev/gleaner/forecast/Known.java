package dev.gleaner.forecast;

import dev.gleaner.forecast.Resolving.Cause;
import dev.gleaner.forecast.Resolving.Outcome.Refused;
import dev.gleaner.graph.forecast.Resolution.Word;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The day on which an outcome became known, as a person wrote it.
 *
 * @param day null when it is none, and when a withdrawal has none
 * @param refusal what is wrong with it
 */
record Known(@Nullable LocalDate day, Optional<Refused> refusal) {

    private static final String EXAMPLE = "say it as a day, such as --known 2026-05-11";

    static Known of(Word word, String written, LocalDate today) {
        if (word == Word.WITHDRAWN) {
            return written.isEmpty()
                    ? new Known(null, Optional.empty())
                    : wrong("who withdraws learned nothing on a day", "leave --known out");
        }
        if (written.isEmpty()) {
            return wrong("nobody says on which day it became known", EXAMPLE);
        }
        try {
            LocalDate day = LocalDate.parse(written);
            return day.isAfter(today)
                    ? wrong(
                            day + " is still to come: nothing became known then",
                            "say the day on which it became known; today is " + today)
                    : new Known(day, Optional.empty());
        } catch (DateTimeParseException none) {
            return wrong("'" + written + "' is no day", EXAMPLE);
        }
    }

    private static Known wrong(String reason, String nextStep) {
        return new Known(null, Optional.of(new Refused(Cause.WRONG, reason, nextStep)));
    }
}
