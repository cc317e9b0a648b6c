package dev.gleaner.graph.store.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.store.StoreContract;
import dev.gleaner.graph.store.channel.ChannelDecisions;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.HarvestStore;
import dev.gleaner.graph.store.channel.PinStore;
import dev.gleaner.graph.store.item.Harvest.Gathered;
import dev.gleaner.graph.store.thread.ReadingStore;
import dev.gleaner.graph.thread.Reading;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Texts of a page that changes every day, and the certificate of its server. */
class RevisionWriterIT {

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Source LAB = Source.of("Heron Lab", Source.Kind.LAB, null);
    private static final Channel CHANNEL =
            Channel.of(LAB.id(), Channel.Kind.FEED, "https://heron.example/feed");
    private static final Item PAGE =
            Item.of(
                    ItemKey.address("https://heron.example/page"),
                    LAB.id(),
                    "A page",
                    "https://heron.example/page",
                    null,
                    null);

    @BeforeAll
    static void applySchema() {
        StoreContract.applySchema(NEO4J.driver());
    }

    @BeforeEach
    void startWithOneChannel() {
        new ChannelStore(NEO4J.driver()).add(LAB, CHANNEL, AT);
    }

    @Test
    void lastTwentyTextsStayWhole() {
        store(0, 25);

        assertThat(texts("")).isEqualTo(25);
        assertThat(texts("WHERE r.text <> ''")).isEqualTo(RevisionWriter.MOST_TEXTS);
        assertThat(texts("WHERE r.text = '' AND r.rawHash <> '' AND r.trimmedAt IS NOT NULL"))
                .isEqualTo(5);
    }

    @Test
    void textsThatSomebodyReadStayWhole() {
        store(0, 3);
        new ReadingStore(NEO4J.driver())
                .record(
                        Reading.of(
                                PAGE.id(), Reading.Depth.READ, "Ada", AT.plus(Duration.ofDays(2))));
        store(3, 27);

        assertThat(texts("WHERE r.text <> ''")).isEqualTo(3 + RevisionWriter.MOST_TEXTS);
    }

    @Test
    void pinnedCertificateIsKnownByItsServer() {
        PinStore pins = new PinStore(NEO4J.driver());
        ChannelStore channels = new ChannelStore(NEO4J.driver());
        String first = "ab".repeat(32);
        String second = "cd".repeat(32);

        pins.pin(CHANNEL.id(), "heron.example:443", first, AT);
        assertThat(pins.at("heron.example:443")).contains(first);
        assertThat(pins.at("heron.example:8443")).isEmpty();
        pins.pin(CHANNEL.id(), "heron.example:443", second, AT);
        pins.pin(CHANNEL.id(), "heron.example:443", second, AT);
        assertThat(pins.at("heron.example:443")).contains(second);
        assertThat(channels.history(CHANNEL.id()).orElseThrow().events()).hasSize(2);

        new ChannelDecisions(NEO4J.driver()).close(CHANNEL.id(), AT);
        assertThat(pins.at("heron.example:443")).isEmpty();
    }

    private static void store(int from, int to) {
        HarvestStore harvests = new HarvestStore(NEO4J.driver());
        for (int day = from; day < to; day++) {
            Instant at = AT.plus(Duration.ofDays(day));
            Revision revision =
                    Revision.of(
                            PAGE.id(),
                            "hash" + day,
                            "The text of day " + day + ".",
                            BodyState.FULL,
                            "en",
                            at);
            harvests.store(
                    new Harvest(
                            ChannelState.fresh(CHANNEL, LAB.name()),
                            List.of(Gathered.of(LAB, PAGE, revision, List.of()))),
                    at);
        }
    }

    private static long texts(String which) {
        return NEO4J.driver()
                .executableQuery("MATCH (r:Revision) " + which + " RETURN count(r) AS found")
                .execute()
                .records()
                .getFirst()
                .get("found")
                .asLong();
    }
}
