package dev.gleaner.cli.evidence;

import dev.gleaner.claim.ClaimLine;
import dev.gleaner.claim.ClaimLine.DecisionLine;
import dev.gleaner.claim.ClaimLine.FigureLine;
import dev.gleaner.claim.ClaimLine.LinkLine;
import dev.gleaner.claim.ClaimList;
import dev.gleaner.cli.session.Times;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.TextChange;

import org.jspecify.annotations.Nullable;

/** Statements for people: what is said, by whom and when, the sentence, and the way to it. */
final class ClaimText {

    private ClaimText() {}

    static String of(ClaimList list) {
        if (list.claims().isEmpty()) {
            return "no such statement";
        }
        StringBuilder text = new StringBuilder();
        list.claims().forEach(line -> text.append(of(line)).append('\n'));
        return text.append(more(list.more())).toString();
    }

    static String of(ClaimLine line) {
        return line.kind() + what(line.figure()) + '\n' + rest(line);
    }

    /** Everything of one statement. */
    static String whole(ClaimLine line) {
        StringBuilder text = new StringBuilder(of(line));
        text.append("  read by rules ")
                .append(line.rules())
                .append(" on ")
                .append(Times.minute(line.recordedAt()))
                .append('\n');
        if (line.retractedAt() != null) {
            text.append("  closed on ")
                    .append(Times.minute(line.retractedAt()))
                    .append(": newer rules no longer read it\n");
        }
        TextChange change = line.change();
        if (change != null) {
            text.append("  ")
                    .append(change.words())
                    .append(": new text of ")
                    .append(Times.minute(change.at()))
                    .append("\n  both are kept: SHA-256 ")
                    .append(change.before())
                    .append("\n                 then ")
                    .append(change.after())
                    .append('\n');
        }
        return text.append("  item ").append(line.item()).toString();
    }

    private static String what(@Nullable FigureLine figure) {
        return figure == null
                ? ""
                : ": "
                        + figure.instrument()
                        + (figure.protocol() == null ? "" : " (" + figure.protocol() + ")")
                        + " · "
                        + figure.who()
                        + " · "
                        + figure.words()
                        + (figure.measuredBy() == null
                                ? ""
                                : " · measured by " + figure.measuredBy())
                        + (figure.saidOf().isEmpty() ? "" : " · " + figure.saidOf());
    }

    /** The sentence, who says it, and the way to it. */
    static String rest(ClaimLine line) {
        return "  “"
                + line.sentence()
                + "”\n  "
                + line.voice()
                + " · "
                + date(line)
                + (line.copyOf() == null ? "" : " · in a copy")
                + " · "
                + line.claim()
                + manner(line)
                + "\n  "
                + (line.address() == null ? line.page() : line.address())
                + '\n'
                + links(line);
    }

    private static String manner(ClaimLine line) {
        DecisionLine decision = line.decision();
        return (line.tone().negated() ? " · says it is not so" : "")
                + (line.tone().hedged() ? " · hedged" : "")
                + (decision == null ? "" : "\n  " + decision.words());
    }

    private static String links(ClaimLine line) {
        StringBuilder text = new StringBuilder();
        for (LinkLine link : line.links()) {
            text.append("    ")
                    .append(link.words())
                    .append(" (")
                    .append(link.reason())
                    .append(link.cue().isEmpty() ? "" : "; “" + link.cue() + "”")
                    .append(") · ")
                    .append(link.claim())
                    .append(
                            link.decision() == null
                                    ? ""
                                    : "\n      the link is " + link.decision().words())
                    .append('\n');
        }
        return text.toString();
    }

    private static String date(ClaimLine line) {
        FigureLine figure = line.figure();
        DateInterval stated = figure == null ? null : figure.date();
        DateInterval published = line.published();
        if (stated != null) {
            return stated.wording();
        }
        return published == null ? "no date" : "published " + published.wording();
    }

    static String more(boolean more) {
        return more ? "there are more: raise --limit\n" : "";
    }
}
