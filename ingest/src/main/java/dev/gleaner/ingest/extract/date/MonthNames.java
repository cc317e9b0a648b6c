package dev.gleaner.ingest.extract.date;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names of the months, whole and short, in the languages that pages are read in. They stand in
 * {@code months.txt}, a line of names for each month: asking the JDK for 35 locales takes longer
 * than reading a page.
 */
final class MonthNames {

    private static final Map<String, Integer> MONTHS = read();

    private MonthNames() {}

    /** The month, 1 to 12, with that name in any case, without a dot. */
    static Optional<Integer> month(String name) {
        return Optional.ofNullable(MONTHS.get(name.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Integer> read() {
        try (InputStream names = MonthNames.class.getResourceAsStream("months.txt")) {
            if (names == null) {
                throw new IllegalStateException("months.txt is missing from the program");
            }
            Map<String, Integer> months = new HashMap<>();
            for (String line :
                    new String(names.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                String[] words = line.split(" ", -1);
                for (int index = 1; index < words.length && !line.startsWith("#"); index++) {
                    months.put(words[index], Integer.parseInt(words[0]));
                }
            }
            return months;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("months.txt is unreadable", unreadable);
        }
    }
}
