package dev.gleaner.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

class ArchiveTest {

    private static final byte[] BYTES = "Import AI 455".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path root;

    @Test
    void storedBytesAreReadBackByTheirHash() {
        Archive archive = new Archive(root);
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);

        assertThat(archive.read(archive.store(noise)))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(noise));
        assertThat(archive.read(archive.store(new byte[0])))
                .hasValueSatisfying(read -> assertThat(read).isEmpty());
    }

    @Test
    void hashIsTheSha256OfTheBytesAndNamesAGzipFile() throws IOException {
        String hash = new Archive(root).store("abc".getBytes(StandardCharsets.US_ASCII));

        assertThat(hash)
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Files.readAllBytes(root.resolve("ba").resolve(hash + ".gz")))
                .startsWith(0x1f, 0x8b);
    }

    @Test
    void fullDiskIsNamedAndLeavesNothingHalfWritten() throws IOException {
        Archive full =
                new Archive(
                        root,
                        (file, bytes) -> {
                            Files.write(file, Arrays.copyOf(bytes, 2));
                            throw new IOException("No space left on device");
                        });

        assertThatThrownBy(() -> full.store(BYTES))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(root.toString())
                .hasRootCauseMessage("No space left on device");
        assertThat(files()).isEmpty();
    }

    @Test
    void equalBytesAreWrittenOnce() throws IOException {
        Archive archive = new Archive(root);
        Path file = file(archive.store(BYTES));
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file, longAgo);

        archive.store(BYTES);

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
        assertThat(files()).hasSize(1);
    }

    @Test
    void manyThreadsStoringTheSameBytesLeaveOneFile() throws IOException {
        Archive archive = new Archive(root);

        List<String> hashes =
                IntStream.range(0, 64).parallel().mapToObj(turn -> archive.store(BYTES)).toList();

        assertThat(hashes).containsOnly(hashes.getFirst());
        assertThat(files()).containsExactly(file(hashes.getFirst()));
    }

    @Test
    void unknownHashHasNoBytes() {
        assertThat(new Archive(root).read("0".repeat(64))).isEmpty();
    }

    @Test
    void fileWithOtherBytesIsNotReadAsIfItWereRight() throws IOException {
        Archive archive = new Archive(root);
        String hash = archive.store(BYTES);
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(other)) {
            gzip.write(1);
        }
        Files.write(file(hash), other.toByteArray());

        assertThatThrownBy(() -> archive.read(hash))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(hash);
    }

    @Test
    void cutFileIsNotReadAsIfItWereRight() throws IOException {
        Archive archive = new Archive(root);
        String hash = archive.store(BYTES);
        byte[] whole = Files.readAllBytes(file(hash));
        Files.write(file(hash), Arrays.copyOf(whole, whole.length - 9));

        assertThatThrownBy(() -> archive.read(hash)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void pathIsNoHash() {
        assertThatThrownBy(() -> new Archive(root).read("../../etc/passwd"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("../../etc/passwd");
    }

    private Path file(String hash) {
        return root.resolve(hash.substring(0, 2)).resolve(hash + ".gz");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
