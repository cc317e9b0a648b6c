package dev.gleaner.ingest.cite;

import dev.gleaner.ingest.text.Months;
import dev.gleaner.ingest.text.TokenizedSentence;

/** Finds who made a work that a text goes by: {@code "a report published on Tuesday by Foo"}. */
final class WorkMakers {

    private static final int MADE_WITHIN = 3;
    private static final int MAKER_WITHIN = 7;

    private WorkMakers() {}

    /** Where the name of who made it begins: "a report published on Tuesday by Foo"; or 0. */
    static int name(TokenizedSentence sentence, int start) {
        int work = NameSpans.afterArticle(sentence, start);
        int made = work;
        while (made < work + MADE_WITHIN && !SpeechWords.MADE.contains(sentence.word(made))) {
            made++;
        }
        if (made == work + MADE_WITHIN) {
            return 0;
        }
        for (int index = made + 1; index < made + MAKER_WITHIN; index++) {
            int name = NameSpans.afterArticle(sentence, index + 1);
            if (SpeechWords.MAKERS.contains(sentence.word(index))
                    && NameSpans.isName(sentence, name)
                    && !isDay(sentence, name)) {
                return name;
            }
            if (sentence.word(index).equals(",")) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isDay(TokenizedSentence sentence, int index) {
        return Months.isWhole(sentence.word(index)) || sentence.word(index).endsWith("day");
    }
}
