package dev.gleaner.workspace;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.Quantity;
import dev.gleaner.graph.Result;
import dev.gleaner.graph.Revision;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.channel.Condition;
import dev.gleaner.graph.channel.Remembered;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.HarvestStore;
import dev.gleaner.graph.store.item.Harvest;
import dev.gleaner.graph.store.item.Harvest.Gathered;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A program that stores harvests into a data folder until it is killed, and says of each item when
 * it sends it and when it is stored. Arguments: data folder, journal, seed.
 */
final class CrashChild {

    /** Far more than fit before the kill; an abandoned child ends all the same. */
    private static final int MOST_HARVESTS = 5_000;

    private static final int LARGEST_HARVEST = 4;
    private static final int HARVESTS_BETWEEN_FOLLOWING = 7;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Source SOURCE = Source.of("Crash Weekly", Source.Kind.NEWSLETTER, null);
    private static final Channel CHANNEL =
            Channel.of(SOURCE.id(), Channel.Kind.FEED, "https://crash.example/feed");

    private final OpenStores stores;
    private final HarvestStore harvests;
    private final CrashJournal journal;
    private final Random random;
    private final String name;
    private int nextNumber;

    private CrashChild(
            OpenStores stores, CrashJournal journal, Random random, String name, int nextNumber) {
        this.stores = stores;
        this.harvests = new HarvestStore(stores.driver());
        this.journal = journal;
        this.random = random;
        this.name = name;
        this.nextNumber = nextNumber;
    }

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        Random random = new Random(Long.parseLong(arguments[2]));
        try (OpenStores stores = OpenStores.in(Path.of(arguments[0]));
                CrashJournal journal = CrashJournal.appendTo(file)) {
            stores.follower().follow();
            new ChannelStore(stores.driver()).add(SOURCE, CHANNEL, START);
            StoredValidators.check(stores.driver(), CrashJournal.read(file));
            int sent =
                    (int)
                            CrashJournal.read(file).stream()
                                    .map(line -> line.item())
                                    .distinct()
                                    .count();
            new CrashChild(stores, journal, random, arguments[2], sent).run();
        }
    }

    private void run() throws IOException {
        for (int count = 0; count < MOST_HARVESTS; count++) {
            store(name + "-" + count);
            if (random.nextInt(HARVESTS_BETWEEN_FOLLOWING) == 0) {
                stores.follower().follow();
            }
        }
    }

    private void store(String entityTag) throws IOException {
        List<Gathered> items = new ArrayList<>();
        int size = 1 + random.nextInt(LARGEST_HARVEST);
        for (int count = 0; count < size; count++) {
            items.add(gathered(number(), random.nextInt(2)));
        }
        journal.add(items.stream().map(one -> line("SENT", entityTag, one)).toList());
        harvests.store(new Harvest(polled(entityTag), items), START.plusSeconds(nextNumber));
        journal.add(items.stream().map(one -> line("ACK", entityTag, one)).toList());
    }

    private static ChannelState polled(String entityTag) {
        return new ChannelState(
                CHANNEL,
                SOURCE.name(),
                Condition.OK,
                Remembered.NOTHING.answered(entityTag, null, null),
                START,
                START,
                START,
                START,
                "crash",
                null,
                0,
                null,
                "",
                null,
                null,
                null,
                0);
    }

    /** Every second one was sent before, by this child or one killed before it. */
    private int number() {
        if (nextNumber > 0 && random.nextBoolean()) {
            return random.nextInt(nextNumber);
        }
        return nextNumber++;
    }

    /** The same number and edition give the same ids, whichever child sends them. */
    private static Gathered gathered(int number, int edition) {
        String address = "https://crash.example/" + number;
        Item item =
                Item.of(
                        ItemKey.address(address),
                        SOURCE.id(),
                        "Issue " + number,
                        address,
                        null,
                        null);
        String wording = (number % 100) + "%";
        String text =
                "Agent "
                        + number
                        + " scored "
                        + wording
                        + " on CrashBench, edition "
                        + edition
                        + ".";
        Revision revision =
                Revision.of(
                        item.id(),
                        Integer.toHexString(text.hashCode()),
                        text,
                        BodyState.FULL,
                        "en",
                        START.plusSeconds(edition));
        int start = text.indexOf(wording);
        Result result =
                new Result(
                        "CrashBench",
                        null,
                        "Agent " + number,
                        null,
                        new Quantity(
                                number % 100,
                                number % 100,
                                Quantity.Unit.PERCENT,
                                Quantity.Approximation.EXACT,
                                wording),
                        null,
                        false,
                        null,
                        start,
                        start + wording.length());
        Claim claim = Claim.result(revision.passage(0, text.length()), result, "crash");
        return Gathered.of(SOURCE, item, revision, List.of(claim));
    }

    private static CrashJournal.Line line(String word, String entityTag, Gathered one) {
        return new CrashJournal.Line(
                word,
                entityTag,
                one.item().id().value(),
                String.valueOf(one.revision() == null ? "" : one.revision().id().value()),
                one.claims().getFirst().id().value());
    }
}
