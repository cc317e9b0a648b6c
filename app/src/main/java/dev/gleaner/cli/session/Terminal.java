package dev.gleaner.cli.session;

import java.io.Console;
import java.util.Locale;

/** The person at the keyboard, when there is one. */
public final class Terminal {

    private Terminal() {}

    /** Whether a person can be asked. */
    public static boolean isThere() {
        return System.console() != null && System.console().isTerminal();
    }

    /** Asks a question that is answered with yes or no; anything else is no. */
    public static boolean confirms(String question) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return false;
        }
        String answer = console.readLine("%s [y/N] ", question);
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }
}
