package dev.gleaner.thread.declaration;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.graph.thread.Trigger.Declared;

/** One trigger as declared, for whichever thread it will belong to. */
public record Declaration(String text, Level target, Declared declared) {

    /** The trigger on a thread. */
    public Trigger on(Id<StoryThread> thread) {
        return Trigger.declared(thread, text, target, declared);
    }
}
