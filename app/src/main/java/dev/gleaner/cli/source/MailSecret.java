package dev.gleaner.cli.source;

import dev.gleaner.cli.session.Terminal;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The password of a mail account: from a file, from standard input, or from the keyboard. */
final class MailSecret {

    private MailSecret() {}

    /**
     * The password; null when nobody gave one.
     *
     * @param file {@code -} is standard input; null asks the person at the keyboard
     */
    static @Nullable String read(@Nullable Path file, String address) throws IOException {
        if (file == null) {
            Console console = System.console();
            if (console == null || !isMailbox(address) || !Terminal.isThere()) {
                return null;
            }
            char[] typed = console.readPassword("password of %s: ", address);
            return typed == null ? null : new String(typed);
        }
        String text =
                file.toString().equals("-")
                        ? new BufferedReader(
                                        new InputStreamReader(System.in, StandardCharsets.UTF_8))
                                .readLine()
                        : Files.readString(file);
        return text == null ? null : text.lines().findFirst().orElse("");
    }

    private static boolean isMailbox(String address) {
        return address.regionMatches(true, 0, "imap", 0, 4);
    }
}
