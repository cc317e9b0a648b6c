package dev.gleaner.thread.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gleaner.graph.store.thread.ThreadFileStore;
import dev.gleaner.graph.thread.FileSide;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFileReader;
import dev.gleaner.thread.vault.Shelf;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The threads of the graph as a vault sees them. */
public final class ThreadShelf implements Shelf {

    private final FileDesk desk;
    private final InstantSource clock;

    public ThreadShelf(FileDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public List<Held> all() {
        return desk.store().all().stream().map(ThreadShelf::held).toList();
    }

    @Override
    public Optional<Held> find(String slug) {
        return desk.store().find(slug).map(ThreadShelf::held);
    }

    private static Held held(ThreadFileStore.Held held) {
        return new Held(held.slug(), new String(held.file(), UTF_8), held.sides());
    }

    @Override
    public Taking take(String slug, @Nullable String from, String text, FileSide side) {
        if (!(new ThreadFileReader().read(text.getBytes(UTF_8)) instanceof ThreadFile file)) {
            throw new IllegalArgumentException("a text was joined that is no thread file: " + slug);
        }
        boolean stored =
                desk.stored(
                        file.called(slug),
                        from == null ? null : from.getBytes(UTF_8),
                        List.of(side));
        return stored ? Taking.TAKEN : Taking.STALE;
    }

    @Override
    public void remember(FileSide side) {
        desk.store().remember(side, clock.instant());
    }

    @Override
    public void forget(FileSide side) {
        desk.store().forget(side, clock.instant());
    }
}
