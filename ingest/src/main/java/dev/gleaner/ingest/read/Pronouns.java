package dev.gleaner.ingest.read;

import dev.gleaner.ingest.cite.Attributions;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import java.util.List;
import java.util.Set;

/**
 * Tells whether a sentence passes on the words of somebody whom only a pronoun or nothing names:
 * {@code "he gives it 20%"}, {@code "in her view"}, {@code "Tambi\u00e9n cree que …"}, {@code "the
 * company expects …"}.
 */
final class Pronouns {

    private static final int VERB_WITHIN = 3;

    /** Who is meant. */
    enum Meant {
        NOBODY,
        PERSON,
        BODY
    }

    private static final Set<String> PEOPLE =
            Words.of("he she er sie il elle \u00e9l ella lui lei hij zij");
    private static final Set<String> FORETELLING =
            Words.of(
                    """
                    puts put gives gave assigns assigned pegs sees named names picks picked bets bet stands sits is was 's
                    would has cut cuts raised lowered moved halved doubled revised rechnet gibt gab h\u00e4lt donne \u00e9value da otorga prevede d\u00e0
                    """);
    private static final Set<String> WEAK =
            Set.of("is", "was", "'s", "would", "has", "stands", "sits");
    private static final Set<String> AFTER_WEAK =
            Words.of("at bet put say give take sure confident");
    private static final Set<String> SURE = Set.of("sure", "confident", "certain");
    private static final int SURE_WITHIN = 6;
    private static final Set<String> BETWEEN =
            Words.of("also since now still only then has had would auch aussi noch");

    /** Spanish and Italian verbs of thinking and foretelling that need no pronoun. */
    private static final Set<String> ALONE =
            Words.of(
                    """
                    cree estima calcula espera considera afirma asegura sostiene pronostica vaticina augura advierte opina
                    apuesta prev\u00e9 a\u00f1ade agrega se\u00f1ala crede ritiene prevede aggiunge
                    """);

    private static final Set<String> BEFORE_ALONE =
            Words.of("tambi\u00e9n adem\u00e1s pero y , anche e ma \u00bb \u201d \" aun tampoco");
    private static final Set<String> VIEWS =
            Words.of(
                    "view opinion sicht ansicht meinung avis opini\u00f3n juicio yeux eyes estimation mind parere");
    private static final Set<String> THEIRS = Words.of("his her seiner ihrer son sa ses su suo");
    private static final List<String> HE_IN_HAN = List.of("\u4ed6", "\u5979");
    private static final Set<String> HE_IN_HANGUL =
            Set.of("\uadf8\ub294", "\uadf8\ub140\ub294", "\uadf8\ub3c4");
    private static final Set<String> BODIES =
            Words.of(
                    """
                    company lab firm startup institute organisation organization agency unternehmen firma entreprise
                    soci\u00e9t\u00e9 empresa compa\u00f1\u00eda azienda start-up
                    """);
    private static final Set<String> ARTICLES = Words.of("the das die l' la una le");

    private Pronouns() {}

    /** Who is meant as foretelling or saying; nobody where no such words stand. */
    static Meant in(TokenizedSentence sentence) {
        for (int index = 0; index < sentence.tokens().size(); index++) {
            String word = sentence.word(index);
            if (isPerson(sentence, index, word)) {
                return Meant.PERSON;
            }
            boolean body = isBody(sentence, index) && foretells(sentence, index + 1);
            if (body || isSameBody(sentence, index)) {
                return Meant.BODY;
            }
        }
        return Meant.NOBODY;
    }

    /** "The company": named before, if at all. */
    static boolean isBody(TokenizedSentence sentence, int index) {
        return BODIES.contains(sentence.word(index)) && ARTICLES.contains(sentence.word(index - 1));
    }

    private static boolean isPerson(TokenizedSentence sentence, int index, String word) {
        if (PEOPLE.contains(word) && foretells(sentence, index + 1)
                || word.endsWith("-t-il")
                || word.endsWith("-t-elle")
                || HE_IN_HANGUL.contains(word)) {
            return true;
        }
        if (ALONE.contains(word)) {
            return index == 0 || BEFORE_ALONE.contains(sentence.word(index - 1));
        }
        boolean han =
                HE_IN_HAN.contains(word)
                        && (Attributions.says(sentence, index + 1)
                                || sentence.word(index + 1).equals("\u8bf4"));
        boolean same =
                word.equals("\u540c")
                        && Set.of("\u6c0f", "\u6559", "\u535a").contains(sentence.word(index + 1));
        boolean after =
                Attributions.says(sentence, index) && PEOPLE.contains(sentence.word(index + 1));
        return han
                || same
                || after && !foretells(sentence, index + 2)
                || VIEWS.contains(word) && sentence.has(index - 2, index, THEIRS);
    }

    private static boolean foretells(TokenizedSentence sentence, int from) {
        int verb = from;
        while (verb < from + VERB_WITHIN && BETWEEN.contains(sentence.word(verb))) {
            verb++;
        }
        String word = sentence.word(verb);
        return WEAK.contains(word)
                ? AFTER_WEAK.contains(sentence.word(verb + 1))
                        || sentence.has(verb + 1, verb + SURE_WITHIN, SURE)
                : FORETELLING.contains(word) || Attributions.says(sentence, verb);
    }

    /** "The same company" in Japanese, "this company" in Chinese, at the beginning. */
    private static boolean isSameBody(TokenizedSentence sentence, int index) {
        String two = sentence.word(index) + sentence.word(index + 1);
        return index == 0 && (two.equals("\u540c\u793e") || two.equals("\u8be5\u516c"));
    }
}
