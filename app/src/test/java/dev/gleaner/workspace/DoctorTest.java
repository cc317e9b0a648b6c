package dev.gleaner.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.operation.DoctorReport.Check;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The doctor's look at the disk, with the limit moved instead of the disk filled. */
class DoctorTest {

    @TempDir private Path folder;

    @Test
    void diskThatIsNearlyFullIsAFindingWithItsLimit() {
        Check check = Doctor.disk(folder, Long.MAX_VALUE);

        assertThat(check.well()).isFalse();
        assertThat(check.toString()).contains("MiB free", "free some room", "" + Long.MAX_VALUE);
    }

    @Test
    void diskWithRoomIsNoFinding() {
        assertThat(Doctor.disk(folder, 0).well()).isTrue();
    }
}
