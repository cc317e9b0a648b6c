package dev.gleaner.ingest.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A folder of raw bytes, each stored once under the SHA-256 of what it holds.
 *
 * <p>The bytes with hash {@code ab12…} are the gzip file {@code ab/ab12….gz} below the root. A file
 * appears complete or not at all: it is written beside its place, forced to disk and moved there in
 * one step, so a crash leaves at most a file whose name starts with {@code incoming-}. Several
 * threads and programs may store at once; equal bytes meet in equal files.
 */
public final class Archive {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path root;
    private final Disk disk;

    public Archive(Path root) {
        this(root, Archive::write);
    }

    Archive(Path root, Disk disk) {
        this.root = root;
        this.disk = disk;
    }

    /** Where the bytes go: a disk, or one that is full. */
    interface Disk {

        /** Writes the bytes to a new file, to stay there after a power cut. */
        void write(Path file, byte[] bytes) throws IOException;
    }

    /**
     * Keeps the bytes and returns their hash in lower-case hexadecimal; bytes that are there
     * already are not written again.
     *
     * @throws UncheckedIOException when the disk does not take them
     */
    public String store(byte[] bytes) {
        String hash = hash(bytes);
        Path place = place(hash);
        if (Files.exists(place)) {
            return hash;
        }
        try {
            Path folder = Files.createDirectories(folder(hash));
            Path incoming = Files.createTempFile(folder, "incoming-", ".gz");
            try {
                disk.write(incoming, bytes);
                Files.move(
                        incoming,
                        place,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                force(folder);
            } finally {
                Files.deleteIfExists(incoming);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException("cannot archive " + hash + " in " + root, refused);
        }
        return hash;
    }

    /**
     * The bytes stored under a hash; empty when there are none.
     *
     * @throws IllegalStateException when the file no longer holds the bytes it is named after
     */
    public Optional<byte[]> read(String hash) {
        byte[] file;
        try {
            file = Files.readAllBytes(place(hash));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException refused) {
            throw new UncheckedIOException("cannot read " + hash + " in " + root, refused);
        }
        return Optional.of(verified(hash, file));
    }

    private byte[] verified(String hash, byte[] file) {
        try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(file))) {
            byte[] bytes = content.readAllBytes();
            if (hash(bytes).equals(hash)) {
                return bytes;
            }
        } catch (IOException damaged) {
            throw new IllegalStateException(
                    "the archived file of " + hash + " is damaged", damaged);
        }
        throw new IllegalStateException("the archived file of " + hash + " holds other bytes");
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel);
                GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
            gzip.finish();
            channel.force(true);
        }
    }

    /**
     * A rename is safe only once the folder itself is on disk; file systems that cannot open a
     * folder need it not.
     */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            return;
        }
    }

    private Path place(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException(
                    "a hash is 64 lower-case hexadecimal digits, not '" + hash + "'");
        }
        return folder(hash).resolve(hash + ".gz");
    }

    private Path folder(String hash) {
        return root.resolve(hash.substring(0, 2));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
