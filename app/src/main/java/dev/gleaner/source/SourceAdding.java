package dev.gleaner.source;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.Condition;
import dev.gleaner.graph.store.ChannelState;
import dev.gleaner.graph.store.ChannelStore;
import dev.gleaner.ingest.discover.Candidate;
import dev.gleaner.ingest.discover.Discovery;
import dev.gleaner.ingest.discover.Finding;
import dev.gleaner.ingest.discover.LocalDiscovery;
import dev.gleaner.ingest.mail.Mailbox;
import dev.gleaner.ingest.mail.MailboxAddress;
import dev.gleaner.ingest.mail.MailboxLook;
import dev.gleaner.ingest.url.WebAddress;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Finding out what somebody pasted, and adding it. */
public final class SourceAdding {

    private final ChannelStore channels;
    private final Discovery discovery;
    private final FirstAnswers answers;
    private final MailPasswords passwords;
    private final BiFunction<MailboxAddress, String, Mailbox> mailboxes;
    private final InstantSource clock;

    /**
     * @param mailboxes opens a mailbox with a password
     */
    public SourceAdding(
            ChannelStore channels,
            Discovery discovery,
            FirstAnswers answers,
            MailPasswords passwords,
            BiFunction<MailboxAddress, String, Mailbox> mailboxes,
            InstantSource clock) {
        this.channels = channels;
        this.discovery = discovery;
        this.answers = answers;
        this.passwords = passwords;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /**
     * What to add.
     *
     * @param address of a channel, as it is kept
     * @param as {@code feed}, {@code listing} …; null: a folder, a file, a mailbox or a feed by its
     *     form
     * @param name what the source is called; null: as known, else as {@code title}
     * @param kind of source; null: as known
     * @param title what the channel calls itself; null when nobody looked
     * @param password of a mail account; null when none is given
     */
    public record Wanted(
            String address,
            @Nullable String as,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String password) {

        @Override
        public String toString() {
            return "Wanted[" + address + "]";
        }
    }

    /**
     * A channel that is there.
     *
     * @param added false when it was there before
     */
    public record Present(boolean added, ChannelState channel) {}

    /**
     * Finds out what an address is. One that is followed already is not asked again.
     *
     * @param again whether to ask even so
     * @param password of a mail account; null when none is given
     */
    public Reply<SourceFound> find(
            String written, boolean again, @Nullable String password, Consumer<String> progress) {
        String text = written.strip();
        Optional<Path> path = LocalDiscovery.path(text);
        String address = path.map(Path::toString).orElse(text);
        Optional<ChannelState> there = channels.at(address).filter(SourceAdding::isOpen);
        if (there.isPresent() && !again) {
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
            return mailbox(text, password);
        }
        Finding finding =
                path.map(LocalDiscovery::find).orElseGet(() -> discovery.find(text, progress));
        return switch (finding) {
            case Finding.Nothing(String reason, String nextStep, boolean unreachable) ->
                    new Reply.Refused<>(
                            unreachable ? Reply.Trouble.NETWORK : Reply.Trouble.USAGE,
                            reason,
                            nextStep);
            case Finding.Found(List<Candidate> candidates) -> found(text, candidates, !again);
        };
    }

    private Reply<SourceFound> found(String text, List<Candidate> candidates, boolean keep) {
        SourceNames names = new SourceNames(channels.all());
        return Reply.of(
                new SourceFound(
                        text,
                        candidates.stream()
                                .map(candidate -> found(candidate, names, keep))
                                .toList()));
    }

    private SourceFound.Channel found(Candidate candidate, SourceNames names, boolean keep) {
        boolean there = channels.at(candidate.address()).filter(SourceAdding::isOpen).isPresent();
        if (candidate.answer() != null && keep && !there) {
            answers.keep(candidate.address(), candidate.answer());
        }
        return new SourceFound.Channel(
                candidate.kind().word(),
                candidate.address(),
                names.of(candidate.address(), null, null, null, candidate.title()).name(),
                candidate.title(),
                candidate.items(),
                candidate.newest(),
                candidate.headlines(),
                candidate.how(),
                there);
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
                true);
    }

    private Reply<SourceFound> mailbox(String text, @Nullable String password) {
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
        return switch (mailboxes.apply(address.get(), secret).look()) {
            case MailboxLook.Closed(String reason) ->
                    new Reply.Refused<>(
                            Reply.Trouble.NETWORK,
                            reason,
                            "see host, folder and password; a private server has to be allowed (gleaner.fetch.allow)");
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
                                                            .isPresent()))));
        };
    }

    private static boolean isOpen(ChannelState state) {
        return state.condition() != Condition.CLOSED;
    }

    /** Adds a channel; adding it twice changes nothing. */
    public Reply<Present> add(Wanted wanted) {
        String kindWord = wanted.kind();
        Optional<Source.Kind> kind =
                kindWord == null ? Optional.empty() : SourceNames.kindNamed(kindWord);
        if (kindWord != null && kind.isEmpty()) {
            return Reply.usage(
                    "'" + kindWord + "' is no kind of source",
                    "one of " + String.join(", ", SourceNames.kinds()));
        }
        Optional<Path> path = LocalDiscovery.path(wanted.address());
        Optional<Channel.Kind> as = as(wanted, path);
        if (as.isEmpty()) {
            return Reply.usage(
                    wanted.as() == null
                            ? "'"
                                    + wanted.address()
                                    + "' is neither an http or https address nor a folder or file that is there"
                            : "'" + wanted.address() + "' cannot be read as '" + wanted.as() + "'",
                    "paste the address of a page or a feed, or name a folder");
        }
        String address = path.map(Path::toString).orElse(wanted.address().strip());
        Optional<ChannelState> there = channels.at(address).filter(SourceAdding::isOpen);
        if (there.isPresent()) {
            return Reply.of(new Present(false, there.get()));
        }
        return added(wanted, as.get(), address, kind.orElse(null));
    }

    private Reply<Present> added(
            Wanted wanted, Channel.Kind as, String address, Source.@Nullable Kind kind) {
        if (as == Channel.Kind.MAILBOX) {
            String password = wanted.password();
            MailboxAddress.parse(address)
                    .filter(mailbox -> password != null)
                    .ifPresent(
                            mailbox -> passwords.keep(mailbox.account(), String.valueOf(password)));
        }
        String title = wanted.title() == null ? fileName(address) : wanted.title();
        Source source =
                new SourceNames(channels.all()).of(address, wanted.name(), kind, null, title);
        Channel channel = Channel.of(source.id(), as, address);
        Instant now = clock.instant();
        boolean added = channels.add(source, channel, now);
        return Reply.of(
                new Present(
                        added,
                        channels.at(address)
                                .orElseThrow(() ->
                                        new IllegalStateException(
                                                "a channel just added is not there: " + channel))));
    }

    private static String fileName(String address) {
        return WebAddress.parse(address).isPresent() || MailboxAddress.isMeant(address)
                ? ""
                : String.valueOf(Path.of(address).getFileName());
    }

    private static Optional<Channel.Kind> as(Wanted wanted, Optional<Path> path) {
        String as = wanted.as();
        if (path.isPresent()) {
            Channel.Kind kind = LocalDiscovery.kindOf(path.get());
            return as == null || as.equals(kind.word()) ? Optional.of(kind) : Optional.empty();
        }
        if (MailboxAddress.isMeant(wanted.address())) {
            return MailboxAddress.parse(wanted.address())
                    .map(address -> Channel.Kind.MAILBOX)
                    .filter(kind -> as == null || as.equals(kind.word()));
        }
        if (WebAddress.parse(wanted.address()).isEmpty()) {
            return Optional.empty();
        }
        return as == null
                ? Optional.of(Channel.Kind.FEED)
                : Arrays.stream(Channel.Kind.values())
                        .filter(kind -> kind.word().equals(as.toLowerCase(Locale.ROOT)))
                        .filter(kind ->
                                kind != Channel.Kind.FOLDER
                                        && kind != Channel.Kind.MAIL_FILE
                                        && kind != Channel.Kind.MAILBOX)
                        .findFirst();
    }
}
