package dev.gleaner.graph.schema;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;

import org.neo4j.driver.Driver;

/**
 * The constraints and indexes of a graph, brought up to date before anything reads or writes it.
 *
 * <p>Each {@code .cypher} file is applied once; its checksum is kept in the graph, so that a file
 * edited after release is refused instead of half applied.
 */
public final class Schema {

    private static final String LOCATION = "classpath:dev/gleaner/graph/schema";

    private Schema() {}

    /** What became of it. */
    public sealed interface Outcome {

        /** Every file is applied now; {@code version} is the number of the last. */
        record Current(String version) implements Outcome {}

        /** Nothing was changed. */
        record Refused(String reason, String nextStep) implements Outcome {}
    }

    /** Applies what is missing, in order. */
    public static Outcome apply(Driver driver) {
        MigrationsConfig config =
                MigrationsConfig.builder()
                        .withLocationsToScan(LOCATION)
                        .withResourceScanner(new MigrationFiles())
                        .withValidateOnMigrate(true)
                        .withAutocrlf(true)
                        .build();
        Migrations migrations = new Migrations(config, driver);
        try {
            return apply(migrations);
        } catch (MigrationsException failed) {
            if (forgetOldRecord(driver)) {
                return apply(migrations);
            }
            return new Outcome.Refused(
                    "the graph's schema does not fit this version of Gleaner: "
                            + failed.getMessage(),
                    "run the Gleaner that wrote this graph last, or point --data or gleaner.neo4j.uri to another one");
        }
    }

    private static Outcome apply(Migrations migrations) {
        return new Outcome.Current(migrations.apply().map(Object::toString).orElse("0"));
    }

    /**
     * Removes the record of before the first release, when the schema was 22 files, so that the one
     * file, which finds everything there, takes its place.
     *
     * @return whether there was such a record
     */
    private static boolean forgetOldRecord(Driver driver) {
        return driver.executableQuery(
                                """
                                MATCH (:__Neo4jMigration {version: '023'})
                                MATCH (m:__Neo4jMigration)
                                DETACH DELETE m
                                """)
                        .execute()
                        .summary()
                        .counters()
                        .nodesDeleted()
                > 0;
    }
}
