package dev.gleaner.notice;

import dev.gleaner.forecast.ResolutionCommand;
import dev.gleaner.graph.notice.Notice;
import dev.gleaner.graph.notice.Notice.Due;
import dev.gleaner.graph.notice.Notice.Told;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.ingest.extract.CleanText;

import java.util.List;
import java.util.stream.Stream;

/**
 * A notice in words. What came from outside loses control and direction characters and stays on one
 * line.
 */
public final class NoticeText {

    /** So many items are named; how many there are beyond that is said. */
    static final int MOST_NAMED = 20;

    private NoticeText() {}

    /** One line: {@code medium → medium-high: Longer tasks}. */
    public static String headline(Notice notice) {
        String title = plain(notice.title());
        Level before = notice.before();
        return switch (notice.kind()) {
            case OPENED -> "followed from now on, " + word(notice.level()) + ": " + title;
            case RIPE -> "ripe: " + title;
            case LEVEL ->
                    (before == null ? "" : word(before) + " → ")
                            + word(notice.level())
                            + ": "
                            + title;
            case FORECAST -> due(notice.forecasts()) + ": " + title;
            case DRAFT -> "a draft stands on what has changed: " + title;
            case EVIDENCE -> "new evidence, " + counted(notice.evidence().size()) + ": " + title;
            case REWRITTEN ->
                    "evidence changed by its publisher, "
                            + counted(notice.evidence().size())
                            + ": "
                            + title;
        };
    }

    private static String due(List<Due> forecasts) {
        return forecasts.size() == 1
                ? "a forecast is due since " + forecasts.getFirst().last().plusDays(1)
                : forecasts.size() + " forecasts are due";
    }

    /** Why, in one line. */
    public static String because(Notice notice) {
        return switch (notice.kind()) {
            case DRAFT, FORECAST -> plain(notice.because());
            case OPENED, RIPE, LEVEL, EVIDENCE, REWRITTEN ->
                    word(notice.level()) + " because " + plain(notice.because());
        };
    }

    /**
     * What it names, one a line: new evidence, forecasts that are due; the last line may say how
     * many more there are.
     */
    public static List<String> named(Notice notice) {
        List<String> named =
                Stream.concat(
                                notice.evidence().stream().map(NoticeText::line),
                                notice.forecasts().stream()
                                        .map(due -> said(due) + " — " + asked(due)))
                        .limit(MOST_NAMED)
                        .toList();
        int more = notice.evidence().size() + notice.forecasts().size() - named.size();
        return more == 0
                ? named
                : Stream.concat(named.stream(), Stream.of(more(notice, more))).toList();
    }

    /** {@code and 3 more}, and where they are. */
    static String more(Notice notice, int more) {
        return "and "
                + more
                + " more"
                + (notice.forecasts().isEmpty()
                        ? ""
                        : "; gleaner forecasts due --thread " + notice.slug());
    }

    /** What was said, by whom, and until when: {@code “…” — Ada (Grid Notes), by 2026-09-30}. */
    static String said(Due due) {
        String voice = plain(due.voice());
        String source = plain(due.source());
        return "“"
                + plain(due.sentence())
                + "” — "
                + voice
                + (voice.equals(source) ? "" : " (" + source + ")")
                + ", by "
                + due.last();
    }

    /** The command that says what came of it. */
    public static String asked(Due due) {
        return ResolutionCommand.asked(due.claim().value());
    }

    private static String line(Told told) {
        return plain(told.source()) + ": " + plain(told.title());
    }

    /** All of it as plain text; ends with a line end. */
    public static String whole(Notice notice) {
        StringBuilder text = new StringBuilder(headline(notice)).append('\n');
        text.append("  ").append(because(notice)).append('\n');
        for (Told told : notice.evidence().stream().limit(MOST_NAMED).toList()) {
            text.append("  + ").append(line(told)).append('\n');
            String address = told.address();
            if (address != null && isWeb(address)) {
                text.append("    ").append(plain(address)).append('\n');
            }
        }
        for (Due due : notice.forecasts().stream().limit(MOST_NAMED).toList()) {
            text.append("  + ").append(said(due)).append('\n');
            text.append("    ").append(asked(due)).append('\n');
        }
        int more = Math.max(notice.evidence().size(), notice.forecasts().size()) - MOST_NAMED;
        return more > 0
                ? text.append("  ").append(more(notice, more)).append('\n').toString()
                : text.toString();
    }

    static boolean isWeb(String address) {
        return address.matches("(?i)https?://[^\\s<>\"]+");
    }

    private static String word(Level level) {
        return level == Level.NONE ? "no level yet" : level.word();
    }

    private static String counted(int items) {
        return items == 1 ? "1 item" : items + " items";
    }

    /** One line without characters that could steer a screen. */
    static String plain(String foreign) {
        return CleanText.of(foreign).replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }
}
