package dev.gleaner.ingest.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of an index: {@code current} serves, {@code building} is being filled, {@code ready}
 * is full and waits to become current, {@code old} was current.
 *
 * <p>Each step is one rename, so that a crash leaves a state that {@link #recover} can tell apart:
 * only a full index is ever called ready.
 */
record IndexFolder(Path root) {

    Path current() {
        return root.resolve("current");
    }

    /** An empty place for a new index. */
    Path freshBuilding() throws IOException {
        delete(building());
        return building();
    }

    /**
     * Puts the index that was built in the place of the current one, which nobody may have open.
     */
    void swap() throws IOException {
        rename(building(), ready());
        finishSwap();
    }

    /** Finishes a swap that was interrupted, and drops what was half built. */
    void recover() throws IOException {
        delete(building());
        if (Files.exists(ready())) {
            finishSwap();
        } else if (!Files.exists(current()) && Files.exists(old())) {
            rename(old(), current());
        }
        delete(old());
    }

    private void finishSwap() throws IOException {
        if (Files.exists(current())) {
            delete(old());
            rename(current(), old());
        }
        rename(ready(), current());
        delete(old());
    }

    /** Forgets an index that could not be swapped in; it will not follow the graph any longer. */
    void discardBuilt() throws IOException {
        delete(building());
        delete(ready());
        if (!Files.exists(current()) && Files.exists(old())) {
            rename(old(), current());
        }
    }

    private Path building() {
        return root.resolve("building");
    }

    private Path ready() {
        return root.resolve("ready");
    }

    private Path old() {
        return root.resolve("old");
    }

    private static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
