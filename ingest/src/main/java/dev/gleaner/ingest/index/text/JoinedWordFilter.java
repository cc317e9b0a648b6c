package dev.gleaner.ingest.index.text;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeSource;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A token filter that adds the joined form of a hyphenated name beside its parts: of {@code
 * GPT-5.2} it makes {@code GPT}, {@code GPT5.2} in the same place, and {@code 5.2}, so that the
 * name is found whole, by part, and as people write it without the hyphen.
 *
 * <p>It has to see the text, since a tokenizer does not tell what stood between two tokens: {@link
 * #over} before use.
 */
final class JoinedWordFilter extends TokenFilter {

    /** Longer chains are figures of speech or lines of code, not names. */
    private static final int MAX_PARTS = 6;

    private static final int MAX_CHARACTERS = 100;

    private static final String LETTERS = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.ALPHANUM];
    private static final String DIGITS = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.NUM];

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    private final Deque<AttributeSource.State> waiting = new ArrayDeque<>();
    private String text = "";

    JoinedWordFilter(TokenStream input) {
        super(input);
    }

    /** Sets the text whose tokens come next. */
    void over(String text) {
        this.text = text;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (waiting.isEmpty()) {
            if (!input.incrementToken()) {
                return false;
            }
            if (!isPart() || !hyphenFollows()) {
                return true;
            }
            collectName();
        }
        restoreState(waiting.removeFirst());
        return true;
    }

    private void collectName() throws IOException {
        int start = offsets.startOffset();
        int end = offsets.endOffset();
        StringBuilder joined = new StringBuilder().append(term);
        List<AttributeSource.State> parts = new ArrayList<>(List.of(captureState()));
        while (parts.size() < MAX_PARTS && hyphenFollows() && input.incrementToken()) {
            parts.add(captureState());
            if (!isPart() || offsets.startOffset() != end + 1) {
                break;
            }
            joined.append(term);
            end = offsets.endOffset();
        }
        waiting.add(parts.getFirst());
        if (joined.length() <= MAX_CHARACTERS && end > start + joined.length()) {
            waiting.add(joined(parts.getFirst(), joined, start, end));
        }
        waiting.addAll(parts.subList(1, parts.size()));
    }

    private AttributeSource.State joined(
            AttributeSource.State first, CharSequence name, int start, int end) {
        restoreState(first);
        term.setEmpty().append(name);
        offsets.setOffset(start, end);
        increment.setPositionIncrement(0);
        return captureState();
    }

    private boolean isPart() {
        return type.type().equals(LETTERS) || type.type().equals(DIGITS);
    }

    private boolean hyphenFollows() {
        int hyphen = offsets.endOffset();
        return hyphen + 1 < text.length()
                && isHyphen(text.charAt(hyphen))
                && Character.isLetterOrDigit(text.charAt(hyphen + 1));
    }

    /** The hyphen of the keyboard, the typographic one, and the one that does not break. */
    static boolean isHyphen(char character) {
        return character == '-' || character == '\u2010' || character == '\u2011';
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
    }
}
