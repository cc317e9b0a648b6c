package dev.gleaner.ingest.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalUrlTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void writtenAddressHasTheCanonicalFormOfTheTable(String written, String canonical) {
        assertThat(CanonicalUrl.of(written).orElse("")).isEqualTo(canonical);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void canonicalFormIsItsOwnCanonicalForm(String written, String canonical) {
        assertThat(CanonicalUrl.of(canonical).orElse("")).as(written).isEqualTo(canonical);
    }

    @Test
    void wrappedLinkReadsAsIfUnwrapped() {
        assertThat(CanonicalUrl.of("https://example.com/\n  a".replace("  ", "\t")))
                .contains("https://example.com/a");
    }

    @Test
    void longerThanFourThousandCharactersIsNoAddress() {
        assertThat(CanonicalUrl.of("https://example.com/" + "a".repeat(5_000))).isEmpty();
    }

    static Stream<Arguments> table() throws IOException {
        try (InputStream table =
                Objects.requireNonNull(CanonicalUrlTest.class.getResourceAsStream("/url/canonical.tsv"))) {
            List<String> lines = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            return lines.stream().map(line -> line.split("\t", -1)).map(cells -> Arguments.of(cells[0], cells[1]));
        }
    }
}
