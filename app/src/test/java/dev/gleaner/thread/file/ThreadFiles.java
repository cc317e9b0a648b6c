package dev.gleaner.thread.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.DateInterval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Thread files for tests: the fixtures, and short ones written in place. */
final class ThreadFiles {

    private ThreadFiles() {}

    static byte[] fixture(String name) {
        try (InputStream input = ThreadFiles.class.getResourceAsStream("/thread/" + name)) {
            if (input == null) {
                throw new IllegalArgumentException("no fixture thread/" + name);
            }
            return input.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ThreadFileReading reading(String text) {
        return new ThreadFileReader().read(text.getBytes(StandardCharsets.UTF_8));
    }

    static ThreadFile thread(String text) {
        return thread(text.getBytes(StandardCharsets.UTF_8));
    }

    static ThreadFile thread(byte[] utf8) {
        ThreadFileReading reading = new ThreadFileReader().read(utf8);
        assertThat(reading).isInstanceOf(ThreadFile.class);
        return (ThreadFile) reading;
    }

    /** A thread whose evidence is one group with these lines. */
    static ThreadFile withEvidence(String... lines) {
        return thread(
                "# A thread\n\n## Evidence\n\n### Some Source (role)\n\n"
                        + String.join("\n", lines)
                        + "\n");
    }

    /** A thread whose ripeness section has these lines. */
    static ThreadFile withRipeness(String... lines) {
        return thread("# A thread\n\n## Ripeness\n\n" + String.join("\n", lines) + "\n");
    }

    static DateInterval date(ThreadFile.Entry entry) {
        return Objects.requireNonNull(entry.date(), () -> "an undated entry: " + entry);
    }

    static ThreadFile.Asserted asserted(ThreadFile thread) {
        return Objects.requireNonNull(thread.ripeness().asserted(), "no level is asserted");
    }
}
