package dev.gleaner.web;

import static dev.gleaner.web.FixtureOperations.HOSTILE;

import dev.gleaner.polling.SourceRow;

import java.time.Instant;
import java.util.List;

/** Channels written by hand, in each state that a channel can be in. */
final class FixtureChannels {

    private FixtureChannels() {}

    static List<SourceRow> channels() {
        Instant last = Instant.parse("2026-05-13T08:55:00Z");
        return List.of(
                new SourceRow(
                        "Horizon Notes",
                        "feed",
                        "http://newsroom.test/horizon-notes/atom.xml",
                        "ok",
                        last,
                        last,
                        Instant.parse("2026-05-13T09:55:00Z"),
                        "it tells whether it changed, so every hour",
                        0,
                        "",
                        ""),
                new SourceRow(
                        "ML Reposts",
                        "feed",
                        "https://reposts.test/feed.xml",
                        "retrying",
                        last,
                        Instant.parse("2026-05-09T08:55:00Z"),
                        Instant.parse("2026-05-14T08:55:00Z"),
                        "four failures in a row, so not for 24 hours",
                        4,
                        "the server answered 503 (it is busy); nothing was lost, it is asked again",
                        ""),
                new SourceRow(
                        HOSTILE,
                        "page",
                        "javascript:alert(1)",
                        "new",
                        null,
                        null,
                        null,
                        "",
                        0,
                        "",
                        ""),
                new SourceRow(
                        "The Replication Letter",
                        "feed",
                        "http://newsroom.test/replication-letter/feed.xml",
                        "gone",
                        last,
                        last,
                        Instant.parse("9999-01-01T00:00:00Z"),
                        "ended; only a person starts it again",
                        0,
                        "",
                        ""),
                new SourceRow(
                        "Notes on disk",
                        "folder",
                        "/home/ines/reading",
                        "ok",
                        last,
                        last,
                        Instant.parse("2026-05-13T09:05:00Z"),
                        "folders are looked at every 10 minutes",
                        0,
                        "2 of 14 files could not be read: old.pdf, scan.tiff",
                        ""),
                new SourceRow(
                        "Lantern Lab",
                        "feed",
                        "https://lantern-lab.test/feed",
                        "ok",
                        last,
                        last,
                        Instant.parse("2026-05-13T09:55:00Z"),
                        "it tells whether it changed, so every hour",
                        0,
                        "",
                        "its language was English and is Indonesian; it was made by ghost"
                                + " and is by wordpress"));
    }
}
