package dev.gleaner.graph.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.database.LocalServer.Launch;
import dev.gleaner.graph.database.LocalServer.Launched;
import dev.gleaner.graph.database.LocalServer.NotLaunched;
import dev.gleaner.graph.database.LocalServer.Patience;
import dev.gleaner.graph.database.Opening.Refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;

/** What the supervisor makes of a child that does not behave, with a stand-in for the child. */
class LocalServerIT {

    private static final Patience PLENTY =
            new Patience(Duration.ofSeconds(30), Duration.ofSeconds(5));
    private static final Patience LITTLE =
            new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1));

    @TempDir Path folder;

    @Test
    void readyLineGivesTheAddress() throws IOException {
        Launch launch =
                LocalServer.launch(
                        FakeLocalNeo4j.behaving("say bolt 127.0.0.1 40123", folder), PLENTY);

        assertThat(launch)
                .isInstanceOfSatisfying(
                        Launched.class,
                        launched -> {
                            assertThat(launched.server().address())
                                    .isEqualTo(URI.create("bolt://127.0.0.1:40123"));
                            launched.server().stop();
                        });
    }

    @Test
    void childThatEndsTellsItsLastWords() throws IOException {
        Refused refusal = refusalOf(FakeLocalNeo4j.behaving("exit 70", folder));

        assertThat(refusal.reason())
                .contains("status 70")
                .contains("the flux capacitor is missing");
        assertThat(refusal.nextStep()).contains("start.log");
    }

    @Test
    void fullDiskIsNamed() throws IOException {
        Refused refusal = refusalOf(FakeLocalNeo4j.behaving("exit 74", folder));

        assertThat(refusal.reason()).contains("disk").contains("is full");
        assertThat(refusal.nextStep()).contains("Free at least");
    }

    @Test
    void folderInUseIsTriedAgainBeforeItIsRefused() throws IOException {
        LocalDatabase database = FakeLocalNeo4j.behaving("exit 73", folder);

        assertThat(refusalOf(database).reason()).contains("in use");
        assertThat(Files.readAllLines(database.home().resolve("starts"))).hasSize(3);
    }

    @Test
    void silentChildIsGivenUpAndStopped() throws IOException {
        Launch launch = LocalServer.launch(FakeLocalNeo4j.behaving("silent", folder), LITTLE);

        assertThat(launch)
                .isInstanceOfSatisfying(
                        NotLaunched.class,
                        not -> assertThat(not.refusal().reason()).contains("not ready within 1 s"));
        assertThat(childrenRunningTheProgram()).isZero();
    }

    @Test
    void childThatIgnoresTheEndOfInputIsStoppedByForce() throws IOException {
        Launch launch = LocalServer.launch(FakeLocalNeo4j.behaving("deaf", folder), LITTLE);

        assertThat(launch).isInstanceOf(NotLaunched.class);
        assertThat(childrenRunningTheProgram()).isZero();
    }

    @Test
    void unexpectedLineIsQuoted() throws IOException {
        Refused refusal =
                refusalOf(FakeLocalNeo4j.behaving("say OpenJDK warning: no room", folder));

        assertThat(refusal.reason()).contains("OpenJDK warning: no room");
        assertThat(childrenRunningTheProgram()).isZero();
    }

    @Test
    void classArchiveOfAnOlderProgramIsRemovedAndANewerOneKept() throws IOException {
        LocalDatabase database = FakeLocalNeo4j.behaving("exit 70", folder);
        Path archive = Files.createFile(database.program().resolve("local-neo4j.jsa"));
        FileTime built = Files.getLastModifiedTime(database.program().resolve("local-neo4j.jar"));

        Files.setLastModifiedTime(archive, FileTime.from(built.toInstant().plusSeconds(1)));
        refusalOf(database);
        assertThat(archive).exists();

        Files.setLastModifiedTime(archive, FileTime.from(built.toInstant().minusSeconds(1)));
        refusalOf(database);
        assertThat(archive).doesNotExist();
    }

    @Test
    void missingProgramIsNamed() {
        LocalDatabase database =
                new LocalDatabase(folder.resolve("home"), folder.resolve("nothing-built"));

        assertThat(refusalOf(database).reason()).contains("nothing-built");
    }

    @Test
    void homeThatIsAFileIsRefused() throws IOException {
        LocalDatabase fake = FakeLocalNeo4j.behaving("silent", folder);
        Path file = Files.writeString(folder.resolve("occupied"), "not a folder");

        assertThat(refusalOf(new LocalDatabase(file, fake.program())).reason())
                .contains(file.toString());
    }

    private Refused refusalOf(LocalDatabase database) {
        return ((NotLaunched) LocalServer.launch(database, PLENTY)).refusal();
    }

    private long childrenRunningTheProgram() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(child -> child.info().commandLine().orElse("").contains(folder.toString()))
                .count();
    }
}
