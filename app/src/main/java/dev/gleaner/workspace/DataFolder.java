package dev.gleaner.workspace;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder of everything Gleaner keeps, held by one process at a time.
 *
 * <pre>
 * lock          held while a process uses the folder
 * server.json   address and token of the process that serves it, while it does
 * archive/      raw bytes by hash
 * answers/      what new channels answered when they were found, for their first poll
 * mail-passwords  for mail accounts, readable by its owner alone
 * index/        Lucene, a projection of the graph
 * neo4j/        the managed local database
 * </pre>
 */
public final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /** What became of taking it. */
    public sealed interface Taking {

        /** It is ours until closed. */
        record Taken(DataFolder folder) implements Taking {}

        /**
         * Another process holds it.
         *
         * @param process its id, where it left one: {@code process 4711}
         */
        record Held(String process, Holder holder) implements Taking {}

        /** It cannot be used. */
        record Unusable(String reason, String nextStep) implements Taking {}
    }

    /** What a process holds a folder for. */
    public enum Holder {
        /** For one command, or to poll. */
        COMMAND(""),
        /** To answer commands, once it has started. */
        SERVER(", serving");

        private final String mark;

        Holder(String mark) {
            this.mark = mark;
        }
    }

    /** Takes a folder, making it when it is not there. */
    public static Taking take(Path root, Holder holder) {
        try {
            makePrivate(root);
            return lock(root, holder);
        } catch (FileAlreadyExistsException file) {
            return new Taking.Unusable(root + " is a file, not a folder", "give --data a folder");
        } catch (AccessDeniedException denied) {
            return new Taking.Unusable(
                    "no permission to use " + root,
                    "give --data a folder you may write to, or mend its permissions");
        } catch (IOException failed) {
            return new Taking.Unusable(
                    "cannot use " + root + ": " + failed.getMessage(),
                    "see that the disk is there and has room, or give --data another folder");
        }
    }

    private static void makePrivate(Path root) throws IOException {
        if (Files.isDirectory(root)) {
            return;
        }
        Path parent = root.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    root,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(root);
        }
    }

    private static Taking lock(Path root, Holder holder) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        root.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            String line = firstLine(channel);
            channel.close();
            return held(line);
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(
                        ("process " + ProcessHandle.current().pid() + holder.mark)
                                .getBytes(StandardCharsets.UTF_8)));
        return new Taking.Taken(new DataFolder(root, channel, lock));
    }

    private static Taking held(String line) {
        return line.endsWith(Holder.SERVER.mark)
                ? new Taking.Held(
                        line.substring(0, line.length() - Holder.SERVER.mark.length()),
                        Holder.SERVER)
                : new Taking.Held(line, Holder.COMMAND);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByUs) {
            return null;
        }
    }

    private static String firstLine(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(64);
        channel.read(bytes, 0);
        String holder = StandardCharsets.UTF_8.decode(bytes.flip()).toString().strip();
        return holder.isEmpty() ? "another process" : holder;
    }

    Path archive() {
        return root.resolve("archive");
    }

    Path answers() {
        return root.resolve("answers");
    }

    Path mailPasswords() {
        return root.resolve("mail-passwords");
    }

    Path index() {
        return root.resolve("index");
    }

    Path database() {
        return root.resolve("neo4j");
    }

    /** Where it is. */
    public Path root() {
        return root;
    }

    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException gone) {
            // The folder vanished underneath; the lock went with it.
        }
    }
}
