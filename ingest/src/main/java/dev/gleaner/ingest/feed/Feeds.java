package dev.gleaner.ingest.feed;

import dev.gleaner.ingest.extract.Charsets;
import dev.gleaner.ingest.feed.FeedReading.Unreadable;
import dev.gleaner.ingest.feed.date.FeedDates;
import dev.gleaner.ingest.feed.repair.FeedTree;
import dev.gleaner.ingest.feed.repair.Repair;
import dev.gleaner.ingest.feed.repair.TreeReading;
import dev.gleaner.ingest.feed.text.Base;
import dev.gleaner.ingest.url.WebAddress;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * The reader of feeds: any bytes in, a {@link Feed} or the reason why not out.
 *
 * <p>JSON Feed is read by Jackson. All else: text first (character set), then a well-formed tree
 * (with repairs), then the feed: its texts, links and dates by our own readers, which know what
 * publishers do; authors, files and categories by Rome, which knows the formats. Nothing is ever
 * fetched, no entity that reaches outside is expanded, and work is bounded by the size of the
 * input.
 */
public final class Feeds {

    private Feeds() {}

    /**
     * Reads a feed.
     *
     * @param charset from the HTTP header, null when it had none
     * @param address where the bytes came from in the end; links are resolved against it; null when
     *     nobody knows, and then relative links stay relative
     * @param now decides which dates lie impossibly far ahead
     */
    public static FeedReading read(
            byte[] bytes, @Nullable String charset, @Nullable URI address, Instant now) {
        Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        Charsets.Decoded decoded = Charsets.decode(bytes, charset);
        if (decoded.damaged()) {
            repairs.add(Repair.CHARACTERS_LOST);
        }
        Base base =
                new Base(
                        address == null ? null : WebAddress.parse(address.toString()).orElse(null));
        FeedDates dates = FeedDates.before(now);
        if (JsonFeed.looksLikeJson(decoded.text())) {
            return new JsonFeed(base, dates, repairs).read(decoded.text());
        }
        return switch (FeedTree.read(decoded.text())) {
            case TreeReading.NoTree(String reason) -> new Unreadable(reason);
            case FeedTree tree -> {
                repairs.addAll(tree.repairs());
                yield new TreeFeed(tree.document(), base, dates, repairs).read();
            }
        };
    }
}
