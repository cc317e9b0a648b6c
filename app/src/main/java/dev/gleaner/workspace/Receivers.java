package dev.gleaner.workspace;

import dev.gleaner.delivery.Receiver;
import dev.gleaner.ingest.fetch.CertificatePin;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.MailDoor;
import dev.gleaner.ingest.mail.MailRelay;
import dev.gleaner.ingest.mail.OutgoingLetter;
import dev.gleaner.ingest.mail.RelayAddress;
import dev.gleaner.settings.Settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Who is told what changes, as the settings want it. */
final class Receivers {

    private Receivers() {}

    static List<Receiver> of(Settings.Telling telling) {
        List<Receiver> receivers = new ArrayList<>();
        telling.webhooks()
                .forEach(address -> receivers.add(new Receiver.Webhook(address, telling.secret())));
        telling.slack().forEach(address -> receivers.add(new Receiver.Slack(address)));
        Settings.Digest digest = telling.digest();
        if (digest != null) {
            receivers.add(new Receiver.Digest(digest.to(), digest.from(), digest.hour()));
        }
        return receivers;
    }

    /** The way to the mail server; without one, a letter is told why it cannot go. */
    static Function<OutgoingLetter, Optional<String>> relay(
            Settings.Telling telling, Fetcher fetcher) {
        Settings.Digest digest = telling.digest();
        Optional<RelayAddress> address =
                digest == null ? Optional.empty() : RelayAddress.parse(digest.server());
        if (digest == null || address.isEmpty()) {
            return letter -> Optional.of("gleaner.digest.server names no mail server");
        }
        RelayAddress server = address.get();
        MailDoor door =
                CertificatePin.parse(digest.pin())
                        .map(pin ->
                                fetcher.mailDoor(server.host(), server.port(), Optional.of(pin)))
                        .orElseGet(() -> fetcher.mailDoor(server.host(), server.port()));
        return new MailRelay(server, digest.password(), door)::send;
    }
}
