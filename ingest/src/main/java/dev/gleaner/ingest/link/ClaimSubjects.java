package dev.gleaner.ingest.link;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Foresight;
import dev.gleaner.graph.Quantity;
import dev.gleaner.graph.Result;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/**
 * What a statement is about, as a key: {@code result|core-bench|gpt4o|percent}, {@code
 * forecast|2028}. Only statements under one key are compared.
 */
public final class ClaimSubjects {

    private ClaimSubjects() {}

    /** Empty where nothing comparable is said: no system or test is named, no year is stated. */
    public static Optional<String> of(Claim claim) {
        Result result = claim.result();
        if (result != null) {
            return ofResult(result);
        }
        Foresight foresight = claim.foresight();
        return foresight == null || claim.kind() != Claim.Kind.FORECAST
                ? Optional.empty()
                : ofForecast(foresight.by());
    }

    private static Optional<String> ofResult(Result result) {
        String system = result.humanBaseline() ? "people" : result.system();
        return system == null || !isNamed(result)
                ? Optional.empty()
                : Optional.of(
                        String.join(
                                "|",
                                "result",
                                key(result.benchmark()),
                                key(system),
                                unit(result.value().unit())));
    }

    /** "The best agent" of one text is not that of another. */
    private static boolean isNamed(Result result) {
        return Result.isName(result.benchmark())
                && (result.system() == null || Result.isName(result.system()));
    }

    private static Optional<String> ofForecast(@Nullable DateInterval by) {
        return by == null ? Optional.empty() : Optional.of("forecast|" + by.to().getYear());
    }

    /** All durations are one unit. */
    private static String unit(Quantity.Unit unit) {
        return switch (unit) {
            case SECONDS, MINUTES, HOURS, DAYS -> "duration";
            default -> unit.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
