package dev.gleaner.ingest.mail;

import dev.gleaner.ingest.fetch.MailDoor;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;

/** A mail server that takes letters and passes them on. */
public final class MailRelay {

    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final RelayAddress address;
    private final String password;
    private final MailDoor door;

    public MailRelay(RelayAddress address, String password, MailDoor door) {
        this.address = address;
        this.password = password;
        this.door = door;
    }

    /** Hands a letter over; empty when it was taken, else why not. */
    public Optional<String> send(OutgoingLetter letter) {
        String protocol = address.encrypted() ? "smtps" : "smtp";
        Session session = session(protocol);
        try (Transport transport = session.getTransport(protocol)) {
            MimeMessage message = message(session, letter);
            if (address.user().isEmpty()) {
                transport.connect(address.host(), address.port(), null, null);
            } else {
                transport.connect(address.host(), address.port(), address.user(), password);
            }
            transport.sendMessage(message, message.getAllRecipients());
            return Optional.empty();
        } catch (AuthenticationFailedException wrong) {
            return Optional.of(
                    "the mail server does not accept user and password: "
                            + HeaderText.line(String.valueOf(wrong.getMessage())));
        } catch (MessagingException failed) {
            return MailConnection.distrust(failed)
                    .or(() ->
                            Optional.of(
                                    "the mail server did not take it: "
                                            + HeaderText.line(
                                                    String.valueOf(failed.getMessage()))));
        }
    }

    private Session session(String protocol) {
        Properties properties =
                MailConnection.properties(protocol, address.encrypted(), door, SILENCE);
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "localhost", "gleaner");
        properties.setProperty(prefix + "auth", Boolean.toString(!address.user().isEmpty()));
        return Session.getInstance(properties);
    }

    private static MimeMessage message(Session session, OutgoingLetter letter)
            throws MessagingException {
        MimeMessage message = new Identified(session, "<" + letter.id() + "@gleaner>");
        message.setFrom(new InternetAddress(letter.from(), true));
        for (String to : letter.to()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        }
        message.setSubject(HeaderText.line(letter.subject()), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(letter.at()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    /** A message that keeps its id: the library would make a new one for each attempt. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
