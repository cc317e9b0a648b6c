package dev.gleaner.forecast;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A request as the command that keeps it, for a POSIX shell: whatever the words are, each stays one
 * argument.
 */
public final class ResolutionCommand {

    private ResolutionCommand() {}

    /** {@code gleaner forecasts resolve claim1-… failed --by='Ada' …}, in one line. */
    public static String of(ResolutionRequest request) {
        boolean withdraws = "withdrawn".equals(request.word());
        List<String> parts = new ArrayList<>(List.of("gleaner", "forecasts"));
        parts.add(withdraws ? "withdraw" : "resolve");
        parts.add(quoted(text(request.forecast())));
        if (!withdraws) {
            parts.add(quoted(text(request.word())));
        }
        option(parts, "--known", request.known());
        option(parts, "--by", request.by());
        option(parts, "--reason", request.reason());
        option(parts, "--quote", request.quote());
        option(parts, "--item", request.item());
        Integer replaces = request.replaces();
        if (replaces != null) {
            parts.add("--replaces=" + replaces);
        }
        return String.join(" ", parts);
    }

    /** The command that says what came of a forecast, with the words left to fill in. */
    public static String asked(String forecast) {
        return "gleaner forecasts resolve "
                + quoted(text(forecast))
                + " happened|failed|annulled --by WHO --known DAY --reason WHY";
    }

    private static void option(List<String> parts, String name, @Nullable String value) {
        if (!text(value).isEmpty()) {
            parts.add(name + "=" + quoted(text(value)));
        }
    }

    /** Between single quotes nothing means anything but the end of them. */
    private static String quoted(String value) {
        return value.matches("[A-Za-z0-9][A-Za-z0-9._-]*")
                ? value
                : "'" + value.replace("'", "'\\''") + "'";
    }

    /** One line without characters that could steer a terminal. */
    private static String text(@Nullable String value) {
        return value == null
                ? ""
                : value.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }
}
