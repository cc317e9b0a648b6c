package dev.gleaner.thread.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.thread.edit.FileVersion;
import dev.gleaner.thread.vault.Folder.Read;
import dev.gleaner.thread.vault.Folder.Written;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class DiskFolderTest {

    @TempDir private Path elsewhere;
    @TempDir private Path root;

    private DiskFolder folder;

    @BeforeEach
    void open() throws IOException {
        root = root.toRealPath();
        folder = new DiskFolder(root);
    }

    private void save(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    @Test
    void fileIsReplacedWhenItIsWhatWasExpected() throws IOException {
        save("a/b.md", "old");

        assertThat(folder.replace("a/b.md", "old", "new")).isEqualTo(new Written.Done());

        assertThat(folder.read("a/b.md")).isEqualTo(new Read.Text("new"));
        assertThat(root.resolve(".gleaner")).isEmptyDirectory();
    }

    @Test
    void fileThatSomebodyChangedStays() throws IOException {
        save("b.md", "hers");

        assertThat(folder.replace("b.md", "old", "new")).isEqualTo(new Written.Changed());
        assertThat(folder.create("b.md", "new")).isEqualTo(new Written.Changed());

        assertThat(folder.read("b.md")).isEqualTo(new Read.Text("hers"));
    }

    @Test
    void linksAreNeitherListedNorReadNorWrittenThrough() throws IOException {
        Path outside = Files.writeString(elsewhere.resolve("secret.md"), "old");
        Files.createSymbolicLink(root.resolve("link.md"), outside);
        Files.createSymbolicLink(root.resolve("way"), elsewhere);

        assertThat(folder.paths()).isEmpty();
        assertThat(folder.read("link.md")).isInstanceOf(Read.NoText.class);
        assertThat(folder.read("way/secret.md")).isInstanceOf(Read.NoText.class);
        assertThat(folder.replace("link.md", "old", "new")).isEqualTo(new Written.Changed());
        assertThat(folder.create("way/new.md", "new")).isInstanceOf(Written.Refused.class);
        assertThat(outside).hasContent("old");
        assertThat(elsewhere.resolve("new.md")).doesNotExist();
    }

    @Test
    void pathOutOfTheFolderIsRefused() {
        assertThat(folder.create("../new.md", "new")).isInstanceOf(Written.Refused.class);
        assertThat(root.resolve("../new.md")).doesNotExist();
    }

    @Test
    void fileThatACrashLeftAsideIsPutBack() throws IOException {
        save(".gleaner/b.md." + FileVersion.of("old").value() + ".aside", "old");

        assertThat(folder.paths()).containsExactly("b.md");

        assertThat(folder.read("b.md")).isEqualTo(new Read.Text("old"));
        assertThat(root.resolve(".gleaner")).isEmptyDirectory();
    }

    @Test
    void oldTextBesideTheNewOneIsClearedAway() throws IOException {
        save("b.md", "new");
        save(".gleaner/b.md." + FileVersion.of("old").value() + ".aside", "old");

        assertThat(folder.paths()).containsExactly("b.md");

        assertThat(folder.read("b.md")).isEqualTo(new Read.Text("new"));
        assertThat(root.resolve(".gleaner")).isEmptyDirectory();
    }

    @Test
    void wordsThatWereWrittenIntoTheFileAsideGetAFileOfTheirOwn() throws IOException {
        save("b.md", "new");
        save(".gleaner/b.md." + FileVersion.of("old").value() + ".aside", "old and hers");

        assertThat(folder.paths()).containsExactly("b (kept 2).md", "b.md");

        assertThat(folder.read("b (kept 2).md")).isEqualTo(new Read.Text("old and hers"));
    }

    @Test
    void hiddenFoldersAndOtherKindsOfFilesArePassedOver() throws IOException {
        save(".obsidian/a.md", "x");
        save("picture.png", "x");
        save("notes/c.txt", "x");

        assertThat(folder.paths()).containsExactly("notes/c.txt");
    }

    @Test
    void textThatIsNotUtf8IsNoText() throws IOException {
        Files.write(root.resolve("b.md"), new byte[] {(byte) 0xff, 'a'});

        assertThat(folder.read("b.md"))
                .isEqualTo(new Read.NoText("b.md is not UTF-8", "save it as UTF-8"));
    }
}
