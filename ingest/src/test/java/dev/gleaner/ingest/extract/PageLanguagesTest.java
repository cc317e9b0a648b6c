package dev.gleaner.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

class PageLanguagesTest {

    private static final URI ADDRESS = URI.create("https://letter.example/agent-measured-twice");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"english", "german", "french", "spanish", "chinese", "japanese"})
    void pageKeepsItsTextAndLosesItsFurniture(String language) throws IOException {
        Article article = Articles.html(bytes(language + "/input.html"), null, ADDRESS);

        String read =
                String.join(
                        "\n",
                        article.title(),
                        Objects.requireNonNullElse(article.author(), ""),
                        article.published() == null ? "" : article.published().from().toString(),
                        "",
                        article.text());
        assertThat(read + "\n")
                .isEqualTo(new String(bytes(language + "/expected.txt"), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream file = PageLanguagesTest.class.getResourceAsStream("/extract/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }
}
