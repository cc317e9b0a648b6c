package dev.gleaner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.Application;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import picocli.CommandLine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a page tells people to type can be typed. */
class CommandsOnPagesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern WRITTEN = Pattern.compile("<code>gleaner ([^<]+)</code>");
    private static final Pattern COMPOSED =
            Pattern.compile("'gleaner ([^']+) ' \\+ \\$?[\\w.]+(?: \\+ '([^']*)')?");

    static List<String> commands() throws IOException {
        try (Stream<Path> pages = Files.list(TEMPLATES)) {
            return pages.map(CommandsOnPagesTest::text)
                    .flatMap(page ->
                            Stream.concat(
                                    WRITTEN.matcher(page).results().map(found -> found.group(1)),
                                    COMPOSED.matcher(page)
                                            .results()
                                            .map(found ->
                                                    found.group(1)
                                                            + " some-id"
                                                            + (found.group(2) == null
                                                                    ? ""
                                                                    : found.group(2)))))
                    .distinct()
                    .toList();
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void pagesNameCommands() throws IOException {
        assertThat(commands()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void commandIsUnderstood(String command) {
        CommandLine line = CommandLineDoor.commandLine(Application.class, Map.of());
        assertThat(line.parseArgs(command.split(" ", -1)).errors()).isEmpty();
    }
}
