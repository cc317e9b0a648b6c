package dev.gleaner.thread.replay;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.thread.Reading;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.wording.Typography;
import dev.gleaner.thread.wording.WrittenDates;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Since when a thread had its evidence, by the writer's own dates where she gives them.
 *
 * <p>She may date a heading ({@code landed 2026-05-11 scan}) or a note ({@code added on
 * 2026-05-11}). Otherwise what was published before the thread was opened was there when it was
 * opened, and what came later was there on its day. Where no opening is dated, the time of
 * recording stands.
 *
 * @param opened the day the thread was opened; null when the file does not say
 */
record KnownDays(@Nullable LocalDate opened) {

    private static final Pattern OPENED =
            Pattern.compile("\\b(?:opened|persisted|created|started)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOUND =
            Pattern.compile(
                    "\\b(?:landed|added|found|captured|attached|surfaced)\\b[^.;)]{0,20}?(?=\\d{4}-\\d{2}-\\d{2})",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern READ =
            Pattern.compile(
                    "\\b(?:read|quoted)\\b[^.;)]{0,20}?(?=\\d{4}-\\d{2}-\\d{2})",
                    Pattern.CASE_INSENSITIVE);

    static KnownDays of(ThreadFile file) {
        List<String> front = file.frontMatter().getOrDefault("opened", List.of());
        LocalDate stated =
                front.stream()
                        .flatMap(value -> WrittenDates.in(value).stream())
                        .map(written -> written.date().from())
                        .findFirst()
                        .or(() -> inNotes(file))
                        .orElse(null);
        return new KnownDays(stated);
    }

    /** The last day of a note on the opening: memory may be older than the file. */
    private static Optional<LocalDate> inNotes(ThreadFile file) {
        return file.notes().stream()
                .map(note -> Typography.plain(note.text()))
                .filter(note -> OPENED.matcher(note).find())
                .flatMap(note -> WrittenDates.in(note).stream())
                .map(written -> written.date())
                .filter(DateInterval::isDay)
                .map(DateInterval::from)
                .max(Comparator.naturalOrder());
    }

    /** When the thread had this evidence. */
    Instant of(FoundEvidence found) {
        Optional<LocalDate> said =
                dayBehind(FOUND, found.evidence().role())
                        .or(() -> dayBehind(FOUND, found.evidence().note()));
        if (said.isPresent()) {
            return start(said.get());
        }
        LocalDate recorded = found.evidence().recordedAt().atZone(ZoneOffset.UTC).toLocalDate();
        DateInterval published = found.item().published();
        if (opened == null || recorded.isBefore(opened)) {
            return found.evidence().recordedAt();
        }
        LocalDate day =
                published != null && published.to().isAfter(opened) ? published.to() : opened;
        return day.isAfter(recorded) ? found.evidence().recordedAt() : start(day);
    }

    /** When the item was out: its date where it has one. */
    Instant published(FoundEvidence found) {
        DateInterval published = found.item().published();
        return published == null ? of(found) : start(published.to());
    }

    /** When a reading took place: the day the writer gives, else when it was recorded. */
    Instant of(FoundEvidence found, Reading reading) {
        return reading.depth().isRead()
                ? dayBehind(READ, found.evidence().note())
                        .map(KnownDays::start)
                        .filter(day -> day.isBefore(reading.at()))
                        .orElse(reading.at())
                : reading.at();
    }

    private static Optional<LocalDate> dayBehind(Pattern word, String text) {
        String plain = Typography.plain(text);
        Matcher found = word.matcher(plain);
        return found.find()
                ? WrittenDates.in(plain.substring(found.end())).stream()
                        .map(written -> written.date())
                        .filter(DateInterval::isDay)
                        .map(DateInterval::from)
                        .findFirst()
                : Optional.empty();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
