package dev.gleaner.ingest.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.ingest.discover.DiscoveryDoor;
import dev.gleaner.ingest.feed.FeedDoor;
import dev.gleaner.ingest.fetch.FetchDoor;
import dev.gleaner.ingest.fetch.Spy;
import dev.gleaner.ingest.listing.SitemapDoor;
import dev.gleaner.ingest.mail.LetterDoor;
import dev.gleaner.ingest.opml.OpmlDoor;
import dev.gleaner.ingest.pdf.ReportDoor;
import dev.gleaner.ingest.url.HostDoor;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Every case of the data, through its door. */
class HostileCasesTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Map<String, Door> DOORS =
            Map.of(
                    "fetch", new FetchDoor(),
                    "field", new FieldDoor(),
                    "discover", new DiscoveryDoor(),
                    "feed", new FeedDoor(),
                    "letter", new LetterDoor(),
                    "report", new ReportDoor(),
                    "sitemap", new SitemapDoor(),
                    "opml", new OpmlDoor(),
                    "host", new HostDoor());

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        List<HostileCase> cases = CaseFiles.read();
        assertThat(cases).hasSizeGreaterThan(200);
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(one.row() + " " + one.name(), () -> run(one)));
    }

    private static void run(HostileCase described) throws Exception {
        Door door = Objects.requireNonNull(DOORS.get(described.door()), described.door());
        try (Spy spy = new Spy()) {
            HostileCase given =
                    new HostileCase(
                            described.row(),
                            described.name(),
                            described.door(),
                            described.given(),
                            described.expected(),
                            spy.url());
            long started = System.nanoTime();
            Map<String, Object> facts = new HashMap<>(door.answer(given));
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            facts.put("millis", took.toMillis());

            assertThat(spy.requests()).as("requests to a server nobody should ask").isZero();
            assertThat(took).isLessThan(LONGEST);
            given.expected().forEach((name, value) -> holds(facts, name, value));
        }
    }

    /** A value is the fact, a list is in it, {@code {below: n}} is more than it. */
    private static void holds(Map<String, Object> facts, String name, Object value) {
        assertThat(facts).as("facts").containsKey(name);
        String fact = String.valueOf(facts.get(name));
        switch (value) {
            case List<?> parts ->
                    assertThat(fact)
                            .as(name)
                            .contains(HostileCase.texts(parts).toArray(new String[0]));
            case Map<?, ?> limit when limit.get("below") instanceof Integer most ->
                    assertThat(Double.parseDouble(fact)).as(name).isLessThan(most);
            case Map<?, ?> without when without.get("without") instanceof Object parts ->
                    assertThat(fact)
                            .as(name)
                            .doesNotContain(HostileCase.texts(parts).toArray(new String[0]));
            default -> assertThat(fact).as(name).isEqualTo(String.valueOf(value));
        }
    }
}
