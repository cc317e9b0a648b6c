package dev.gleaner.thread.vault;

import dev.gleaner.graph.thread.FileSide;
import dev.gleaner.graph.thread.StoryThread;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Threads in memory, with everything that they ever were. */
final class MemoryShelf implements Shelf {

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, Map<String, FileSide>> sides = new LinkedHashMap<>();
    private final List<String> history = new ArrayList<>();
    private final Bomb bomb;

    MemoryShelf(Bomb bomb) {
        this.bomb = bomb;
    }

    @Override
    public List<Held> all() {
        return texts.keySet().stream().flatMap(slug -> find(slug).stream()).toList();
    }

    @Override
    public Optional<Held> find(String slug) {
        return Optional.ofNullable(texts.get(slug))
                .map(text -> new Held(slug, text, List.copyOf(sidesOf(slug).values())));
    }

    private Map<String, FileSide> sidesOf(String slug) {
        return sides.computeIfAbsent(slug, each -> new TreeMap<>());
    }

    /** Writes as the product does: from the text that was read, or not at all. */
    boolean write(String slug, String from, String text) {
        if (!from.equals(texts.get(slug))) {
            return false;
        }
        texts.put(slug, text);
        history.add(text);
        return true;
    }

    @Override
    public Taking take(String slug, @Nullable String from, String text, FileSide side) {
        bomb.point();
        String now = texts.get(slug);
        if (from == null ? now != null : !from.equals(now)) {
            return Taking.STALE;
        }
        texts.put(slug, text);
        history.add(text);
        keep(slug, side);
        bomb.point();
        return Taking.TAKEN;
    }

    @Override
    public void remember(FileSide side) {
        bomb.point();
        keep(slugOf(side), side);
        bomb.point();
    }

    private void keep(String slug, FileSide side) {
        if (side.clash() != null) {
            history.add(side.clash().text());
        }
        sidesOf(slug).put(side.place(), side);
    }

    @Override
    public void forget(FileSide side) {
        bomb.point();
        sidesOf(slugOf(side)).remove(side.place());
    }

    private String slugOf(FileSide side) {
        return texts.keySet().stream()
                .filter(slug -> StoryThread.idOf(slug).equals(side.thread()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether words stand in anything that was ever kept. */
    boolean everHeld(String words) {
        return history.stream().anyMatch(text -> text.contains(words));
    }
}
