package dev.gleaner.thread.file;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.thread.file.EvidenceBullet.Found;
import dev.gleaner.thread.file.ThreadFile.Entry;
import dev.gleaner.thread.file.WorkPlaces.Parentheses;
import dev.gleaner.thread.wording.Typography;
import dev.gleaner.thread.wording.WebAddress;
import dev.gleaner.thread.wording.WrittenDates;
import dev.gleaner.thread.wording.WrittenDates.Written;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bullet that describes one work: {@code #456 (2026-05-11) — “Title.” Note.} or {@code Title
 * (2026-04-14, https://…) — Note.}, an entry for each date in its parentheses; or a title without
 * either mark.
 */
record DescribedWork(BulletText bullet) {

    private static final int LONGEST_BARE_TITLE_WORDS = 15;

    private static final Pattern BEFORE_NOTE =
            Pattern.compile("\\s*[:,]?\\s*(?:—|-{1,3}(?=\\s))?\\s*");

    Optional<Found> read() {
        int at = 0;
        List<DateInterval> dates = new ArrayList<>();
        Optional<Written> leading = leadingDate();
        if (leading.isPresent()) {
            dates.add(leading.get().date());
            at = afterSeparator(leading.get().end());
        }
        Optional<Matcher> numbered = bullet.issueAt(at);
        Integer issue = numbered.map(found -> Integer.valueOf(found.group("issue"))).orElse(null);
        int headStart = numbered.map(Matcher::end).orElse(at);
        int separator = nextSeparator(headStart);
        Parentheses place = firstPlaceBefore(headStart, separator);
        int headEnd = place == null ? Math.min(separator, bullet.plain().length()) : place.open();
        if (place != null) {
            dates.addAll(place.dates());
        }
        String head = bullet.wording().words(headStart, headEnd);
        if (place == null && separator > bullet.plain().length() && issue == null) {
            return unmarkedWork(at, dates);
        }
        int tail = afterSeparator(place == null ? headEnd : place.close());
        Titled titled =
                head.isEmpty()
                        ? titleFrom(tail)
                        : new Titled(BulletText.unquoted(head), bullet.wordsFrom(tail));
        if (titled.title().isEmpty() && issue == null) {
            return Optional.empty();
        }
        String address =
                place == null || place.address() == null
                        ? bullet.places().addressOf(headEnd)
                        : place.address();
        return Optional.of(Found.entries(eachDate(titled, issue, dates, address)));
    }

    /**
     * A work with neither parentheses nor dash: {@code Title, 2026-04-14, https://…} or just a
     * short title.
     */
    private Optional<Found> unmarkedWork(int at, List<DateInterval> leading) {
        String address = bullet.places().anyAddress();
        int sentence = Typography.sentenceEnd(bullet.plain(), at);
        List<Written> dates =
                WrittenDates.in(bullet.plain().substring(0, sentence)).stream()
                        .filter(date -> date.start() > at)
                        .toList();
        Matcher url = WebAddress.URL.matcher(bullet.plain());
        int end = bullet.plain().length();
        if (!dates.isEmpty()) {
            end = dates.getFirst().start();
        }
        if (url.find() && url.start() < end) {
            end = url.start();
        }
        String head = bullet.wording().words(at, end).replaceFirst("[\\s,;:]+(?:on|of|from)?$", "");
        boolean placed = end < bullet.plain().length() || address != null || !leading.isEmpty();
        boolean quoted = bullet.plain().startsWith("\"", at);
        boolean title =
                !head.isEmpty()
                        && (placed ? head.length() <= BulletText.LONGEST_NAME : isBareTitle(head));
        if (!title && !quoted) {
            return placed && address != null
                    ? Optional.of(
                            Found.entries(
                                    eachDate(
                                            new Titled("", bullet.wording().text()),
                                            null,
                                            leading,
                                            address)))
                    : Optional.empty();
        }
        List<DateInterval> all = new ArrayList<>(leading);
        if (!dates.isEmpty()) {
            all.add(dates.getFirst().date());
        }
        Titled titled =
                quoted
                        ? titleFrom(at)
                        : new Titled(BulletText.unquoted(head), bullet.wordsFrom(end));
        return Optional.of(Found.entries(eachDate(titled, null, all, address)));
    }

    private static boolean isBareTitle(String head) {
        return !head.endsWith(".")
                && head.chars().filter(each -> each == ' ').count() < LONGEST_BARE_TITLE_WORDS;
    }

    /** A title with the words that follow it. */
    private record Titled(String title, String note) {}

    /** The words in quotes that the text starts with, else its first sentence. */
    private Titled titleFrom(int from) {
        if (bullet.plain().startsWith("\"", from)) {
            int close = bullet.plain().indexOf('"', from + 1);
            if (close > 0) {
                String title = bullet.wording().words(from + 1, close).replaceFirst("[.,;]$", "");
                return new Titled(title, bullet.wordsFrom(close + 1));
            }
        }
        int end = Typography.sentenceEnd(bullet.plain(), from);
        String title = bullet.wording().words(from, end).replaceFirst("\\.$", "");
        return new Titled(title, bullet.wordsFrom(end));
    }

    private List<Entry> eachDate(
            Titled titled,
            @Nullable Integer issue,
            List<DateInterval> dates,
            @Nullable String address) {
        if (dates.isEmpty()) {
            return List.of(
                    bullet.entry(
                            bullet.span(), titled.title(), issue, null, address, titled.note()));
        }
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < dates.size(); index++) {
            entries.add(
                    bullet.entry(
                            titled.title(),
                            issue,
                            dates.get(index),
                            address,
                            titled.note(),
                            index + 1,
                            dates.size()));
        }
        return entries;
    }

    private Optional<Written> leadingDate() {
        return WrittenDates.in(bullet.plain().substring(0, Math.min(bullet.plain().length(), 40)))
                .stream()
                .filter(date -> date.start() == 0)
                .filter(date ->
                        Typography.SEPARATOR
                                        .matcher(bullet.plain())
                                        .region(date.end(), bullet.plain().length())
                                        .lookingAt()
                                || bullet.plain().startsWith(":", date.end()))
                .findFirst();
    }

    private int nextSeparator(int from) {
        Matcher separator =
                Typography.SEPARATOR.matcher(bullet.plain()).region(from, bullet.plain().length());
        while (separator.find()) {
            int at = separator.start();
            if (bullet.parentheses().stream()
                    .noneMatch(each -> each.open() < at && at < each.close())) {
                return at;
            }
        }
        return bullet.plain().length() + 1;
    }

    private int afterSeparator(int from) {
        Matcher separator =
                BEFORE_NOTE.matcher(bullet.plain()).region(from, bullet.plain().length());
        return separator.lookingAt() ? separator.end() : from;
    }

    private @Nullable Parentheses firstPlaceBefore(int from, int end) {
        for (Parentheses each : bullet.parentheses()) {
            if (each.open() >= from && each.open() < end && each.places()) {
                return each;
            }
        }
        return null;
    }
}
