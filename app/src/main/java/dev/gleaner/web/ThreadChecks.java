package dev.gleaner.web;

import dev.gleaner.operation.Answer;
import dev.gleaner.thread.LintReport;
import dev.gleaner.thread.desk.FileHistory;
import dev.gleaner.thread.replay.Replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a thread's file contradicts, and how the thread came to be where it is.
 *
 * @param lint in words: how many drifts
 * @param history the days on which something changed, the newest first
 * @param earlier levels that could have been known earlier, one sentence each
 * @param lags for each source how long its items were out before
 * @param versions the texts that the file had, the newest first
 */
record ThreadChecks(
        String lint,
        List<Drift> drifts,
        List<Day> history,
        List<String> earlier,
        List<Lag> lags,
        List<VersionRow> versions) {

    private static final int MOST_DAYS = 30;

    ThreadChecks {
        drifts = List.copyOf(drifts);
        history = List.copyOf(history);
        earlier = List.copyOf(earlier);
        lags = List.copyOf(lags);
        versions = List.copyOf(versions);
    }

    /** A contradiction with the words concerned. */
    record Drift(String rule, String message, List<Words> words) {

        Drift {
            words = List.copyOf(words);
        }
    }

    /** Words of the file and the line they stand on. */
    record Words(String line, String quote) {}

    /** A day on which something changed. */
    record Day(Moment date, LevelSign level, List<String> changed) {

        Day {
            changed = List.copyOf(changed);
        }
    }

    /** How long the items of a source were out before the thread had them, in words. */
    record Lag(String source, String items, String median, String longest) {}

    static ThreadChecks of(
            Answer<LintReport> lint, Answer<Replay> replay, Answer<FileHistory> files) {
        LintReport report =
                lint instanceof Answer.Done<LintReport>(LintReport done)
                        ? done
                        : new LintReport("", "", List.of());
        Replay days =
                replay instanceof Answer.Done<Replay>(Replay done)
                        ? done
                        : new Replay(
                                "",
                                "",
                                Replay.Mode.KNOWN,
                                Instant.EPOCH,
                                List.of(),
                                List.of(),
                                List.of());
        return new ThreadChecks(
                Counted.of(report.findings().size(), "drift"),
                report.findings().stream().map(ThreadChecks::drift).toList(),
                days.days().reversed().stream()
                        .filter(day -> !day.changed().isEmpty())
                        .limit(MOST_DAYS)
                        .map(ThreadChecks::day)
                        .toList(),
                days.reached().stream().flatMap(reached -> earlier(reached).stream()).toList(),
                days.lags().stream().map(ThreadChecks::lag).toList(),
                VersionRow.of(files));
    }

    private static Drift drift(LintReport.Finding finding) {
        List<Words> words = new ArrayList<>(List.of(words(finding.line(), finding.quote())));
        finding.also().forEach(place -> words.add(words(place.line(), place.quote())));
        return new Drift(finding.rule(), Shown.text(finding.message()), words);
    }

    private static Words words(int line, String quote) {
        return new Words("line " + line, Shown.text(quote));
    }

    private static Day day(Replay.Day day) {
        return new Day(
                Moment.of(day.date()),
                LevelSign.of(day.level(), !day.holds().isEmpty()),
                day.changed().stream().map(Shown::text).toList());
    }

    private static List<String> earlier(Replay.Reached reached) {
        Long days = reached.daysEarlier();
        return days == null || days <= 0
                ? List.of()
                : List.of(
                        reached.level().word()
                                + " could have been known "
                                + Counted.of(days.intValue(), "day")
                                + " earlier, on "
                                + reached.hindsight());
    }

    private static Lag lag(Replay.Lag lag) {
        return new Lag(
                Shown.text(lag.source()),
                Integer.toString(lag.items()),
                Long.toString(lag.median()),
                Long.toString(lag.longest()));
    }
}
