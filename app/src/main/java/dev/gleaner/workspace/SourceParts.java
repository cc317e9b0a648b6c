package dev.gleaner.workspace;

import dev.gleaner.graph.store.channel.ChannelDecisions;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.OutlineStore;
import dev.gleaner.graph.store.channel.PinStore;
import dev.gleaner.graph.store.item.SourceStore;
import dev.gleaner.graph.store.same.SameAsStore;
import dev.gleaner.ingest.Ways;
import dev.gleaner.ingest.fetch.CertificatePin;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.KeptAnswers;
import dev.gleaner.ingest.mail.Mailbox;
import dev.gleaner.ingest.mail.MailboxAddress;
import dev.gleaner.mailbox.MailboxEars;
import dev.gleaner.operation.SourceOperations;
import dev.gleaner.polling.Polling;
import dev.gleaner.same.SameStatements;
import dev.gleaner.source.FirstAnswers;
import dev.gleaner.source.MailPasswords;
import dev.gleaner.source.SourceAdding;
import dev.gleaner.source.SourceFinding;
import dev.gleaner.source.SourceLists;
import dev.gleaner.source.SourceRegister;

import org.neo4j.driver.Driver;

import java.time.InstantSource;
import java.util.Optional;

/** What the sources of a data folder are polled, found and added with. */
record SourceParts(DataFolder folder, Fetcher fetcher, InstantSource clock) {

    /** How channels are reached that are not plain addresses. */
    Ways ways() {
        KeptAnswers answers = answers();
        MailPasswords passwords = passwords();
        return new Ways(
                answers::take,
                address ->
                        passwords
                                .of(address.account())
                                .map(password -> mailbox(address, password)));
    }

    private KeptAnswers answers() {
        return new KeptAnswers(folder.answers(), clock);
    }

    private MailPasswords passwords() {
        return new MailPasswords(folder.mailPasswords());
    }

    private Mailbox mailbox(MailboxAddress address, String password) {
        return new Mailbox(address, password, fetcher.mailDoor(address.host(), address.port()));
    }

    private Mailbox mailbox(MailboxAddress address, String password, CertificatePin only) {
        return new Mailbox(
                address,
                password,
                fetcher.mailDoor(address.host(), address.port(), Optional.of(only)));
    }

    /** What can be asked of the sources. */
    SourceOperations operations(Driver driver, Polling polling, MailboxEars ears) {
        ChannelStore channels = new ChannelStore(driver);
        SourceStore sources = new SourceStore(driver);
        MailPasswords passwords = passwords();
        FirstAnswers answers = new FirstAnswers(fetcher::fetch, answers(), clock);
        return new SourceOperations(
                new SourceRegister(
                        channels,
                        new ChannelDecisions(driver),
                        sources,
                        ears::at,
                        new SameStatements(new SameAsStore(driver), clock),
                        clock),
                new SourceFinding(
                        channels,
                        fetcher::fetch,
                        answers,
                        passwords,
                        (address, password, pin) ->
                                pin.map(only -> mailbox(address, password, only))
                                        .orElseGet(() -> mailbox(address, password)),
                        clock),
                new SourceAdding(channels, new PinStore(driver), passwords, clock),
                new SourceLists(
                        channels,
                        sources,
                        new OutlineStore(driver),
                        fetcher::fetch,
                        answers,
                        clock),
                polling);
    }
}
