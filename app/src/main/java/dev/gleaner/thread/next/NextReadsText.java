package dev.gleaner.thread.next;

import dev.gleaner.graph.OneLine;

/** What to read next, as plain text. */
public final class NextReadsText {

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
                                    OneLine.of(read.source()),
                                    OneLine.of(read.title()),
                                    read.body(),
                                    read.item()));
            read.because()
                    .forEach(line -> text.append("      ").append(OneLine.of(line)).append('\n'));
        }
        if (!next.hints().isEmpty()) {
            text.append("\nSaid elsewhere about them\n");
            next.hints()
                    .forEach(hint ->
                            text.append(
                                    "  %s, in %s: “%s”\n"
                                            .formatted(
                                                    OneLine.of(hint.about()),
                                                    OneLine.of(hint.in()),
                                                    OneLine.of(hint.sentence()))));
        }
        if (!next.missing().isEmpty()) {
            text.append("\nCited and not attached\n");
            next.missing()
                    .forEach(missing ->
                            text.append(
                                    "  %s #%d, by %s: “%s”\n"
                                            .formatted(
                                                    OneLine.of(missing.source()),
                                                    missing.issue(),
                                                    OneLine.of(missing.citedBy()),
                                                    OneLine.of(missing.sentence()))));
        }
        if (!next.overlaps().isEmpty()) {
            text.append("\nThreads on the same origins\n");
            next.overlaps()
                    .forEach(overlap ->
                            text.append(
                                    "  %s: %s\n"
                                            .formatted(
                                                    overlap.slug(),
                                                    OneLine.of(
                                                            String.join(
                                                                    " · ", overlap.origins())))));
        }
        return text.toString();
    }
}
