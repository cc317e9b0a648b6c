package dev.gleaner.graph.notice;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.StoryThread;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * One change of a thread that is told, once: a level that moved, evidence that came, a forecast
 * that fell due. It is written down as it was at that time and never changes.
 *
 * @param id made from the change itself, so that the same change is the same notice
 * @param slug the thread's name in addresses and commands
 * @param title of the thread
 * @param before the level until then; null when the thread was not known before
 * @param because one line: what carries the level
 * @param reasons the gauge as every door prints it
 * @param flags ids of what became of the footing of drafts, that no earlier notice told
 * @param evidence that no earlier notice of this thread told, in the thread's order
 * @param forecasts that fell due and that no earlier notice of this thread told, by their last day
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
        List<Due> forecasts,
        Instant at) {

    public Notice {
        evidence = List.copyOf(evidence);
        flags = List.copyOf(flags);
        forecasts = List.copyOf(forecasts);
    }

    /** A change in which no forecast fell due. */
    public Notice(
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
        this(
                id, kind, thread, slug, title, before, level, because, reasons, evidence, flags,
                List.of(), at);
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
        DRAFT,
        /** The time of a forecast in its evidence is over, and nobody said what came of it. */
        FORECAST;

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

    /**
     * A forecast whose time is over, as it is told.
     *
     * @param saying names it by its words, whichever rules read them
     * @param claim its id, which the command that resolves it takes
     * @param sentence word for word
     * @param voice who makes the forecast
     * @param source who published the sentence
     * @param last the last day of its time
     * @param page the way to the sentence on Gleaner's own page of its item
     */
    public record Due(
            String saying,
            Id<Claim> claim,
            String sentence,
            String voice,
            String source,
            LocalDate last,
            String page) {}
}
