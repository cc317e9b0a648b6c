package dev.gleaner.ingest.read.claim;

import dev.gleaner.ingest.name.Mention;
import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What other readers found in a sentence.
 *
 * @param result whether it reports a measured score
 * @param forecast whether it says what is to come
 * @param names the names in it, in its order
 */
public record SentenceMarks(boolean result, boolean forecast, List<Mention> names) {

    public SentenceMarks {
        names = List.copyOf(names);
    }

    /**
     * The marks of each sentence of a text.
     *
     * @param mentions the names of the text, in its order
     * @param results where the sentences with a result start
     * @param forecasts where the sentences with a forecast start
     */
    public static List<SentenceMarks> of(
            List<TokenizedSentence> sentences,
            List<Mention> mentions,
            Set<Integer> results,
            Set<Integer> forecasts) {
        List<SentenceMarks> marks = new ArrayList<>();
        int from = 0;
        for (TokenizedSentence one : sentences) {
            int start = one.sentence().start();
            while (from < mentions.size() && mentions.get(from).start() < start) {
                from++;
            }
            int to = from;
            while (to < mentions.size() && mentions.get(to).end() <= one.sentence().end()) {
                to++;
            }
            List<Mention> names = mentions.subList(from, to);
            marks.add(new SentenceMarks(results.contains(start), forecasts.contains(start), names));
        }
        return marks;
    }

    /** The types of the names. */
    Set<Mention.Type> types() {
        Set<Mention.Type> types = EnumSet.noneOf(Mention.Type.class);
        names.forEach(name -> types.add(name.type()));
        return types;
    }

    /** Whether a character of the text is part of a name. */
    boolean isName(int at) {
        for (Mention name : names) {
            if (name.start() <= at && at < name.end()) {
                return true;
            }
        }
        return false;
    }
}
