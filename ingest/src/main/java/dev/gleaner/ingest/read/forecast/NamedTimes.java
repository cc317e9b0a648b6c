package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/**
 * Times with a name and no year: {@code "the end of the decade"}, {@code "the 2040s"}, {@code "by
 * year's end"}, {@code "in Q3"}, {@code "by Christmas"}.
 *
 * <p>Each is the next one after publication.
 */
final class NamedTimes {

    private static final int YEARS_OF_DECADE = 10;
    private static final Set<String> THE = Set.of("the", "this");
    private static final Set<String> ENDS = Set.of("end", "ends", "close", "turn");
    private static final Set<String> BEGINNING =
            Set.of("end", "ends", "close", "turn", "decade", "year");
    private static final Set<String> ENDING = Set.of("ends", "closes");
    private static final Set<String> BEFORE = Set.of("by", "before", "until", "in");
    private static final int QUARTERS = 4;
    private static final int MONTHS_OF_QUARTER = 3;

    private final TokenizedSentence sentence;
    private final LocalDate published;

    NamedTimes(TokenizedSentence sentence, LocalDate published) {
        this.sentence = sentence;
        this.published = published;
    }

    /** A time and one past its last token. */
    record Time(int to, LocalDate first, LocalDate last) {}

    /** The time that begins at this token, null when none does. */
    @Nullable Time at(int from) {
        Token first = sentence.tokens().get(from);
        boolean may =
                first.isNumber()
                        || BEGINNING.contains(first.lower())
                        || BEFORE.contains(sentence.word(from - 1));
        return may ? time(from) : null;
    }

    private @Nullable Time time(int from) {
        Time decade = decade(from);
        if (decade != null) {
            return decade;
        }
        int year = published.getYear();
        String word = sentence.word(from);
        if (ENDS.contains(word) && sentence.word(from + 1).equals("of")) {
            int noun = THE.contains(sentence.word(from + 2)) ? from + 3 : from + 2;
            int last = year / YEARS_OF_DECADE * YEARS_OF_DECADE + YEARS_OF_DECADE - 1;
            return sentence.word(noun).equals("decade") ? time(noun + 1, endOf(last)) : null;
        }
        boolean out =
                Set.of("is", "was").contains(sentence.word(from + 1))
                        && Set.of("out", "over").contains(sentence.word(from + 2));
        if (word.equals("decade") && (out || ENDING.contains(sentence.word(from + 1)))) {
            int last = year / YEARS_OF_DECADE * YEARS_OF_DECADE + YEARS_OF_DECADE - 1;
            return time(out ? from + 3 : from + 2, endOf(last));
        }
        if (word.equals("year") && (out || ENDING.contains(sentence.word(from + 1)))) {
            return time(out ? from + 3 : from + 2, endOf(year));
        }
        if ((word.equals("decade") || word.equals("year"))
                && sentence.word(from + 1).equals("'s")
                && sentence.word(from + 2).equals("end")) {
            int last = year / YEARS_OF_DECADE * YEARS_OF_DECADE + YEARS_OF_DECADE - 1;
            return time(from + 3, endOf(word.equals("year") ? year : last));
        }
        boolean led = BEFORE.contains(sentence.word(from - 1));
        if (led && (word.equals("year-end") || word.equals("christmas"))) {
            return time(from + 1, endOf(year));
        }
        return led ? quarter(from) : null;
    }

    /** "the 2040s". */
    private @Nullable Time decade(int from) {
        Token token = sentence.tokens().get(from);
        boolean decade =
                token.isNumber()
                        && token.text().length() == 4
                        && token.text().startsWith("20")
                        && token.text().endsWith("0")
                        && sentence.word(from + 1).equals("s")
                        && sentence.start(from + 1) == token.end();
        if (!decade) {
            return null;
        }
        int first = Integer.parseInt(token.text());
        LocalDate last = endOf(first + YEARS_OF_DECADE - 1);
        return last.isAfter(published) ? new Time(from + 2, LocalDate.of(first, 1, 1), last) : null;
    }

    /** "Q3" without a year. */
    private @Nullable Time quarter(int from) {
        String written = sentence.written(from);
        int number =
                written.length() == 2 && written.charAt(0) == 'Q' ? written.charAt(1) - '0' : 0;
        boolean dated =
                from + 1 < sentence.tokens().size() && sentence.tokens().get(from + 1).isNumber();
        if (number < 1 || number > QUARTERS || dated || sentence.word(from + 1).equals("of")) {
            return null;
        }
        YearMonth last = YearMonth.of(published.getYear(), number * MONTHS_OF_QUARTER);
        YearMonth next = last.atEndOfMonth().isAfter(published) ? last : last.plusYears(1);
        return new Time(
                from + 1, next.minusMonths(MONTHS_OF_QUARTER - 1).atDay(1), next.atEndOfMonth());
    }

    private Time time(int to, LocalDate last) {
        return new Time(to, published, last);
    }

    private static LocalDate endOf(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
