package dev.gleaner.ingest.name;

import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import java.util.Set;

/** What the spelling of a word says about its being a name. */
final class NameForms {

    /** Verbs by which people and organisations speak. */
    static final Set<String> SAYING =
            Words.of(
                    """
                    says said say writes wrote argues argued notes noted thinks believes estimates estimated predicts
                    predicted reports reported announces announced claims claimed explains explained told tells tweeted
                    tweets suggests suggested warns warned expects expected adds added calls called highlights
                    highlighted found finds confirmed confirms validated observed states stated recalls concludes
                    concluded asks asked describes described remarks quipped posits
                    """);

    private NameForms() {}

    /** A capital and small letters: Cotra, Dowd-Smith, McAleer, Ré. */
    static boolean isCapitalised(Token token) {
        String text = token.text();
        return token.isWord()
                && token.startsUpperCase()
                && text.length() > 1
                && text.chars().noneMatch(Character::isDigit)
                && text.chars().skip(1).anyMatch(Character::isLowerCase);
    }

    /** Letters with a capital first: IBM and Cotra. */
    static boolean isUpper(Token token) {
        return token.isWord()
                && token.startsUpperCase()
                && !Character.isIdeographic(token.text().codePointAt(0));
    }

    /** A capital inside: KernelEvolve, ALE-Agent, iGent; not GPUs, NVIDIA or Co-improving. */
    static boolean isMadeUp(Token token) {
        String text = token.text();
        boolean inner = false;
        for (int index = 1; index + 1 < text.length(); index++) {
            char before = text.charAt(index - 1);
            inner |=
                    Character.isUpperCase(text.charAt(index))
                            && Character.isLowerCase(text.charAt(index + 1))
                            && (Character.isLetter(before) || before == '-' && text.length() > 6);
        }
        return token.isWord() && inner;
    }

    static boolean isInitial(TokenizedSentence sentence, int index) {
        String text = sentence.written(index);
        return text.length() == 1
                && Character.isUpperCase(text.charAt(0))
                && sentence.written(index + 1).equals(".");
    }
}
