package dev.gleaner.ingest.cite;

import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Finds whose view a sentence gives without a verb of saying: {@code "in Long's view"}, {@code
 * "nach Ansicht von Ada Long"}, {@code "en opini\u00f3n de Ada Long"}, {@code "Pour Ada Long, …"}.
 */
final class Views {

    private static final int LEAST_WORDS = 2;
    private static final Set<String> VIEWS =
            Words.of(
                    """
                    view opinion estimate telling eyes judgement judgment reckoning mind words account forecast
                    projection estimation
                    """);
    private static final Set<String> VIEWS_OF =
            Words.of(
                    """
                    ansicht einsch\u00e4tzung meinung sicht angaben prognose avis yeux opini\u00f3n juicio parere opinione view
                    opinion eyes estimation
                    """);
    private static final Set<String> OF = Words.of("von de of del di des der du d' la");
    private static final Set<String> IN = Set.of("in", "to", "on", "by", "at");
    private static final Set<String> INTO =
            Words.of("in nach aus \u00e0 aux en a al secondo selon");
    private static final Set<String> FOR = Set.of("for", "para", "pour", "f\u00fcr", "per", "voor");

    private final String text;
    private final IntPredicate mayBePerson;

    /**
     * @param mayBePerson whether what begins at a character is no system, test or organisation
     */
    Views(String text, IntPredicate mayBePerson) {
        this.text = text;
        this.mayBePerson = mayBePerson;
    }

    /** The view that begins at this token, null when none does. */
    @Nullable Citation at(TokenizedSentence sentence, int index) {
        String word = sentence.word(index);
        if (IN.contains(word)) {
            int name = NameSpans.afterArticle(sentence, index + 1);
            int to = NameSpans.isName(sentence, name) ? NameSpans.endOfName(sentence, name) : name;
            boolean owns =
                    to > name
                            && (sentence.word(to).equals("'s") || sentence.word(to).equals("'"))
                            && sentence.has(to + 1, to + 3, VIEWS);
            return owns ? citation(sentence, index, to, name) : null;
        }
        if (VIEWS_OF.contains(word)
                && sentence.has(index - 2, index, INTO)
                && OF.contains(sentence.word(index + 1))) {
            int name = NameSpans.afterOffice(sentence, index + 2);
            return NameSpans.isName(sentence, name)
                    ? citation(sentence, index, NameSpans.endOfName(sentence, name), name)
                    : null;
        }
        return index == 0 && FOR.contains(word) ? forName(sentence) : null;
    }

    /** "For Ada Long, the date is 2040." */
    private @Nullable Citation forName(TokenizedSentence sentence) {
        int to = NameSpans.isName(sentence, 1) ? NameSpans.endOfName(sentence, 1) : 1;
        boolean person =
                to - 1 == LEAST_WORDS
                        && sentence.word(to).equals(",")
                        && mayBePerson.test(sentence.start(1));
        return person ? citation(sentence, 0, to, 1) : null;
    }

    private Citation citation(TokenizedSentence sentence, int from, int to, int name) {
        return new Citation(
                sentence.start(from),
                sentence.end(to),
                Citation.Kind.ATTRIBUTION,
                text.substring(sentence.start(name), sentence.end(to)));
    }
}
