package dev.gleaner.ingest.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Each state that a crash can leave between two renames comes back as one whole index. */
class IndexFolderTest {

    @TempDir Path root;

    private IndexFolder folder = new IndexFolder(Path.of(""));

    @BeforeEach
    void folder() {
        folder = new IndexFolder(root);
    }

    @Test
    void halfBuiltIndexIsDropped() throws IOException {
        index("current", "first");
        index("building", "second");
        folder.recover();
        assertThat(folders()).containsExactly("current");
        assertThat(serving()).isEqualTo("first");
    }

    @Test
    void readyIndexTakesItsPlaceBesideTheCurrentOne() throws IOException {
        index("current", "first");
        index("ready", "second");
        folder.recover();
        assertThat(folders()).containsExactly("current");
        assertThat(serving()).isEqualTo("second");
    }

    @Test
    void readyIndexTakesItsPlaceAfterTheCurrentOneMovedAway() throws IOException {
        index("old", "first");
        index("ready", "second");
        folder.recover();
        assertThat(folders()).containsExactly("current");
        assertThat(serving()).isEqualTo("second");
    }

    @Test
    void oldIndexIsDroppedOnceTheNewOneServes() throws IOException {
        index("old", "first");
        index("current", "second");
        folder.recover();
        assertThat(folders()).containsExactly("current");
        assertThat(serving()).isEqualTo("second");
    }

    @Test
    void oldIndexServesAgainWhenTheNewOneIsDiscarded() throws IOException {
        index("old", "first");
        index("ready", "second");
        folder.discardBuilt();
        assertThat(folders()).containsExactly("current");
        assertThat(serving()).isEqualTo("first");
    }

    private void index(String name, String content) throws IOException {
        Files.createDirectories(root.resolve(name));
        Files.writeString(root.resolve(name).resolve("file"), content);
    }

    private String serving() throws IOException {
        return Files.readString(folder.current().resolve("file"));
    }

    private List<String> folders() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
