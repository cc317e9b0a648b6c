package dev.gleaner.ingest.cite;

import dev.gleaner.ingest.text.Months;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.Set;

/** Where a name that may speak begins and ends in a sentence, by its capitals. */
final class NameSpans {

    private static final Set<String> JOINING = Set.of("of", "for", "and", "et", "&", ".");
    private static final int LONGEST_NAME = 8;

    private NameSpans() {}

    static boolean isName(TokenizedSentence sentence, int index) {
        if (index < 0 || index >= sentence.tokens().size()) {
            return false;
        }
        Token token = sentence.tokens().get(index);
        if (index > 0
                && Months.isWhole(token.lower())
                && sentence.tokens().get(index - 1).isNumber()) {
            return false;
        }
        return token.isWord()
                && (token.startsUpperCase()
                        || token.text().chars().skip(1).anyMatch(Character::isUpperCase))
                && !Character.isIdeographic(token.text().codePointAt(0));
    }

    /** "Foo's Ada Long". */
    static int endOfOwnedName(TokenizedSentence sentence, int from) {
        int to = endOfName(sentence, from);
        boolean owns = sentence.word(to).equals("'s") && isName(sentence, to + 1);
        return owns ? endOfName(sentence, to + 1) : to;
    }

    static int endOfName(TokenizedSentence sentence, int from) {
        int to = from + 1;
        while (to < sentence.tokens().size() && to - from < LONGEST_NAME) {
            String word = sentence.word(to);
            boolean joins =
                    JOINING.contains(word) && isName(sentence, to + 1)
                            || word.equals("al") && sentence.word(to - 1).equals("et")
                            || word.equals("et") && sentence.word(to + 1).equals("al");
            if (!isName(sentence, to) && !joins) {
                return to;
            }
            to++;
        }
        return to;
    }

    /** "In December Foo showed": what stands before the name. */
    static boolean isOpener(TokenizedSentence sentence, int index) {
        String word = sentence.word(index);
        return index == 0
                        && (SpeechWords.PREPOSITIONS.contains(word)
                                || SpeechWords.ARTICLES.contains(word))
                || index == 1
                        && Months.isWhole(word)
                        && SpeechWords.PREPOSITIONS.contains(sentence.word(0));
    }

    static int afterArticle(TokenizedSentence sentence, int index) {
        return SpeechWords.ARTICLES.contains(sentence.word(index)) ? index + 1 : index;
    }
}
