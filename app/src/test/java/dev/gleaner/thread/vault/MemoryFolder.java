package dev.gleaner.thread.vault;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A folder in memory, in which somebody may write at the very moment that we do. */
final class MemoryFolder implements Folder {

    private final Map<String, String> files = new TreeMap<>();
    private final Bomb bomb;
    private final Runnable meanwhile;

    /**
     * @param meanwhile happens right before each write
     */
    MemoryFolder(Bomb bomb, Runnable meanwhile) {
        this.bomb = bomb;
        this.meanwhile = meanwhile;
    }

    @Override
    public String name() {
        return "/vault";
    }

    @Override
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    @Override
    public Read read(String path) {
        String text = files.get(path);
        return text == null ? new Read.Missing() : new Read.Text(text);
    }

    @Override
    public Written replace(String path, String expected, String text) {
        bomb.point();
        meanwhile.run();
        if (!expected.equals(files.get(path))) {
            return new Written.Changed();
        }
        files.put(path, text);
        bomb.point();
        return new Written.Done();
    }

    @Override
    public Written create(String path, String text) {
        bomb.point();
        meanwhile.run();
        if (files.putIfAbsent(path, text) != null) {
            return new Written.Changed();
        }
        bomb.point();
        return new Written.Done();
    }

    /** What a person writes, as her editor does: the whole file. */
    void save(String path, String text) {
        files.put(path, text);
    }
}
