package dev.gleaner.source;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.channel.Condition;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.PinStore;
import dev.gleaner.ingest.discover.LocalDiscovery;
import dev.gleaner.ingest.fetch.CertificatePin;
import dev.gleaner.ingest.mail.MailboxAddress;
import dev.gleaner.ingest.url.WebAddress;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Adding what somebody wants to follow. */
public final class SourceAdding {

    private final ChannelStore channels;
    private final PinStore pins;
    private final MailPasswords passwords;
    private final InstantSource clock;

    public SourceAdding(
            ChannelStore channels, PinStore pins, MailPasswords passwords, InstantSource clock) {
        this.channels = channels;
        this.pins = pins;
        this.passwords = passwords;
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
     * @param pin SHA-256 of the only certificate to accept from its server; null: whatever is valid
     */
    public record Wanted(
            String address,
            @Nullable String as,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String password,
            @Nullable String pin) {

        @Override
        public String toString() {
            return "Wanted[" + address + "]";
        }
    }

    /**
     * A channel that is there.
     *
     * @param added false when it was there before
     * @param warning that its name looks like another's; null when it does not
     */
    public record Present(boolean added, ChannelState channel, @Nullable String warning) {}

    static Optional<CertificatePin> pin(@Nullable String written) {
        return Optional.ofNullable(written).flatMap(CertificatePin::parse);
    }

    static <T> Reply<T> noPin(@Nullable String written) {
        return Reply.usage(
                "'" + written + "' is no SHA-256 of a certificate",
                "give its 64 hexadecimal digits; an address that is refused says them");
    }

    static boolean isOpen(ChannelState state) {
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
        String address = path.map(Path::toString).orElse(inPunycode(wanted.address().strip()));
        Optional<CertificatePin> pin = pin(wanted.pin());
        if (wanted.pin() != null && pin.isEmpty()) {
            return noPin(wanted.pin());
        }
        Optional<ChannelState> there = channels.at(address).filter(SourceAdding::isOpen);
        if (there.isPresent()) {
            pin.ifPresent(only -> pin(there.get(), only));
            return Reply.of(new Present(false, there.get(), null));
        }
        Reply<Present> added = added(wanted, as.get(), address, kind.orElse(null));
        if (added instanceof Reply.Done<Present>(Present present)) {
            pin.ifPresent(only -> pin(present.channel(), only));
        }
        return added;
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
        String warning = Resemblances.to(channels.all()).warning(address).orElse(null);
        boolean added = channels.add(source, channel, now);
        return Reply.of(
                new Present(
                        added,
                        channels.at(address)
                                .orElseThrow(() ->
                                        new IllegalStateException(
                                                "a channel just added is not there: " + channel)),
                        warning));
    }

    private void pin(ChannelState channel, CertificatePin only) {
        server(channel.channel().address())
                .ifPresent(server ->
                        pins.pin(channel.channel().id(), server, only.sha256(), clock.instant()));
    }

    private static Optional<String> server(String address) {
        return MailboxAddress.parse(address)
                .map(mailbox -> mailbox.host() + ":" + mailbox.port())
                .or(() -> WebAddress.parse(address).map(web -> web.host() + ":" + web.port()));
    }

    /** A host in letters of any script is shown by what it is called with. */
    private static String inPunycode(String address) {
        if (address.chars().allMatch(unit -> unit < 0x80)) {
            return address;
        }
        int fragment = address.indexOf('#');
        return WebAddress.parse(address)
                .map(read -> read + (fragment < 0 ? "" : address.substring(fragment)))
                .orElse(address);
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
