package dev.gleaner.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

class FreshnessTest {

    private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");

    @DisplayName("P21 P25 P26 P27 P28 P29 P30 P31 how long an answer stays fresh")
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Cache-Control: max-age=43200                                                | 43200
                    Cache-Control: public, MAX-AGE = "60"                                       | 60
                    Cache-Control: max-age=3600, Age: 3000                                      | 600
                    Cache-Control: max-age=60, Age: 100                                         | 0
                    Cache-Control: max-age=60, Age: soon                                        | 60
                    Cache-Control: s-maxage=60                                                  |
                    Cache-Control: x-max-age=60                                                 |
                    Cache-Control: max-age=99999999999999                                       | 2147483647
                    Cache-Control: max-age=-5                                                   |
                    Cache-Control: max-age=abc                                                  |
                    Cache-Control: max-age=60; Cache-Control: max-age=90                        | 60
                    Cache-Control: no-store                                                     |
                    Cache-Control: no-cache, max-age=600                                        |
                    Cache-Control: max-age=0                                                    | 0
                    Expires: Sun, 10 May 2026 14:00:00 GMT                                      | 7200
                    Expires: Sun, 10 May 2026 14:00:00 GMT; Date: Sun, 10 May 2026 13:00:00 GMT | 3600
                    Expires: Fri, 08 May 2026 13:00:00 GMT; Date: Fri, 08 May 2026 12:00:00 GMT | 3600
                    Expires: Sun, 10 May 2026 14:00:00 GMT; Cache-Control: max-age=60           | 60
                    Expires: Sun, 10 May 2026 14:00:00 GMT; Cache-Control: max-age=-1           | 7200
                    Expires: 0                                                                  | 0
                    Expires: never                                                              | 0
                    X-Other: 1                                                                  |
                    """)
    void lifetimeIsWhatTheServerSays(String fields, Long seconds) {
        assertThat(Freshness.left(headers(fields), NOW))
                .isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }

    @DisplayName("P31 P42 how long to wait, in both forms, by the server's own clock")
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Retry-After: 3600                                                               | 3600
                    Retry-After: Sun, 10 May 2026 13:00:00 GMT                                      | 3600
                    Retry-After: Fri, 08 May 2026 13:00:00 GMT; Date: Fri, 08 May 2026 12:00:00 GMT | 3600
                    Retry-After: Sun, 10 May 2026 11:00:00 GMT                                      | 0
                    Retry-After: 99999999999999999999999999                                         | 2147483647
                    Retry-After: -5                                                                 |
                    Retry-After: abc                                                                |
                    X-Other: 1                                                                      |
                    """)
    void waitIsReadInBothForms(String fields, Long seconds) {
        assertThat(Freshness.retryAfter(headers(fields), NOW))
                .isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }

    @Test
    void hugeHeaderIsReadInTime() {
        String hostile = "max-age=" + "9".repeat(60_000) + " ".repeat(60_000) + "x";
        assertThat(Freshness.left(new Headers(Map.of("cache-control", List.of(hostile))), NOW))
                .isNull();
    }

    /** Fields are parted by semicolons; a comma before a new name parts them too. */
    private static Headers headers(String written) {
        Map<String, List<String>> fields = new TreeMap<>();
        for (String field : written.split("; |, (?=Age:)", -1)) {
            int colon = field.indexOf(':');
            fields.computeIfAbsent(
                            field.substring(0, colon).toLowerCase(Locale.ROOT),
                            unused -> new ArrayList<>())
                    .add(field.substring(colon + 1).strip());
        }
        return new Headers(fields);
    }
}
