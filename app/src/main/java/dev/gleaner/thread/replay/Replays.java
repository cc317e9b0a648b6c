package dev.gleaner.thread.replay;

import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The replays that were asked for lately: the page of a thread draws one each time it is opened,
 * and a replay judges the thread once for each of its days.
 */
public final class Replays {

    private static final int MOST = 64;

    private final Map<Question, Replay> answers =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Question, Replay> eldest) {
                    return size() > MOST;
                }
            };

    /**
     * What a replay follows from.
     *
     * @param rev the number of the thread's last change
     */
    public record Question(
            String slug, long rev, LocalDate today, Replay.Mode mode, LocalDate last) {}

    /**
     * @param thread asked for only where the question is new
     */
    public Optional<Replay> answer(
            Question question,
            Supplier<Optional<FoundThread>> thread,
            Function<FoundThread, Replay> replay) {
        synchronized (answers) {
            Replay known = answers.get(question);
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<Replay> made = thread.get().map(replay);
        synchronized (answers) {
            made.ifPresent(each -> answers.put(question, each));
        }
        return made;
    }
}
