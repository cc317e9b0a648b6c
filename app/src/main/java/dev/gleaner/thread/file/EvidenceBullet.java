package dev.gleaner.thread.file;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.thread.file.Outline.Block;
import dev.gleaner.thread.file.ThreadFile.Counted;
import dev.gleaner.thread.file.ThreadFile.Depth;
import dev.gleaner.thread.file.ThreadFile.Entry;
import dev.gleaner.thread.file.ThreadFile.Note;
import dev.gleaner.thread.file.WorkPlaces.Parentheses;
import dev.gleaner.thread.wording.Numbers;
import dev.gleaner.thread.wording.Span;
import dev.gleaner.thread.wording.Typography;
import dev.gleaner.thread.wording.WebAddress;
import dev.gleaner.thread.wording.Wording;
import dev.gleaner.thread.wording.WrittenDates;
import dev.gleaner.thread.wording.WrittenDates.Written;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one bullet of the evidence stands for: one work, several, a mere number of works, or none.
 *
 * <p>The shapes, tried in this order:
 *
 * <ul>
 *   <li>{@code No direct contribution yet.} — a remark;
 *   <li>{@code Adjacent tools: First (2026-04-09), Second (2026-03-25).} — a list, one entry each;
 *   <li>{@code Two 2026-05-08 posts on …} — as many entries as it says, without a title; {@code
 *       four older items} has no date and is only counted;
 *   <li>{@code #456 (2026-05-11) — “Title.” Note.} and {@code Title (2026-04-14, https://…) —
 *       Note.} — one entry, or one for each date in its parentheses.
 * </ul>
 */
final class EvidenceBullet {

    private static final int MOST_ENTRIES = 50;
    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_BARE_TITLE_WORDS = 15;

    private static final Pattern NOTHING =
            Pattern.compile("(?:no|none|nothing)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADJACENT =
            Pattern.compile(
                    "^\\W*adjacent\\b|\\bnot direct evidence\\b|\\bindirect evidence\\b|\\(adjacent\\)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL = Pattern.compile("[^:]{1,200}?:\\s+");
    private static final Pattern LIST_GLUE =
            Pattern.compile(
                    "\\s*(?:,\\s*and\\s|,\\s*&\\s|,|;|\\band\\s|&\\s)\\s*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER_OF_WORKS =
            Pattern.compile(
                    "(?:(?:plus|and|also|another)\\s+){0,2}(?<number>"
                            + Numbers.PATTERN
                            + ")\\s+(?:[^\\s.;:()]+\\s+){0,6}?"
                            + Numbers.OF_WORKS
                            + "\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ISSUE =
            Pattern.compile(
                    "(?:\\p{L}[\\p{L}\\p{N} .&'-]{0,40}?\\s)?(?:#|(?:issue|no\\.)\\s+#?)(?<issue>\\d{1,6})\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE_NOTE =
            Pattern.compile("\\s*[:,]?\\s*(?:—|-{1,3}(?=\\s))?\\s*");

    private final Wording wording;
    private final String plain;
    private final Span span;
    private final Directness directness;
    private final Depth depth;
    private final WorkPlaces places;
    private final List<Parentheses> parentheses;

    private EvidenceBullet(Block block) {
        this.wording = block.wording();
        this.plain = wording.plain();
        this.span = block.span();
        this.directness = ADJACENT.matcher(plain).find() ? Directness.ADJACENT : Directness.DIRECT;
        this.depth = StatedDepth.of(plain);
        this.places = new WorkPlaces(wording);
        this.parentheses = places.parentheses();
    }

    /** What a bullet stands for; exactly one of the lists holds something. */
    record Found(List<Entry> entries, List<Counted> counted, List<Note> remarks) {

        private static Found entries(List<Entry> entries) {
            return new Found(List.copyOf(entries), List.of(), List.of());
        }
    }

    static Found read(Block block) {
        EvidenceBullet bullet = new EvidenceBullet(block);
        return bullet.remark()
                .or(bullet::list)
                .or(bullet::numberOfWorks)
                .or(bullet::work)
                .orElseGet(bullet::anyRemark);
    }

    /**
     * Whether a bullet names or dates a work of its own, rather than adding words to the one above
     * it.
     */
    static boolean placesAWork(Block block) {
        EvidenceBullet bullet = new EvidenceBullet(block);
        return bullet.issueAt(0).isPresent()
                || bullet.places.anyAddress() != null
                || bullet.parentheses.stream().anyMatch(Parentheses::places)
                || NUMBER_OF_WORKS.matcher(bullet.plain).lookingAt();
    }

    private Optional<Found> remark() {
        boolean nothing =
                NOTHING.matcher(plain).lookingAt()
                        && parentheses.stream().noneMatch(Parentheses::places)
                        && places.anyAddress() == null;
        return nothing ? Optional.of(anyRemark()) : Optional.empty();
    }

    private Found anyRemark() {
        return new Found(List.of(), List.of(), List.of(new Note(wording.text(), span)));
    }

    private Optional<Found> list() {
        Matcher label = LABEL.matcher(plain);
        boolean labelled = label.lookingAt() && !plain.startsWith("http");
        List<Entry> labelledNames =
                labelled ? names(label.end(), wording.words(0, plain.indexOf(':'))) : List.of();
        boolean enough =
                labelledNames.size() >= 2
                        || (labelledNames.size() == 1 && directness == Directness.ADJACENT);
        if (enough) {
            return Optional.of(Found.entries(labelledNames));
        }
        List<Entry> bare = names(0, "");
        return bare.size() >= 2 ? Optional.of(Found.entries(bare)) : Optional.empty();
    }

    /** Reads {@code Name (date), Name (date)} from a place on, as far as it goes. */
    private List<Entry> names(int from, String label) {
        List<Entry> names = new ArrayList<>();
        int at = from;
        for (Parentheses each : parentheses) {
            if (each.open() < at) {
                continue;
            }
            String name = plain.substring(at, each.open()).strip();
            if (each.dates().isEmpty() || !isName(name)) {
                break;
            }
            names.add(
                    entry(
                            wording.place(at, each.close()),
                            unquoted(wording.words(at, each.open())),
                            null,
                            each.dates().getFirst(),
                            each.address() == null
                                    ? places.linkOver(at, each.open())
                                    : each.address(),
                            label));
            Matcher glue = LIST_GLUE.matcher(plain).region(each.close(), plain.length());
            if (!glue.lookingAt()) {
                break;
            }
            at = glue.end();
        }
        return names;
    }

    private static boolean isName(String words) {
        return !words.isEmpty()
                && words.length() <= LONGEST_NAME
                && !Typography.SEPARATOR.matcher(words).find()
                && Typography.sentenceEnd(words, 0) == words.length();
    }

    private Optional<Found> numberOfWorks() {
        Matcher works = NUMBER_OF_WORKS.matcher(plain);
        if (!works.lookingAt() || places.anyAddress() != null) {
            return Optional.empty();
        }
        int number = Numbers.of(works.group("number"));
        List<DateInterval> dates = datesOfNumber(works.end());
        if (number < 2 || number > MOST_ENTRIES || dates.isEmpty()) {
            Counted counted = new Counted(number, wording.text(), span);
            return number < 1
                    ? Optional.empty()
                    : Optional.of(new Found(List.of(), List.of(counted), List.of()));
        }
        List<Entry> entries = new ArrayList<>();
        for (int ordinal = 1; ordinal <= number; ordinal++) {
            DateInterval date = dates.size() == number ? dates.get(ordinal - 1) : around(dates);
            entries.add(
                    new Entry(
                            span,
                            "",
                            null,
                            date,
                            null,
                            wording.text(),
                            depth,
                            directness,
                            ordinal,
                            number));
        }
        return Optional.of(Found.entries(entries));
    }

    /** The dates among the counting words, or in parentheses right behind them. */
    private List<DateInterval> datesOfNumber(int end) {
        List<DateInterval> dates = new ArrayList<>();
        for (Written written : WrittenDates.in(plain.substring(0, end))) {
            dates.add(written.date());
        }
        for (Parentheses each : parentheses) {
            if (dates.isEmpty()
                    && plain.substring(Math.min(end, each.open()), each.open()).isBlank()) {
                dates.addAll(each.dates());
            }
        }
        return dates;
    }

    private static DateInterval around(List<DateInterval> dates) {
        DateInterval whole = dates.getFirst();
        for (DateInterval date : dates.subList(1, dates.size())) {
            whole =
                    new DateInterval(
                            date.from().isBefore(whole.from()) ? date.from() : whole.from(),
                            date.to().isAfter(whole.to()) ? date.to() : whole.to(),
                            whole.wording() + ", " + date.wording());
        }
        return whole;
    }

    private Optional<Found> work() {
        int at = 0;
        List<DateInterval> dates = new ArrayList<>();
        Optional<Written> leading = leadingDate();
        if (leading.isPresent()) {
            dates.add(leading.get().date());
            at = afterSeparator(leading.get().end());
        }
        Optional<Matcher> numbered = issueAt(at);
        Integer issue = numbered.map(found -> Integer.valueOf(found.group("issue"))).orElse(null);
        int headStart = numbered.map(Matcher::end).orElse(at);
        int separator = nextSeparator(headStart);
        Parentheses place = firstPlaceBefore(headStart, separator);
        int headEnd = place == null ? Math.min(separator, plain.length()) : place.open();
        if (place != null) {
            dates.addAll(place.dates());
        }
        String head = wording.words(headStart, headEnd);
        if (place == null && separator > plain.length() && issue == null) {
            return unmarkedWork(at, dates);
        }
        int tail = afterSeparator(place == null ? headEnd : place.close());
        Titled titled =
                head.isEmpty()
                        ? titleFrom(tail)
                        : new Titled(unquoted(head), wording.words(tail, plain.length()));
        if (titled.title().isEmpty() && issue == null) {
            return Optional.empty();
        }
        String address =
                place == null || place.address() == null
                        ? places.addressOf(headEnd)
                        : place.address();
        return Optional.of(Found.entries(eachDate(titled, issue, dates, address)));
    }

    /**
     * A work with neither parentheses nor dash: {@code Title, 2026-04-14, https://…} or just a
     * short title.
     */
    private Optional<Found> unmarkedWork(int at, List<DateInterval> leading) {
        String address = places.anyAddress();
        int sentence = Typography.sentenceEnd(plain, at);
        List<Written> dates =
                WrittenDates.in(plain.substring(0, sentence)).stream()
                        .filter(date -> date.start() > at)
                        .toList();
        Matcher url = WebAddress.URL.matcher(plain);
        int end = plain.length();
        if (!dates.isEmpty()) {
            end = dates.getFirst().start();
        }
        if (url.find() && url.start() < end) {
            end = url.start();
        }
        String head = wording.words(at, end).replaceFirst("[\\s,;:]+(?:on|of|from)?$", "");
        boolean placed = end < plain.length() || address != null || !leading.isEmpty();
        boolean quoted = plain.startsWith("\"", at);
        boolean title =
                !head.isEmpty() && (placed ? head.length() <= LONGEST_NAME : isBareTitle(head));
        if (!title && !quoted) {
            return placed && address != null
                    ? Optional.of(
                            Found.entries(
                                    eachDate(
                                            new Titled("", wording.text()),
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
                        : new Titled(unquoted(head), wording.words(end, plain.length()));
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
        if (plain.startsWith("\"", from)) {
            int close = plain.indexOf('"', from + 1);
            if (close > 0) {
                String title = wording.words(from + 1, close).replaceFirst("[.,;]$", "");
                return new Titled(title, wording.words(close + 1, plain.length()));
            }
        }
        int end = Typography.sentenceEnd(plain, from);
        String title = wording.words(from, end).replaceFirst("\\.$", "");
        return new Titled(title, wording.words(end, plain.length()));
    }

    private List<Entry> eachDate(
            Titled titled,
            @Nullable Integer issue,
            List<DateInterval> dates,
            @Nullable String address) {
        if (dates.isEmpty()) {
            return List.of(entry(span, titled.title(), issue, null, address, titled.note()));
        }
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < dates.size(); index++) {
            entries.add(
                    new Entry(
                            span,
                            titled.title(),
                            issue,
                            dates.get(index),
                            address,
                            titled.note(),
                            depth,
                            directness,
                            index + 1,
                            dates.size()));
        }
        return entries;
    }

    private Entry entry(
            Span place,
            String title,
            @Nullable Integer issue,
            @Nullable DateInterval date,
            @Nullable String address,
            String note) {
        return new Entry(place, title, issue, date, address, note, depth, directness, 1, 1);
    }

    private Optional<Written> leadingDate() {
        return WrittenDates.in(plain.substring(0, Math.min(plain.length(), 40))).stream()
                .filter(date -> date.start() == 0)
                .filter(date ->
                        Typography.SEPARATOR
                                        .matcher(plain)
                                        .region(date.end(), plain.length())
                                        .lookingAt()
                                || plain.startsWith(":", date.end()))
                .findFirst();
    }

    private Optional<Matcher> issueAt(int from) {
        Matcher issue = ISSUE.matcher(plain).region(from, plain.length());
        return issue.lookingAt() ? Optional.of(issue) : Optional.empty();
    }

    private int nextSeparator(int from) {
        Matcher separator = Typography.SEPARATOR.matcher(plain).region(from, plain.length());
        while (separator.find()) {
            int at = separator.start();
            if (parentheses.stream().noneMatch(each -> each.open() < at && at < each.close())) {
                return at;
            }
        }
        return plain.length() + 1;
    }

    private int afterSeparator(int from) {
        Matcher separator = BEFORE_NOTE.matcher(plain).region(from, plain.length());
        return separator.lookingAt() ? separator.end() : from;
    }

    private @Nullable Parentheses firstPlaceBefore(int from, int end) {
        for (Parentheses each : parentheses) {
            if (each.open() >= from && each.open() < end && each.places()) {
                return each;
            }
        }
        return null;
    }

    private static String unquoted(String title) {
        String plainTitle = Typography.plain(title);
        boolean quoted =
                title.length() > 2
                        && plainTitle.startsWith("\"")
                        && plainTitle.indexOf('"', 1) == title.length() - 1;
        String words = quoted ? title.substring(1, title.length() - 1) : title;
        return words.replaceFirst("[,:;]$", "").strip();
    }
}
