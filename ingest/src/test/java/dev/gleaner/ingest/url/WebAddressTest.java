package dev.gleaner.ingest.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {

    private static final WebAddress PAGE =
            WebAddress.parse("https://example.org/a/b/c?d=1").orElseThrow();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            g               | https://example.org/a/b/g
            ./g             | https://example.org/a/b/g
            g/              | https://example.org/a/b/g/
            /g              | https://example.org/g
            //other.example | https://other.example/
            ?y              | https://example.org/a/b/c?y
            g?y             | https://example.org/a/b/g?y
            #s              | https://example.org/a/b/c?d=1
            ..              | https://example.org/a/
            ../g            | https://example.org/a/g
            ../../../g      | https://example.org/g
            .               | https://example.org/a/b/
            http://h.test/x | http://h.test/x
            """)
    void referenceResolvesAsTheStandardSays(String reference, String target) {
        assertThat(PAGE.resolve(reference).map(WebAddress::toString)).contains(target);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "javascript:alert(1)",
        "data:text/html;x",
        "http:g",
        "/\\evil.example",
        "\\\\evil.example",
        "mailto:a@b.example",
        "//user@host.example/"
    })
    void referenceThatLeavesTheWebResolvesToNothing(String reference) {
        assertThat(PAGE.resolve(reference)).isEmpty();
    }

    @Test
    void queryIsKeptExactly() {
        assertThat(WebAddress.parse("http://example.org/f?b=2&a=%7e&utm_source=x"))
                .map(WebAddress::toString)
                .contains("http://example.org/f?b=2&a=%7e&utm_source=x");
    }

    @Test
    void userInfoIsTheReasonGiven() {
        assertThat(WebAddress.read("http://good@127.0.0.1/"))
                .isEqualTo(new AddressReading.NoAddress("user name or password before the host"));
    }

    @Test
    void tabInsideIsNoAddress() {
        assertThat(WebAddress.parse("http://exam\tple.org/")).isEmpty();
    }

    @Test
    void everyAddressIsAUriOfTheJdk() {
        assertThat(WebAddress.parse("http://my_host.example/a[1]{x}|^`\"<>\\?q=[x]{y}|%zz")
                        .orElseThrow()
                        .toUri())
                .hasToString("http://my_host.example/a%5B1%5D%7Bx%7D%7C%5E%60%22%3C%3E%5C?q=[x]%7By%7D%7C%25zz");
    }
}
