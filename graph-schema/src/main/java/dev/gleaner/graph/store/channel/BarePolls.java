package dev.gleaner.graph.store.channel;

import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.channel.PollLog;
import dev.gleaner.graph.store.item.Harvest;
import dev.gleaner.graph.store.row.Rows;

import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes the ends of polls that brought nothing but a new state of their channel, many in one
 * transaction.
 *
 * <p>Nearly every poll ends so, and a transaction of its own for each would keep the database busy
 * with commits. Nobody waits for company: whoever finds no write going on writes at once what is
 * there, and what comes in meanwhile goes with the next. For any number of threads.
 */
final class BarePolls {

    /** Keeps a transaction short: its channels are locked as long as it lasts. */
    private static final int MOST_AT_ONCE = 100;

    private final Driver driver;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    BarePolls(Driver driver) {
        this.driver = driver;
    }

    /** How far a poll has come. */
    private enum Fate {
        OPEN,
        STORED,
        LEASE_LOST,
        TO_BE_STORED_ALONE
    }

    /** A poll on its way; touched by whoever holds the lock. */
    private static final class Waiting {

        private final ChannelState poll;
        private final PollLog log;
        private final Instant at;
        private Fate fate = Fate.OPEN;

        Waiting(ChannelState poll, PollLog log, Instant at) {
            this.poll = poll;
            this.log = log;
            this.at = at;
        }
    }

    /**
     * Stores a harvest that is the end of such a poll, with others if there are any.
     *
     * @return false when it has to be stored alone: there is more in it, or writing it with others
     *     failed
     * @throws LeaseLostException when the channel was given to somebody else meanwhile
     */
    boolean store(Harvest harvest, Instant at) {
        PollLog log = harvest.log();
        return log != null && isBare(harvest, log) && store(new Waiting(harvest.poll(), log, at));
    }

    private static boolean isBare(Harvest harvest, PollLog log) {
        return harvest.items().isEmpty()
                && harvest.sightings().isEmpty()
                && log.events().isEmpty()
                && log.formerAddress() == null;
    }

    private boolean store(Waiting mine) {
        waiting.add(mine);
        writing.lock();
        try {
            while (mine.fate == Fate.OPEN) {
                write(next());
            }
            if (mine.fate == Fate.LEASE_LOST) {
                throw new LeaseLostException(mine.poll.channel(), mine.poll.lease());
            }
            return mine.fate == Fate.STORED;
        } finally {
            writing.unlock();
        }
    }

    private List<Waiting> next() {
        List<Waiting> batch = new ArrayList<>();
        while (batch.size() < MOST_AT_ONCE && !waiting.isEmpty()) {
            batch.add(waiting.remove());
        }
        // All writers lock in the same order
        batch.sort(Comparator.comparing(one -> one.poll.channel().id()));
        return batch;
    }

    /** Whatever a common write dies of, it may be the fault of one: each then goes its own way. */
    @SuppressWarnings("IllegalCatch")
    private void write(List<Waiting> batch) {
        try (var session = driver.session()) {
            Set<String> stored = session.executeWrite(transaction -> write(transaction, batch));
            for (Waiting one : batch) {
                boolean isStored = stored.contains(one.poll.channel().id().value());
                one.fate = isStored ? Fate.STORED : Fate.LEASE_LOST;
            }
        } catch (RuntimeException failed) {
            batch.forEach(one -> one.fate = Fate.TO_BE_STORED_ALONE);
        }
    }

    private static Set<String> write(TransactionContext transaction, List<Waiting> batch) {
        return new HashSet<>(
                transaction
                        .run(
                                """
                                UNWIND $rows AS row
                                MATCH (c:Channel {id: row.id})
                                SET c.lockedAt = row.at
                                WITH c, row
                                WHERE coalesce(c.leaseRev, 0) = row.lease
                                SET c.leftBy = c.leaseOwner,
                                    c.leftAt = row.at,
                                    c.polls = coalesce(c.polls, 0) + 1
                                SET c += row.facts
                                REMOVE c.leaseOwner, c.leaseUntil
                                SET c.nextReason = CASE
                                      WHEN c.pushedAt IS NULL OR c.failuresInARow > 0
                                      THEN c.nextReason ELSE $pushed END,
                                    c.nextPoll = CASE
                                      WHEN c.pushedAt IS NULL OR c.failuresInARow > 0
                                      THEN c.nextPoll ELSE c.pushedAt + $apart END
                                WITH c, row, row.id + '#' + toString(c.polls % 50) AS slot
                                MERGE (p:Poll {id: slot})
                                  ON CREATE SET p.channel = row.id
                                SET p += row.poll
                                MERGE (p)-[:OF]->(c)
                                RETURN c.id AS id
                                """,
                                Map.of(
                                        "rows", batch.stream().map(BarePolls::row).toList(),
                                        "pushed", PushStore.REASON,
                                        "apart", PushStore.APART))
                        .list(found -> found.get("id").asString()));
    }

    private static Map<String, Object> row(Waiting one) {
        ChannelState state = one.poll;
        Map<String, Object> row = new HashMap<>();
        row.put("id", state.channel().id().value());
        row.put("lease", state.lease());
        row.put("at", Rows.time(one.at));
        row.put("facts", PollWriter.facts(state, one.log));
        row.put("poll", ChannelNodes.poll(one.log.poll()));
        return row;
    }
}
