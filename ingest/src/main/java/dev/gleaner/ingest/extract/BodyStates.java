package dev.gleaner.ingest.extract;

import dev.gleaner.graph.BodyState;

import java.util.regex.Pattern;

/**
 * The judgement how much of a work a text holds, from its length and from what it says at its end.
 */
final class BodyStates {

    /** Below this there is hardly more than a headline. */
    private static final int TITLE_LENGTH = 140;

    /** Below this a "read more" means that this was only the beginning. */
    private static final int EXCERPT_LENGTH = 1_500;

    private static final int END = 600;
    private static final int LONG_LINE = 200;

    private static final Pattern PAYWALL =
            Pattern.compile(
                    "(?:subscribe|sign ?up|log ?in|register|upgrade)[^.!?\\n]{0,40} to (?:continue|keep) reading"
                            + "|this (?:post|article|story|content) is (?:only )?(?:for|available to) (?:paid |paying )?(?:subscribers|members)"
                            + "|(?:already a|become a) (?:paid |paying )?(?:subscriber|member)\\b"
                            + "|(?:continue|keep) reading (?:with|for) (?:a|free|\\$)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern READ_MORE =
            Pattern.compile(
                    "(?:read|continue|keep) (?:more|reading|on|the (?:full|whole|rest)\\b[^.\\n]{0,40})\\W{0,10}$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern CUT = Pattern.compile("(?:\\[(?:…|\\.{3}|&hellip;)]|…|\\.{3})$");

    private BodyStates() {}

    /**
     * @param after what stood after the text and is no part of it: a demand for money, a link to
     *     the rest
     */
    static BodyState of(String text, String after, boolean cutByUs, boolean declaredPaid) {
        String kept = text.strip();
        if (kept.length() < TITLE_LENGTH) {
            return BodyState.TITLE_ONLY;
        }
        String end = kept.substring(Math.max(0, kept.length() - END));
        if (cutByUs
                || declaredPaid
                || PAYWALL.matcher(end).find()
                || PAYWALL.matcher(after).find()) {
            return BodyState.TRUNCATED;
        }
        if (READ_MORE.matcher(end).find() || CUT.matcher(end).find()) {
            return kept.length() < EXCERPT_LENGTH ? BodyState.EXCERPT : BodyState.TRUNCATED;
        }
        return endsInsideASentence(kept) ? BodyState.TRUNCATED : BodyState.FULL;
    }

    /**
     * A long last line that ends in a letter was cut off; a short one is a heading, a name or a
     * menu.
     */
    private static boolean endsInsideASentence(String kept) {
        String lastLine = kept.substring(kept.lastIndexOf('\n') + 1);
        return lastLine.length() >= LONG_LINE
                && Character.isLetter(lastLine.charAt(lastLine.length() - 1));
    }
}
