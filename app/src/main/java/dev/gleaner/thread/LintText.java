package dev.gleaner.thread;

import java.util.regex.Pattern;

/**
 * A lint report as plain text: line, rule, message, and below it the words concerned.
 *
 * <p>Words from the file lose control and direction characters, so that they cannot steer a
 * terminal.
 */
public final class LintText {

    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

    private LintText() {}

    public static String of(LintReport report) {
        if (report.isClean()) {
            return plain(report.title()) + ": no drift found";
        }
        StringBuilder text = new StringBuilder();
        for (LintReport.Finding finding : report.findings()) {
            text.append(
                    "line %d  %s  %s\n"
                            .formatted(finding.line(), finding.rule(), plain(finding.message())));
            text.append("    “").append(plain(finding.quote())).append("”\n");
            finding.also()
                    .forEach(place ->
                            text.append("    line ")
                                    .append(place.line())
                                    .append(": “")
                                    .append(plain(place.quote()))
                                    .append("”\n"));
        }
        int number = report.findings().size();
        return text.append(number)
                .append(number == 1 ? " drift in " : " drifts in ")
                .append(plain(report.title()))
                .toString();
    }

    private static String plain(String foreign) {
        return STEERING.matcher(foreign).replaceAll(" ").strip();
    }
}
