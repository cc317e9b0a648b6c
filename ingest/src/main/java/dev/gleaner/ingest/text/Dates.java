package dev.gleaner.ingest.text;

import dev.gleaner.graph.DateInterval;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Reads the dates of a sentence as intervals with their wording.
 *
 * <p>{@code "late 2023"} is its last third, {@code "September 2024"} the month, {@code "Q3 2025"}
 * the quarter, {@code "2026-05-12"} the day. A month without a year ({@code "in April"}) is in the
 * year the text spoke of last, or else the latest such month before publication; without either it
 * is no date.
 */
public final class Dates {

    private static final Set<String> PARTS =
            Set.of("early", "mid", "late", "mid-", "beginning", "start", "end", "middle");
    private static final Set<String> BEFORE_MONTH =
            Words.of(
                    """
                    in since of by until from last this early mid late before after during
                    """);
    private static final Set<String> DEADLINE = Set.of("by", "until", "before");

    /** What a year touches in Chinese and Japanese, and in Korean with its endings. */
    private static final String YEAR_SIGN = "\u5e74";

    private static final String YEAR_IN_HANGUL = "\ub144";

    private final List<Token> tokens;
    private final String text;
    private final IntPredicate taken;
    private final @Nullable Integer yearSpokenOf;
    private final @Nullable LocalDate published;

    private Dates(
            String text,
            List<Token> tokens,
            IntPredicate taken,
            @Nullable Integer yearSpokenOf,
            @Nullable LocalDate published) {
        this.text = text;
        this.tokens = tokens;
        this.taken = taken;
        this.yearSpokenOf = yearSpokenOf;
        this.published = published;
    }

    /** The dates among these tokens, in order. */
    public static List<DateMention> find(
            String text,
            List<Token> tokens,
            IntPredicate taken,
            @Nullable Integer yearSpokenOf,
            @Nullable LocalDate published) {
        return new Dates(text, tokens, taken, yearSpokenOf, published).find();
    }

    private List<DateMention> find() {
        List<DateMention> mentions = new ArrayList<>();
        int index = 0;
        while (index < tokens.size()) {
            DateMention mention = taken.test(index) ? null : dateAt(index);
            if (mention != null) {
                mentions.add(mention);
                index = mention.to();
            } else {
                index++;
            }
        }
        return mentions;
    }

    private @Nullable DateMention dateAt(int index) {
        Token token = tokens.get(index);
        if (token.isNumber()) {
            DateMention iso = isoDate(index);
            return iso != null ? iso : dayMonthOrYear(index);
        }
        Month month = token.startsUpperCase() ? Months.named(token.lower()) : null;
        if (month != null) {
            return monthDate(index, index, month);
        }
        return quarter(index);
    }

    private @Nullable DateMention isoDate(int index) {
        Integer year = year(index);
        if (year == null || !is(index + 1, "-") || !isSmallNumber(index + 2, 12)) {
            return null;
        }
        int month = Integer.parseInt(tokens.get(index + 2).text());
        if (is(index + 3, "-")
                && isSmallNumber(index + 4, YearMonth.of(year, month).lengthOfMonth())) {
            LocalDate day =
                    LocalDate.of(year, month, Integer.parseInt(tokens.get(index + 4).text()));
            return mention(index, index + 5, day, day);
        }
        return of(index, index + 3, YearMonth.of(year, month));
    }

    private @Nullable DateMention dayMonthOrYear(int index) {
        Integer year = year(index);
        if (year != null) {
            return yearDate(index, year);
        }
        Month month =
                index + 1 < tokens.size() && tokens.get(index + 1).startsUpperCase()
                        ? Months.named(tokens.get(index + 1).lower())
                        : null;
        Integer after = month == null ? null : year(index + 2);
        if (month == null
                || after == null
                || !isSmallNumber(index, YearMonth.of(after, month).lengthOfMonth())) {
            return null;
        }
        LocalDate day = LocalDate.of(after, month, Integer.parseInt(tokens.get(index).text()));
        return mention(index, index + 3, day, day);
    }

    private @Nullable DateMention monthDate(int from, int index, Month month) {
        int next = is(index + 1, ".") ? index + 2 : index + 1;
        next = is(next, "of") && year(next + 1) != null ? next + 1 : next;
        Integer year = year(next);
        if (year != null) {
            return of(from, next + 1, YearMonth.of(year, month));
        }
        int comma = is(next + 1, ",") ? next + 2 : next + 1;
        Integer afterDay = isSmallNumber(next, 31) ? year(comma) : null;
        if (afterDay != null) {
            int dayOfMonth = Integer.parseInt(tokens.get(next).text());
            if (dayOfMonth > YearMonth.of(afterDay, month).lengthOfMonth()) {
                return null;
            }
            LocalDate day = LocalDate.of(afterDay, month, dayOfMonth);
            return mention(from, comma + 1, day, day);
        }
        return index > 0 && BEFORE_MONTH.contains(tokens.get(index - 1).lower())
                ? monthAlone(index, month)
                : null;
    }

    private @Nullable DateMention monthAlone(int index, Month month) {
        YearMonth spokenOf = yearSpokenOf == null ? null : YearMonth.of(yearSpokenOf, month);
        if (spokenOf != null
                && (published == null || !spokenOf.isAfter(YearMonth.from(published)))) {
            return of(index, index + 1, spokenOf);
        }
        if (published == null) {
            return null;
        }
        YearMonth latest = YearMonth.of(published.getYear(), month);
        return of(
                index,
                index + 1,
                latest.isAfter(YearMonth.from(published)) ? latest.minusYears(1) : latest);
    }

    private @Nullable DateMention quarter(int index) {
        Token token = tokens.get(index);
        boolean quarter = token.text().length() == 2 && token.text().charAt(0) == 'Q';
        int number = quarter ? token.text().charAt(1) - '0' : 0;
        int next = is(index + 1, "of") ? index + 2 : index + 1;
        Integer year = year(next);
        if (number < 1 || number > 4 || year == null) {
            return null;
        }
        YearMonth first = YearMonth.of(year, number * 3 - 2);
        return mention(index, next + 1, first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }

    private DateMention yearDate(int index, int year) {
        int from = partBefore(index);
        return switch (part(from, index)) {
            case "early", "beginning", "start" ->
                    mention(from, index + 1, LocalDate.of(year, 1, 1), LocalDate.of(year, 4, 30));
            case "mid", "middle" ->
                    mention(from, index + 1, LocalDate.of(year, 5, 1), LocalDate.of(year, 8, 31));
            case "late", "end" ->
                    mention(from, index + 1, LocalDate.of(year, 9, 1), LocalDate.of(year, 12, 31));
            default ->
                    mention(index, index + 1, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        };
    }

    private DateMention of(int index, int to, YearMonth month) {
        int from = partBefore(index);
        return switch (part(from, index)) {
            case "early", "beginning", "start" ->
                    mention(from, to, month.atDay(1), month.atDay(10));
            case "mid", "middle" -> mention(from, to, month.atDay(11), month.atDay(20));
            case "late", "end" -> mention(from, to, month.atDay(21), month.atEndOfMonth());
            default -> mention(index, to, month.atDay(1), month.atEndOfMonth());
        };
    }

    /**
     * Where "late", or "the end of", before this index begins; the index itself when neither stands
     * there.
     */
    private int partBefore(int index) {
        if (index > 0 && PARTS.contains(tokens.get(index - 1).lower())) {
            return index - 1;
        }
        if (index > 1 && is(index - 1, "-") && PARTS.contains(tokens.get(index - 2).lower())) {
            return index - 2;
        }
        if (index > 1 && is(index - 1, "of") && PARTS.contains(tokens.get(index - 2).lower())) {
            return index - 2;
        }
        return index;
    }

    private String part(int from, int index) {
        return from == index ? "" : tokens.get(from).lower();
    }

    private DateMention mention(int from, int to, LocalDate first, LocalDate last) {
        String wording = text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
        int before = from > 0 && is(from - 1, "the") ? from - 2 : from - 1;
        boolean deadline = before >= 0 && DEADLINE.contains(tokens.get(before).lower());
        return new DateMention(from, to, new DateInterval(first, last, wording), deadline);
    }

    private @Nullable Integer year(int index) {
        if (index >= tokens.size() || taken.test(index) || !tokens.get(index).isNumber()) {
            return null;
        }
        String digits = tokens.get(index).text();
        boolean century =
                digits.length() == 4
                        && (digits.startsWith("19") || digits.startsWith("20"))
                        && digits.indexOf('.') < 0;
        boolean counted =
                index + 1 < tokens.size()
                        && (Quantities.isUnit(tokens.get(index + 1))
                                || tokens.get(index + 1).isWord()
                                        && !isYearSign(tokens.get(index + 1).text())
                                        && tokens.get(index + 1).start()
                                                == tokens.get(index).end());
        return century && !counted ? Integer.valueOf(digits) : null;
    }

    private static boolean isYearSign(String word) {
        return word.equals(YEAR_SIGN) || word.startsWith(YEAR_IN_HANGUL);
    }

    private boolean isSmallNumber(int index, int largest) {
        if (index >= tokens.size()
                || !tokens.get(index).isNumber()
                || tokens.get(index).text().length() > 2) {
            return false;
        }
        int number = Integer.parseInt(tokens.get(index).text());
        return number >= 1 && number <= largest;
    }

    private boolean is(int index, String word) {
        return index >= 0 && index < tokens.size() && tokens.get(index).lower().equals(word);
    }

    /** The year a mention is in, for a later month without one. */
    public static int year(DateMention mention) {
        return Year.from(mention.interval().to()).getValue();
    }
}
