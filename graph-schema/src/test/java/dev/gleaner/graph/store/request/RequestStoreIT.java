package dev.gleaner.graph.store.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.store.StoreContract;
import dev.gleaner.graph.store.request.RequestStore.Answered;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

class RequestStoreIT {

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final RequestStore requests = new RequestStore(NEO4J.driver());

    @BeforeAll
    static void applySchema() {
        StoreContract.applySchema(NEO4J.driver());
    }

    @BeforeEach
    void forget() {
        NEO4J.wipe();
    }

    private static Answered answered(String body) {
        return new Answered(
                "print", 200, "application/json", "\"v1\"", body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void answerIsKeptAsItWasUntilItsTimeIsOver() {
        requests.keep("k'1\"", answered("{\"ä\":1}"), AT);

        Answered found = requests.find("k'1\"", AT).orElseThrow();
        assertThat(found.print()).isEqualTo("print");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.type()).isEqualTo("application/json");
        assertThat(found.tag()).isEqualTo("\"v1\"");
        assertThat(found.body()).isEqualTo("{\"ä\":1}".getBytes(StandardCharsets.UTF_8));
        assertThat(requests.find("k'1\"", AT.plusMillis(1))).isEmpty();
        assertThat(requests.find("k2", AT)).isEmpty();
    }

    @Test
    void oldAnswersAndThoseBeyondANumberAreForgotten() {
        for (int number = 0; number < 10; number++) {
            requests.keep("k" + number, answered("a"), AT.plus(DAY.multipliedBy(number)));
        }

        assertThat(requests.forget(AT.plus(DAY.multipliedBy(2)), 5)).isEqualTo(5);
        assertThat(requests.forget(AT, 5)).isZero();
        assertThat(requests.find("k4", AT)).isEmpty();
        assertThat(requests.find("k5", AT)).isPresent();
    }
}
