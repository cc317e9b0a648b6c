package dev.gleaner.thread;

import dev.gleaner.graph.OneLine;

/**
 * A lint report as plain text: line, rule, message, and below it the words concerned.
 *
 * <p>Words from the file lose control and direction characters, so that they cannot steer a
 * terminal.
 */
public final class LintText {

    private LintText() {}

    public static String of(LintReport report) {
        if (report.isClean()) {
            return OneLine.of(report.title()) + ": no drift found";
        }
        StringBuilder text = new StringBuilder();
        for (LintReport.Finding finding : report.findings()) {
            text.append(
                    "line %d  %s  %s\n"
                            .formatted(
                                    finding.line(), finding.rule(), OneLine.of(finding.message())));
            text.append("    “").append(OneLine.of(finding.quote())).append("”\n");
            finding.also()
                    .forEach(place ->
                            text.append("    line ")
                                    .append(place.line())
                                    .append(": “")
                                    .append(OneLine.of(place.quote()))
                                    .append("”\n"));
        }
        int number = report.findings().size();
        return text.append(number)
                .append(number == 1 ? " drift in " : " drifts in ")
                .append(OneLine.of(report.title()))
                .toString();
    }
}
