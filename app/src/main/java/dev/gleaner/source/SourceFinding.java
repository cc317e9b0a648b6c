package dev.gleaner.source;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.ingest.discover.Candidate;
import dev.gleaner.ingest.discover.Discovery;
import dev.gleaner.ingest.discover.Finding;
import dev.gleaner.ingest.discover.LocalDiscovery;
import dev.gleaner.ingest.fetch.CertificatePin;
import dev.gleaner.ingest.fetch.Fetch;
import dev.gleaner.ingest.fetch.Request;
import dev.gleaner.ingest.mail.Mailbox;
import dev.gleaner.ingest.mail.MailboxAddress;
import dev.gleaner.ingest.mail.MailboxLook;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Finding out what somebody pasted, before anything is added. */
public final class SourceFinding {

    private final ChannelStore channels;
    private final Function<Request, Fetch> asking;
    private final FirstAnswers answers;
    private final MailPasswords passwords;
    private final Mailboxes mailboxes;
    private final InstantSource clock;

    /** Opens mailboxes. */
    @FunctionalInterface
    public interface Mailboxes {

        /**
         * Opens one.
         *
         * @param pin the only certificate to accept from its server; empty: as pinned before
         */
        Mailbox open(MailboxAddress address, String password, Optional<CertificatePin> pin);
    }

    /**
     * @param asking the outgoing client
     * @param mailboxes opens mailboxes
     */
    public SourceFinding(
            ChannelStore channels,
            Function<Request, Fetch> asking,
            FirstAnswers answers,
            MailPasswords passwords,
            Mailboxes mailboxes,
            InstantSource clock) {
        this.channels = channels;
        this.asking = asking;
        this.answers = answers;
        this.passwords = passwords;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /**
     * What is asked about.
     *
     * @param written as somebody pasted it
     * @param again whether to ask even one that is followed already
     * @param password of a mail account; null when none is given
     * @param pin SHA-256 of the only certificate to accept from its server; null: as pinned before
     */
    public record Asked(
            String written, boolean again, @Nullable String password, @Nullable String pin) {

        @Override
        public String toString() {
            return "Asked[" + written + "]";
        }
    }

    /** Finds out what an address is. One that is followed already is not asked again. */
    public Reply<SourceFound> find(Asked asked, Consumer<String> progress) {
        String text = asked.written().strip();
        Optional<CertificatePin> pin = SourceAdding.pin(asked.pin());
        if (asked.pin() != null && pin.isEmpty()) {
            return SourceAdding.noPin(asked.pin());
        }
        Optional<Path> path = LocalDiscovery.path(text);
        String address = path.map(Path::toString).orElse(text);
        Optional<ChannelState> there = channels.at(address).filter(SourceAdding::isOpen);
        if (there.isPresent() && !asked.again()) {
            return Reply.of(new SourceFound(text, List.of(followed(there.get()))));
        }
        Optional<Instant> patience =
                there.flatMap(state -> Optional.ofNullable(state.notBefore()))
                        .filter(until -> until.isAfter(clock.instant()));
        if (patience.isPresent()) {
            return new Reply.Refused<>(
                    Reply.Trouble.LATER,
                    "the server asked for patience until " + patience.get(),
                    "try again after that; nobody goes before it, by hand neither");
        }
        if (MailboxAddress.isMeant(text)) {
            return mailbox(text, asked.password(), pin);
        }
        Finding finding =
                path.map(LocalDiscovery::find)
                        .orElseGet(() -> new Discovery(pinned(pin), clock).find(text, progress));
        return switch (finding) {
            case Finding.Nothing(String reason, String nextStep, boolean unreachable) ->
                    new Reply.Refused<>(
                            unreachable ? Reply.Trouble.NETWORK : Reply.Trouble.USAGE,
                            reason,
                            nextStep);
            case Finding.Found(List<Candidate> candidates) ->
                    found(text, candidates, !asked.again());
        };
    }

    private Function<Request, Fetch> pinned(Optional<CertificatePin> pin) {
        return pin.<Function<Request, Fetch>>map(
                        only -> request -> asking.apply(request.pinned(only)))
                .orElse(asking);
    }

    private Reply<SourceFound> found(String text, List<Candidate> candidates, boolean keep) {
        List<ChannelState> followed = channels.all();
        SourceNames names = new SourceNames(followed);
        Resemblances resemblances = Resemblances.to(followed);
        Optional<String> full = keep ? keep(candidates) : Optional.empty();
        if (full.isPresent()) {
            return new Reply.Refused<>(
                    Reply.Trouble.DISK,
                    full.get(),
                    "see that the disk has room and may be written to; nothing was added or lost");
        }
        return Reply.of(
                new SourceFound(
                        text,
                        candidates.stream()
                                .map(candidate -> found(candidate, names, resemblances))
                                .toList()));
    }

    /** For the first poll of those that are not followed yet; why the disk does not take it. */
    private Optional<String> keep(List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            Fetch.Fetched answer = candidate.answer();
            if (answer != null && !isFollowed(candidate.address())) {
                Optional<String> full = answers.keep(candidate.address(), answer);
                if (full.isPresent()) {
                    return full;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isFollowed(String address) {
        return channels.at(address).filter(SourceAdding::isOpen).isPresent();
    }

    private SourceFound.Channel found(
            Candidate candidate, SourceNames names, Resemblances resemblances) {
        boolean there = isFollowed(candidate.address());
        return new SourceFound.Channel(
                candidate.kind().word(),
                candidate.address(),
                names.of(candidate.address(), null, null, null, candidate.title()).name(),
                candidate.title(),
                candidate.items(),
                candidate.newest(),
                candidate.headlines(),
                candidate.how(),
                there,
                resemblances.warning(candidate.address()).orElse(null));
    }

    private static SourceFound.Channel followed(ChannelState state) {
        return new SourceFound.Channel(
                state.channel().kind().word(),
                state.channel().address(),
                state.sourceName(),
                state.sourceName(),
                0,
                null,
                List.of(),
                "it is followed already",
                true,
                null);
    }

    private Reply<SourceFound> mailbox(
            String text, @Nullable String password, Optional<CertificatePin> pin) {
        Optional<MailboxAddress> address = MailboxAddress.parse(text);
        if (address.isEmpty()) {
            return Reply.usage(
                    "this is no address of a mailbox we can read",
                    "write imaps://USER@HOST/FOLDER, with %40 for an @ in the user's name and without the password");
        }
        String secret =
                password == null ? passwords.of(address.get().account()).orElse("") : password;
        if (secret.isEmpty()) {
            return Reply.usage(
                    "nobody gave the password of " + address.get().account(),
                    "--password-file FILE names a file with it, --password-file - reads it from standard input");
        }
        return switch (mailboxes.open(address.get(), secret, pin).look()) {
            case MailboxLook.Closed(String reason) ->
                    new Reply.Refused<>(
                            Reply.Trouble.NETWORK,
                            reason,
                            "see host, folder and password; a private server has to be allowed (gleaner.fetch.allow), a certificate nobody vouches for to be pinned (--pin)");
            case MailboxLook.Seen seen ->
                    Reply.of(
                            new SourceFound(
                                    text,
                                    List.of(
                                            new SourceFound.Channel(
                                                    Channel.Kind.MAILBOX.word(),
                                                    address.get().toString(),
                                                    address.get().folder()
                                                            + " of "
                                                            + address.get().user(),
                                                    address.get().folder(),
                                                    seen.messages(),
                                                    seen.newest(),
                                                    seen.subjects(),
                                                    "a folder of a mail account, only ever read",
                                                    channels.at(address.get().toString())
                                                            .filter(SourceAdding::isOpen)
                                                            .isPresent(),
                                                    null))));
        };
    }
}
