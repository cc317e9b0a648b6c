package dev.gleaner.thread;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.ripeness.Hold;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.thread.Board.BoardRow;
import dev.gleaner.thread.Board.Newest;
import dev.gleaner.thread.Levels.Current;
import dev.gleaner.thread.ThreadPage.DraftRow;
import dev.gleaner.thread.draft.DraftFlag;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A thread as a row of the board, and the order of the rows. */
final class BoardRows {

    /** The ripest first; what was spiked or published stands behind. */
    static final Comparator<Current> ORDER =
            Comparator.comparing((Current current) -> !current.verdict().rests().isEmpty())
                    .thenComparing(current -> current.verdict().level(), Comparator.reverseOrder())
                    .thenComparing(current -> -current.verdict().order())
                    .thenComparing(current -> current.row().slug());

    private BoardRows() {}

    static BoardRow of(FoundThread found, Verdict verdict, List<DraftFlag> flags) {
        return new BoardRow(
                found.thread().slug(),
                found.thread().title(),
                verdict.level().word(),
                verdict.holds().stream()
                        .filter(hold -> hold.cap() == verdict.level())
                        .map(Hold::text)
                        .toList(),
                newest(found),
                found.evidence().size(),
                (int) found.evidence().stream().filter(BoardRows::isUnread).count(),
                verdict.origins().size(),
                verdict.isDrafted(),
                verdict.dormant() != null,
                drafts(found, verdict, flags));
    }

    private static List<String> drafts(FoundThread found, Verdict verdict, List<DraftFlag> flags) {
        LocalDate today = verdict.asOf().atZone(ZoneOffset.UTC).toLocalDate();
        return found.drafts().stream()
                .map(draft -> DraftRow.of(draft, today, flags, Map.of()))
                .filter(row -> row.isOpen() || !row.flags().isEmpty())
                .map(row ->
                        row.standing()
                                + ": "
                                + row.name()
                                + (row.flags().isEmpty()
                                        ? ""
                                        : " — stands on what was "
                                                + row.flags().stream()
                                                        .map(flag -> flag.kind().word())
                                                        .distinct()
                                                        .collect(Collectors.joining(", "))))
                .toList();
    }

    /** Adjacent items wait for nobody to read them. */
    static boolean isUnread(FoundEvidence evidence) {
        return evidence.evidence().directness() != Directness.ADJACENT
                && (evidence.depth() == null || !evidence.depth().isRead());
    }

    private static @Nullable Newest newest(FoundThread found) {
        return found.evidence().stream()
                .filter(evidence -> evidence.evidence().directness() == Directness.DIRECT)
                .flatMap(evidence -> newest(evidence).stream())
                .max(
                        Comparator.comparing((Newest newest) -> newest.published().from())
                                .thenComparing(Newest::item))
                .orElse(null);
    }

    private static Optional<Newest> newest(FoundEvidence evidence) {
        DateInterval published = evidence.item().published();
        return published == null
                ? Optional.empty()
                : Optional.of(
                        new Newest(
                                evidence.item().id().value(),
                                evidence.item().title(),
                                evidence.source().name(),
                                published));
    }
}
