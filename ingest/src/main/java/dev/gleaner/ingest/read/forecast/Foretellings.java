package dev.gleaner.ingest.read.forecast;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.text.DateMention;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The several forecasts of a sentence that is known to make one: each chance with the date that
 * belongs to it, and each date that somebody names for itself.
 *
 * <p>{@code "10% by 2027 and 50% by 2030"} are two, as are {@code "by 2026 …, and by 2027 …"} and
 * {@code "Ada says 2030, Bea says 2035"}; {@code "between 2026 and 2028"} is one.
 */
final class Foretellings {

    private static final int APART = 3;
    private static final double MEDIAN = 0.5;
    private static final int MEDIAN_WITHIN = 14;
    private static final Set<String> BY =
            Words.of("by before until bis antes avant entro d'ici vor prior");
    private static final Set<String> NAMING =
            Words.of(
                    "is was are says said say answered answers answer named names at replied replies mine hers");
    private static final Set<String> JOINING =
            Words.of("and but while whereas then or , und aber et mais y pero e ma");
    private static final Set<String> OWNING = Words.of("my our her his their its your 's '");
    private static final Set<String> LEADING =
            Words.of(
                    "is was now at to from in of around about roughly the ~ back out late early mid end");

    private final TokenizedSentence sentence;
    private final List<DateMention> ahead;
    private final List<Chance> chances;
    private final Forecast.Kind kind;

    Foretellings(
            TokenizedSentence sentence,
            List<DateMention> ahead,
            List<Chance> chances,
            Forecast.Kind kind) {
        this.sentence = sentence;
        this.ahead = ahead;
        this.chances = chances;
        this.kind = kind;
    }

    List<Forecast> all() {
        List<Forecast> forecasts = new ArrayList<>();
        boolean first = isDateFirst();
        for (int index = 0; index < chances.size(); index++) {
            forecasts.add(ofChance(index, first));
        }
        addDates(forecasts);
        if (forecasts.isEmpty()) {
            forecasts.add(forecast(null, null, sentence.start(0)));
        }
        return List.copyOf(forecasts);
    }

    private Forecast ofChance(int index, boolean dateFirst) {
        Chance chance = chances.get(index);
        DateMention date = dateFirst ? null : after(chance, index);
        date = date == null ? before(chance) : date;
        return new Forecast(
                kind,
                chance.probability(),
                chance.atLeast(),
                null,
                date == null ? null : date.interval(),
                sentence.start(chance.at()));
    }

    /** "By 2027 10%, by 2030 half": every chance has a date right before it. */
    private boolean isDateFirst() {
        int from = 0;
        for (Chance chance : chances) {
            int low = from;
            if (ahead.stream().noneMatch(date -> date.from() >= low && date.from() < chance.at())) {
                return false;
            }
            from = chance.at();
        }
        int last = from;
        return ahead.stream().noneMatch(date -> date.from() > last);
    }

    private @Nullable DateMention after(Chance chance, int index) {
        int end =
                index + 1 < chances.size() ? chances.get(index + 1).at() : sentence.tokens().size();
        for (DateMention date : ahead) {
            if (date.from() > chance.at() && date.from() < end) {
                return date;
            }
        }
        return null;
    }

    private @Nullable DateMention before(Chance chance) {
        DateMention last = null;
        for (DateMention date : ahead) {
            last = date.from() < chance.at() ? date : last;
        }
        return last;
    }

    /** Dates in parts of the sentence that give no chance. */
    private void addDates(List<Forecast> forecasts) {
        DateMention last = null;
        for (DateMention date : ahead) {
            int from = clauseStart(date.from());
            int to = clauseEnd(date.from());
            boolean chance = chances.stream().anyMatch(one -> one.at() >= from && one.at() < to);
            boolean own = last == null || clauseStart(last.from()) != from || isOther(last, date);
            if (!chance && own) {
                forecasts.add(forecast(median(date), date.interval(), sentence.start(date.from())));
                last = date;
            }
        }
    }

    private Forecast forecast(@Nullable Double chance, @Nullable DateInterval by, int at) {
        return new Forecast(kind, chance, false, FutureTalk.likelihood(sentence), by, at);
    }

    /** "her median is 2031", "moved his median for it back to 2030". */
    private @Nullable Double median(DateMention date) {
        int index = date.from() - 1;
        boolean named = LEADING.contains(sentence.word(index));
        for (; named && index > date.from() - MEDIAN_WITHIN; index--) {
            if (sentence.word(index).equals("%")) {
                return null;
            }
            if (sentence.word(index).equals("median")) {
                return sentence.has(index - 4, index, OWNING) ? MEDIAN : null;
            }
        }
        return null;
    }

    /** Whether a date is named for something else than the one before it. */
    private boolean isOther(DateMention last, DateMention date) {
        boolean same =
                last.interval().to().getYear() == date.interval().to().getYear()
                        || date.from() - last.to() < APART;
        boolean joined = sentence.has(last.to(), date.from(), JOINING);
        boolean alike = isLed(last, BY) && isLed(date, BY) || isLed(date, NAMING);
        return !same && joined && alike;
    }

    private boolean isLed(DateMention date, Set<String> words) {
        return sentence.has(date.from() - 3, date.from(), words);
    }

    private int clauseStart(int index) {
        int start = index;
        while (start > 0 && !sentence.word(start - 1).equals(";")) {
            start--;
        }
        return start;
    }

    private int clauseEnd(int index) {
        int end = index;
        while (end < sentence.tokens().size() && !sentence.word(end).equals(";")) {
            end++;
        }
        return end;
    }
}
