package dev.gleaner.graph.store.item;

import dev.gleaner.graph.CitedWork;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Copy;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Link;
import dev.gleaner.graph.Manufacture;
import dev.gleaner.graph.NamedItem;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.channel.PollLog;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Everything that one poll of a channel brought, written in one transaction: the items with their
 * texts and statements, and the channel's next state with the validators. Either all of it is
 * stored or none.
 *
 * @param poll what the channel knows after the poll
 * @param items in the order in which they came
 * @param log what the end of the poll leaves in the history, which also gives the lease back; null
 *     while the poll goes on
 * @param sightings what the channel says of items, those among {@code items} and others that are
 *     known
 */
public record Harvest(
        ChannelState poll, List<Gathered> items, @Nullable PollLog log, List<Sighting> sightings) {

    public Harvest {
        items = List.copyOf(items);
        sightings = List.copyOf(sightings);
    }

    /** Of a channel that says nothing of its items but what is in them. */
    public Harvest(ChannelState poll, List<Gathered> items, @Nullable PollLog log) {
        this(poll, items, log, List.of());
    }

    /** A part of what a poll brings, while it goes on. */
    public Harvest(ChannelState poll, List<Gathered> items) {
        this(poll, items, null, List.of());
    }

    /**
     * What a channel says of an item.
     *
     * @param content hash of title and text as the channel gives them
     * @param strayed whether it came under another address than before
     */
    public record Sighting(Id<Item> item, String content, boolean strayed) {}

    /**
     * One item with what was read in it.
     *
     * @param source who published it, which need not be the channel's source
     * @param revision null when nothing but the title was seen
     * @param made how the revision was made of raw bytes
     * @param claims each quoting a passage of {@code revision}
     * @param works what the text points to
     * @param links of its claims to those of other items, and the other way round
     * @param bands what texts like this one share, to find copies by; empty when there is no text
     * @param copies who repeats whom, this item or the other way round
     * @param stubs items that {@code copies} names and that may not be there yet
     */
    public record Gathered(
            Source source,
            Item item,
            @Nullable Revision revision,
            Manufacture made,
            List<Claim> claims,
            List<CitedWork> works,
            List<Link> links,
            List<String> bands,
            List<Copy> copies,
            List<NamedItem> stubs) {

        public Gathered {
            claims = List.copyOf(claims);
            works = List.copyOf(works);
            links = List.copyOf(links);
            bands = List.copyOf(bands);
            copies = List.copyOf(copies);
            stubs = List.copyOf(stubs);
            if (revision == null && !claims.isEmpty()) {
                throw new IllegalArgumentException(
                        "claims quote a revision, and " + item.title() + " has none");
            }
        }

        /** An item that points to nothing, by rules that nobody recorded. */
        public Gathered(
                Source source,
                Item item,
                @Nullable Revision revision,
                List<Claim> claims,
                List<String> bands,
                List<Copy> copies,
                List<NamedItem> stubs) {
            this(
                    source,
                    item,
                    revision,
                    Manufacture.UNKNOWN,
                    claims,
                    List.of(),
                    List.of(),
                    bands,
                    copies,
                    stubs);
        }

        /** An item that resembles no other. */
        public static Gathered of(
                Source source, Item item, @Nullable Revision revision, List<Claim> claims) {
            return new Gathered(source, item, revision, claims, List.of(), List.of(), List.of());
        }
    }
}
