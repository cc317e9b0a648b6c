package dev.gleaner.graph.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/**
 * The look at the room on a disk, with the limit moved instead of the disk filled: no small disk
 * can be had everywhere the tests run.
 */
class LaunchRefusalsTest {

    @TempDir private Path home;

    @Test
    void diskWithLessRoomThanTheLimitIsFull() {
        LaunchRefusals refusals = new LaunchRefusals(home, home.resolve("log"), Long.MAX_VALUE);

        assertThat(refusals.isDiskFull()).isTrue();
        assertThat(refusals.diskFull().reason())
                .isEqualTo("The disk under " + home + " is full, or nearly.");
    }

    @Test
    void diskWithMoreRoomThanTheLimitIsNotFull() {
        assertThat(new LaunchRefusals(home, home.resolve("log"), 0).isDiskFull()).isFalse();
    }

    @Test
    void fullDiskSaysHowMuchToFree() {
        LaunchRefusals refusals = new LaunchRefusals(home, home.resolve("log"));

        assertThat(refusals.diskFull().nextStep())
                .startsWith("Free at least 100 MB there, or choose a data folder on another disk");
    }

    @Test
    void folderThatIsGoneIsNotCalledFull() {
        Path gone = home.resolve("gone");

        assertThat(new LaunchRefusals(gone, gone, Long.MAX_VALUE).isDiskFull()).isFalse();
    }
}
