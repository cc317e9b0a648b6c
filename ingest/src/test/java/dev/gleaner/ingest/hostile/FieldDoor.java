package dev.gleaner.ingest.hostile;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.channel.Hub;
import dev.gleaner.graph.channel.Subscription;
import dev.gleaner.ingest.feed.Feed;
import dev.gleaner.ingest.feed.FeedReading;
import dev.gleaner.ingest.feed.Feeds;
import dev.gleaner.ingest.fetch.Fetch;
import dev.gleaner.ingest.fetch.FetchDoor;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.Posted;
import dev.gleaner.ingest.fetch.Request;
import dev.gleaner.ingest.fetch.Validators;
import dev.gleaner.ingest.opml.Opml;
import dev.gleaner.ingest.opml.OpmlReader;
import dev.gleaner.ingest.opml.OpmlReading;
import dev.gleaner.ingest.websub.HubRequest;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Addresses that stand in fields of a document, used as we use them: {@code list} is an OPML file
 * whose outlines are asked as feeds, {@code feed} a feed whose hub is asked to tell us.
 */
final class FieldDoor implements Door {

    private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");
    private static final URI HERE = URI.create("https://letter.example/feed");

    @Override
    public Map<String, Object> answer(HostileCase given) throws IOException {
        return FetchDoor.through(
                given,
                (client, address) ->
                        given.given().containsKey("list")
                                ? outlines(client, OpmlReader.read(given.bytes("list"), null))
                                : hub(client, Feeds.read(given.bytes("feed"), null, HERE, NOW)));
    }

    private static Map<String, Object> outlines(Fetcher client, OpmlReading reading) {
        List<String> outcomes = new ArrayList<>();
        if (reading instanceof Opml list) {
            list.outlines()
                    .forEach(outline ->
                            outcomes.add(
                                    word(
                                            client.fetch(
                                                    Request.feed(
                                                            outline.address().orElseThrow(),
                                                            Validators.NONE)))));
        }
        return Map.of("outcomes", outcomes);
    }

    private static String word(Fetch fetch) {
        return fetch instanceof Fetch.Refused refused
                ? refused.reason().name()
                : fetch.getClass().getSimpleName();
    }

    private static Map<String, Object> hub(Fetcher client, FeedReading reading) {
        String hub = reading instanceof Feed feed ? feed.hints().hub() : null;
        if (hub == null) {
            return Map.of("outcome", "no hub");
        }
        Posted posted =
                client.post(
                        HubRequest.of(
                                Subscription.wanted(
                                        Id.of("channel", "a"), new Hub(hub, "t"), "p", "s", NOW),
                                URI.create("https://gleaner.example")));
        return Map.of("outcome", posted.getClass().getSimpleName());
    }
}
