package dev.gleaner.source;

import dev.gleaner.graph.Channel;
import dev.gleaner.ingest.feed.Feed;
import dev.gleaner.ingest.feed.FeedReading;
import dev.gleaner.ingest.feed.Feeds;
import dev.gleaner.ingest.fetch.Fetch;
import dev.gleaner.ingest.fetch.KeptAnswers;
import dev.gleaner.ingest.fetch.Request;
import dev.gleaner.ingest.fetch.Validators;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The first question to each of many channels, many hosts at a time; what they answer is kept for
 * their first poll, so that nobody is asked twice.
 */
public final class FirstAnswers {

    private static final int AT_ONCE = 40;
    private static final int TELL_EVERY = 25;

    private final Function<Request, Fetch> asking;
    private final KeptAnswers kept;
    private final InstantSource clock;

    /**
     * @param asking the outgoing client
     */
    public FirstAnswers(Function<Request, Fetch> asking, KeptAnswers kept, InstantSource clock) {
        this.asking = asking;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Keeps an answer for the first poll of an address.
     *
     * @return why the disk did not take it; empty when it did
     */
    Optional<String> keep(String address, Fetch.Fetched answer) {
        return kept.keep(address, answer);
    }

    /** Asks each feed once and settles its entry. */
    void ask(List<ListEntry> entries, Consumer<String> progress) {
        Semaphore places = new Semaphore(AT_ONCE);
        AtomicInteger answered = new AtomicInteger();
        List<ListEntry> feeds =
                entries.stream().filter(entry -> entry.kind() == Channel.Kind.FEED).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (ListEntry entry : feeds) {
                threads.execute(() -> {
                    places.acquireUninterruptibly();
                    try {
                        settle(entry);
                    } finally {
                        places.release();
                    }
                    int done = answered.incrementAndGet();
                    if (done % TELL_EVERY == 0 || done == feeds.size()) {
                        tell(progress, done + " of " + feeds.size() + " answered");
                    }
                });
            }
        }
    }

    /** Whoever is told writes to one stream. */
    private synchronized void tell(Consumer<String> progress, String line) {
        progress.accept(line);
    }

    private void settle(ListEntry entry) {
        switch (asking.apply(Request.feed(entry.address(), Validators.NONE))) {
            case Fetch.Fetched fetched -> settle(entry, fetched);
            case Fetch.Failed failed -> entry.failed(failed.detail());
            case Fetch.Refused refused -> entry.failed("not fetched: " + refused.detail());
            case Fetch.Gone gone -> entry.failed("gone for good (410)");
            case Fetch.RetryLater later -> entry.failed("the server asks for patience");
            case Fetch.NotModified same -> entry.failed("it answered without a feed");
        }
    }

    private void settle(ListEntry entry, Fetch.Fetched fetched) {
        FeedReading reading =
                Feeds.read(
                        fetched.body(),
                        fetched.charset().orElse(null),
                        fetched.finalAddress(),
                        clock.instant());
        switch (reading) {
            case FeedReading.Unreadable(String reason) ->
                    entry.failed("this is no feed we can read: " + reason);
            case Feed feed -> {
                URI moved = fetched.permanentlyMovedTo();
                if (moved != null) {
                    entry.movedTo(moved.toString());
                } else {
                    entry.seen(feed.entries().size() + " items");
                }
                kept.keep(entry.address(), fetched)
                        .ifPresent(reason -> entry.seen(reason + "; it will be asked again"));
            }
        }
    }
}
