package dev.gleaner.evaluation;

import dev.gleaner.ingest.feed.date.FeedDates;
import dev.gleaner.operation.Json;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many date strings of feeds the product reads right.
 *
 * <p>A line is {@code reader⇥string⇥epoch}: the string as JSON, the seconds since 1970 that it
 * means, or nothing where it is no date.
 */
public final class FeedDatesYardstick {

    private FeedDatesYardstick() {}

    /**
     * What came of it.
     *
     * @param right read as what they mean
     * @param wrong read as something else
     * @param none not read
     * @param valued how many strings mean something: the sum of the three
     * @param refused strings that mean nothing and were not read
     * @param invented strings that mean nothing and were read all the same
     * @param missed the strings that were wrong, not read or invented
     */
    public record Report(
            int right,
            int wrong,
            int none,
            int valued,
            int refused,
            int invented,
            List<String> missed) {

        public Report {
            missed = List.copyOf(missed);
        }
    }

    /** Reads every string of the file. */
    public static Report run(Path file) throws IOException {
        int right = 0;
        int wrong = 0;
        int none = 0;
        int refused = 0;
        int invented = 0;
        List<String> missed = new ArrayList<>();
        for (String line : Files.readString(file).lines().filter(row -> !row.isBlank()).toList()) {
            String[] columns = line.split("\t", -1);
            try {
                String written = Json.mapper().readValue(columns[1], String.class);
                Optional<Long> read = FeedDates.instantOf(written).map(Instant::getEpochSecond);
                Optional<Long> meant =
                        columns.length < 3 || columns[2].isBlank()
                                ? Optional.empty()
                                : Optional.of(Long.valueOf(columns[2].strip()));
                right += meant.isPresent() && meant.equals(read) ? 1 : 0;
                wrong += meant.isPresent() && read.isPresent() && !meant.equals(read) ? 1 : 0;
                none += meant.isPresent() && read.isEmpty() ? 1 : 0;
                refused += meant.isEmpty() && read.isEmpty() ? 1 : 0;
                invented += meant.isEmpty() && read.isPresent() ? 1 : 0;
                if (!meant.equals(read)) {
                    missed.add(written);
                }
            } catch (JacksonException
                    | IndexOutOfBoundsException
                    | NumberFormatException wrongForm) {
                throw new IOException(
                        "no line of reader, string as JSON and seconds: " + line, wrongForm);
            }
        }
        return new Report(right, wrong, none, right + wrong + none, refused, invented, missed);
    }
}
