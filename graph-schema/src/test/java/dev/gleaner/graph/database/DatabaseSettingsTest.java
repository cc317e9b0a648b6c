package dev.gleaner.graph.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.file.Path;

class DatabaseSettingsTest {

    @Test
    void passwordIsNotPrinted() {
        RemoteDatabase database =
                new RemoteDatabase(URI.create("neo4j://localhost"), "ada", "hush-hush");

        assertThat(database.toString()).contains("ada").doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:7474", "localhost:7687", "neo4j:7687", "/tmp/graph"})
    void addressThatIsNoBoltAddressIsNamed(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RemoteDatabase(URI.create(address), "neo4j", "x"))
                .withMessageContaining(address);
    }

    @Test
    void foldersAreAbsolute() {
        LocalDatabase database = new LocalDatabase(Path.of("a/../graph"), Path.of("program"));

        assertThat(database.home()).isEqualTo(Path.of("graph").toAbsolutePath());
        assertThat(database.program()).isAbsolute();
    }
}
