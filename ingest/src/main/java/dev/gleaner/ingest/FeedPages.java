package dev.gleaner.ingest;

import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.store.channel.HarvestStore;
import dev.gleaner.graph.store.channel.HarvestStore.Stored;
import dev.gleaner.graph.store.channel.PipelineStores;
import dev.gleaner.graph.store.item.Harvest;
import dev.gleaner.graph.store.item.Harvest.Gathered;
import dev.gleaner.graph.store.item.Harvest.Sighting;
import dev.gleaner.graph.store.item.ItemStore;
import dev.gleaner.graph.store.item.SightingStore;
import dev.gleaner.graph.store.item.SightingStore.Seen;
import dev.gleaner.graph.store.item.SourceStore;
import dev.gleaner.ingest.feed.Feed;
import dev.gleaner.ingest.feed.Feed.Entry;
import dev.gleaner.ingest.fetch.Fetch;
import dev.gleaner.ingest.url.CanonicalUrl;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The entries of a feed on their way into the graph, with the pages they link to.
 *
 * <p>An entry is known again by its address, or, where links change without reason, by its content.
 * One whose content changes is read again, at most once a day.
 */
final class FeedPages {

    private static final int GROUP = 10;
    private static final int STRAYED_TO_GO_BY_CONTENT = 2;
    private static final Duration TEXT_MAY_COME = Duration.ofDays(2);
    private static final Duration BETWEEN_READINGS = Duration.ofHours(24);

    private final EntryDocuments documents;
    private final ItemStore items;
    private final SightingStore sightings;
    private final SourceStore sources;
    private final HarvestStore harvests;
    private final InstantSource clock;

    FeedPages(EntryDocuments documents, PipelineStores stores, InstantSource clock) {
        this.documents = documents;
        this.items = stores.items();
        this.sightings = stores.sightings();
        this.sources = stores.sources();
        this.harvests = stores.harvests();
        this.clock = clock;
    }

    /**
     * What came of the entries.
     *
     * @param stored what was written so far
     * @param last what is still to be written, with the end of the poll
     * @param sightings likewise
     * @param newItems entries never seen before
     * @param mayComeBack whether a page could not be had this time only
     * @param byContent whether the channel's items are told apart by their content
     * @param problem what could not be read, one a line
     */
    record Taken(
            Stored stored,
            List<Gathered> last,
            List<Sighting> sightings,
            int newItems,
            boolean mayComeBack,
            boolean byContent,
            String problem) {}

    /**
     * Takes the entries of an answer.
     *
     * @param answer what the channel answered, which is the document itself where a channel is one
     */
    Taken take(
            ChannelState channel,
            Feed feed,
            Fetch.Fetched answer,
            Instant started,
            Consumer<String> progress) {
        EntryDocuments.Reading reading =
                documents.of(
                        channel.channel(),
                        sources.byId(channel.channel().source()),
                        answer,
                        progress);
        Round round = new Round(channel, reading, started);
        feed.entries().forEach(round::take);
        return round.taken(feed);
    }

    /** The entries of one poll. */
    private final class Round {

        private final ChannelState channel;
        private final EntryDocuments.Reading documents;
        private final Instant started;
        private final List<Gathered> group = new ArrayList<>();
        private final List<Sighting> seen = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private Stored stored = Stored.nothing();
        private int newItems;
        private boolean mayComeBack;
        private boolean byContent;

        Round(ChannelState channel, EntryDocuments.Reading documents, Instant started) {
            this.channel = channel;
            this.documents = documents;
            this.started = started;
            this.byContent = channel.kept().byContent();
        }

        void take(Entry entry) {
            String content = documents.contentOf(entry);
            Optional<ItemStore.Known> known = items.at(canonical(documents.addressOf(entry)));
            Optional<Seen> before =
                    known.flatMap(item -> sightings.of(channel.channel().id(), item.key().id()));
            if (known.isPresent() && !isToBeReadAgain(known.get(), before, content)) {
                note(known.get(), before, content);
            } else if (known.isPresent() || !isStrayed(entry, content)) {
                read(entry, content, known.isEmpty());
            }
            if (group.size() == GROUP) {
                storeGroup();
            }
        }

        /** What has changed but was not read again stays to be read another day. */
        private void note(ItemStore.Known known, Optional<Seen> before, String content) {
            String noted = before.map(Seen::content).orElse(null);
            if (noted == null || noted.equals(content)) {
                seen.add(new Sighting(known.key().id(), content, false));
            }
        }

        private void read(Entry entry, String content, boolean isNew) {
            EntryDocuments.Outcome outcome = documents.read(entry);
            mayComeBack |= outcome.mayComeBack();
            if (outcome.problem() != null) {
                problems.add(outcome.problem());
            }
            if (outcome.known() != null) {
                seen.add(new Sighting(outcome.known(), content, false));
            }
            if (outcome.gathered() != null) {
                add(outcome.gathered(), content, isNew);
            }
        }

        private void add(Gathered gathered, String content, boolean isNew) {
            group.add(gathered);
            seen.add(new Sighting(gathered.item().id(), content, false));
            newItems += isNew ? 1 : 0;
        }

        /**
         * Its content has changed since it was last seen here, and it has not been read today; or
         * it is new and has no text yet, which may come.
         */
        private boolean isToBeReadAgain(
                ItemStore.Known known, Optional<Seen> before, String content) {
            if (!known.hasText()) {
                return before.isEmpty()
                        || Duration.between(before.get().firstAt(), started)
                                        .compareTo(TEXT_MAY_COME)
                                < 0;
            }
            if (before.isEmpty() || before.get().content() == null) {
                return false;
            }
            Instant changed = before.get().changedAt();
            Instant last = changed == null ? before.get().firstAt() : changed;
            return !content.equals(before.get().content())
                    && Duration.between(last, started).compareTo(BETWEEN_READINGS) >= 0;
        }

        /** Whether a new address leads to what this channel brought before. */
        private boolean isStrayed(Entry entry, String content) {
            boolean telling =
                    entry.link() != null && (byContent || !EntryDocuments.text(entry).isBlank());
            Optional<Seen> before =
                    telling
                            ? sightings.withContent(channel.channel().id(), content, started)
                            : Optional.empty();
            before.ifPresent(same -> {
                seen.add(new Sighting(same.item(), content, true));
                byContent |= same.strayed() + 1 >= STRAYED_TO_GO_BY_CONTENT;
            });
            return before.isPresent();
        }

        private void storeGroup() {
            stored =
                    stored.plus(
                            harvests.store(
                                    new Harvest(channel, group, null, seen), clock.instant()));
            group.clear();
            seen.clear();
        }

        Taken taken(Feed feed) {
            List<String> lines = new ArrayList<>(problems);
            if (feed.leftOut() > 0) {
                lines.add(feed.leftOut() + " more entries were left out");
            }
            return new Taken(
                    stored,
                    List.copyOf(group),
                    List.copyOf(seen),
                    newItems,
                    mayComeBack,
                    byContent,
                    String.join("\n", lines));
        }
    }

    private static String canonical(String link) {
        return CanonicalUrl.of(link).orElse(link);
    }
}
