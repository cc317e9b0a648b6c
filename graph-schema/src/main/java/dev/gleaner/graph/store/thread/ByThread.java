package dev.gleaner.graph.store.thread;

import org.neo4j.driver.Record;
import org.neo4j.driver.Result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The rows of one answer about several threads, given to each thread in their order. */
final class ByThread {

    private ByThread() {}

    /**
     * @param rows each with the id of its {@code thread}
     */
    static <T> Map<String, List<T>> of(Result rows, Function<Record, T> read) {
        Map<String, List<T>> byThread = new HashMap<>();
        rows.forEachRemaining(row ->
                byThread.computeIfAbsent(row.get("thread").asString(), thread -> new ArrayList<>())
                        .add(read.apply(row)));
        return byThread;
    }
}
