package dev.gleaner.thread.vault;

import dev.gleaner.thread.edit.FileVersion;
import dev.gleaner.thread.file.ThreadFileReader;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder on disk.
 *
 * <p>A file is replaced so that no word is lost however and whenever somebody else writes: the new
 * text is written beside it and flushed; the old file is moved aside, which takes it as it is at
 * that instant; if it is what was expected, the new one gets its name, and only if no file of that
 * name appeared meanwhile. What a crash leaves aside is put back by the next look. No file of the
 * writer is deleted, and no symbolic link is followed. The folder {@value #OWN} holds what is
 * aside; programs for notes do not show it.
 */
public final class DiskFolder implements Folder {

    private static final String OWN = ".gleaner";
    private static final String ASIDE = ".aside";
    private static final Pattern LEFT =
            Pattern.compile("(?<path>.+)\\.(?<version>[0-9a-f]{16})\\.aside");
    private static final int DEEPEST = 16;

    private final Path root;

    /**
     * @param root an existing folder, by its real path
     */
    public DiskFolder(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return root.toString().replace('\\', '/');
    }

    @Override
    public List<String> paths() {
        putBack();
        List<String> paths = new ArrayList<>();
        try {
            Files.walkFileTree(root, Set.of(), DEEPEST, new NotePaths(root, paths));
        } catch (IOException unreadable) {
            return List.of();
        }
        return paths.stream().sorted().toList();
    }

    @Override
    public Read read(String path) {
        Path file = root.resolve(path);
        if (isOutside(file)) {
            return new Read.NoText(
                    path + " leads out of the folder through a link", "put the file itself there");
        }
        return readFile(file, path);
    }

    private static Read readFile(Path file, String path) {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(ThreadFileReader.MAX_BYTES + 1);
            if (bytes.length > ThreadFileReader.MAX_BYTES) {
                return new Read.NoText(
                        path + " is larger than a thread file can be",
                        "move long material into items of its own");
            }
            return new Read.Text(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (NoSuchFileException missing) {
            return new Read.Missing();
        } catch (CharacterCodingException notUtf8) {
            return new Read.NoText(path + " is not UTF-8", "save it as UTF-8");
        } catch (IOException unreadable) {
            return new Read.NoText(
                    path + " cannot be read: " + unreadable.getMessage(),
                    "see that it is a file you may read");
        }
    }

    @Override
    public Written replace(String path, String expected, String text) {
        Path file = root.resolve(path);
        if (isOutside(file) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Written.Changed();
        }
        try {
            Path aside =
                    own().resolve(encoded(path) + "." + FileVersion.of(expected).value() + ASIDE);
            Path made = written(path, text);
            if (!(readFile(file, path) instanceof Read.Text(String now)) || !now.equals(expected)) {
                Files.delete(made);
                return new Written.Changed();
            }
            keepPermissions(file, made);
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            boolean same =
                    readFile(aside, path) instanceof Read.Text(String taken)
                            && taken.equals(expected);
            boolean named = same && named(made, file);
            Files.deleteIfExists(made);
            if (!named || !isStill(aside, path, expected)) {
                putBack(aside, file);
                return new Written.Changed();
            }
            Files.delete(aside);
            flush(file);
            return new Written.Done();
        } catch (IOException failed) {
            return refused(path, failed);
        }
    }

    private static void keepPermissions(Path file, Path made) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(made, Files.getPosixFilePermissions(file));
        }
    }

    /** An editor that had the file open may have written into what was moved aside. */
    private static boolean isStill(Path aside, String path, String expected) {
        return readFile(aside, path) instanceof Read.Text(String text) && text.equals(expected);
    }

    @Override
    public Written create(String path, String text) {
        Path file = root.resolve(path);
        if (isOutside(file)) {
            return new Written.Refused(
                    path + " leads out of the folder through a link", "put a folder there");
        }
        try {
            Path made = written(path, text);
            boolean named = named(made, file);
            Files.deleteIfExists(made);
            if (named) {
                flush(file);
            }
            return named ? new Written.Done() : new Written.Changed();
        } catch (IOException failed) {
            return refused(path, failed);
        }
    }

    private static Written refused(String path, IOException failed) {
        return new Written.Refused(
                path + " cannot be written: " + failed.getMessage(),
                "see that the disk has room and the folder may be written to");
    }

    /** Gives a file a name that no file has; false when one has it. */
    private static boolean named(Path made, Path file) throws IOException {
        try {
            Files.createLink(file, made);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            return moved(made, file);
        }
    }

    /**
     * The same where files cannot be linked; what made the link fail otherwise, such as a full
     * disk, makes this fail too and is told.
     */
    private static boolean moved(Path made, Path file) throws IOException {
        try {
            Files.move(made, file);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }

    private Path written(String path, String text) throws IOException {
        Path made = own().resolve(encoded(path) + ".new");
        Files.deleteIfExists(made);
        try (FileChannel channel =
                FileChannel.open(made, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return made;
    }

    private Path own() throws IOException {
        Path own = root.resolve(OWN);
        if (!Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(own);
        }
        return own;
    }

    private void flush(Path file) throws IOException {
        Path parent = file.getParent();
        Path folder = parent == null ? root : parent;
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException notHere) {
            // Some systems open no folder; their renames are written through.
        }
    }

    /** Puts back what a crash left aside. */
    private void putBack() {
        Path own = root.resolve(OWN);
        if (!Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> left = Files.list(own)) {
            for (Path aside : left.filter(each -> each.toString().endsWith(ASIDE)).toList()) {
                Matcher name = LEFT.matcher(aside.getFileName().toString());
                if (!name.matches()) {
                    continue;
                }
                String path = URLDecoder.decode(name.group("path"), StandardCharsets.UTF_8);
                Path file = root.resolve(path).normalize();
                boolean known =
                        readFile(aside, path) instanceof Read.Text(String text)
                                && FileVersion.of(text).value().equals(name.group("version"));
                if (known && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    // The new text got its name, and the old one is one that the thread knows.
                    Files.delete(aside);
                } else if (file.startsWith(root) && !isOutside(file)) {
                    putBack(aside, file);
                }
            }
        } catch (IOException unreadable) {
            // Nothing is lost: it lies there until the folder can be read.
        }
    }

    /** Under its own name, or beside the file that has it now, so that both are seen. */
    private static void putBack(Path aside, Path file) throws IOException {
        Path free = file;
        for (int number = 2; !named(aside, free); number++) {
            free = numbered(file, number);
        }
        Files.deleteIfExists(aside);
    }

    private static Path numbered(Path file, int number) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return file.resolveSibling(
                name.substring(0, dot) + " (kept " + number + ")" + name.substring(dot));
    }

    /** Whether any folder on the way to a file is a link, or the file is. */
    private boolean isOutside(Path file) {
        Path way = root;
        for (Path part : root.relativize(file.normalize())) {
            way = way.resolve(part);
            if (part.toString().equals("..") || Files.isSymbolicLink(way)) {
                return true;
            }
        }
        return false;
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
