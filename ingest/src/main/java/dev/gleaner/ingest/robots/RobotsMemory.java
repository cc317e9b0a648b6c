package dev.gleaner.ingest.robots;

import dev.gleaner.graph.store.channel.RobotsStore;
import dev.gleaner.graph.store.channel.RobotsStore.RobotsCopy;

import java.util.Optional;

/** Where copies of robots.txt stay over restarts. */
public interface RobotsMemory {

    Optional<RobotsCopy> of(String origin);

    void keep(RobotsCopy copy);

    /** In the graph. */
    static RobotsMemory in(RobotsStore store) {
        return new RobotsMemory() {
            @Override
            public Optional<RobotsCopy> of(String origin) {
                return store.of(origin);
            }

            @Override
            public void keep(RobotsCopy copy) {
                store.keep(copy);
            }
        };
    }
}
