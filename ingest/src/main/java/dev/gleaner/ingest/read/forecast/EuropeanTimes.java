package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.read.forecast.TimeAhead.Reach;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/**
 * Times to come in German, French, Spanish and Italian that name no year: {@code "in den
 * n\u00e4chsten f\u00fcnf Jahren"}, {@code "d'ici dix ans"}, {@code "el a\u00f1o que viene"},
 * {@code "bis Jahresende"}.
 */
final class EuropeanTimes {

    private static final int MONTHS = 12;
    private static final int MOST = 100;
    private static final int FEW = 3;
    private static final int LED_WITHIN = 4;
    private static final Map<String, Integer> MONTHS_OF_UNIT =
            Map.ofEntries(
                    Map.entry("jahre", MONTHS),
                    Map.entry("jahren", MONTHS),
                    Map.entry("jahres", MONTHS),
                    Map.entry("ans", MONTHS),
                    Map.entry("ann\u00e9es", MONTHS),
                    Map.entry("a\u00f1os", MONTHS),
                    Map.entry("anni", MONTHS),
                    Map.entry("jaar", MONTHS),
                    Map.entry("monate", 1),
                    Map.entry("monaten", 1),
                    Map.entry("mois", 1),
                    Map.entry("meses", 1),
                    Map.entry("mesi", 1));
    private static final Set<String> LEADING =
            Words.of(
                    """
                    innerhalb binnen n\u00e4chsten kommenden d'ici prochaines prochains dentro pr\u00f3ximos prossimi entro
                    komende
                    """);
    private static final Set<String> IN = Set.of("in", "dans", "en", "fra");
    private static final Set<String> SOME =
            Words.of("wenigen wenige ein paar quelques algunos pocos pochi enkele");
    private static final Set<String> YEARS =
            Set.of("jahr", "jahres", "ann\u00e9e", "an", "a\u00f1o", "anno", "jaar");
    private static final Set<String> NEXT =
            Words.of(
                    "n\u00e4chstes n\u00e4chsten kommendes kommenden prochain prochaine pr\u00f3ximo prossimo volgend");
    private static final Set<String> ENDS =
            Set.of("jahresende", "a\u00f1o", "anno", "l'ann\u00e9e", "ann\u00e9e", "jahres");
    private static final Set<String> END = Set.of("fin", "fine", "ende", "finales");
    private static final Set<String> DECADES =
            Set.of("jahrzehnts", "jahrzehnt", "d\u00e9cennie", "d\u00e9cada", "decennio");

    private EuropeanTimes() {}

    /** The time that begins at this token, null when none does. */
    static @Nullable TimeAhead at(TokenizedSentence sentence, int from) {
        String word = sentence.word(from);
        if (word.equals("jahresende")) {
            return new TimeAhead(from + 1, Reach.YEAR, 0, true);
        }
        if (END.contains(word)) {
            return end(sentence, from);
        }
        boolean next =
                NEXT.contains(word) && YEARS.contains(sentence.word(from + 1))
                        || YEARS.contains(word) && NEXT.contains(sentence.word(from + 1));
        boolean coming =
                word.equals("a\u00f1o")
                        && sentence.word(from + 1).equals("que")
                        && sentence.word(from + 2).equals("viene");
        if (next || coming) {
            return new TimeAhead(coming ? from + 3 : from + 2, Reach.YEAR, 1, false);
        }
        return span(sentence, from);
    }

    /** "Fin de a\u00f1o", "la fin de la d\u00e9cennie", "Ende des Jahrzehnts". */
    private static @Nullable TimeAhead end(TokenizedSentence sentence, int from) {
        for (int index = from + 1; index <= from + 3; index++) {
            String word = sentence.word(index);
            boolean dated =
                    index + 1 < sentence.tokens().size()
                            && sentence.tokens().get(index + 1).isNumber();
            if (DECADES.contains(word)) {
                return new TimeAhead(index + 1, Reach.DECADE, 0, true);
            }
            if (ENDS.contains(word) && !dated) {
                return new TimeAhead(index + 1, Reach.YEAR, 0, true);
            }
        }
        return null;
    }

    /** "F\u00fcnf Jahren" after "in", "in den n\u00e4chsten" and the like. */
    private static @Nullable TimeAhead span(TokenizedSentence sentence, int from) {
        int unit = from + 1;
        Integer months = MONTHS_OF_UNIT.get(sentence.word(unit));
        boolean some = months != null && SOME.contains(sentence.word(from));
        if (months == null || !some && SmallNumbers.end(sentence, from) != unit) {
            return null;
        }
        double count = some ? FEW : SmallNumbers.value(sentence, from, unit);
        boolean led =
                sentence.has(from - LED_WITHIN, from, LEADING)
                        || IN.contains(sentence.word(from - 1));
        return led && count > 0 && count <= MOST
                ? new TimeAhead(unit + 1, Reach.MONTHS, (int) (count * months), true)
                : null;
    }
}
