package dev.gleaner.thread.declaration;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What reading declared triggers came to. */
public sealed interface DeclarationReading {

    /**
     * They were understood.
     *
     * @param thread the slug that the file names; null when it names none
     */
    record Understood(@Nullable String thread, List<Declaration> triggers)
            implements DeclarationReading {
        public Understood {
            triggers = List.copyOf(triggers);
        }
    }

    /**
     * They were not, and none is taken.
     *
     * @param line counted from 1
     * @param reason what is wrong, in one sentence
     * @param nextStep what to write instead, in one sentence
     */
    record Refused(int line, String reason, String nextStep) implements DeclarationReading {}
}
