package dev.gleaner.graph.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

class LocalServerOptionsTest {

    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    @TempDir private Path home;

    @Test
    void smallGraphGetsTheQuickCompilerOnly() throws IOException {
        assertThat(LocalServerOptions.compiler(LocalDatabase.in(home))).contains(QUICK_COMPILER);

        store(1 << 20);
        assertThat(LocalServerOptions.compiler(LocalDatabase.in(home))).contains(QUICK_COMPILER);
    }

    @Test
    void largeGraphGetsTheThoroughCompilerToo() throws IOException {
        store(100 << 20);

        assertThat(LocalServerOptions.compiler(LocalDatabase.in(home))).isEmpty();
    }

    /** A file without content takes no room. */
    private void store(long length) throws IOException {
        Path folder = Files.createDirectories(home.resolve("data/databases/neo4j"));
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("block.x1.db").toFile(), "rw")) {
            file.setLength(length);
        }
    }
}
