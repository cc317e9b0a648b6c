package dev.gleaner.thread;

import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.thread.file.NotAThreadFile;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFileReader;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The files of the threads as read: the last version of each that was asked for is kept. */
final class ThreadFiles {

    private final Map<String, ThreadFile> read = new ConcurrentHashMap<>();

    ThreadFile of(FoundThread found) {
        String slug = found.thread().slug();
        ThreadFile known = read.get(slug);
        if (known != null && Arrays.equals(known.bytes(), found.file())) {
            return known;
        }
        ThreadFile file =
                switch (new ThreadFileReader().read(found.file())) {
                    case ThreadFile understood -> understood.called(slug);
                    case NotAThreadFile not ->
                            throw new IllegalStateException(
                                    slug
                                            + " was read when it was taken over, and now "
                                            + not.reason());
                };
        read.put(slug, file);
        return file;
    }
}
