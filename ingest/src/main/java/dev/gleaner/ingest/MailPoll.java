package dev.gleaner.ingest;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.channel.PollLog;
import dev.gleaner.graph.channel.PollRecord;
import dev.gleaner.graph.store.channel.HarvestStore;
import dev.gleaner.graph.store.channel.HarvestStore.Stored;
import dev.gleaner.graph.store.item.Harvest;
import dev.gleaner.graph.store.item.Harvest.Gathered;
import dev.gleaner.graph.store.item.Harvest.Sighting;
import dev.gleaner.ingest.Gatherer.Gathering;
import dev.gleaner.ingest.Ingest.Outcome;
import dev.gleaner.ingest.Ingest.PollReport;
import dev.gleaner.ingest.fetch.Validators;
import dev.gleaner.ingest.mail.Letter;
import dev.gleaner.ingest.mail.LetterReader;
import dev.gleaner.ingest.mail.LetterReading;
import dev.gleaner.ingest.mail.MailFile;
import dev.gleaner.ingest.mail.Mailbox;
import dev.gleaner.ingest.mail.MailboxAddress;
import dev.gleaner.ingest.mail.MailboxReading;
import dev.gleaner.ingest.source.Due;
import dev.gleaner.ingest.source.KnownSources;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads newsletters that come as mail: from a folder of an account, or from a file.
 *
 * <p>Each message is an item, known again by its address on the web, its number or its Message-ID,
 * so that a mailbox that is numbered anew brings nothing twice. How far the mailbox was read is
 * stored with the last of the messages.
 */
final class MailPoll {

    private static final int GROUP = 10;
    private static final int MOST_NAMED = 20;

    private final Gatherer gatherer;
    private final HarvestStore harvests;
    private final Function<MailboxAddress, Optional<Mailbox>> mailboxes;
    private final InstantSource clock;

    MailPoll(
            Gatherer gatherer,
            HarvestStore harvests,
            Function<MailboxAddress, Optional<Mailbox>> mailboxes,
            InstantSource clock) {
        this.gatherer = gatherer;
        this.harvests = harvests;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    PollReport poll(ChannelState channel, Consumer<String> progress) {
        return new OnePoll(channel, progress).run();
    }

    /** One look into a mailbox or file. */
    private final class OnePoll {

        private final ChannelState channel;
        private final Consumer<String> progress;
        private final Instant started = clock.instant();
        private final List<Gathered> group = new ArrayList<>();
        private final List<Sighting> known = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private Stored stored = Stored.nothing();

        OnePoll(ChannelState channel, Consumer<String> progress) {
            this.channel = channel;
            this.progress = progress;
        }

        PollReport run() {
            return channel.channel().kind() == Channel.Kind.MAIL_FILE ? file() : mailbox();
        }

        private PollReport file() {
            Path file = Path.of(channel.channel().address());
            progress.accept("reading " + file);
            try {
                List<byte[]> messages = MailFile.messages(Files.readAllBytes(file));
                messages.forEach(this::take);
                return done(null, messages.size(), false);
            } catch (IOException unreadable) {
                return failed(
                        new Due.Outcome.Failed(),
                        "cannot read " + file + ": " + unreadable.getMessage());
            }
        }

        private PollReport mailbox() {
            Optional<Mailbox> mailbox =
                    MailboxAddress.parse(channel.channel().address()).flatMap(mailboxes);
            if (mailbox.isEmpty()) {
                return failed(
                        new Due.Outcome.Forbidden(),
                        "nobody gave its password; gleaner source add with --password-file does");
            }
            progress.accept("looking into " + channel.channel().address());
            return switch (mailbox.get().read(channel.kept().entityTag())) {
                case MailboxReading.Unreachable(String reason, boolean refused) ->
                        failed(
                                refused ? new Due.Outcome.Forbidden() : new Due.Outcome.Failed(),
                                reason);
                case MailboxReading.Answered(var messages, String cursor, boolean more) -> {
                    messages.forEach(message -> take(message.bytes()));
                    yield done(cursor, messages.size(), more);
                }
            };
        }

        private void take(byte[] message) {
            if (message.length == 0) {
                problem("a message was passed over: larger than 25 MiB, or gone meanwhile");
                return;
            }
            switch (LetterReader.read(message)) {
                case LetterReading.Refused(String code, String detail) ->
                        problem("a message was passed over: " + detail + " (" + code + ")");
                case LetterReading.Read(Letter letter) -> take(letter);
            }
        }

        private void take(Letter letter) {
            if (!letter.passedOver().isEmpty()) {
                problem(
                        "in “"
                                + letter.subject()
                                + "” not read: "
                                + String.join(", ", letter.passedOver()));
            }
            Source source = letter.sender().source(KnownSources.standard());
            Document document =
                    new Document(
                            letter.html().getBytes(StandardCharsets.UTF_8),
                            Document.Form.HTML,
                            "utf-8",
                            address(letter),
                            source,
                            letter.subject(),
                            letter.sender().verified() ? letter.sender().name() : null,
                            day(letter.date()));
            switch (gatherer.gather(document, clock.instant())) {
                case Gathering.Read(Gathered gathered) -> add(gathered);
                case Gathering.Known(Id<Item> item) ->
                        known.add(new Sighting(item, PoisonGuard.sha256(letter.html()), false));
                case Gathering.Empty(Gathered titleOnly, String reason) -> add(titleOnly);
            }
        }

        private void add(Gathered gathered) {
            group.add(gathered);
            if (group.size() == GROUP) {
                stored =
                        stored.plus(
                                harvests.store(
                                        new Harvest(channel, List.copyOf(group)), clock.instant()));
                group.clear();
            }
        }

        private void problem(String line) {
            if (problems.size() < MOST_NAMED) {
                problems.add(line);
            }
        }

        private PollReport done(@Nullable String cursor, int messages, boolean more) {
            Validators kept = new Validators(cursor, null);
            ChannelState state =
                    Polled.well(
                            channel,
                            clock.instant(),
                            kept,
                            more ? new Due.Outcome.MoreWaits() : new Due.Outcome.FolderRead(),
                            String.join("\n", problems));
            int before = stored.newItems() + group.size();
            PollLog log = PollLog.of(record("read", "", before, Math.max(0, messages - before)));
            stored =
                    stored.plus(
                            harvests.store(
                                    new Harvest(state, List.copyOf(group), log, known),
                                    clock.instant()));
            return new PollReport(Outcome.READ, stored, state.problem());
        }

        private PollReport failed(Due.Outcome outcome, String reason) {
            ChannelState state = Polled.failed(channel, clock.instant(), outcome, reason);
            PollLog log = PollLog.of(record("failed", reason, 0, 0));
            harvests.store(new Harvest(state, List.of(), log), clock.instant());
            return new PollReport(Outcome.FAILED, Stored.nothing(), reason);
        }

        private PollRecord record(String outcome, String detail, int itemsNew, int itemsSame) {
            return new PollRecord(
                    started,
                    0,
                    0,
                    itemsNew,
                    itemsSame,
                    Duration.between(started, clock.instant()),
                    outcome,
                    detail);
        }
    }

    /**
     * Where the issue stands on the web; else its Message-ID (RFC 2392), which is no web address.
     */
    private static String address(Letter letter) {
        return letter.webAddress() != null
                ? letter.webAddress()
                : "mid:" + URLEncoder.encode(letter.messageId(), StandardCharsets.UTF_8);
    }

    private static @Nullable DateInterval day(@Nullable Instant sent) {
        return sent == null ? null : DateInterval.day(LocalDate.ofInstant(sent, ZoneOffset.UTC));
    }
}
