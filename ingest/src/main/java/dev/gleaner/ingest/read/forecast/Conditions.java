package dev.gleaner.ingest.read.forecast;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.text.DateMention;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import java.util.List;
import java.util.Set;

/**
 * What a date is said of besides what is to come: a condition ({@code "If it passes before July
 * 2027, I'd change my mind."}), or nothing but the time spoken of before ({@code "by then"}).
 */
final class Conditions {

    private static final Set<String> IF = Words.of("if should unless wenn falls sollte si se ");
    private static final List<String> IF_IN_HAN = List.of("\u5982\u679c", "\u3082\u3057");
    private static final Set<String> COMMAS = Set.of(",", "\uff0c", "\u3001");
    private static final Set<String> TIMES = Set.of("date", "deadline", "time");

    /** After the condition they foretell what comes of it. */
    private static final Set<String> WILL =
            Words.of(
                    """
                    will 'll we'll it'll they'll there'll shall going could may might wird werden sera seront ser\u00e1
                    ser\u00e1n sar\u00e0 saranno \u5c06 \u4f1a
                    """);

    private Conditions() {}

    /** Whether the sentence begins with a condition in which all its dates stand. */
    static boolean holdAll(TokenizedSentence sentence, List<DateMention> ahead) {
        boolean begins =
                IF.contains(sentence.word(0))
                        || IF_IN_HAN.contains(sentence.word(0) + sentence.word(1));
        if (!begins || ahead.isEmpty()) {
            return false;
        }
        int comma = ahead.getLast().to();
        while (comma < sentence.tokens().size() && !COMMAS.contains(sentence.word(comma))) {
            comma++;
        }
        int last = ahead.getLast().to();
        return comma < sentence.tokens().size()
                && !sentence.has(0, last, COMMAS)
                && !sentence.has(comma, sentence.tokens().size(), WILL);
    }

    /**
     * The date that "by then" or "at that date" means, none where the sentence says no such thing.
     *
     * @param spokenOf the time ahead that was named last
     */
    static List<DateMention> then(TokenizedSentence sentence, DateInterval spokenOf) {
        for (int index = 0; index + 1 < sentence.tokens().size(); index++) {
            String word = sentence.word(index);
            String next = sentence.word(index + 1);
            boolean by = word.equals("by") || word.equals("before");
            if (by && next.equals("then")) {
                return List.of(new DateMention(index + 1, index + 2, spokenOf, true));
            }
            if ((by || word.equals("at") && !sentence.word(index + 2).equals("time"))
                    && next.equals("that")
                    && TIMES.contains(sentence.word(index + 2))) {
                return List.of(new DateMention(index + 1, index + 3, spokenOf, true));
            }
        }
        return List.of();
    }
}
