package dev.gleaner.mailbox;

import dev.gleaner.ingest.mail.Mailbox;
import dev.gleaner.ingest.mail.MailboxListener;
import dev.gleaner.ingest.mail.MailboxListening;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Our ear at one mailbox: one connection at a time, made again after a pause that doubles while it
 * does not last.
 *
 * <p>The thread of the {@link MailboxEars} begins and closes, a virtual one listens.
 */
final class Ear implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** For a server that will not, or does not let us in: what a poll waits, too. */
    private static final Duration DAY = Duration.ofDays(1);

    /** A connection that lasted so long was a good one. */
    private static final Duration LASTING = Duration.ofMinutes(10);

    private static final Duration LEAVE_WITHIN = Duration.ofSeconds(2);

    private final Runnable news;
    private final InstantSource clock;
    private volatile Hearing hearing;
    private @Nullable MailboxListener listener;
    private @Nullable Thread thread;
    private volatile Instant nextTry;
    private volatile Duration pause = FIRST_PAUSE;

    /**
     * @param news is run for each letter
     */
    Ear(Runnable news, InstantSource clock) {
        this.news = news;
        this.clock = clock;
        this.nextTry = clock.instant();
        this.hearing = new Hearing(false, nextTry, "");
    }

    Hearing hearing() {
        return hearing;
    }

    /** Whether it is time to listen, and nobody does. */
    boolean isIdle() {
        return (thread == null || !thread.isAlive()) && !clock.instant().isBefore(nextTry);
    }

    /**
     * Listens in a thread of its own.
     *
     * @param cursor how far the mailbox was read
     */
    void begin(Mailbox mailbox, @Nullable String cursor) {
        MailboxListener one = mailbox.listener(cursor, new Told());
        listener = one;
        thread = Thread.ofVirtual().name("mailbox").start(() -> listen(one));
    }

    /** The edge of listening: whatever it dies of, it begins again. */
    private void listen(MailboxListener one) {
        try {
            end(one.listen());
        } catch (RuntimeException failed) {
            LOG.error("listening to a mailbox failed", failed);
            end(new MailboxListening.Lost("an error of our own: " + failed.getMessage(), false));
        }
    }

    /** What the server tells. */
    private final class Told implements MailboxListener.Listening {

        @Override
        public void began() {
            if (!hearing.on()) {
                hearing = new Hearing(true, clock.instant(), "");
            }
        }

        @Override
        public void news() {
            news.run();
        }
    }

    private void end(MailboxListening end) {
        Instant now = clock.instant();
        switch (end) {
            case MailboxListening.Left left -> hearing = new Hearing(false, now, "");
            case MailboxListening.NotOffered no -> {
                hearing = new Hearing(false, now, "its server does not offer to tell (IDLE)");
                nextTry = now.plus(DAY);
            }
            case MailboxListening.Lost(String reason, boolean refused) -> {
                boolean lasted = hearing.on() && !now.isBefore(hearing.since().plus(LASTING));
                pause = lasted ? FIRST_PAUSE : pause;
                nextTry = now.plus(refused ? DAY : pause);
                pause = longer(pause);
                hearing = new Hearing(false, now, reason);
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /** Takes leave, and does not wait. */
    void leave() {
        if (listener != null) {
            listener.close();
        }
    }

    /** Takes leave, and hangs up where the server does not answer that. */
    @Override
    public void close() {
        leave();
        if (thread == null) {
            return;
        }
        try {
            if (!thread.join(LEAVE_WITHIN)) {
                thread.interrupt();
                thread.join(LEAVE_WITHIN);
            }
        } catch (InterruptedException stopping) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
