package dev.gleaner.operation;

import dev.gleaner.thread.watch.TriggerList;
import dev.gleaner.thread.watch.TriggerTrial;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What can be asked of the triggers of threads; part of {@link Operations}, under the same rules.
 */
public interface TriggerOperations {

    /** The triggers that a thread has, in their order. */
    Answer<TriggerList> list(String slug);

    /**
     * What the triggers of a thread would have fired on; nothing is recorded.
     *
     * @param since items of earlier days are left out; null for the whole past
     */
    Answer<TriggerTrial> tryOut(String slug, @Nullable LocalDate since);

    /** The same for the triggers of a file, YAML or a thread file, which is not taken over. */
    Answer<TriggerTrial> tryOut(byte[] file, @Nullable LocalDate since);

    /**
     * Arms the triggers of a YAML file on the thread that it names; the same again does nothing.
     */
    Answer<TriggerList> arm(byte[] file, String by);

    /**
     * Ends an armed trigger; what it fired on stays on record.
     *
     * @param number its place in the list, from 1
     */
    Answer<TriggerList> disarm(String slug, int number);
}
