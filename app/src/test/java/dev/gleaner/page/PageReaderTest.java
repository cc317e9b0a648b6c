package dev.gleaner.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gleaner.ingest.fetch.Fetch;
import dev.gleaner.ingest.fetch.HubLinks;
import dev.gleaner.ingest.fetch.Validators;
import dev.gleaner.ingest.read.StatementReader;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Json;
import dev.gleaner.operation.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

class PageReaderTest {

    private static final String HTML =
            """
            <html><head><title>Kernels by an agent</title></head><body><nav><a href=/>Front page</a></nav><article>
            <p>The agent wrote a kernel on Monday, and nobody had asked for it. It ran twice as fast as the old one.</p>
            <p>On Tuesday the team measured it again, with <a href='/inputs'>other inputs</a>, and found that the gain was real.</p>
            <p>What it cost is another matter: a week of machines that others would have liked to use themselves.</p>
            </article></body></html>\
            """;

    @TempDir private Path folder;

    @Test
    void fileIsReadWithItsLinksAndSentences() throws IOException {
        Path file = folder.resolve("page.html");
        Files.writeString(file, HTML);

        assertThat(read(reader(false), file.toString()))
                .satisfies(page -> {
                    assertThat(page.title()).isEqualTo("Kernels by an agent");
                    assertThat(page.text()).contains("gain was real").doesNotContain("Front page");
                    assertThat(page.lines()).isEmpty();
                });
    }

    @Test
    void standardInputIsAPage() {
        assertThat(read(reader(false), "-").text()).contains("gain was real");
    }

    @Test
    void explainedPageListsDroppedLinesToo() {
        assertThat(read(reader(true), "-").lines())
                .anySatisfy(line -> {
                    assertThat(line.kept()).isFalse();
                    assertThat(line.text()).isEqualTo("Front page");
                    assertThat(line.reasons()).isNotEmpty();
                })
                .anySatisfy(line -> assertThat(line.kept()).isTrue());
    }

    @Test
    void statementsStandInTheTextWhereTheySayTheyDo() throws IOException {
        Path file = folder.resolve("letter.md");
        Files.writeString(
                file,
                """
                # A letter

                According to METR, GPT-5 scored 74.9% on SWE-bench Verified. I think there is a 30% chance that it
                reaches 95% by the end of 2027. OpenAI wants to build an automated research intern.
                """);

        PageText page = read(reader(false), file.toString()).readBy(new StatementReader());

        assertThat(page.statements())
                .allSatisfy(one ->
                        assertThat(page.text().substring(one.start(), one.end()))
                                .isEqualTo(one.sentence()))
                .extracting(StatementText::kind)
                .contains("result", "forecast", "goal");
        assertThat(page.citations()).extracting(PageText.CitationText::target).contains("METR");
        assertThat(page.names())
                .extracting(PageText.NameText::type, PageText.NameText::name)
                .contains(tuple("system", "GPT-5"), tuple("benchmark", "SWE-bench Verified"));
        assertThat(Json.write(page))
                .contains("\"statements\":[{\"kind\":")
                .contains("\"probability\":0.3")
                .contains("\"benchmark\":\"SWE-bench Verified\"");
    }

    @Test
    void addressIsReadThroughTheOutgoingClient() {
        assertThat(read(reader(false), "https://letter.example/kernels").links())
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.href()).isEqualTo("https://letter.example/inputs");
                    assertThat(link.sentence()).startsWith("On Tuesday").endsWith("was real.");
                });
    }

    @Test
    void refusedAddressAndMissingFileAreProblems() {
        PageReader reader =
                new PageReader(
                        address -> new Fetch.Refused(Fetch.Refused.Reason.PORT, "no such port"),
                        InputStream.nullInputStream(),
                        false);

        assertThat(reader.read("https://letter.example:1/"))
                .isInstanceOfSatisfying(
                        Answer.Declined.class,
                        declined ->
                                assertThat(declined.problem().kind())
                                        .isEqualTo(Problem.Kind.NETWORK));
        assertThat(reader.read(folder.resolve("none").toString()))
                .isInstanceOfSatisfying(
                        Answer.Declined.class,
                        declined ->
                                assertThat(declined.problem().kind())
                                        .isEqualTo(Problem.Kind.NOT_FOUND));
    }

    private static PageReader reader(boolean explains) {
        byte[] bytes = HTML.getBytes(StandardCharsets.UTF_8);
        return new PageReader(
                address ->
                        new Fetch.Fetched(
                                bytes,
                                URI.create(address),
                                null,
                                "text/html",
                                Validators.NONE,
                                null,
                                Instant.EPOCH,
                                null,
                                HubLinks.NONE),
                new ByteArrayInputStream(bytes),
                explains);
    }

    private static PageText read(PageReader reader, String name) {
        return switch (reader.read(name)) {
            case Answer.Done<PageText>(PageText page) -> page;
            case Answer.Declined<PageText>(Problem problem) ->
                    throw new AssertionError(problem.cause());
        };
    }
}
