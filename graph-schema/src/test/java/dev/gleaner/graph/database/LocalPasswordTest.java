package dev.gleaner.graph.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class LocalPasswordTest {

    @TempDir Path home;

    @TempDir Path otherHome;

    @Test
    void sameFolderKeepsItsPassword() throws IOException {
        String first = LocalPassword.in(home);

        assertThat(LocalPassword.in(home)).isEqualTo(first);
        assertThat(first).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void everyFolderHasAnotherPassword() throws IOException {
        assertThat(LocalPassword.in(home)).isNotEqualTo(LocalPassword.in(otherHome));
    }

    @Test
    void onlyTheOwnerReadsTheFile() throws IOException {
        LocalPassword.in(home);

        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(home.resolve("password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void emptyFileIsReplaced() throws IOException {
        Files.writeString(home.resolve("password"), "\n");

        assertThat(LocalPassword.in(home))
                .isNotBlank()
                .isEqualTo(Files.readString(home.resolve("password")));
    }
}
