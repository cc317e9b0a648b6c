package dev.gleaner.graph.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.database.LocalNeo4jExtension;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.summary.Plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every query that the stores hold, planned by the database without being run. */
class CypherExplainIT {

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    private static final Path STORES = Path.of("src/main/java/dev/gleaner/graph/store");

    /** A text block; one that is added to another is only the start of a query. */
    private static final Pattern WHOLE_QUERY =
            Pattern.compile("\"\"\"\\R(.*?)\"\"\"(\\s*\\+)?", Pattern.DOTALL);

    @BeforeAll
    static void applySchema() {
        StoreContract.applySchema(NEO4J.driver());
    }

    static Stream<String> queries() throws IOException {
        try (Stream<Path> files = Files.walk(STORES)) {
            return files
                    .filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(CypherExplainIT::queriesOf)
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> queriesOf(Path file) {
        try {
            return WHOLE_QUERY
                    .matcher(Files.readString(file))
                    .results()
                    .filter(block -> block.group(2) == null)
                    .map(block -> block.group(1).stripIndent());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void queryIsPlannedWithoutLookingAtEveryNode(String query) {
        Plan plan = NEO4J.driver().executableQuery("EXPLAIN " + query).execute().summary().plan();

        assertThat(operators(plan)).isNotEmpty().noneMatch(name -> name.startsWith("AllNodesScan"));
    }

    private static Stream<String> operators(Plan plan) {
        return Stream.concat(
                Stream.of(plan.operatorType()),
                plan.children().stream().flatMap(CypherExplainIT::operators));
    }
}
