package dev.gleaner.delivery;

import dev.gleaner.delivery.Round.Outcome;
import dev.gleaner.graph.notice.Delivery;
import dev.gleaner.graph.notice.Notice;
import dev.gleaner.graph.store.notice.DeliveryStore;
import dev.gleaner.graph.store.notice.DeliveryStore.Addressee;
import dev.gleaner.ingest.fetch.Posted;
import dev.gleaner.ingest.fetch.Posting;
import dev.gleaner.ingest.mail.OutgoingLetter;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Tells the receivers what changed. Receivers do not wait for each other; a round is one at a time.
 */
public final class Deliveries {

    private final DeliveryStore store;
    private final List<Receiver> receivers;
    private final Function<Posting, Posted> post;
    private final Function<OutgoingLetter, Optional<String>> mail;
    private final URI pages;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();

    /**
     * @param post sends a message
     * @param mail sends a letter; empty when it was taken, else why not
     * @param pages where the pages are, without a slash at the end
     */
    public Deliveries(
            DeliveryStore store,
            List<Receiver> receivers,
            Function<Posting, Posted> post,
            Function<OutgoingLetter, Optional<String>> mail,
            URI pages,
            InstantSource clock) {
        this.store = store;
        this.receivers = List.copyOf(receivers);
        this.post = post;
        this.mail = mail;
        this.pages = pages;
        this.clock = clock;
    }

    /** Who is told. */
    public List<Receiver> receivers() {
        return receivers;
    }

    /** Tells whatever is due. */
    public SendReport sendDue() {
        lock.lock();
        try {
            plan();
            return new SendReport(tellAll());
        } finally {
            lock.unlock();
        }
    }

    private void plan() {
        Instant now = clock.instant();
        store.plan(
                receivers.stream()
                        .map(receiver ->
                                new Addressee(receiver.id(), receiver.shown(), from(receiver, now)))
                        .toList());
    }

    private static Instant from(Receiver receiver, Instant now) {
        return receiver instanceof Receiver.Digest digest ? DigestLetter.next(digest, now) : now;
    }

    private List<SendReport.ReceiverLine> tellAll() {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SendReport.ReceiverLine>> rounds =
                    receivers.stream()
                            .map(receiver -> executor.submit(() -> tell(receiver)))
                            .toList();
            List<SendReport.ReceiverLine> lines = new ArrayList<>();
            for (Future<SendReport.ReceiverLine> round : rounds) {
                lines.add(round.get());
            }
            return lines;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a round of telling broke off", broken.getCause());
        }
    }

    private SendReport.ReceiverLine tell(Receiver receiver) {
        Round round = new Round(receiver, store, clock);
        return switch (receiver) {
            case Receiver.Webhook webhook ->
                    round.singly((one, batch) ->
                            posted(
                                    WebhookMessage.of(
                                            one.getFirst().notice(),
                                            webhook,
                                            pages,
                                            clock.instant())));
            case Receiver.Slack slack ->
                    round.singly((one, batch) ->
                            posted(SlackMessage.of(one.getFirst().notice(), slack, pages)));
            case Receiver.Digest digest ->
                    round.together((letter, batch) -> mailed(letter, batch, digest));
        };
    }

    private Outcome posted(Posting posting) {
        return switch (post.apply(posting)) {
            case Posted.Accepted(int status) -> new Outcome.Told("status " + status);
            case Posted.TryLater later ->
                    new Outcome.Failed(
                            "status " + later.status() + ", it asks for patience",
                            later.after(),
                            true,
                            false);
            case Posted.Declined(int status, String detail) ->
                    new Outcome.Failed(detail, null, status >= 500, status == 410);
            case Posted.Unsent(String detail) -> new Outcome.Failed(detail, null, true, false);
        };
    }

    private Outcome mailed(List<Delivery> letter, String batch, Receiver.Digest digest) {
        List<Notice> notices = letter.stream().map(Delivery::notice).toList();
        return mail.apply(DigestLetter.of(batch, notices, digest, pages, clock.instant()))
                .<Outcome>map(problem -> new Outcome.Failed(problem, null, true, false))
                .orElseGet(() -> new Outcome.Told("taken by the mail server"));
    }

    /** When the next attempt is due; none while nobody waits for anything. */
    public Optional<Instant> nextTry() {
        return store.nextTry(receivers.stream().map(Receiver::id).toList());
    }
}
