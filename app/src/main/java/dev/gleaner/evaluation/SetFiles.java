package dev.gleaner.evaluation;

import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Json;
import dev.gleaner.operation.Problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The files of a test set: read whole, written whole, each failure with its next step. */
final class SetFiles {

    private SetFiles() {}

    /** The lines of a UTF-8 file that are not blank. */
    static Answer<List<String>> lines(Path file) {
        try {
            List<String> lines =
                    Files.readString(file, StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList();
            return Answer.of(lines);
        } catch (NoSuchFileException missing) {
            return Answer.declined(
                    Problem.Kind.NOT_FOUND,
                    "there is no file " + file,
                    "name the set's own file; gleaner eval --help lists the forms");
        } catch (IOException unreadable) {
            return Answer.declined(
                    Problem.Kind.FAILED,
                    "cannot read " + file + ": " + unreadable.getMessage(),
                    "see that it is a UTF-8 text file and may be read");
        }
    }

    /** Writes a value as JSON; answers {@code report} when that worked. */
    static <T> Answer<T> write(Path out, Object value, T report) {
        try {
            Files.writeString(out, Json.write(value) + "\n", StandardCharsets.UTF_8);
            return Answer.of(report);
        } catch (IOException unwritable) {
            return Answer.declined(
                    Problem.Kind.FAILED,
                    "cannot write " + out + ": " + unwritable.getMessage(),
                    "see that its folder is there and may be written to");
        }
    }
}
