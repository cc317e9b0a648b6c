package dev.gleaner.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.ingest.source.FolderListing.Listed;
import dev.gleaner.ingest.source.FolderListing.Skipped;
import dev.gleaner.ingest.source.FolderListing.Unreadable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class FolderListingTest {

    @TempDir private Path folder;

    @Test
    void documentsOfAllFoldersBelowComeInTheOrderOfTheirPaths() throws IOException {
        List<Path> written =
                List.of(write("a.HTML"), write("b.txt"), write("d.htm"), write("sub/c.md"));

        assertThat(listed().documents()).containsExactlyElementsOf(written);
    }

    @Test
    void whatIsNoDocumentIsPassedOverWithItsReason() throws IOException {
        Path licence = write("LICENSE.txt");
        Path readme = write("README.md");
        Path picture = write("picture.png");

        assertThat(listed().documents()).isEmpty();
        assertThat(listed().skipped())
                .containsExactly(
                        new Skipped(licence, "it describes the folder"),
                        new Skipped(readme, "it describes the folder"),
                        new Skipped(picture, "only .html, .txt, .md and .pdf documents are read"));
    }

    @Test
    void hiddenFilesAndFoldersAreNotSeen() throws IOException {
        write(".hidden.txt");
        write(".git/notes.txt");

        assertThat(listed()).isEqualTo(new Listed(List.of(), List.of(), 0));
    }

    @Test
    void symbolicLinkIsNotFollowed(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("file.txt"), elsewhere.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("dir"), elsewhere);
        Files.createSymbolicLink(folder.resolve("loop"), folder);

        assertThat(listed().documents()).isEmpty();
    }

    @Test
    void tooLargeFileIsPassedOver() throws IOException {
        Path big = folder.resolve("big.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(big.toFile(), "rw")) {
            sparse.setLength(FolderListing.MOST_BYTES + 1);
        }
        assertThat(listed().skipped())
                .containsExactly(new Skipped(big, "it is larger than 25 MiB"));
    }

    @Test
    void missingFolderIsAnOutcome() {
        assertThat(FolderListing.of(folder.resolve("none")))
                .isEqualTo(
                        new Unreadable(
                                "there is no folder "
                                        + folder.resolve("none")
                                        + FolderListing.NEXT_STEP));
    }

    private Listed listed() {
        FolderListing listing = FolderListing.of(folder);
        assertThat(listing).isInstanceOf(Listed.class);
        return (Listed) listing;
    }

    private Path write(String name) throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.createDirectories(folder.resolve(".git"));
        return Files.writeString(folder.resolve(name), name);
    }
}
