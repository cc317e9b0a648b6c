package dev.gleaner.web;

import dev.gleaner.operation.SourceList;
import dev.gleaner.polling.SourceRow;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Every channel with how polling it goes, those in trouble first.
 *
 * @param summary how many there are, and how many fail
 */
record SourcesScreen(String summary, List<Row> rows) {

    /** A poll after this is one that never comes: the channel has ended. */
    private static final Instant NEVER = Instant.parse("9000-01-01T00:00:00Z");

    SourcesScreen {
        rows = List.copyOf(rows);
    }

    /** How a channel is. */
    enum State {
        FAILING("failing", "✘"),
        DOUBTED("changed hands?", "?"),
        INCOMPLETE("read in part", "!"),
        WAITING("not polled yet", "–"),
        WELL("well", "✔");

        private final String word;
        private final String sign;

        State(String word, String sign) {
            this.word = word;
            this.sign = sign;
        }

        /** The word that says it, whatever the sign and its colour. */
        public String word() {
            return word;
        }

        public String sign() {
            return sign;
        }

        static State of(SourceRow row) {
            if (row.failuresInARow() > 0) {
                return FAILING;
            }
            if (!row.doubt().isEmpty()) {
                return DOUBTED;
            }
            if (row.lastPoll() == null) {
                return WAITING;
            }
            return row.problem().isBlank() ? WELL : INCOMPLETE;
        }
    }

    /**
     * One channel.
     *
     * @param link to everything known of its source
     * @param again {@code 3 times in a row}; empty unless it failed more than once
     * @param lastSuccess null when it was never read
     * @param nextPoll null when it is due now
     * @param why why the next poll is then
     * @param doubt whether it seems to have changed hands; empty when it does not
     */
    record Row(
            String source,
            String link,
            String channel,
            Shown.@Nullable Address address,
            State state,
            String stateName,
            String again,
            @Nullable Moment lastSuccess,
            @Nullable Moment nextPoll,
            String why,
            String problem,
            String doubt) {}

    static SourcesScreen of(SourceList list) {
        List<Row> rows =
                list.sources().stream()
                        .map(SourcesScreen::row)
                        .sorted(Comparator.comparing(Row::state))
                        .toList();
        long failing = rows.stream().filter(row -> row.state() == State.FAILING).count();
        long doubted = rows.stream().filter(row -> !row.doubt().isEmpty()).count();
        return new SourcesScreen(
                Counted.of(rows.size(), "channel")
                        + " · "
                        + (failing == 0 ? "none failing" : failing + " failing")
                        + (doubted == 0 ? "" : " · " + doubted + " perhaps in other hands"),
                rows);
    }

    private static Row row(SourceRow row) {
        State state = State.of(row);
        return new Row(
                Shown.title(row.source()),
                Links.source(row.source()),
                row.channel(),
                Shown.address(row.address()),
                state,
                state.name().toLowerCase(Locale.ROOT),
                row.failuresInARow() > 1 ? row.failuresInARow() + " times in a row" : "",
                Moment.ofNullable(row.lastSuccess()),
                next(row.nextPoll()),
                Shown.text(row.nextReason()),
                Shown.text(row.problem()),
                Shown.text(row.doubt()));
    }

    private static @Nullable Moment next(@Nullable Instant poll) {
        return poll != null && poll.isAfter(NEVER)
                ? new Moment("not by itself", null)
                : Moment.ofNullable(poll);
    }
}
