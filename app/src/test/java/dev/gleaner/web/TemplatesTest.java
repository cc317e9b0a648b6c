package dev.gleaner.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class TemplatesTest {

    static List<Path> templates() throws IOException {
        Resource[] found =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath:/templates/*.html");
        assertThat(found).hasSizeGreaterThan(6);
        return Stream.of(found).map(TemplatesTest::path).toList();
    }

    private static Path path(Resource resource) {
        try {
            return resource.getFile().toPath();
        } catch (IOException missing) {
            throw new AssertionError("a template is a file while testing: " + resource, missing);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void writeNothingUnescaped(Path template) throws IOException {
        assertThat(Files.readString(template))
                .doesNotContain("utext")
                .doesNotContain("[(")
                .doesNotContain("__$")
                .doesNotContain("th:on");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void haveNoScriptAndNoStyleOfTheirOwn(Path template) throws IOException {
        assertThat(Files.readString(template))
                .doesNotContain("<script")
                .doesNotContain("<style")
                .doesNotContain(" style=")
                .doesNotContainPattern(" on[a-z]+=");
    }
}
