package dev.gleaner.workspace;

import dev.gleaner.graph.database.LocalDatabase;
import dev.gleaner.graph.database.Opening;
import dev.gleaner.graph.database.RunningDatabase;
import dev.gleaner.graph.schema.Schema;
import dev.gleaner.graph.store.item.IndexMarks;
import dev.gleaner.ingest.GraphMarks;
import dev.gleaner.ingest.index.EvidenceIndex;
import dev.gleaner.ingest.index.IndexFollower;
import dev.gleaner.ingest.index.IndexOpening;

import org.neo4j.driver.Driver;

import java.nio.file.Path;

/**
 * Graph and index of a data folder, opened in the order of a {@link Workspace}, except that nothing
 * is made good: an index that a crash has damaged is a failure here, not a reason to rebuild.
 */
record OpenStores(
        DataFolder folder,
        RunningDatabase database,
        IndexMarks marks,
        EvidenceIndex index,
        IndexFollower follower)
        implements AutoCloseable {

    static OpenStores in(Path root) {
        if (!(DataFolder.take(root, DataFolder.Holder.COMMAND)
                instanceof DataFolder.Taking.Taken(DataFolder folder))) {
            throw new IllegalStateException("cannot take " + root);
        }
        RunningDatabase database =
                switch (RunningDatabase.open(LocalDatabase.in(folder.database()))) {
                    case Opening.Opened(RunningDatabase opened) -> opened;
                    case Opening.Refused(String reason, String nextStep) ->
                            throw new IllegalStateException(reason);
                };
        if (Schema.apply(database.driver())
                instanceof Schema.Outcome.Refused(String reason, String nextStep)) {
            throw new IllegalStateException(reason);
        }
        EvidenceIndex index =
                switch (EvidenceIndex.open(folder.index())) {
                    case IndexOpening.Opened(EvidenceIndex opened) -> opened;
                    case IndexOpening.NeedsRebuild(String reason) ->
                            throw new IllegalStateException("index damaged: " + reason);
                    case IndexOpening.Locked(String reason) ->
                            throw new IllegalStateException("index locked: " + reason);
                };
        IndexMarks marks = new IndexMarks(database.driver());
        return new OpenStores(
                folder,
                database,
                marks,
                index,
                new IndexFollower(index, new GraphMarks(marks), batch -> {}));
    }

    Driver driver() {
        return database.driver();
    }

    @Override
    public void close() {
        index.close();
        database.close();
        folder.close();
    }
}
