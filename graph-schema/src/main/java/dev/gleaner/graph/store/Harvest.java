package dev.gleaner.graph.store;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Copy;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one poll of a channel brought, written in one transaction: the items with their texts and
 * statements, and the channel's next state with the validators. Either all of it is stored or none.
 *
 * @param poll what the channel knows after the poll
 * @param items in the order in which they came
 */
public record Harvest(ChannelState poll, List<Gathered> items) {

    public Harvest {
        items = List.copyOf(items);
    }

    /**
     * One item with what was read in it.
     *
     * @param source who published it, which need not be the channel's source
     * @param revision null when nothing but the title was seen
     * @param claims each quoting a passage of {@code revision}
     * @param copyOf what it repeats, null when it stands for itself
     * @param original the item that {@code copyOf} names with its source, as a stub to be made when it is not there
     */
    public record Gathered(
            Source source,
            Item item,
            @Nullable Revision revision,
            List<Claim> claims,
            @Nullable Copy copyOf,
            @Nullable Original original) {

        public Gathered {
            claims = List.copyOf(claims);
            if (revision == null && !claims.isEmpty()) {
                throw new IllegalArgumentException("claims quote a revision, and " + item.title() + " has none");
            }
        }

        /** An item that stands for itself. */
        public static Gathered of(Source source, Item item, @Nullable Revision revision, List<Claim> claims) {
            return new Gathered(source, item, revision, claims, null, null);
        }
    }

    /** The item that a copy repeats, with who published it. */
    public record Original(Source source, Item item) {}
}
