package dev.gleaner.operation;

import dev.gleaner.thread.watch.ThreadTriggers;
import dev.gleaner.thread.watch.ThreadTriggers.Handling;
import dev.gleaner.thread.watch.TriggerList;
import dev.gleaner.thread.watch.TriggerTrial;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/** The operations on the triggers of a data folder that this process holds. */
final class LocalTriggers implements TriggerOperations {

    private final ThreadTriggers triggers;
    private final LocalThreads threads;
    private final Runnable reassess;

    /**
     * @param reassess looks again at what changed
     */
    LocalTriggers(ThreadTriggers triggers, LocalThreads threads, Runnable reassess) {
        this.triggers = triggers;
        this.threads = threads;
        this.reassess = reassess;
    }

    @Override
    public Answer<TriggerList> list(String slug) {
        return threads.found(triggers.list(slug), slug);
    }

    @Override
    public Answer<TriggerTrial> tryOut(String slug, @Nullable LocalDate since) {
        return threads.found(triggers.tryOut(slug, since), slug);
    }

    @Override
    public Answer<TriggerTrial> tryOut(byte[] file, @Nullable LocalDate since) {
        return answer(triggers.tryOut(file, since));
    }

    @Override
    public Answer<TriggerList> arm(byte[] file, String by) {
        return changed(triggers.arm(file, by));
    }

    @Override
    public Answer<TriggerList> disarm(String slug, int number) {
        return changed(triggers.disarm(slug, number));
    }

    private <T> Answer<T> changed(Handling<T> handling) {
        reassess.run();
        return answer(handling);
    }

    private <T> Answer<T> answer(Handling<T> handling) {
        return switch (handling) {
            case Handling.Done<T>(T value) -> Answer.of(value);
            case Handling.NoThread<T>(String slug) -> threads.found(Optional.<T>empty(), slug);
            case Handling.Refused<T>(String reason, String nextStep) ->
                    Answer.declined(Problem.Kind.USAGE, reason, nextStep);
        };
    }
}
