package dev.gleaner.graph.store.thread;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.store.item.ItemWriter;
import dev.gleaner.graph.store.item.SourceStore;
import dev.gleaner.graph.store.thread.ThreadAssessments.Past;
import dev.gleaner.graph.thread.Draft;
import dev.gleaner.graph.thread.Evidence;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.graph.thread.Reading;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.graph.thread.ThreadOverride;
import dev.gleaner.graph.thread.Trigger;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Threads with what is attached to them, as they are and as they were.
 *
 * <p>Every read takes the time it is asked about. What was recorded later makes no difference to
 * it, and what has left since is there.
 */
public final class ThreadStore {

    /** What one query answers about: some megabytes, and fewer queries than threads. */
    private static final int AT_ONCE = 100;

    private final Driver driver;

    public ThreadStore(Driver driver) {
        this.driver = driver;
    }

    /**
     * A thread with everything an assessment looks at.
     *
     * @param evidence in the order of the file, then what persons attached
     * @param versions of triggers, those that ended too, in the order of the file, then what was
     *     armed
     * @param firings of the triggers that stand
     * @param overrides what persons said, oldest first
     * @param past the levels that it had, oldest first
     */
    public record FoundThread(
            StoryThread thread,
            byte[] file,
            Instant importedAt,
            List<FoundEvidence> evidence,
            List<TriggerVersion> versions,
            List<Firing> firings,
            List<Draft> drafts,
            List<ThreadOverride> overrides,
            List<Past> past) {

        /** The triggers that stand. */
        public List<Trigger> triggers() {
            return versions.stream()
                    .filter(version -> version.until() == null)
                    .map(TriggerVersion::trigger)
                    .toList();
        }
    }

    /**
     * A trigger as it was worded for a while.
     *
     * @param by {@code file} where it stands in the thread file, else who armed it
     * @param until when it was ended; null while it stands
     */
    public record TriggerVersion(
            Trigger trigger, String by, Instant from, @Nullable Instant until) {}

    /** A text of an item that was fetched, and how many results were read in it. */
    public record Text(Instant fetchedAt, BodyState body, int results) {}

    /**
     * Evidence with what is known of its item.
     *
     * @param texts what was fetched, oldest first; of more than a hundred the newest
     * @param readings by persons, oldest first
     * @param copyOf what the item repeats, null when it stands for itself
     * @param original where {@code copyOf} leads: who published it, null when the item stands for
     *     itself
     * @param lineage where its words may come from
     */
    public record FoundEvidence(
            Evidence evidence,
            Item item,
            Source source,
            List<Text> texts,
            List<Reading> readings,
            @Nullable Id<Item> copyOf,
            @Nullable Source original,
            FoundLineage lineage) {

        public FoundEvidence {
            texts = List.copyOf(texts);
            readings = List.copyOf(readings);
        }

        /** Evidence of which nobody knows what it rests on. */
        public FoundEvidence(
                Evidence evidence,
                Item item,
                Source source,
                List<Text> texts,
                List<Reading> readings,
                @Nullable Id<Item> copyOf,
                @Nullable Source original) {
            this(evidence, item, source, texts, readings, copyOf, original, FoundLineage.NONE);
        }

        /** How much of the newest text there is, null when none was fetched. */
        public @Nullable BodyState body() {
            return texts.isEmpty() ? null : texts.getLast().body();
        }

        /** The deepest reading, null when none is recorded. */
        public Reading.@Nullable Depth depth() {
            return readings.stream()
                    .map(Reading::depth)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }

        /** Who counts as one origin: what persons said, else the family, else the source. */
        public String voice() {
            return lineage.voice() == null ? source.voice() : lineage.voice().name();
        }

        /** How many results were read in the newest text. */
        public int results() {
            return texts.isEmpty() ? 0 : texts.getLast().results();
        }
    }

    /** Attaches what a person found; an item that is attached already stays as it is. */
    public void attach(
            Id<StoryThread> thread,
            Source source,
            Item item,
            Evidence evidence,
            String by,
            Instant at) {
        change(
                thread,
                transaction -> {
                    SourceStore.write(transaction, List.of(source));
                    ItemWriter.write(transaction, List.of(item), at);
                    ThreadEvidence.attach(transaction, thread, evidence, by, at);
                });
    }

    /** Records what triggers met; the same firing is recorded once. */
    public void record(Id<StoryThread> thread, List<Firing> firings) {
        change(thread, transaction -> ThreadFirings.write(transaction, thread, firings));
    }

    /**
     * Records what items that arrived met, in one transaction, and proposes those items as
     * evidence. The same again changes nothing.
     */
    public void propose(
            Id<StoryThread> thread, List<Evidence> proposed, List<Firing> firings, Instant at) {
        change(
                thread,
                transaction -> {
                    proposed.forEach(evidence ->
                            ThreadEvidence.attach(transaction, thread, evidence, "trigger", at));
                    ThreadFirings.write(transaction, thread, firings);
                });
    }

    /** Takes back the proposal of an item; what a person attached stays. */
    public void dismiss(Id<StoryThread> thread, Id<Item> item, Instant at) {
        change(thread, transaction -> ThreadEvidence.dismiss(transaction, thread, item, at));
    }

    /** Adds triggers that stand in no thread file; one of the same name is replaced. */
    public void arm(Id<StoryThread> thread, List<Trigger> triggers, String by, Instant at) {
        change(thread, transaction -> ThreadTriggers.arm(transaction, thread, triggers, by, at));
    }

    /** Ends a trigger that stands in no thread file; whether there was one. */
    public boolean disarm(Id<StoryThread> thread, Id<Trigger> trigger, Instant at) {
        try (var session = driver.session()) {
            return session.executeWrite(transaction -> {
                raise(transaction, List.of(thread));
                return ThreadTriggers.disarm(transaction, thread, trigger, at);
            });
        }
    }

    /** Keeps what a person says of a draft; it outlives the file until the file says otherwise. */
    public void set(Draft draft, String by, Instant at) {
        change(draft.thread(), transaction -> ThreadDrafts.set(transaction, draft, by, at));
    }

    /** Whoever keeps something computed of the thread sees that it changed. */
    private void change(Id<StoryThread> thread, Consumer<TransactionContext> how) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction -> {
                raise(transaction, List.of(thread));
                how.accept(transaction);
            });
        }
    }

    /** Says that something about these threads changed; unknown names are no matter. */
    public void touch(Collection<String> slugs) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction ->
                    raise(transaction, slugs.stream().sorted().map(StoryThread::idOf).toList()));
        }
    }

    /** Whoever keeps something computed of a thread sees by its number that it changed. */
    private static void raise(TransactionContext transaction, List<Id<StoryThread>> threads) {
        transaction
                .run(
                        """
                        UNWIND $threads AS id
                        MATCH (t:Thread {id: id})
                        SET t.rev = coalesce(t.rev, 0) + 1
                        """,
                        Map.of("threads", threads.stream().map(Id::value).toList()))
                .consume();
    }

    /** The number of the last change of each thread, by slug. */
    public SortedMap<String, Long> revs() {
        try (var session = driver.session()) {
            return session.executeRead(transaction -> {
                SortedMap<String, Long> revs = new TreeMap<>();
                transaction
                        .run(
                                """
                                MATCH (t:Thread)
                                RETURN t.slug AS slug, coalesce(t.rev, 0) AS rev
                                ORDER BY slug
                                LIMIT 10000
                                """)
                        .forEachRemaining(found ->
                                revs.put(found.get("slug").asString(), found.get("rev").asLong()));
                return revs;
            });
        }
    }

    /** All triggers that stand, by thread. */
    public List<ArmedTrigger> armed() {
        try (var session = driver.session()) {
            return session.executeRead(ThreadTriggers::armed);
        }
    }

    /** Another one whenever a trigger of any thread began or ended. */
    public String armedStamp() {
        try (var session = driver.session()) {
            return session.executeRead(ThreadTriggers::stamp);
        }
    }

    /** One thread as it was at a time, or none of this name then. */
    public Optional<FoundThread> find(String slug, Instant asOf) {
        return of(List.of(slug), asOf).stream().findFirst();
    }

    /** These threads as they were at a time, by slug; those that were not there are left out. */
    public List<FoundThread> of(Collection<String> slugs, Instant asOf) {
        List<String> wanted = slugs.stream().sorted().distinct().toList();
        List<FoundThread> found = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            List<String> some = wanted.subList(from, Math.min(from + AT_ONCE, wanted.size()));
            try (var session = driver.session()) {
                found.addAll(
                        session.executeRead(
                                transaction -> ThreadReading.of(transaction, some, asOf)));
            }
        }
        return found;
    }

    /** Every thread as it was at a time, by slug. */
    public List<FoundThread> all(Instant asOf) {
        return of(revs().keySet(), asOf);
    }
}
