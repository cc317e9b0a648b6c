package dev.gleaner.mailbox;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.store.channel.MailboxStore;
import dev.gleaner.graph.store.channel.MailboxStore.WellRead;
import dev.gleaner.graph.store.channel.PushStore;
import dev.gleaner.ingest.mail.Mailbox;
import dev.gleaner.ingest.mail.MailboxAddress;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Listens to the mailboxes that are polled, from its start until it is closed, so that a letter is
 * read seconds after it has come. A letter only makes its mailbox due; polling reads it, as ever,
 * and goes on at its own pace beside this.
 *
 * <p>One thread looks every few seconds which mailboxes there are; anybody may ask how one does.
 */
public final class MailboxEars implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxEars.class);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    /** Each holds a connection open. */
    private static final int MOST = 100;

    private final MailboxStore mailboxes;
    private final PushStore pushes;
    private final Function<MailboxAddress, Optional<Mailbox>> opening;
    private final Runnable pushed;
    private final InstantSource clock;
    private final Map<Id<Channel>, Ear> ears = new ConcurrentHashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("mailboxes").unstarted(this::run);

    /**
     * @param opening opens a mailbox; empty when nobody gave its password
     * @param pushed is run when a mailbox has become due
     */
    public MailboxEars(
            MailboxStore mailboxes,
            PushStore pushes,
            Function<MailboxAddress, Optional<Mailbox>> opening,
            Runnable pushed,
            InstantSource clock) {
        this.mailboxes = mailboxes;
        this.pushes = pushes;
        this.opening = opening;
        this.pushed = pushed;
        this.clock = clock;
    }

    /** Begins. */
    public MailboxEars start() {
        thread.start();
        return this;
    }

    /** How we do with a mailbox; empty when nobody listens to it, nor wants to. */
    public Optional<Hearing> at(Id<Channel> channel) {
        return Optional.ofNullable(ears.get(channel)).map(Ear::hearing);
    }

    private void run() {
        try {
            do {
                round();
            } while (!stopping.await(ROUND.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            // All at once first: each may take its time to hang up
            ears.values().forEach(Ear::leave);
            ears.values().forEach(Ear::close);
        }
    }

    /** The edge of the loop: whatever one round dies of, the next one comes. */
    private void round() {
        try {
            listen(mailboxes.wellRead(MOST));
        } catch (RuntimeException failed) {
            if (stopping.getCount() > 0) {
                LOG.error("looking for mailboxes failed; the next look comes as planned", failed);
            }
        }
    }

    private void listen(List<WellRead> wanted) {
        List<Id<Channel>> ids = wanted.stream().map(WellRead::id).toList();
        ears.forEach((id, ear) -> {
            if (!ids.contains(id)) {
                ear.close();
                ears.remove(id);
            }
        });
        for (WellRead one : wanted) {
            Ear ear = ears.get(one.id());
            if (ear == null || ear.isIdle()) {
                MailboxAddress.parse(one.address())
                        .flatMap(opening)
                        .ifPresent(mailbox -> begin(one, mailbox));
            }
        }
    }

    private void begin(WellRead one, Mailbox mailbox) {
        ears.computeIfAbsent(one.id(), id -> new Ear(() -> news(id), clock))
                .begin(mailbox, one.cursor());
    }

    private void news(Id<Channel> channel) {
        pushes.pushed(channel, clock.instant());
        pushed.run();
    }

    @Override
    public void close() {
        stopping.countDown();
        try {
            thread.join(STOP_WITHIN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
