package dev.gleaner.ingest.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

class JsonTreesTest {

    @Test
    void valuesOfEverySortAreRead() {
        JsonNode tree =
                JsonTrees.read(
                                """
                                {"@type": ["Article", null], "headline": "What\tagents write", // for now
                                 "rating": 4.5, "words": 1200, "free": true, "author": {"name": "Ada Example",},}\
                                """)
                        .orElseThrow();

        assertThat(tree.path("@type").get(0).asString()).isEqualTo("Article");
        assertThat(tree.path("@type").get(1).isNull()).isTrue();
        assertThat(tree.path("headline").asString()).isEqualTo("What\tagents write");
        assertThat(tree.path("rating").asString("")).isEqualTo("4.5");
        assertThat(tree.path("words").asString("")).isEqualTo("1200");
        assertThat(tree.path("free").asString("")).isEqualTo("true");
        assertThat(tree.path("author").path("name").asString()).isEqualTo("Ada Example");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", " ", "{\"a\":", "{} {}", "{a: 1}", "]", "[1, 2", "nothing"})
    void whatIsNotOneValueIsNone(String text) {
        assertThat(JsonTrees.read(text)).isEmpty();
    }

    @Test
    void deepNestingIsNotFollowed() {
        assertThat(JsonTrees.read("[".repeat(65) + "]".repeat(65))).isEmpty();
        assertThat(JsonTrees.read("[".repeat(60) + "]".repeat(60))).isPresent();
    }
}
