package dev.gleaner.ingest.index.text;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.io.IOException;

/**
 * A token filter that keeps terms short: a long one keeps its beginning and a hash of the whole, so
 * that two long terms with the same beginning stay apart. Lucene refuses a document with a term
 * over 32,766 bytes, and folding can make one character eighteen.
 */
final class BoundedTermFilter extends TokenFilter {

    private static final int MAX_CHARACTERS = 128;
    private static final int KEPT = 96;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    BoundedTermFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (term.length() > MAX_CHARACTERS) {
            String bounded = bounded(term.toString());
            term.setEmpty().append(bounded);
        }
        return true;
    }

    static String bounded(String term) {
        if (term.length() <= MAX_CHARACTERS) {
            return term;
        }
        int end = Character.isHighSurrogate(term.charAt(KEPT - 1)) ? KEPT - 1 : KEPT;
        return term.substring(0, end) + '~' + Integer.toHexString(term.hashCode());
    }
}
