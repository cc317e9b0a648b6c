package dev.gleaner.web;

import dev.gleaner.graph.thread.Level;
import dev.gleaner.operation.SourceList;
import dev.gleaner.polling.SourceRow;
import dev.gleaner.thread.Board;
import dev.gleaner.thread.Board.BoardRow;
import dev.gleaner.thread.Board.Newest;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The first page: what changed and what to decide, one card a thread, the ripest first.
 *
 * @param summary how many threads there are and how many are ripe or nearly
 * @param channels how polling goes
 */
record BoardScreen(Moment asOf, String summary, List<Card> cards, ChannelLine channels) {

    private static final int NAMED = 3;

    BoardScreen {
        cards = List.copyOf(cards);
    }

    /**
     * One thread.
     *
     * @param counts evidence, origins and unread bodies, in words
     * @param marks drafted, dormant
     * @param drafts the drafts that wait for somebody, and since when
     * @param action what there is to do, as a way to where the thread says it
     */
    record Card(
            String href,
            String title,
            LevelSign level,
            List<String> heldBy,
            @Nullable NewestLine newest,
            List<String> counts,
            List<String> marks,
            List<String> drafts,
            Action action) {

        Card {
            heldBy = List.copyOf(heldBy);
            counts = List.copyOf(counts);
            marks = List.copyOf(marks);
            drafts = List.copyOf(drafts);
        }
    }

    /** A way on, in the words of what it leads to. */
    record Action(String href, String words) {}

    /** The newest evidence of a thread. */
    record NewestLine(String href, String title, String source, Moment published, String age) {}

    /**
     * How polling goes.
     *
     * @param troubled whether somebody should look
     * @param lastSuccess when a channel was last read; null when none ever was
     */
    record ChannelLine(String words, boolean troubled, @Nullable Moment lastSuccess) {}

    static BoardScreen of(Board board, ChannelLine channels) {
        return new BoardScreen(
                Moment.of(board.asOf()),
                summary(board),
                board.threads().stream().map(row -> card(row, board.asOf())).toList(),
                channels);
    }

    private static String summary(Board board) {
        long ripe = board.threads().stream().filter(row -> row.level().startsWith("ripe")).count();
        long held = board.threads().stream().filter(row -> !row.heldBy().isEmpty()).count();
        List<String> parts = new ArrayList<>();
        parts.add(Counted.of(board.threads().size(), "thread"));
        parts.add(ripe + " ripe or pending");
        parts.add(held + " held");
        return String.join(" · ", parts);
    }

    private static Card card(BoardRow row, Instant now) {
        return new Card(
                Links.thread(row.slug()),
                Shown.title(row.title()),
                LevelSign.of(row.level(), !row.heldBy().isEmpty()),
                row.heldBy().stream().map(Shown::text).toList(),
                newest(row.newest(), now),
                counts(row),
                marks(row),
                row.drafts().stream().map(Shown::title).toList(),
                action(row));
    }

    private static Action action(BoardRow row) {
        String thread = Links.thread(row.slug());
        if (!row.heldBy().isEmpty()) {
            return new Action(thread + "#holds", "What lifts it");
        }
        return row.level().equals(Level.RIPE.word())
                ? new Action(thread + "#reasons", "Why it is ripe")
                : new Action(thread + "#changes", "What would raise it");
    }

    private static @Nullable NewestLine newest(@Nullable Newest newest, Instant now) {
        return newest == null
                ? null
                : new NewestLine(
                        Links.item(newest.item()),
                        Shown.title(newest.title()),
                        Shown.title(newest.source()),
                        Moment.of(newest.published()),
                        Moment.age(newest.published(), now));
    }

    private static List<String> counts(BoardRow row) {
        if (row.evidence() == 0) {
            return List.of("no evidence yet");
        }
        return List.of(
                Counted.of(row.evidence(), "item"),
                Counted.of(row.origins(), "origin"),
                row.unread() == 0 ? "all read" : row.unread() + " unread");
    }

    private static List<String> marks(BoardRow row) {
        List<String> marks = new ArrayList<>();
        if (row.drafted()) {
            marks.add("drafted");
        }
        if (row.dormant()) {
            marks.add("dormant");
        }
        return marks;
    }

    static ChannelLine channels(SourceList list) {
        List<SourceRow> troubled =
                list.sources().stream().filter(row -> row.failuresInARow() > 0).toList();
        @Nullable Moment last =
                list.sources().stream()
                        .map(SourceRow::lastSuccess)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .map(Moment::of)
                        .orElse(null);
        if (list.sources().isEmpty()) {
            return new ChannelLine("No source is read yet.", true, last);
        }
        if (troubled.isEmpty()) {
            return new ChannelLine(
                    Counted.of(list.sources().size(), "channel") + ", none failing.", false, last);
        }
        return new ChannelLine(
                troubled.size()
                        + " of "
                        + Counted.of(list.sources().size(), "channel")
                        + " failing: "
                        + named(troubled)
                        + ".",
                true,
                last);
    }

    private static String named(List<SourceRow> rows) {
        List<String> names =
                rows.stream().map(row -> Shown.title(row.source())).distinct().toList();
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
    }
}
