package dev.gleaner.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.channel.Hub;
import dev.gleaner.graph.channel.Subscription;
import dev.gleaner.ingest.fetch.Posting;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

class HubRequestTest {

    private static final Instant NOW = Instant.parse("2026-05-11T08:00:00Z");

    @Test
    void requestNamesTopicAndCallbackAndSharesTheSecret() {
        Subscription wanted =
                Subscription.wanted(
                        Id.of("channel", "feed", "a"),
                        new Hub("https://hub.example/?a=b", "https://heron.example/feed?a=1&b=ü"),
                        "path",
                        "s&cret",
                        NOW);

        Posting posting = HubRequest.of(wanted, URI.create("https://gleaner.example/below"));

        assertThat(posting.address()).isEqualTo("https://hub.example/?a=b");
        assertThat(posting.type()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(new String(posting.body(), StandardCharsets.US_ASCII))
                .isEqualTo(
                        "hub.callback=https%3A%2F%2Fgleaner.example%2Fbelow%2Fwebsub%2Fpath"
                                + "&hub.topic=https%3A%2F%2Fheron.example%2Ffeed%3Fa%3D1%26b%3D%C3%BC"
                                + "&hub.mode=subscribe&hub.lease_seconds=864000&hub.secret=s%26cret");
    }
}
