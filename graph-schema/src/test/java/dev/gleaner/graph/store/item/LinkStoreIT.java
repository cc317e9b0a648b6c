package dev.gleaner.graph.store.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.Manner;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.store.StoreContract;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.HarvestStore;
import dev.gleaner.graph.store.item.Harvest.Gathered;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Instant;
import java.util.List;

class LinkStoreIT {

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Source LAB = Source.of("Heron Lab", Source.Kind.LAB, "Heron");
    private static final Channel CHANNEL =
            Channel.of(LAB.id(), Channel.Kind.FEED, "https://heron.example/feed");
    private static final String SUBJECT = "forecast|2028";

    private final LinkStore links = new LinkStore(NEO4J.driver());

    @BeforeAll
    static void applySchema() {
        StoreContract.applySchema(NEO4J.driver());
    }

    @BeforeEach
    void startWithOneChannel() {
        new ChannelStore(NEO4J.driver()).add(LAB, CHANNEL, AT);
    }

    @Test
    void statementsRecordedFirstAreComparedWithANewOne() {
        keep("third", AT.plusSeconds(180), SUBJECT);
        keep("first", AT.plusSeconds(60), SUBJECT);
        keep("second", AT.plusSeconds(120), SUBJECT);
        keep("another", AT, "forecast|2031");

        assertThat(links.sharing(List.of(SUBJECT), item("new").id(), 2))
                .extracting(peer -> peer.item().title())
                .containsExactly("first", "second");
        assertThat(links.sharing(List.of(SUBJECT), item("first").id(), 2))
                .extracting(peer -> peer.item().title())
                .containsExactly("second", "third");
    }

    @Test
    void statementOfAnOlderTextIsComparedNoMore() {
        keep("first", AT, SUBJECT);
        keep("first", AT.plusSeconds(60), SUBJECT);

        assertThat(links.sharing(List.of(SUBJECT), item("new").id(), 10))
                .singleElement()
                .satisfies(peer -> assertThat(peer.claim().passage().quote()).contains("10:01:00"));
    }

    private static void keep(String title, Instant at, String subject) {
        String words = "By 2028 the nets will be empty, it was said at " + at + ".";
        Revision text =
                Revision.of(
                        item(title).id(),
                        Id.of("raw", title + words).value(),
                        words,
                        BodyState.FULL,
                        "en",
                        at);
        Claim claim =
                Claim.of(Claim.Kind.FORECAST, text.passage(0, words.length()), "test-1")
                        .said(Manner.PLAIN, subject);
        new HarvestStore(NEO4J.driver())
                .store(
                        new Harvest(
                                new ChannelStore(NEO4J.driver()).all().getFirst(),
                                List.of(
                                        new Gathered(
                                                LAB,
                                                item(title),
                                                text,
                                                List.of(claim),
                                                List.of(),
                                                List.of(),
                                                List.of()))),
                        at);
    }

    private static Item item(String title) {
        ItemKey key = new ItemKey(ItemKey.Kind.ADDRESS, "https://heron.example/" + title);
        return new Item(key.id(), key, LAB.id(), title, null, null, null);
    }
}
