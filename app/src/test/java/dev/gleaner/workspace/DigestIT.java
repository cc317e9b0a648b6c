package dev.gleaner.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.delivery.NoticeList.DeliveryRow;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.FileOperations;
import dev.gleaner.operation.Problem;
import dev.gleaner.settings.Setting;
import dev.gleaner.settings.SettingsReader;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The daily letter, from a change to the mail server that takes it, across what breaks between. */
class DigestIT {

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    @TempDir private Path folder;

    private Instant now = Instant.parse("2026-05-12T09:00:00Z");
    private LoopbackMailServer server;
    private Workspace workspace;

    @BeforeEach
    void open() throws IOException {
        server = new LoopbackMailServer();
        workspace = openFolder();
    }

    @AfterEach
    void close() throws IOException {
        workspace.close();
        server.close();
    }

    private Workspace openFolder() {
        String home = "127.0.0.1:" + server.port();
        var reading =
                new SettingsReader(Map.of(), folder)
                        .read(
                                Map.of(
                                        Setting.DATA,
                                        folder.resolve("data").toString(),
                                        Setting.NEO4J_URI,
                                        NEO4J.uri(),
                                        Setting.NEO4J_PASSWORD,
                                        NEO4J.password(),
                                        Setting.FETCH_ALLOW,
                                        home,
                                        Setting.DIGEST_TO,
                                        "ada@example.org",
                                        Setting.DIGEST_FROM,
                                        "gleaner@example.org",
                                        Setting.DIGEST_SERVER,
                                        "smtp://" + home));
        assertThat(reading).isInstanceOf(SettingsReader.Reading.Understood.class);
        var opened =
                Workspace.open(
                        ((SettingsReader.Reading.Understood) reading).settings(), this::tick);
        assertThat(opened).isInstanceOf(Workspace.Outcome.Opened.class);
        return ((Workspace.Outcome.Opened) opened).workspace();
    }

    private synchronized Instant tick() {
        now = now.plusMillis(10);
        return now;
    }

    private synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    private static <T> T done(Answer<T> answer) {
        return switch (answer) {
            case Answer.Done<T>(T value) -> value;
            case Answer.Declined<T>(Problem problem) ->
                    throw new AssertionError(problem.cause() + "; " + problem.nextStep());
        };
    }

    private void take(String title) {
        String file =
                """
                # %1$s

                ## Evidence

                ### Grid Notes (newsletter)

                - %1$s costs (2026-05-02, https://grid.example.org/%1$s-costs) — Body not yet read.
                """
                        .formatted(title);
        done(
                workspace
                        .operations()
                        .importThread(file.getBytes(StandardCharsets.UTF_8), FileOperations.JOIN));
    }

    private void send() {
        done(workspace.operations().notices().send());
    }

    private List<String> states() {
        return done(workspace.operations().notices().list(null, 10)).notices().stream()
                .flatMap(row -> row.deliveries().stream())
                .map(DeliveryRow::state)
                .toList();
    }

    private static String header(String letter, String name) {
        return letter.lines()
                .filter(line -> line.startsWith(name + ": "))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 2);
    }

    @Test
    void changesOfADayGoOutInOneLetterOnce() {
        take("storage");
        take("cables");
        send();
        assertThat(server.letters()).isEmpty();

        pass(Duration.ofHours(23));
        send();
        send();
        pass(Duration.ofDays(1));
        send();

        assertThat(server.letters())
                .singleElement()
                .satisfies(letter -> {
                    assertThat(header(letter, "Subject")).isEqualTo("2 changes");
                    assertThat(header(letter, "To")).isEqualTo("ada@example.org");
                    assertThat(letter)
                            .contains("followed from now on, low: storage", "/threads/cables");
                });
        assertThat(states()).containsExactly("told", "told");
    }

    @Test
    void letterWhoseReceiptWasLostComesAgainUnderItsIdAndThenNoMore() {
        take("storage");
        send();
        server.hangsUp(true);
        pass(Duration.ofHours(23));
        send();
        assertThat(states()).containsExactly("pending");

        take("cables");
        workspace.close();
        workspace = openFolder();
        server.hangsUp(false);
        pass(Duration.ofHours(2));
        send();
        send();

        assertThat(server.letters()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(server.letters())
                .extracting(letter -> header(letter, "Message-ID"))
                .containsOnly(header(server.letters().getFirst(), "Message-ID"));
        assertThat(server.letters().getLast()).contains("storage").doesNotContain("cables");
        int sofar = server.letters().size();
        pass(Duration.ofDays(1));
        send();
        pass(Duration.ofDays(1));
        send();
        assertThat(server.letters()).hasSize(sofar + 1);
        assertThat(server.letters().getLast()).contains("cables").doesNotContain("storage");
        assertThat(states()).containsExactly("told", "told");
    }
}
