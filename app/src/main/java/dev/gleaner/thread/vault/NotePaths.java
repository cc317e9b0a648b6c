package dev.gleaner.thread.vault;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;

/** Collects what may be a thread file; hidden folders and links are passed over. */
final class NotePaths extends SimpleFileVisitor<Path> {

    private static final int MOST_FILES = 20_000;

    private final Path root;
    private final List<String> paths;

    NotePaths(Path root, List<String> paths) {
        this.root = root;
        this.paths = paths;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean hidden = !folder.equals(root) && folder.getFileName().toString().startsWith(".");
        return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (attributes.isRegularFile()
                && !name.startsWith(".")
                && (name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".txt"))) {
            paths.add(root.relativize(file).toString().replace('\\', '/'));
        }
        return paths.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
        return FileVisitResult.CONTINUE;
    }
}
