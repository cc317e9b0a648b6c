package dev.gleaner.graph.database;

import dev.gleaner.graph.database.Opening.Refused;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import java.util.concurrent.TimeUnit;

/** The attempt to reach a Neo4j: a driver that has been heard, or the reason in plain words. */
sealed interface Connection {

    record Connected(Driver driver) implements Connection {}

    record NotConnected(Refused refusal) implements Connection {}

    static Connection to(RemoteDatabase database) {
        Driver driver =
                GraphDatabase.driver(
                        database.uri(),
                        AuthTokens.basic(database.user(), database.password()),
                        settings());
        try {
            driver.verifyConnectivity();
            // An expired password and a database that is down both let a connection be made; a
            // query they refuse.
            driver.executableQuery("RETURN 1").execute();
            return new Connected(driver);
        } catch (Neo4jException failure) {
            driver.close();
            return new NotConnected(refusal(database, failure));
        }
    }

    private static Config settings() {
        return Config.builder()
                .withUserAgent("gleaner")
                .withTelemetryDisabled(true)
                // Fewer than the threads of the managed local Neo4j (40), which refuses work when
                // they
                // are used up: whoever finds no connection free waits here, in line.
                .withMaxConnectionPoolSize(36)
                .withConnectionTimeout(10, TimeUnit.SECONDS)
                .withConnectionAcquisitionTimeout(20, TimeUnit.SECONDS)
                // Firewalls drop connections that were idle for minutes without telling either
                // side.
                .withConnectionLivenessCheckTimeout(1, TimeUnit.MINUTES)
                .withMaxTransactionRetryTime(20, TimeUnit.SECONDS)
                .build();
    }

    private static Refused refusal(RemoteDatabase database, Neo4jException failure) {
        String where = "Neo4j at " + database.uri();
        return switch (failure) {
            case AuthenticationException wrong ->
                    new Refused(
                            where
                                    + " does not accept this password for the user '"
                                    + database.user()
                                    + "'.",
                            "Check user and password in the settings.");
            case SecurityException insecure ->
                    new Refused(
                            where + " could not be reached safely: " + insecure.getMessage(),
                            "Check its certificate and the user's rights, or the scheme of the address (neo4j+s, neo4j).");
            case ServiceUnavailableException unreachable ->
                    new Refused(
                            "Nothing that speaks Neo4j's protocol answers at "
                                    + database.uri()
                                    + ": "
                                    + unreachable.getMessage(),
                            "Start that server, check host and port (Bolt is 7687, not 7474), or leave the address out to"
                                    + " use the managed local Neo4j.");
            default ->
                    new Refused(
                            where
                                    + " answers, but not as a Neo4j we can use: "
                                    + failure.getMessage(),
                            "Check that the address is the Bolt port (7687, not 7474) of a Neo4j 5 or later whose database"
                                    + " is online.");
        };
    }
}
