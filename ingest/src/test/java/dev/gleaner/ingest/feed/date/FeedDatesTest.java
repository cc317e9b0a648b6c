package dev.gleaner.ingest.feed.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

class FeedDatesTest {

    private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");

    private final FeedDates dates = FeedDates.before(NOW);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Mon, 04 May 2026 09:30:00 GMT        | 2026-05-04T09:30:00Z
                    Mon, 4 May 2026 09:30 GMT            | 2026-05-04T09:30:00Z
                    Sun, 04 May 2026 09:30:00 +0000      | 2026-05-04T09:30:00Z
                    04 May 2026 09:30:00 -0730           | 2026-05-04T17:00:00Z
                    Mon,4 May 2026 09:30:00 +02:00       | 2026-05-04T07:30:00Z
                    Mon, 04 May 2026 09:30:00 EST        | 2026-05-04T14:30:00Z
                    Mon, 04 May 2026 09:30:00 EDT        | 2026-05-04T13:30:00Z
                    Mon, 04 May 2026 09:30:00 PDT        | 2026-05-04T16:30:00Z
                    Mon, 04 May 2026 09:30:00 PT         | 2026-05-04T17:30:00Z
                    Mon, 04 May 2026 09:30:00 CEST       | 2026-05-04T07:30:00Z
                    Mon, 04 May 2026 09:30:00 GMT+2      | 2026-05-04T07:30:00Z
                    Mon, 04 May 2026 09:30:00 (UTC)      | 2026-05-04T09:30:00Z
                    Mon, 04 May 2026 09:30:00 Europe/Rome| 2026-05-04T07:30:00Z
                    Monday, May 4, 2026 9:30 PM GMT      | 2026-05-04T21:30:00Z
                    Monday, 04 May, 2026 09:30:00 GMT    | 2026-05-04T09:30:00Z
                    Mon, 04 May 26 09:30:00 GMT          | 2026-05-04T09:30:00Z
                    Mon, 04 May 98 09:30:00 GMT          | 1998-05-04T09:30:00Z
                    04-May-2026 09:30:00 GMT             | 2026-05-04T09:30:00Z
                    Thu, 01 Jan 2004                     | 2004-01-01T00:00:00Z
                    Sept 4, 2025                         | 2025-09-04T00:00:00Z
                    May 4th, 2026 at 12:10 a.m.          | 2026-05-04T00:10:00Z
                    Mon May  4 09:30:00 2026             | 2026-05-04T09:30:00Z
                    Mon May 4 09:30:00 +0200 2026        | 2026-05-04T07:30:00Z
                    2026-05-04T09:30:00Z                 | 2026-05-04T09:30:00Z
                    2026-05-04T09:30:00.123456789+02:00  | 2026-05-04T07:30:00Z
                    2026-05-04 09:30:00 +0200            | 2026-05-04T07:30:00Z
                    2026-05-04 09:30                     | 2026-05-04T09:30:00Z
                    2026-05-04                           | 2026-05-04T00:00:00Z
                    2026-05                              | 2026-05-01T00:00:00Z
                    2026                                 | 2026-01-01T00:00:00Z
                    20260504T093000Z                     | 2026-05-04T09:30:00Z
                    Mon, 2026/05/04 09:30:00 EDT         | 2026-05-04T13:30:00Z
                    2026-05-04T24:00:00Z                 | 2026-05-05T00:00:00Z
                    2016-12-31T23:59:60Z                 | 2016-12-31T23:59:59Z
                    2026-05-12T11:59:59Z                 | 2026-05-12T11:59:59Z
                    """)
    void dateOfAFeedIsRead(String written, Instant meant) {
        assertThat(dates.read(written)).contains(meant);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-13-45T99:99:99Z",
                "2026-13-01",
                "2026-02-30",
                "Tue, 32 Foo",
                "Tue, 32 May 2026",
                "Mon, 04 Foo 2026 09:30:00 GMT",
                "Mon, 04 May 2026 25:30:00 GMT",
                "Mon, 04 May 2026 09:61:00 GMT",
                "Mon, 04 May 2026 09:30:00 PST8",
                "Mon, 04 May 2026 09:30:00 XYZ",
                "Mon, 04 May 2026 09:30:00 +99:99",
                "Mon, 04 May 2026 09:30:00 +00:75",
                "1970-01-01T00:00:00Z",
                "1989-12-31T23:59:59Z",
                "0000-01-01",
                "-0001-01-01",
                "9999-12-31T23:59:59Z",
                "+292278994-08-17",
                "2026-05-13T00:00:00Z",
                "2099-01-01",
                "04/05/2026",
                "1778000000",
                "Mon, 04 May 2026 09:30:00 No/Where"
            })
    void impossibleDateIsNone(String written) {
        assertThat(dates.read(written)).isEmpty();
    }

    @Test
    void hostileDateIsRefusedInTime() {
        assertThat(dates.read("May ".repeat(200_000))).isEmpty();
    }
}
