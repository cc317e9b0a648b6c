package dev.gleaner.ingest.cite;

import dev.gleaner.ingest.text.Months;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.Set;

/** Where a name that may speak begins and ends in a sentence, by its capitals. */
public final class NameSpans {

    private static final Set<String> JOINING = Set.of("of", "for", "and", "et", "&", ".");
    private static final Set<String> AFFILIATING = Set.of("of", "at", "from", "with");
    private static final int LONGEST_NAME = 8;
    private static final int LONGEST_OFFICE = 5;

    private NameSpans() {}

    /** Whether a word is written as names are, or a handle begins there. */
    public static boolean isName(TokenizedSentence sentence, int index) {
        if (index < 0 || index >= sentence.tokens().size()) {
            return false;
        }
        Token token = sentence.tokens().get(index);
        if (isHandle(sentence, index)) {
            return true;
        }
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

    /** "@ada_long": a sign and a word that touches it. */
    private static boolean isHandle(TokenizedSentence sentence, int index) {
        return sentence.word(index).equals("@")
                && index + 1 < sentence.tokens().size()
                && sentence.tokens().get(index + 1).isWord()
                && sentence.start(index + 1) == sentence.end(index + 1);
    }

    /** Past "the director, " and the like, which may stand between "says" and a name. */
    static int afterOffice(TokenizedSentence sentence, int from) {
        if (isName(sentence, from)) {
            return from;
        }
        int index = from;
        while (index < from + LONGEST_OFFICE
                && index < sentence.tokens().size()
                && sentence.tokens().get(index).isWord()
                && !isName(sentence, index)
                && !SpeechWords.NOT_OFFICES.contains(sentence.word(index))) {
            index++;
        }
        boolean comma = sentence.word(index).equals(",") && index > from;
        return comma ? index + 1 : index;
    }

    /** Past "of the Harbour Institute", "at Acme" after a name. */
    static int afterAffiliation(TokenizedSentence sentence, int from) {
        if (!AFFILIATING.contains(sentence.word(from))) {
            return from;
        }
        int name = afterArticle(sentence, from + 1);
        return isName(sentence, name) ? endOfName(sentence, name) : from;
    }

    /** One past the words that say who is meant: "the team", "a spokesman for the office". */
    static int endOfWords(TokenizedSentence sentence, int from) {
        int index = from;
        while (index < Math.min(sentence.tokens().size(), from + LONGEST_NAME)
                && sentence.tokens().get(index).isWord()
                && (index == from || !SpeechWords.ENDING.contains(sentence.word(index)))) {
            index++;
        }
        return index;
    }

    /** "Foo's Ada Long". */
    static int endOfOwnedName(TokenizedSentence sentence, int from) {
        int to = endOfName(sentence, from);
        boolean owns = sentence.word(to).equals("'s") && isName(sentence, to + 1);
        return owns ? endOfName(sentence, to + 1) : to;
    }

    /** One past the last token of the name that begins there. */
    public static int endOfName(TokenizedSentence sentence, int from) {
        if (isHandle(sentence, from)) {
            return from + 2;
        }
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
    public static boolean isOpener(TokenizedSentence sentence, int index) {
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
