package dev.gleaner.thread;

import java.util.regex.Pattern;

/** What to read next, as plain text. */
public final class NextReadsText {

    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

    private NextReadsText() {}

    public static String of(NextReads next) {
        StringBuilder text = new StringBuilder();
        if (next.reads().isEmpty()) {
            text.append("everything is read\n");
        }
        int place = 1;
        for (NextReads.Read read : next.reads()) {
            text.append(
                    "%2d  %s  %s  [body %s]  %s\n"
                            .formatted(
                                    place++,
                                    plain(read.source()),
                                    plain(read.title()),
                                    read.body(),
                                    read.item()));
            read.because().forEach(line -> text.append("      ").append(plain(line)).append('\n'));
        }
        if (!next.hints().isEmpty()) {
            text.append("\nSaid elsewhere about them\n");
            next.hints()
                    .forEach(hint ->
                            text.append(
                                    "  %s, in %s: “%s”\n"
                                            .formatted(
                                                    plain(hint.about()),
                                                    plain(hint.in()),
                                                    plain(hint.sentence()))));
        }
        if (!next.missing().isEmpty()) {
            text.append("\nCited and not attached\n");
            next.missing()
                    .forEach(missing ->
                            text.append(
                                    "  %s #%d, by %s: “%s”\n"
                                            .formatted(
                                                    plain(missing.source()),
                                                    missing.issue(),
                                                    plain(missing.citedBy()),
                                                    plain(missing.sentence()))));
        }
        if (!next.overlaps().isEmpty()) {
            text.append("\nThreads on the same origins\n");
            next.overlaps()
                    .forEach(overlap ->
                            text.append(
                                    "  %s: %s\n"
                                            .formatted(
                                                    overlap.slug(),
                                                    plain(String.join(" · ", overlap.origins())))));
        }
        return text.toString();
    }

    private static String plain(String foreign) {
        return STEERING.matcher(foreign).replaceAll(" ").strip();
    }
}
