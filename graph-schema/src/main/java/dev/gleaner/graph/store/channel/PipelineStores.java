package dev.gleaner.graph.store.channel;

import dev.gleaner.graph.store.item.ItemStore;
import dev.gleaner.graph.store.item.LinkStore;
import dev.gleaner.graph.store.item.RereadStore;
import dev.gleaner.graph.store.item.SightingStore;
import dev.gleaner.graph.store.item.SourceStore;

import org.neo4j.driver.Driver;

/** The stores that ingesting reads and writes, all of one graph. */
public record PipelineStores(
        HarvestStore harvests,
        ItemStore items,
        SourceStore sources,
        SightingStore sightings,
        QuarantineStore quarantine,
        RobotsStore robots,
        LinkStore links,
        RereadStore rereads) {

    public static PipelineStores of(Driver driver) {
        return new PipelineStores(
                new HarvestStore(driver),
                new ItemStore(driver),
                new SourceStore(driver),
                new SightingStore(driver),
                new QuarantineStore(driver),
                new RobotsStore(driver),
                new LinkStore(driver),
                new RereadStore(driver));
    }
}
