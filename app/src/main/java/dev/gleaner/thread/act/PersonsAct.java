package dev.gleaner.thread.act;

import dev.gleaner.graph.Decision;
import dev.gleaner.graph.Stance;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.Reading;
import dev.gleaner.graph.thread.ThreadOverride;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** What a person does to a thread, as she says it; each is kept with who, why and when. */
public sealed interface PersonsAct {

    /** Who does it. */
    String by();

    /**
     * Says how ripe it is, or that it rests.
     *
     * @param level with {@code LEVEL} only
     * @param until the last day it holds; null when it has no end
     */
    record Say(
            ThreadOverride.Word word,
            @Nullable Level level,
            String reason,
            @Nullable LocalDate until,
            String by)
            implements PersonsAct {}

    /**
     * Attaches an item that is known, by its id.
     *
     * @param stance how it takes what the thread is about; null leaves that open
     * @param quote the words of the item that it is attached for; empty for none
     */
    record Attach(
            String item,
            String role,
            @Nullable Stance stance,
            Directness directness,
            String note,
            String quote,
            String by)
            implements PersonsAct {}

    /**
     * Says how far a draft is, or what it stands on.
     *
     * @param draft its name, or a part of it that no other draft of the thread has
     * @param opens whether it is a new one
     * @param state null leaves it
     * @param reviewer empty for nobody
     * @param why a few words more; may be empty
     * @param item id of evidence that it stands on; empty for none
     * @param quote the words of that item
     */
    record Draft(
            String draft,
            boolean opens,
            dev.gleaner.graph.thread.Draft.@Nullable State state,
            String reviewer,
            String why,
            String item,
            String quote,
            String by)
            implements PersonsAct {}

    /**
     * Decides whose words an attached item carries.
     *
     * @param word {@code OWN} or {@code CARRIED}; null takes the last decision back
     */
    record Lineage(String item, Decision.@Nullable Word word, String reason, String by)
            implements PersonsAct {}

    /** Says how deep an item was read. */
    record Read(String item, Reading.Depth depth, String by) implements PersonsAct {}

    /**
     * Decides, after reading, whether a trigger was met.
     *
     * @param trigger its place in the list of triggers, from 1
     * @param state confirmed or refuted
     * @param outcome the place of the outcome that was found, from 1; null when the trigger's own
     *     level stands
     * @param quote the words of the item that decide it
     */
    record Decide(
            int trigger,
            String item,
            Firing.State state,
            @Nullable Integer outcome,
            String quote,
            String by)
            implements PersonsAct {}

    /**
     * Sees a connection between items that nobody else framed.
     *
     * @param items ids of evidence, two or more
     * @param text what connects them
     */
    record Connect(List<String> items, String text, String by) implements PersonsAct {
        public Connect {
            items = List.copyOf(items);
        }
    }
}
