package dev.gleaner.cli.session;

import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Json;
import dev.gleaner.operation.Problem;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Where a command's answer goes: a value on standard output, as text or as one JSON object; a
 * problem on standard error, with the next step.
 *
 * @param json whether programs read along
 */
public record Printer(PrintWriter out, PrintWriter error, boolean json) {

    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

    /** Prints an answer and gives the exit code that goes with it. */
    public <T> int print(Answer<T> answer, Function<T, String> text) {
        return switch (answer) {
            case Answer.Done<T>(T value) -> {
                out.println(json ? Json.write(value) : harmless(text.apply(value)).stripTrailing());
                out.flush();
                yield 0;
            }
            case Answer.Declined<T>(Problem problem) -> print(problem);
        };
    }

    public int print(Problem problem) {
        if (json) {
            error.println(Json.write(problemDetail(problem)));
        } else {
            error.println("error: " + harmless(problem.cause()));
            error.println("hint: " + harmless(problem.nextStep()));
        }
        error.flush();
        return problem.kind().exitCode();
    }

    /** Without signs that steer a terminal, or turn the direction of everything after them. */
    private static String harmless(String text) {
        return STEERING.matcher(text).replaceAll("");
    }

    /** RFC 9457, as the API answers. */
    private static Map<String, Object> problemDetail(Problem problem) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("type", "about:blank");
        detail.put("title", problem.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        detail.put("status", problem.kind().status());
        detail.put("detail", problem.cause());
        detail.put("nextStep", problem.nextStep());
        return detail;
    }
}
