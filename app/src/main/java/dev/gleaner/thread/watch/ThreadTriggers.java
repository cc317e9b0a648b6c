package dev.gleaner.thread.watch;

import dev.gleaner.graph.store.thread.ThreadStore;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.store.thread.ThreadStore.TriggerVersion;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.graph.thread.Trigger.Declared;
import dev.gleaner.thread.declaration.DeclarationReader;
import dev.gleaner.thread.declaration.DeclarationReading;
import dev.gleaner.thread.file.NotAThreadFile;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFileReader;
import dev.gleaner.thread.trigger.TriggerVersions;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The triggers of threads as people handle them: listed, tried on the past, armed, disarmed. */
public final class ThreadTriggers {

    /** What a file of declared triggers has and no thread file begins with. */
    private static final Pattern DECLARED = Pattern.compile("(?m)^triggers:\\s*(?:#.*)?$");

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} |^---");

    private final ThreadStore store;
    private final TriggerQueries queries;
    private final TriggerJudge judge;
    private final PastItems past;
    private final InstantSource clock;

    public ThreadTriggers(
            ThreadStore store,
            TriggerQueries queries,
            TriggerJudge judge,
            PastItems past,
            InstantSource clock) {
        this.store = store;
        this.queries = queries;
        this.judge = judge;
        this.past = past;
        this.clock = clock;
    }

    /**
     * What came of handling triggers.
     *
     * @param <T> what was asked for
     */
    public sealed interface Handling<T> {

        /** It was done. */
        record Done<T>(T value) implements Handling<T> {}

        /** There is no such thread. */
        record NoThread<T>(String slug) implements Handling<T> {}

        /** The triggers do not parse, or do not fit; nothing changed. */
        record Refused<T>(String reason, String nextStep) implements Handling<T> {}
    }

    public Optional<TriggerList> list(String slug) {
        return store.find(slug, clock.instant()).map(ThreadTriggers::list);
    }

    /** What the triggers that a thread has would have fired on. */
    public Optional<TriggerTrial> tryOut(String slug, @Nullable LocalDate since) {
        return store.find(slug, clock.instant())
                .map(found -> trial(found).of(found.triggers(), since));
    }

    /** What the triggers of a file would fire on; the file is not taken over. */
    public Handling<TriggerTrial> tryOut(byte[] file, @Nullable LocalDate since) {
        String text = new String(file, StandardCharsets.UTF_8);
        if (isDeclaration(text)) {
            return onThread(
                    text,
                    (found, triggers) -> new Handling.Done<>(trial(found).of(triggers, since)));
        }
        return switch (new ThreadFileReader().read(file)) {
            case NotAThreadFile(String reason, int line, String nextStep) ->
                    new Handling.Refused<>("line " + line + ": " + reason, nextStep);
            case ThreadFile read -> {
                FoundThread found =
                        store.find(read.slug(), clock.instant())
                                .orElseGet(() -> unknown(read.thread(), file));
                yield new Handling.Done<>(trial(found).of(read.triggers(), since));
            }
        };
    }

    /** Arms the triggers of a YAML file on the thread that it names. */
    public Handling<TriggerList> arm(byte[] file, String by) {
        if (by.isBlank()) {
            return new Handling.Refused<>("nobody is named", "say who arms it with --by");
        }
        return onThread(
                new String(file, StandardCharsets.UTF_8),
                (found, triggers) -> {
                    store.arm(
                            found.thread().id(),
                            TriggerVersions.succeeding(triggers, found.versions()),
                            by,
                            clock.instant());
                    return new Handling.Done<>(list(found.thread().slug()).orElseThrow());
                });
    }

    /** Ends an armed trigger; its firings stay on record. */
    public Handling<TriggerList> disarm(String slug, int number) {
        Instant now = clock.instant();
        Optional<FoundThread> found = store.find(slug, now);
        if (found.isEmpty()) {
            return new Handling.NoThread<>(slug);
        }
        List<Trigger> triggers = found.get().triggers();
        if (number < 1 || number > triggers.size()) {
            return new Handling.Refused<>(
                    "there is no trigger " + number + "; the thread has " + triggers.size(),
                    "gleaner trigger list " + slug + " numbers them");
        }
        boolean ended = store.disarm(found.get().thread().id(), triggers.get(number - 1).id(), now);
        return ended
                ? new Handling.Done<>(list(slug).orElseThrow())
                : new Handling.Refused<>(
                        "trigger " + number + " stands in the thread file",
                        "take it out of the file and import the file again");
    }

    private static boolean isDeclaration(String text) {
        return DECLARED.matcher(text).find() && !HEADING.matcher(text).find();
    }

    /** What is done with the triggers of a file and their thread. */
    private interface Work<T> {
        Handling<T> with(FoundThread found, List<Trigger> triggers);
    }

    private <T> Handling<T> onThread(String yaml, Work<T> work) {
        return switch (new DeclarationReader().read(yaml, 0)) {
            case DeclarationReading.Refused(int line, String reason, String nextStep) ->
                    new Handling.Refused<>("line " + line + ": " + reason, nextStep);
            case DeclarationReading.Understood(String slug, var declared) -> {
                if (slug == null) {
                    yield new Handling.Refused<>(
                            "line 1: the file names no thread",
                            "begin it with thread: and the slug, as thread list prints it");
                }
                Optional<FoundThread> found = store.find(slug, clock.instant());
                yield found.isEmpty()
                        ? new Handling.NoThread<>(slug)
                        : work.with(
                                found.get(),
                                declared.stream()
                                        .map(each -> each.on(found.get().thread().id()))
                                        .toList());
            }
        };
    }

    private TrialRun trial(FoundThread found) {
        return new TrialRun(found, queries, judge, past);
    }

    private FoundThread unknown(StoryThread thread, byte[] file) {
        return new FoundThread(
                thread,
                file,
                clock.instant(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static TriggerList list(FoundThread found) {
        List<TriggerVersion> standing =
                found.versions().stream().filter(each -> each.until() == null).toList();
        return new TriggerList(
                found.thread().slug(),
                standing.stream()
                        .map(each -> line(standing.indexOf(each) + 1, each, found))
                        .toList());
    }

    private static TriggerList.Line line(int number, TriggerVersion each, FoundThread found) {
        Trigger trigger = each.trigger();
        Declared declared = trigger.declared();
        return new TriggerList.Line(
                number,
                declared == null ? "" : declared.name(),
                trigger.text(),
                trigger.target().word(),
                trigger.kind().name().toLowerCase(Locale.ROOT),
                trigger.version(),
                each.by(),
                each.from(),
                declared == null ? "" : declared.query(),
                declared == null ? List.of() : declared.conditions(),
                trigger.branches().stream()
                        .map(branch -> branch.found() + " → " + branch.level().word())
                        .toList(),
                (int)
                        found.firings().stream()
                                .filter(firing -> firing.trigger().equals(trigger.id()))
                                .count());
    }
}
