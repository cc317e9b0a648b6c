package dev.gleaner.graph.thread;

import java.util.Locale;

/**
 * Who wrote a text of a thread's file, and which way it came in.
 *
 * @param by a person as named, or the folder of a vault; empty when nobody was named
 */
public record Hand(Door door, String by) {

    /** The way in. */
    public enum Door {
        /** A command. */
        CLI,
        /** A request to the server that no command made. */
        API,
        /** A folder of thread files. */
        VAULT;

        /** The word in JSON and on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same door, with a person who is named. */
    public Hand named(String person) {
        return new Hand(door, person);
    }
}
