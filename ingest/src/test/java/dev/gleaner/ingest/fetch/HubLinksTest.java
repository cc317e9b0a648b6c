package dev.gleaner.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.ingest.url.WebAddress;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

class HubLinksTest {

    private static final WebAddress HERE =
            WebAddress.parse("https://heron.example/blog/feed").orElseThrow();

    private static HubLinks links(String... fields) {
        return HubLinks.in(new Headers(Map.of("link", Arrays.asList(fields))), HERE);
    }

    @ParameterizedTest(name = "{0}: hub {1}, self {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<https://hub.example/>; rel=\"hub\" | https://hub.example/ |",
                "<https://hub.example/>; rel=hub, <https://heron.example/%7Efeed>; rel=\"self\" |"
                        + " https://hub.example/ | https://heron.example/%7Efeed",
                "</hub>; title=\"a, b; c\"; REL=\"HUB other\" | https://heron.example/hub |",
                "<a>; rel=next, <b>; rel=prev | |",
                "<https://hub.example/>; rel=hubs | |",
                "<https://hub.example/>; rev=hub | |",
                "<file:///etc/passwd>; rel=hub | |",
                "<https://hub.example/ | |",
                "rel=hub | |"
            })
    void hubAndTopicAreReadFromTheField(String field, @Nullable String hub, @Nullable String self) {
        assertThat(links(field)).isEqualTo(new HubLinks(hub, self));
    }

    @Test
    void severalFieldsCountAsOne() {
        assertThat(links("<https://hub.example/>; rel=hub", "<https://heron.example/f>; rel=self"))
                .isEqualTo(new HubLinks("https://hub.example/", "https://heron.example/f"));
        assertThat(HubLinks.in(new Headers(Map.of("link", List.of())), HERE))
                .isEqualTo(HubLinks.NONE);
    }
}
