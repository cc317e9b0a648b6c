package dev.gleaner.ingest.index.text;

import com.ibm.icu.util.VersionInfo;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.Version;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one analysis of text, for documents and for questions: words by Unicode's rules, Chinese,
 * Japanese and Korean as pairs of characters, case and accents folded, English possessive and
 * plural endings removed, no stop words.
 *
 * <p>A document also gets the joined form of its hyphenated names ({@code SWE-bench} is found as
 * {@code swebench}) and single ideographs; a question does not, so that its terms form one line.
 */
public final class TextAnalysis extends Analyzer {

    /**
     * Names the terms that this class makes: an index whose version differs has to be rebuilt.
     * Raise the number with every change of the chain; Lucene and ICU bring their own, since new
     * Unicode data cuts words differently.
     */
    public static final String VERSION =
            "2 lucene " + Version.LATEST + " icu " + VersionInfo.ICU_VERSION;

    private static final int ALL_SCRIPTS =
            CJKBigramFilter.HAN
                    | CJKBigramFilter.HIRAGANA
                    | CJKBigramFilter.KATAKANA
                    | CJKBigramFilter.HANGUL;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern PUNCTUATION =
            Pattern.compile("(?:(?!(?<=\\p{N})\\.(?=\\p{N}))[^\\p{L}\\p{N}])+");
    private static final Pattern HYPHENS_OUTSIDE = Pattern.compile("^-|-$");

    private final boolean ofDocuments;

    private TextAnalysis(boolean ofDocuments) {
        this.ofDocuments = ofDocuments;
    }

    public static TextAnalysis ofDocuments() {
        return new TextAnalysis(true);
    }

    public static TextAnalysis ofQuestions() {
        return new TextAnalysis(false);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        ICUTokenizer words = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
        if (!ofDocuments) {
            return new TokenStreamComponents(words, normalised(words));
        }
        JoinedWordFilter names = new JoinedWordFilter(words);
        return new TokenStreamComponents(
                reader -> {
                    String text = readFully(reader);
                    names.over(text);
                    words.setReader(new StringReader(text));
                },
                normalised(names));
    }

    private TokenStream normalised(TokenStream words) {
        TokenStream pairs = new CJKBigramFilter(words, ALL_SCRIPTS, ofDocuments);
        TokenStream folded = new ICUFoldingFilter(new EnglishPossessiveFilter(pairs));
        return new BoundedTermFilter(new EnglishMinimalStemFilter(folded));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream word) {
        return new ICUFoldingFilter(word);
    }

    /** The terms of a text in their order; none when it has no word. */
    public List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory can be read", impossible);
        }
        return terms;
    }

    /** A word without its hyphens, for example {@code GPT5.2} for {@code GPT-5.2}. */
    public static String joined(String word) {
        StringBuilder joined = new StringBuilder(word.length());
        word.chars()
                .filter(character -> !JoinedWordFilter.isHyphen((char) character))
                .forEach(character -> joined.append((char) character));
        return joined.toString();
    }

    /** The beginning of a word as it stands in the index: folded, not stemmed. */
    public String beginning(String letters) {
        return BoundedTermFilter.bounded(normalize("", joined(letters)).utf8ToString());
    }

    /**
     * A name as a single term, {@code swe-bench-verified} for {@code SWE-bench Verified}: case,
     * accents and punctuation do not keep names apart, but the point of a version does ({@code
     * gpt-5.2} is no kind of {@code gpt-5}). Empty when it has neither letter nor digit.
     */
    public static String name(String name) {
        String folded =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String plain = PUNCTUATION.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll("-");
        return BoundedTermFilter.bounded(HYPHENS_OUTSIDE.matcher(plain).replaceAll(""));
    }

    private static String readFully(Reader reader) {
        try {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (IOException failed) {
            throw new UncheckedIOException("a text to analyse could not be read", failed);
        }
    }
}
