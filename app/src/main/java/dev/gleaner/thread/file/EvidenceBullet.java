package dev.gleaner.thread.file;

import dev.gleaner.thread.file.Outline.Block;
import dev.gleaner.thread.file.ThreadFile.Counted;
import dev.gleaner.thread.file.ThreadFile.Entry;
import dev.gleaner.thread.file.ThreadFile.Note;
import dev.gleaner.thread.file.WorkPlaces.Parentheses;

import java.util.List;
import java.util.Optional;
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

    private static final Pattern NOTHING =
            Pattern.compile("(?:no|none|nothing)\\b", Pattern.CASE_INSENSITIVE);

    private EvidenceBullet() {}

    /** What a bullet stands for; exactly one of the lists holds something. */
    record Found(List<Entry> entries, List<Counted> counted, List<Note> remarks) {

        static Found entries(List<Entry> entries) {
            return new Found(List.copyOf(entries), List.of(), List.of());
        }
    }

    static Found read(Block block) {
        BulletText bullet = BulletText.of(block);
        return remark(bullet)
                .or(() -> new WorkList(bullet).read())
                .or(() -> new NumberOfWorks(bullet).read())
                .or(() -> new DescribedWork(bullet).read())
                .orElseGet(() -> anyRemark(bullet));
    }

    /**
     * Whether a bullet names or dates a work of its own, rather than adding words to the one above
     * it.
     */
    static boolean placesAWork(Block block) {
        BulletText bullet = BulletText.of(block);
        return bullet.issueAt(0).isPresent()
                || bullet.places().anyAddress() != null
                || bullet.parentheses().stream().anyMatch(Parentheses::places)
                || new NumberOfWorks(bullet).isThere();
    }

    private static Optional<Found> remark(BulletText bullet) {
        boolean nothing =
                NOTHING.matcher(bullet.plain()).lookingAt()
                        && bullet.parentheses().stream().noneMatch(Parentheses::places)
                        && bullet.places().anyAddress() == null;
        return nothing ? Optional.of(anyRemark(bullet)) : Optional.empty();
    }

    private static Found anyRemark(BulletText bullet) {
        return new Found(
                List.of(), List.of(), List.of(new Note(bullet.wording().text(), bullet.span())));
    }
}
