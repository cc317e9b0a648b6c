package dev.gleaner.delivery;

import dev.gleaner.graph.Id;

import java.net.URI;
import java.util.List;

/** Somebody who is told what changes. */
public sealed interface Receiver {

    /** Unlike that of any other; made from the address, which it does not give away. */
    String id();

    /** In words that give no secret away: the address of a webhook often is one. */
    String shown();

    /** A program that takes signed messages. */
    record Webhook(URI address, String secret) implements Receiver {

        @Override
        public String id() {
            return idOf("webhook", address.toString());
        }

        @Override
        public String shown() {
            return "webhook " + address.getHost() + mark(id());
        }

        @Override
        public String toString() {
            return shown();
        }
    }

    /** A channel that takes messages in Slack's format. */
    record Slack(URI address) implements Receiver {

        @Override
        public String id() {
            return idOf("slack", address.toString());
        }

        @Override
        public String shown() {
            return "slack " + address.getHost() + mark(id());
        }

        @Override
        public String toString() {
            return shown();
        }
    }

    /**
     * People who get one letter a day, if there is anything to tell.
     *
     * @param hour of the day in UTC
     */
    record Digest(List<String> to, String from, int hour) implements Receiver {

        public Digest {
            to = List.copyOf(to);
        }

        @Override
        public String id() {
            return idOf("digest", String.join(" ", to));
        }

        @Override
        public String shown() {
            return "mail " + String.join(", ", to);
        }
    }

    private static String idOf(String kind, String address) {
        return Id.of("receiver", kind, address).value();
    }

    /** Two addresses at one host are told apart by a few letters. */
    private static String mark(String id) {
        return " (" + id.substring(id.length() - 4) + ")";
    }
}
