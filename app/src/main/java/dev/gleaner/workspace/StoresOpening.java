package dev.gleaner.workspace;

import dev.gleaner.graph.database.DatabaseSettings;
import dev.gleaner.graph.database.LocalDatabase;
import dev.gleaner.graph.database.Opening;
import dev.gleaner.graph.database.RemoteDatabase;
import dev.gleaner.graph.database.RunningDatabase;
import dev.gleaner.graph.schema.Schema;
import dev.gleaner.graph.store.item.IndexMarks;
import dev.gleaner.ingest.GraphMarks;
import dev.gleaner.ingest.index.EvidenceIndex;
import dev.gleaner.ingest.index.IndexFollower;
import dev.gleaner.ingest.index.IndexOpening;
import dev.gleaner.operation.Problem;
import dev.gleaner.settings.Settings;

import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.Deque;

/**
 * Opens the graph and the index of a data folder, each pushed to the parts that are closed later.
 */
final class StoresOpening {

    private static final Logger LOG = LoggerFactory.getLogger(StoresOpening.class);

    private StoresOpening() {}

    /** The graph that the settings name, with the schema of this version. */
    static RunningDatabase database(
            Settings settings, DataFolder folder, Deque<AutoCloseable> parts) throws CannotOpen {
        Settings.Neo4j remote = settings.neo4j();
        DatabaseSettings wanted =
                remote == null
                        ? LocalDatabase.in(folder.database())
                        : new RemoteDatabase(remote.uri(), remote.user(), remote.password());
        return switch (RunningDatabase.open(wanted)) {
            case Opening.Opened(RunningDatabase database) -> {
                parts.push(database);
                applySchema(database.driver());
                yield database;
            }
            case Opening.Refused(String reason, String nextStep) ->
                    throw new CannotOpen(
                            remote == null ? Problem.Kind.FAILED : Problem.Kind.NETWORK,
                            reason,
                            nextStep);
        };
    }

    private static void applySchema(Driver driver) throws CannotOpen {
        if (Schema.apply(driver)
                instanceof Schema.Outcome.Refused(String reason, String nextStep)) {
            throw new CannotOpen(Problem.Kind.FAILED, reason, nextStep);
        }
    }

    /** The index of the folder; one that cannot be read is made anew. */
    static EvidenceIndex index(Path folder, IndexMarks marks, Deque<AutoCloseable> parts)
            throws CannotOpen {
        EvidenceIndex index =
                switch (EvidenceIndex.open(folder)) {
                    case IndexOpening.Opened(EvidenceIndex opened) -> opened;
                    case IndexOpening.NeedsRebuild(String reason) -> {
                        LOG.warn("making the index anew: {}", reason);
                        yield IndexFollower.recreate(folder, new GraphMarks(marks));
                    }
                    case IndexOpening.Locked(String reason) ->
                            throw new CannotOpen(
                                    Problem.Kind.BUSY, reason, "stop the process that holds it");
                };
        parts.push(index);
        return index;
    }
}
