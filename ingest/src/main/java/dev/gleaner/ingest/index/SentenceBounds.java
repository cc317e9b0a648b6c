package dev.gleaner.ingest.index;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import dev.gleaner.ingest.index.query.Mark;

import java.util.Locale;
import java.util.Set;

/**
 * Finds the sentence around a place of a text, at most {@value #MAX_CHARACTERS} characters of it.
 * Looks only at the neighbourhood, so that its cost does not grow with the text.
 *
 * <p>For one thread: it keeps its place in the text.
 */
final class SentenceBounds {

    static final int MAX_CHARACTERS = 300;

    /** How much of a sentence that is too long stands before what matched. */
    private static final int LEAD_IN = 100;

    private static final int NEIGHBOURHOOD = 400;

    /** Unicode's rules end a sentence after these when a capital letter follows. */
    private static final Set<String> NO_END =
            Set.of(
                    "al.", "fig.", "figs.", "sec.", "eq.", "vs.", "e.g.", "i.e.", "cf.", "dr.",
                    "mr.", "ms.", "u.s.", "no.");

    private final BreakIterator sentences = BreakIterator.getSentenceInstance(ULocale.ROOT);

    /**
     * The sentence or part of one that holds these characters of the text, without white space
     * around it.
     */
    Mark around(String text, Mark match) {
        int from = Math.max(0, match.start() - NEIGHBOURHOOD);
        int to = Math.min(text.length(), match.end() + NEIGHBOURHOOD);
        String near = text.substring(from, to);
        sentences.setText(near);
        int start = from + sentenceStart(near, match.start() - from);
        int end = from + sentenceEnd(near, match.end() - from);
        return trimmed(text, shortened(text, new Mark(start, end), match));
    }

    private int sentenceStart(String near, int position) {
        int start = sentences.preceding(position + 1);
        while (start > 0 && endsWithAbbreviation(near, start)) {
            start = sentences.preceding(start);
        }
        return Math.max(0, start);
    }

    private int sentenceEnd(String near, int position) {
        int end = sentences.following(position - 1);
        while (end != BreakIterator.DONE
                && end < near.length()
                && endsWithAbbreviation(near, end)) {
            end = sentences.following(end);
        }
        return end == BreakIterator.DONE ? near.length() : end;
    }

    private static boolean endsWithAbbreviation(String near, int boundary) {
        int end = boundary;
        while (end > 0 && near.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > 0
                && !Character.isWhitespace(near.charAt(start - 1))
                && near.charAt(start - 1) != '(') {
            start--;
        }
        return NO_END.contains(near.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private static Mark shortened(String text, Mark sentence, Mark match) {
        if (sentence.end() - sentence.start() <= MAX_CHARACTERS) {
            return sentence;
        }
        int start = sentence.start();
        if (match.end() - start > MAX_CHARACTERS) {
            start = wordStart(text, Math.max(start, match.start() - LEAD_IN), match.start());
        }
        int end = Math.min(sentence.end(), start + MAX_CHARACTERS);
        return new Mark(start, end < sentence.end() ? wordEnd(text, end, match) : end);
    }

    /** The first beginning of a word from here on; where no white space separates words, here. */
    private static int wordStart(String text, int from, int last) {
        for (int index = from; index < last; index++) {
            if (Character.isWhitespace(text.charAt(index))) {
                return index + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }

    private static int wordEnd(String text, int from, Mark match) {
        for (int index = from; index > match.end(); index--) {
            if (Character.isWhitespace(text.charAt(index))) {
                return index;
            }
        }
        int end = Math.max(from, Math.min(match.end(), match.start() + MAX_CHARACTERS));
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    private static Mark trimmed(String text, Mark span) {
        int start = span.start();
        int end = span.end();
        while (start < end - 1 && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start + 1 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Mark(start, end);
    }
}
