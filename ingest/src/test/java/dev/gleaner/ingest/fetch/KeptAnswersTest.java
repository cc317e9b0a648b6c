package dev.gleaner.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

class KeptAnswersTest {

    private static final String ADDRESS = "https://letter.example/feed";

    @TempDir private Path folder;
    private final TestClock clock = new TestClock(Instant.parse("2026-05-10T12:00:00Z"));

    private Fetch.Fetched answer(String body) {
        return new Fetch.Fetched(
                body.getBytes(StandardCharsets.UTF_8),
                URI.create(ADDRESS),
                null,
                "application/rss+xml",
                new Validators("\"a\"", null),
                Duration.ofHours(1),
                clock.instant(),
                null,
                new HubLinks("https://hub.example/", null));
    }

    @Test
    void answerIsGivenOnceAndWhole() {
        KeptAnswers kept = new KeptAnswers(folder, clock);

        assertThat(kept.keep(ADDRESS, answer("<rss/>"))).isEmpty();

        assertThat(kept.take(ADDRESS))
                .get()
                .satisfies(taken -> {
                    assertThat(taken.body()).asString().isEqualTo("<rss/>");
                    assertThat(taken.validators().etag()).isEqualTo("\"a\"");
                });
        assertThat(kept.take(ADDRESS)).isEmpty();
    }

    @Test
    void answerOfYesterdayIsNotUsed() {
        KeptAnswers kept = new KeptAnswers(folder, clock);
        kept.keep(ADDRESS, answer("<rss/>"));
        clock.pass(Duration.ofHours(25));

        assertThat(kept.take(ADDRESS)).isEmpty();
    }

    @Test
    void folderThatTakesNothingIsToldAndLosesNothing() throws IOException {
        Path occupied = Files.writeString(folder.resolve("occupied"), "a file, not a folder");

        assertThat(new KeptAnswers(occupied, clock).keep(ADDRESS, answer("<rss/>")))
                .get()
                .asString()
                .contains("cannot write to", occupied.toString());

        assertThat(occupied).hasContent("a file, not a folder");
    }

    @Test
    void answerThatCannotTakeItsPlaceLeavesNoHalfFile() throws IOException {
        KeptAnswers kept = new KeptAnswers(folder, clock);
        kept.keep(ADDRESS, answer("first"));
        Path place;
        try (Stream<Path> files = Files.list(folder)) {
            place = files.findFirst().orElseThrow();
        }
        Files.delete(place);
        Files.createDirectories(place.resolve("in the way"));

        assertThat(kept.keep(ADDRESS, answer("second"))).isPresent();

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(place);
        }
    }
}
