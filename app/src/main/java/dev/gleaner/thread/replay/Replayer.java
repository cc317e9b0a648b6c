package dev.gleaner.thread.replay;

import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.ripeness.Hold;
import dev.gleaner.ripeness.Ripeness;
import dev.gleaner.ripeness.Snapshot;
import dev.gleaner.ripeness.Snapshot.Conflict;
import dev.gleaner.ripeness.Snapshot.Earlier;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.replay.Replay.Day;
import dev.gleaner.thread.replay.Replay.Lag;
import dev.gleaner.thread.replay.Replay.Mode;
import dev.gleaner.thread.replay.Replay.Reached;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Judges a thread again for each of its days.
 *
 * <p>Pure over what was found as of one time: the same thread, end and mode give the same replay.
 */
public final class Replayer {

    /** Ten years; a longer story is replayed from its last ten years on. */
    private static final int MOST_DAYS = 3_653;

    private final Ripeness ripeness;
    private final FoundThread found;
    private final Instant asOf;
    private final PastSnapshots past;

    public Replayer(
            Ripeness ripeness,
            FoundThread found,
            ThreadFile file,
            List<Conflict> conflicts,
            Instant asOf) {
        this.ripeness = ripeness;
        this.found = found;
        this.asOf = asOf;
        this.past = new PastSnapshots(found, file, conflicts);
    }

    public Replay replay(Mode mode, LocalDate last) {
        List<Day> known = days(Mode.KNOWN, last);
        List<Day> hindsight = days(Mode.HINDSIGHT, last);
        return new Replay(
                found.thread().slug(),
                found.thread().title(),
                mode,
                asOf,
                mode == Mode.KNOWN ? known : hindsight,
                reached(known, hindsight),
                lags());
    }

    private List<Day> days(Mode mode, LocalDate last) {
        List<Day> days = new ArrayList<>();
        List<Earlier> earlier = new ArrayList<>();
        Verdict before = null;
        Snapshot had = null;
        LocalDate earliest = last.minusDays(MOST_DAYS - 1);
        LocalDate first = past.firstDay(mode);
        for (LocalDate day = first.isBefore(earliest) ? earliest : first;
                !day.isAfter(last);
                day = day.plusDays(1)) {
            Snapshot snapshot = past.on(endOf(day), mode, earlier);
            Verdict verdict = ripeness.assess(snapshot);
            days.add(day(day, verdict, new DayChanges(before, had).to(verdict, snapshot)));
            earlier.add(new Earlier(verdict.asOf(), verdict.level(), verdict.gate()));
            before = verdict;
            had = snapshot;
        }
        return days;
    }

    private static Day day(LocalDate date, Verdict verdict, List<String> changed) {
        return new Day(
                date,
                verdict.level(),
                verdict.holds().stream()
                        .filter(hold -> hold.cap() == verdict.level())
                        .map(Hold::text)
                        .toList(),
                verdict.isDrafted(),
                changed);
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
    }

    private static List<Reached> reached(List<Day> known, List<Day> hindsight) {
        List<Reached> reached = new ArrayList<>();
        for (Level level : Level.rungs()) {
            LocalDate knownOn = firstAt(known, level);
            LocalDate outOn = firstAt(hindsight, level);
            if (knownOn != null || outOn != null) {
                Long earlier =
                        knownOn == null || outOn == null
                                ? null
                                : ChronoUnit.DAYS.between(outOn, knownOn);
                reached.add(new Reached(level, knownOn, outOn, earlier));
            }
        }
        return reached;
    }

    private static @Nullable LocalDate firstAt(List<Day> days, Level level) {
        return days.stream()
                .filter(day -> day.level().isAtLeast(level))
                .map(Day::date)
                .findFirst()
                .orElse(null);
    }

    private List<Lag> lags() {
        Map<String, List<Long>> days = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (FoundEvidence evidence : found.evidence()) {
            if (evidence.item().published() != null) {
                long lag =
                        ChronoUnit.DAYS.between(
                                past.days().published(evidence), past.days().of(evidence));
                days.computeIfAbsent(evidence.source().name(), name -> new ArrayList<>())
                        .add(Math.max(0, lag));
            }
        }
        return days.entrySet().stream()
                .map(entry -> lag(entry.getKey(), entry.getValue().stream().sorted().toList()))
                .toList();
    }

    private static Lag lag(String source, List<Long> sorted) {
        return new Lag(
                source, sorted.size(), sorted.get((sorted.size() - 1) / 2), sorted.getLast());
    }
}
