package dev.gleaner.graph.notice;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.StoryThread;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One change of a thread that is told, once: a level that moved, or evidence that came. It is
 * written down as it was at that time and never changes.
 *
 * @param id made from the change itself, so that the same change is the same notice
 * @param slug the thread's name in addresses and commands
 * @param title of the thread
 * @param before the level until then; null when the thread was not known before
 * @param because one line: what carries the level
 * @param reasons the gauge as every door prints it
 * @param flags ids of what became of the footing of drafts, that no earlier notice told
 * @param evidence that no earlier notice of this thread told, in the thread's order
 */
public record Notice(
        Id<Notice> id,
        Kind kind,
        Id<StoryThread> thread,
        String slug,
        String title,
        @Nullable Level before,
        Level level,
        String because,
        String reasons,
        List<Told> evidence,
        List<String> flags,
        Instant at) {

    public Notice {
        evidence = List.copyOf(evidence);
        flags = List.copyOf(flags);
    }

    /** What sort of change it is; one that fits two is the first of them. */
    public enum Kind {
        /** The thread is new. */
        OPENED,
        /** It became ripe. */
        RIPE,
        /** It has another level. */
        LEVEL,
        /** It has new evidence and the level that it had. */
        EVIDENCE,
        /** Evidence that was told has other words since; at most once a day for an item. */
        REWRITTEN,
        /** What a draft of it stands on was corrected, disputed, changed, or is gone. */
        DRAFT;

        /** The word in JSON and on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An item of evidence as it is told.
     *
     * @param address where it was published; null when nobody gave one
     */
    public record Told(Id<Item> item, String title, String source, @Nullable String address) {}
}
