package dev.gleaner.ingest.read.forecast;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.text.DateMention;
import dev.gleaner.ingest.text.Dates;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the times of a sentence that lie ahead of its publication: {@code "by the end of 2028"},
 * {@code "within a year or two"}, {@code "in the next 6-12 months"}, {@code "decades away"}.
 */
final class ForeseenDates {

    private static final Set<String> THIS = Set.of("this", "next");
    private static final Set<String> JOINING = Set.of("-", "\u2013", "to", "and", "or");
    private static final int YEARS_OF_DECADE = 10;
    private static final int YEARS_OF_CENTURY = 100;
    private static final Set<String> AGES = Set.of("decade", "century");
    private static final Set<String> DEADLINE = Words.of("by until before within");
    private static final Set<String> SAID =
            Words.of("wrote said published predicted argued noted reported warned posted released");
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
        TimeAhead span = TimeSpans.at(sentence, from);
        return span == null
                ? null
                : mention(
                        from,
                        span.to(),
                        published == null ? null : span.end(published),
                        span.deadline());
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
