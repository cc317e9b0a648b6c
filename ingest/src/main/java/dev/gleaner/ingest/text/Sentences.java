package dev.gleaner.ingest.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import dev.gleaner.ingest.text.Sentence.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a text into sentences with exact UTF-16 offsets.
 *
 * <p>A line is a block; a heading, a list item or a table row never runs into the next line. A line
 * that the next one continues in lower case (the text of a link broken on a line of its own) is one
 * block with it. Inside a block the breaks are ICU's, less those after our abbreviations, more
 * those after a footnote number ({@code "them.[6] The"}). Example: {@code "Models\nimproved vs.
 * 2024. Good."} is two sentences.
 *
 * <p>Not thread-safe, since ICU's iterators are not: one is made for each text.
 */
public final class Sentences {

    private static final int LONGEST_HEADING = 110;
    private static final int LONGEST_HEADING_WORDS = 18;
    private static final int LONGEST_QUESTION_WORDS = 10;
    private static final int LONGEST_MARKER = 24;

    private static final Set<String> ABBREVIATIONS =
            Words.of(
                    """
                    al. Fig. Figs. fig. Eq. Tab. Ref. Refs. vs. e.g. i.e. cf. approx. ca. incl. resp. Vol.
                    U.S. U.K. E.U. D.C. N.Y. L.A. Ph.D. Dr. Prof. Mr. Ms. Mrs. St. Mt. Gen. Sen. Rep. Gov. Col. Capt.
                    Lt. Sgt. Rev. Hon. Inc. Corp. Ltd. Co. Bros. Dept. Univ. Assn. Jan. Feb. Mar. Apr. Jun. Jul. Aug.
                    Sep. Sept. Oct. Nov. Dec. pp. eds. est. A. B. C. D. E. F. G. H. J. K. L. M. N. O. P. Q. R. S. T.
                    U. V. W. X. Y. Z.
                    """);

    /** Words of their own where no number follows: "He said no." */
    private static final Set<String> BEFORE_NUMBERS = Set.of("No.", "no.", "Sec.", "p.");

    private final String text;
    private final BreakIterator breaks;
    private final List<Sentence> sentences = new ArrayList<>();

    private Sentences(String text) {
        this.text = text;
        // Not ICU's filter of abbreviations: it takes "brutal." for "al." and "Gemini Pro." for
        // "Pro."
        this.breaks = BreakIterator.getSentenceInstance(ULocale.ENGLISH);
    }

    public static List<Sentence> of(String text) {
        Sentences sentences = new Sentences(text);
        sentences.readBlocks();
        return List.copyOf(sentences.sentences);
    }

    private void readBlocks() {
        for (Lines.Block block : Lines.blocks(text)) {
            readBlock(block.start(), block.end(), block.oneLine());
        }
    }

    private void readBlock(int start, int end, boolean oneLine) {
        int from = Lines.afterBullet(text, start, end);
        if (from >= end) {
            return;
        }
        if (text.charAt(from) == '|') {
            sentences.add(new Sentence(from, end, Kind.ROW));
        } else if (oneLine && from == start && isHeading(from, end)) {
            sentences.add(new Sentence(from, end, Kind.HEADING));
        } else {
            split(from, end);
        }
    }

    private void split(int start, int end) {
        // A line break would end the sentence for ICU; a blank of the same width keeps the offsets.
        breaks.setText(text.substring(start, end).replace('\n', ' ').replace('\r', ' '));
        int from = start;
        breaks.first();
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            int to = afterEmphasis(start + next, end);
            if (to >= end || isWhole(from, to) && isBreak(from, to) && !isContinued(to, end)) {
                splitAtNotes(from, to);
                from = to;
            }
        }
        splitAtNotes(from, end);
    }

    /** The mark that closes what stands out is its sentence's: "**Cost.** It takes a day." */
    private int afterEmphasis(int from, int end) {
        int to = from;
        while (to < end && "*_".indexOf(text.charAt(to)) >= 0) {
            to++;
        }
        boolean closes = to > from && to < end && Character.isWhitespace(text.charAt(to));
        return closes && from > 0 && !Character.isWhitespace(text.charAt(from - 1)) ? to + 1 : from;
    }

    /**
     * ICU also breaks inside "them.[6]" and "said.”12", and after some abbreviations that it was
     * told of.
     */
    private boolean isBreak(int from, int to) {
        char before = text.charAt(to - 1);
        if (!Character.isWhitespace(before)) {
            return !Character.isDigit(text.charAt(to)) && before != '[';
        }
        int stop = to;
        while (stop > from && Character.isWhitespace(text.charAt(stop - 1))) {
            stop--;
        }
        int word = stop;
        while (word > from
                && !Character.isWhitespace(text.charAt(word - 1))
                && "([\u201c\"".indexOf(text.charAt(word - 1)) < 0
                && stop - word < LONGEST_MARKER) {
            word--;
        }
        String last = text.substring(word, stop);
        return BEFORE_NUMBERS.contains(last)
                ? !Character.isDigit(text.charAt(to))
                : !ABBREVIATIONS.contains(last);
    }

    /** A list number alone ("1.") is not yet a sentence. */
    private boolean isWhole(int from, int to) {
        if (to - from > LONGEST_MARKER) {
            return true;
        }
        int letters = 0;
        for (int place = from; place < to && letters < 2; place++) {
            letters += Character.isLetter(text.charAt(place)) ? 1 : 0;
        }
        return letters > 1;
    }

    private boolean isContinued(int from, int end) {
        for (int place = from; place < Math.min(end, from + LONGEST_MARKER); place++) {
            char unit = text.charAt(place);
            if (Character.isLetterOrDigit(unit)) {
                return Character.isLowerCase(unit) && !Lines.isModelName(text, place, end);
            }
            if (!Character.isWhitespace(unit) && ".,;:)]".indexOf(unit) < 0) {
                return false;
            }
        }
        return true;
    }

    private void splitAtNotes(int start, int end) {
        int from = start;
        for (int place = start + 1; place < end - 2; place++) {
            if (isNoteEnd(place, end)
                    || isNumberStart(place, start, end)
                    || isInlineHeading(place)) {
                add(from, place);
                from = place;
            }
        }
        add(from, end);
    }

    /**
     * Whether a blank stands here, after a stop and a footnote number, and before a capital letter.
     */
    private boolean isNoteEnd(int place, int end) {
        if (text.charAt(place) != ' ' || !Character.isUpperCase(text.charAt(place + 1))) {
            return false;
        }
        int back = place - 1;
        boolean bracketed = back > 0 && text.charAt(back) == ']';
        back -= bracketed ? 1 : 0;
        int digits = 0;
        while (back > 0 && Character.isDigit(text.charAt(back))) {
            back--;
            digits++;
        }
        if (digits == 0 || digits > 3 || place + 1 >= end) {
            return false;
        }
        back -= bracketed && text.charAt(back) == '[' ? 1 : 0;
        while (back > 0 && "\"\u201d\u2019".indexOf(text.charAt(back)) >= 0) {
            back--;
        }
        return back > 0 && text.charAt(back) == '.' && Character.isLetter(text.charAt(back - 1));
    }

    /**
     * Whether a blank stands here between a stop and a number that begins a sentence ("… seconds.
     * 2023: 4 minutes"), which ICU takes for one sentence. Not after an abbreviation: "Fig. 3",
     * "approx. 5".
     */
    private boolean isNumberStart(int place, int start, int end) {
        boolean stop =
                text.charAt(place) == ' ' && text.charAt(place - 1) == '.' && place + 1 < end;
        if (!stop || !Character.isDigit(text.charAt(place + 1))) {
            return false;
        }
        int word = place - 1;
        while (word > start && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        boolean closes = Lines.CLOSERS.indexOf(text.charAt(place - 2)) >= 0;
        return closes
                || place - 1 - word >= 4 && !ABBREVIATIONS.contains(text.substring(word, place));
    }

    private boolean isInlineHeading(int place) {
        return text.charAt(place - 1) == ' '
                && text.charAt(place) == '#'
                && text.charAt(place + 1) == ' ';
    }

    private void add(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new Sentence(from, to, Kind.PROSE));
        }
    }

    private boolean isHeading(int start, int end) {
        if (text.charAt(start) == '#') {
            return true;
        }
        char last = Lines.lastSign(text, start, end);
        boolean question = last == '?' && words(start, end) <= LONGEST_QUESTION_WORDS;
        return end - start <= LONGEST_HEADING
                && words(start, end) <= LONGEST_HEADING_WORDS
                && (question || Lines.TERMINALS.indexOf(last) < 0);
    }

    private int words(int start, int end) {
        int words = 1;
        for (int place = start; place < end; place++) {
            words += text.charAt(place) == ' ' ? 1 : 0;
        }
        return words;
    }
}
