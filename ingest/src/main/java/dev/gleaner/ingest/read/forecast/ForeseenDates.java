package dev.gleaner.ingest.read.forecast;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.text.DateMention;
import dev.gleaner.ingest.text.Dates;
import dev.gleaner.ingest.text.NumberWords;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the times of a sentence that lie ahead of its publication: {@code "by the end of 2028"},
 * {@code "within a year or two"}, {@code "in the next 6-12 months"}, {@code "decades away"}.
 */
final class ForeseenDates {

    private static final Set<String> THIS = Set.of("this", "next");
    private static final Set<String> JOINING = Set.of("-", "\u2013", "to", "and", "or");
    private static final Set<String> TAKING = Set.of("take", "takes", "require");
    private static final Set<String> OR = Set.of("or", "if");
    private static final int LONGEST_SPAN = 7;
    private static final int YEARS_OF_DECADE = 10;
    private static final int YEARS_OF_CENTURY = 100;
    private static final Set<String> AGES = Set.of("decade", "century");
    private static final Set<String> DEADLINE = Words.of("by until before within");
    private static final Set<String> SAID =
            Words.of("wrote said published predicted argued noted reported warned posted released");
    private static final Set<String> AHEAD = Words.of("next coming following");
    private static final Set<String> LEADING = Words.of("within inside in over during for the");
    private static final Set<String> WITHIN = Set.of("within", "inside");
    private static final Set<String> WILL = Set.of("will", "'ll", "won't");
    private static final Set<String> ROUGH = Set.of("a", "few", "several", "many", "couple");
    private static final int MONTHS_OF_YEAR = 12;
    private static final Set<String> TRAILING = Words.of("away out hence time");
    private static final Set<String> COUNTING =
            Words.of(
                    """
                    a an several few many or to and couple of if not some more than less about - \u2013 the next coming
                    """);
    private static final Map<String, Integer> MONTHS_OF_UNIT =
            Map.ofEntries(
                    Map.entry("month", 1),
                    Map.entry("months", 1),
                    Map.entry("year", 12),
                    Map.entry("years", 12),
                    Map.entry("decade", 12 * YEARS_OF_DECADE),
                    Map.entry("decades", 12 * YEARS_OF_DECADE),
                    Map.entry("week", 1),
                    Map.entry("weeks", 1),
                    Map.entry("quarter", 3),
                    Map.entry("quarters", 3));

    /** Words that count no better than roughly, with how many we take them for. */
    private static final Map<String, Integer> ROUGHLY =
            Map.of("a", 1, "an", 1, "couple", 2, "few", 3, "several", 5, "many", 10);

    private final String text;
    private final TokenizedSentence sentence;
    private final @Nullable LocalDate published;
    private final @Nullable NamedTimes names;

    private ForeseenDates(String text, TokenizedSentence sentence, @Nullable LocalDate published) {
        this.text = text;
        this.sentence = sentence;
        this.published = published;
        this.names = published == null ? null : new NamedTimes(sentence, published);
    }

    /**
     * The times ahead, in order. Without a date of publication every date may lie ahead.
     *
     * @return each with whether it is a deadline
     */
    static List<DateMention> of(
            String text, TokenizedSentence sentence, @Nullable LocalDate published) {
        return new ForeseenDates(text, sentence, published).find();
    }

    private List<DateMention> find() {
        List<DateMention> ahead = new ArrayList<>();
        List<DateMention> dates =
                Dates.find(text, sentence.tokens(), index -> false, null, published);
        for (DateMention written : joined(dates)) {
            DateMention date = next(written);
            boolean asOf =
                    sentence.word(date.from() - 1).equals("of")
                            && sentence.word(date.from() - 2).equals("as");
            if (!asOf
                    && !isWhenSaid(date)
                    && (published == null || date.interval().to().isAfter(published))) {
                ahead.add(date);
            }
        }
        int index = 0;
        while (index < sentence.tokens().size()) {
            DateMention relative = relativeAt(index);
            if (relative != null) {
                ahead.add(relative);
                index = relative.to();
            } else {
                index++;
            }
        }
        ahead.sort((one, other) -> Integer.compare(one.from(), other.from()));
        return ahead;
    }

    /** "by September": a month without a year is the next one where something is due or to come. */
    private DateMention next(DateMention date) {
        DateInterval interval = date.interval();
        boolean later =
                date.deadline()
                        || sentence.word(date.from() - 1).equals("in")
                                && sentence.has(0, date.from(), FutureTalk.COMING);
        if (interval.wording().chars().anyMatch(Character::isDigit)
                || !later
                || published == null
                || interval.to().isAfter(published)) {
            return date;
        }
        DateInterval next =
                new DateInterval(
                        interval.from().plusYears(1),
                        interval.to().plusYears(1),
                        interval.wording());
        return new DateMention(date.from(), date.to(), next, date.deadline());
    }

    /** "wrote in 1964 about …": when somebody spoke, not what of. */
    private boolean isWhenSaid(DateMention date) {
        return sentence.word(date.from() - 1).equals("in")
                && SAID.contains(sentence.word(date.from() - 2));
    }

    /** "2026-2027" and "2026 and 2027" end with the second. */
    private List<DateMention> joined(List<DateMention> dates) {
        List<DateMention> joined = new ArrayList<>();
        for (DateMention date : dates) {
            DateMention last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && continues(last, date)) {
                String wording =
                        text.substring(sentence.start(last.from()), sentence.end(date.to()));
                joined.removeLast();
                joined.add(
                        new DateMention(
                                last.from(),
                                date.to(),
                                new DateInterval(
                                        last.interval().from(), date.interval().to(), wording),
                                last.deadline()));
            } else {
                joined.add(date);
            }
        }
        return joined;
    }

    private boolean continues(DateMention last, DateMention date) {
        return date.from() == last.to() + 1
                && JOINING.contains(sentence.word(last.to()))
                && !date.interval().to().isBefore(last.interval().from());
    }

    private @Nullable DateMention relativeAt(int from) {
        TimeAhead abroad = abroad(from);
        if (abroad != null) {
            LocalDate end = published == null ? null : abroad.end(published);
            return mention(from, abroad.to(), end, abroad.deadline() || isDeadline(from));
        }
        NamedTimes.Time named = names == null ? null : names.at(from);
        if (named != null) {
            String wording = text.substring(sentence.start(from), sentence.end(named.to()));
            return new DateMention(
                    from,
                    named.to(),
                    new DateInterval(named.first(), named.last(), wording),
                    isDeadline(from));
        }
        String word = sentence.word(from);
        if (word.equals("end") && isEndOfYear(from)) {
            int to = Set.of("the", "this").contains(sentence.word(from + 2)) ? from + 4 : from + 3;
            LocalDate end = published == null ? null : LocalDate.of(published.getYear(), 12, 31);
            return mention(from, to, end, isDeadline(from));
        }
        boolean thisOne =
                THIS.contains(word)
                        && Set.of(
                                        "year", "decade", "century", "summer", "autumn", "fall",
                                        "winter", "spring")
                                .contains(sentence.word(from + 1));
        if (thisOne
                && (word.equals("next")
                        || isDeadline(from)
                        || AGES.contains(sentence.word(from + 1))
                        || sentence.has(0, from, FutureTalk.THIS_YEAR)
                        || sentence.has(from, sentence.tokens().size(), FutureTalk.ODDS))) {
            boolean nextYear = word.equals("next");
            LocalDate end =
                    published == null
                            ? null
                            : LocalDate.of(published.getYear() + (nextYear ? 1 : 0), 12, 31);
            if (sentence.word(from + 1).equals("decade") && published != null) {
                int decade = published.getYear() / YEARS_OF_DECADE * YEARS_OF_DECADE;
                end = LocalDate.of(decade + (nextYear ? 19 : 9), 12, 31);
            }
            if (sentence.word(from + 1).equals("century") && published != null) {
                int century = published.getYear() / YEARS_OF_CENTURY + (nextYear ? 2 : 1);
                end = LocalDate.of(century * YEARS_OF_CENTURY, 12, 31);
            }
            return mention(from, from + 2, end, isDeadline(from));
        }
        return spanAt(from);
    }

    private @Nullable TimeAhead abroad(int from) {
        TimeAhead han = HanTimes.at(sentence, from);
        if (han != null) {
            return han;
        }
        TimeAhead hangul = HangulTimes.at(sentence, from);
        return hangul == null ? EuropeanTimes.at(sentence, from) : hangul;
    }

    private boolean isEndOfYear(int from) {
        int next = sentence.word(from + 1).equals("of") ? from + 2 : -1;
        if (next > 0 && Set.of("the", "this").contains(sentence.word(next))) {
            next++;
        }
        return next > 0
                && sentence.word(next).equals("year")
                && !sentence.word(next + 1).equals("s");
    }

    /**
     * "within a year or two", "the next 6-12 months", "10 or 20 years from now", "decades away".
     */
    private @Nullable DateMention spanAt(int from) {
        int unit = from;
        boolean counted = false;
        boolean next = false;
        int number = 0;
        while (unit < Math.min(sentence.tokens().size(), from + LONGEST_SPAN)
                && !MONTHS_OF_UNIT.containsKey(sentence.word(unit))) {
            String word = sentence.word(unit);
            Token token = sentence.tokens().get(unit);
            if (!token.isNumber() && !isCounting(word) && !LEADING.contains(word)) {
                return null;
            }
            counted |= counts(unit);
            next |= AHEAD.contains(word);
            number = Math.max(number, number(token));
            unit++;
        }
        Integer months = MONTHS_OF_UNIT.get(sentence.word(unit));
        if (months == null) {
            return null;
        }
        int to = unit + 1;
        while (OR.contains(sentence.word(to))) {
            int longer = to + 1;
            while (longer < to + 4 && isCounting(sentence.word(longer))) {
                number = Math.max(number, number(sentence.tokens().get(longer)));
                longer++;
            }
            boolean decade = MONTHS_OF_UNIT.containsKey(sentence.word(longer));
            while (!decade && longer > to + 1 && !counts(longer - 1)) {
                longer--;
            }
            to = decade ? longer + 1 : longer;
        }
        boolean away =
                TRAILING.contains(sentence.word(to))
                        || sentence.word(to).equals("from") && sentence.word(to + 1).equals("now");
        boolean within =
                counted
                        && (WITHIN.contains(sentence.word(from))
                                || sentence.word(from).equals("in")
                                        && months >= MONTHS_OF_YEAR
                                        && number > 1
                                        && isToCome(from, to));
        boolean lasting = counted && sentence.has(from - 2, from, TAKING);
        if (!(away || within || next && LEADING.contains(sentence.word(from)) || lasting)) {
            return null;
        }
        LocalDate end =
                published == null
                        ? null
                        : published.plusMonths((long) months * Math.max(1, Math.min(number, 100)));
        return mention(from, to, end, within || next);
    }

    /** "It will happen in five years": not "in five years of work". */
    private boolean isToCome(int from, int to) {
        boolean closes = to >= sentence.tokens().size() || sentence.tokens().get(to).isSign();
        boolean exact = sentence.has(from, to, ROUGH);
        return (from <= 1 || closes)
                && !exact
                && (FutureTalk.expects(sentence)
                        || sentence.has(0, sentence.tokens().size(), WILL));
    }

    private boolean counts(int at) {
        return sentence.tokens().get(at).isNumber() || number(sentence.tokens().get(at)) > 0;
    }

    private static boolean isCounting(String word) {
        return COUNTING.contains(word) || NumberWords.value(word) > 0;
    }

    private static int number(Token token) {
        Integer roughly = ROUGHLY.get(token.lower());
        return roughly == null ? Math.max(0, NumberWords.value(token.lower())) : roughly;
    }

    private boolean isDeadline(int from) {
        int before = sentence.word(from - 1).equals("the") ? from - 2 : from - 1;
        return DEADLINE.contains(sentence.word(before));
    }

    /** Without a date of publication the end is as far as a calendar goes. */
    private DateMention mention(int from, int to, @Nullable LocalDate end, boolean deadline) {
        String wording = text.substring(sentence.start(from), sentence.end(to));
        LocalDate last = end == null ? LocalDate.MAX : end;
        LocalDate first = published == null || published.isAfter(last) ? last : published;
        return new DateMention(from, to, new DateInterval(first, last, wording), deadline);
    }
}
