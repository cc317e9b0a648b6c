package dev.gleaner.workspace;

import dev.gleaner.graph.database.RunningDatabase;
import dev.gleaner.graph.store.channel.PinStore;
import dev.gleaner.graph.store.item.IndexMarks;
import dev.gleaner.hub.Callbacks;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.index.EvidenceIndex;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.settings.Settings;

import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A data folder in use: lock, database, schema, index, archive and the outgoing client, opened in
 * this order and closed in the reverse of it.
 */
public final class Workspace implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);

    private final Deque<AutoCloseable> parts;
    private final Assembly assembly;

    private Workspace(Deque<AutoCloseable> parts, Assembly assembly) {
        this.parts = parts;
        this.assembly = assembly;
    }

    /** What became of opening. */
    public sealed interface Outcome {

        /** Everything is open. */
        record Opened(Workspace workspace) implements Outcome {}

        /**
         * The folder is a server's: ask that one, in a moment if it is starting.
         *
         * @param problem for whoever cannot ask it
         */
        record Served(Problem problem) implements Outcome {}

        /** Something could not be; whatever had been opened is closed again. */
        record Refused(Problem problem) implements Outcome {}
    }

    /** Opens the folder that the settings name, for a process that answers nobody else. */
    public static Outcome open(Settings settings, InstantSource clock) {
        return open(settings, clock, DataFolder.Holder.COMMAND);
    }

    /** Opens it for a process that commands may ask once it has started. */
    public static Outcome openToServe(Settings settings, InstantSource clock) {
        return open(settings, clock, DataFolder.Holder.SERVER);
    }

    private static Outcome open(Settings settings, InstantSource clock, DataFolder.Holder holder) {
        Deque<AutoCloseable> parts = new ArrayDeque<>();
        try {
            return switch (DataFolder.take(settings.data(), holder)) {
                case DataFolder.Taking.Taken(DataFolder folder) -> {
                    parts.push(folder);
                    yield new Outcome.Opened(open(settings, clock, folder, parts));
                }
                case DataFolder.Taking.Held(String process, DataFolder.Holder by) ->
                        by == DataFolder.Holder.SERVER
                                ? new Outcome.Served(
                                        inUse(settings.data(), "the server, " + process))
                                : new Outcome.Refused(inUse(settings.data(), process));
                case DataFolder.Taking.Unusable(String reason, String nextStep) ->
                        new Outcome.Refused(new Problem(Problem.Kind.FAILED, reason, nextStep));
            };
        } catch (CannotOpen cannot) {
            close(parts);
            return new Outcome.Refused(cannot.problem());
        } catch (UncheckedIOException failed) {
            close(parts);
            return new Outcome.Refused(
                    new Problem(
                            Problem.Kind.FAILED,
                            "cannot use " + settings.data() + ": " + failed.getMessage(),
                            "see that the disk has room and the folder may be written to"));
        }
    }

    private static Workspace open(
            Settings settings, InstantSource clock, DataFolder folder, Deque<AutoCloseable> parts)
            throws CannotOpen {
        RunningDatabase database = StoresOpening.database(settings, folder, parts);
        Driver driver = database.driver();
        IndexMarks marks = new IndexMarks(driver);
        EvidenceIndex index = StoresOpening.index(folder.index(), marks, parts);
        Fetcher fetcher =
                OutgoingClient.open(settings, clock, OutgoingClient.pins(new PinStore(driver)));
        parts.push(fetcher);
        return new Workspace(
                parts, Assembly.of(settings, clock, folder, database, marks, index, fetcher));
    }

    private static Problem inUse(Path folder, String holder) {
        return new Problem(
                Problem.Kind.BUSY,
                "the data folder " + folder + " is in use by " + holder,
                "stop that process, or give --data another folder");
    }

    /** What can be asked of the folder while it is open. */
    public Operations operations() {
        return assembly.operations();
    }

    /** What hubs ask and tell us while the folder is open. */
    public Callbacks callbacks() {
        return assembly.hubs().callbacks();
    }

    /** Listens to hubs, where the settings say how they reach us, from now on until closed. */
    public void listenToHubs() {
        assembly.hubs().start().ifPresent(parts::push);
    }

    /**
     * Polls what is due, tells what changes and keeps the vault in step, now and from then on until
     * closed.
     */
    public void pollOnSchedule() {
        assembly.loops().get().forEach(parts::push);
    }

    @Override
    public void close() {
        close(parts);
    }

    /**
     * Each part is closed whatever happens to the others: a lock left behind would keep the next
     * start out.
     */
    @SuppressWarnings("IllegalCatch")
    private static void close(Deque<AutoCloseable> parts) {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception failed) {
                LOG.warn("closing {} failed", part, failed);
            }
        }
    }
}
