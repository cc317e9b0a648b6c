package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.name.Mention;
import dev.gleaner.ingest.text.Sentence;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import java.util.List;
import java.util.Set;

/**
 * Recognises that a named person or organisation wants something to come about, with a date or
 * without: {@code "Foo aims to automate …"}, {@code "Bar says that this should be done when
 * feasible"}.
 */
public final class Goals {

    private static final int NEAR = 12;
    private static final Set<String> WANTING =
            Words.of(
                    """
                    wants aims plans intends hopes seeks targets pledges pledged committed commits promises promised
                    """);
    private static final Set<String> NOUNS = Words.of("goal goals aim ambition mission");
    private static final Set<String> DONE =
            Words.of("done built developed automated pursued deployed used created trained");
    private static final Set<String> WHEN = Words.of("when once as");

    private Goals() {}

    /**
     * Whether the sentence states a goal of somebody it names.
     *
     * @param mentions the names in the sentence
     */
    public static boolean states(TokenizedSentence sentence, List<Mention> mentions) {
        if (!sentence.isReadable()
                || sentence.sentence().kind() != Sentence.Kind.PROSE
                || FutureTalk.asks(sentence)) {
            return false;
        }
        for (Mention mention : mentions) {
            boolean voice =
                    mention.type() == Mention.Type.ORGANISATION
                            || mention.type() == Mention.Type.PERSON;
            int after = voice ? indexAfter(sentence, mention) : -1;
            if (after >= 0 && (wants(sentence, after) || demands(sentence, after))) {
                return true;
            }
        }
        return false;
    }

    private static int indexAfter(TokenizedSentence sentence, Mention mention) {
        for (int index = 0; index < sentence.tokens().size(); index++) {
            if (sentence.tokens().get(index).start() >= mention.end()) {
                return index;
            }
        }
        return -1;
    }

    /** "wants to", "has the goal of". */
    private static boolean wants(TokenizedSentence sentence, int from) {
        for (int index = from; index < Math.min(sentence.tokens().size(), from + NEAR); index++) {
            String word = sentence.word(index);
            boolean verb =
                    WANTING.contains(word)
                            && (index == from || sentence.word(index + 1).equals("to"));
            boolean noun =
                    NOUNS.contains(word)
                            && Set.of("of", "to", "is").contains(sentence.word(index + 1))
                            && sentence.has(
                                    from, index, Set.of("has", "with", "announced", "have", "set"));
            if (verb || noun) {
                return true;
            }
        }
        return false;
    }

    /** "should be done when feasible". */
    private static boolean demands(TokenizedSentence sentence, int from) {
        for (int index = from; index + 3 < sentence.tokens().size(); index++) {
            boolean should =
                    sentence.word(index).equals("should") && sentence.word(index + 1).equals("be");
            if (should
                    && DONE.contains(sentence.word(index + 2))
                    && WHEN.contains(sentence.word(index + 3))) {
                return true;
            }
        }
        return false;
    }
}
