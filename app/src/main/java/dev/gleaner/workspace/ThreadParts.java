package dev.gleaner.workspace;

import dev.gleaner.claim.Claims;
import dev.gleaner.forecast.FallenDue;
import dev.gleaner.graph.store.forecast.ForecastStore;
import dev.gleaner.graph.store.item.IndexMarks;
import dev.gleaner.graph.store.item.ItemStore;
import dev.gleaner.graph.store.item.LinkStore;
import dev.gleaner.graph.store.item.ResultStore;
import dev.gleaner.graph.store.item.SourceStore;
import dev.gleaner.graph.store.item.StatementStore;
import dev.gleaner.graph.store.notice.NoticeStore;
import dev.gleaner.graph.store.same.SameAsStore;
import dev.gleaner.graph.store.thread.CitedTexts;
import dev.gleaner.graph.store.thread.DecisionStore;
import dev.gleaner.graph.store.thread.OverrideStore;
import dev.gleaner.graph.store.thread.ReadingStore;
import dev.gleaner.graph.store.thread.ThreadFileStore;
import dev.gleaner.graph.store.thread.ThreadStore;
import dev.gleaner.ingest.GraphMarks;
import dev.gleaner.ingest.index.EvidenceIndex;
import dev.gleaner.notice.Announcing;
import dev.gleaner.thread.Threads;
import dev.gleaner.thread.snapshot.ResultConflicts;
import dev.gleaner.thread.watch.PastItems;

import org.neo4j.driver.Driver;

import java.time.InstantSource;

/** What the threads of a data folder are kept and judged with. */
record ThreadParts(Driver driver, EvidenceIndex index, IndexMarks marks, InstantSource clock) {

    Threads threads() {
        return new Threads(
                new ThreadStore(driver),
                new Announcing(new NoticeStore(driver)),
                new OverrideStore(driver),
                new DecisionStore(driver),
                new ReadingStore(driver),
                new ItemStore(driver),
                new SourceStore(driver),
                new ThreadFileStore(driver),
                new CitedTexts(driver),
                new ResultConflicts(new ResultStore(driver)),
                new FallenDue(new ForecastStore(driver), claims()),
                new PastItems(index, new GraphMarks(marks)),
                clock);
    }

    /** The statements that forecasts and briefs are made of. */
    Claims claims() {
        return new Claims(
                new StatementStore(driver),
                new LinkStore(driver),
                new DecisionStore(driver),
                new SameAsStore(driver),
                clock);
    }
}
