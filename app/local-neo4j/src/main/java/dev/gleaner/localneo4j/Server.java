package dev.gleaner.localneo4j;

import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.GraphDatabaseSettings.LogQueryLevel;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.fleetmanagement.FleetManagementSettings;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A Neo4j server for one program on this machine: Bolt on a free loopback port, with a password,
 * small in memory and on disk, and silent towards the network.
 */
final class Server {

    /**
     * Opening replays the transaction log after a crash: up to 40 s were measured after a minute of
     * full-speed writing.
     */
    private static final Duration AVAILABLE_WITHIN = Duration.ofMinutes(2);

    private final DatabaseManagementService databases;
    private final int port;

    private Server(DatabaseManagementService databases, int port) {
        this.databases = databases;
        this.port = port;
    }

    /** What came of a start. */
    sealed interface Start {}

    record Started(Server server) implements Start {}

    record NotStarted(ExitStatus status, Throwable cause) implements Start {}

    /** Starts a server that answers queries when this returns. */
    // Any failure of a foreign server's start is told to the parent in the same way.
    @SuppressWarnings("IllegalCatch")
    static Start start(Path home, String password) {
        DatabaseManagementService databases;
        try {
            databases = new DatabaseManagementServiceBuilder(home).setConfig(settings()).build();
        } catch (RuntimeException failure) {
            return new NotStarted(ExitStatus.of(failure), failure);
        }
        try {
            awaitAvailable(databases);
            new Password(home)
                    .ensure(
                            password,
                            databases.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME));
            return new Started(new Server(databases, boltPort(databases)));
        } catch (RuntimeException failure) {
            databases.shutdown();
            return new NotStarted(ExitStatus.of(failure), failure);
        }
    }

    int port() {
        return port;
    }

    void stop() {
        databases.shutdown();
    }

    /** A database that fails to open leaves the server up, with its reason in the log only. */
    private static void awaitAvailable(DatabaseManagementService databases) {
        if (!databases
                .database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME)
                .isAvailable(AVAILABLE_WITHIN.toMillis())) {
            throw new IllegalStateException(
                    "the database did not open within "
                            + AVAILABLE_WITHIN.toSeconds()
                            + " s; logs/debug.log in the home folder says why");
        }
    }

    private static int boltPort(DatabaseManagementService databases) {
        return ((GraphDatabaseAPI) databases.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME))
                .getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
    }

    private static Map<Setting<?>, Object> settings() {
        return Map.ofEntries(
                Map.entry(BoltConnector.enabled, true),
                Map.entry(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0)),
                Map.entry(GraphDatabaseSettings.auth_enabled, true),
                // Nothing leaves this machine: no usage report, no broadcast, no fleet manager, no
                // driver telemetry.
                Map.entry(GraphDatabaseSettings.udc_enabled, false),
                Map.entry(BoltConnector.enable_discovery, false),
                Map.entry(FleetManagementSettings.fleet_manager_enabled, false),
                Map.entry(BoltConnector.server_bolt_telemetry_enabled, false),
                // No query reads files of this machine.
                Map.entry(GraphDatabaseSettings.allow_file_urls, false),
                // 64 MB hold the hot part of a graph of some hundred thousand items.
                Map.entry(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(64)),
                Map.entry(GraphDatabaseSettings.query_cache_size, 200),
                // In a small graph every poll turns the counts that plans rest on, and a new plan
                // takes longer than the query: at most one a minute for each, not every 10 s.
                Map.entry(GraphDatabaseSettings.cypher_min_replan_interval, Duration.ofMinutes(1)),
                Map.entry(BoltConnector.thread_pool_min_size, 2),
                Map.entry(BoltConnector.thread_pool_max_size, 40),
                // 2.5 MB on disk for an empty database instead of 517.
                Map.entry(GraphDatabaseSettings.preallocate_logical_logs, false),
                Map.entry(
                        GraphDatabaseSettings.logical_log_rotation_threshold,
                        ByteUnit.mebiBytes(16)),
                Map.entry(GraphDatabaseSettings.keep_logical_logs, "64M size"),
                // Recovery after a kill replays what came after the last checkpoint: 38 s without,
                // a few s with it.
                Map.entry(GraphDatabaseSettings.check_point_interval_time, Duration.ofMinutes(1)),
                Map.entry(GraphDatabaseSettings.log_queries, LogQueryLevel.OFF),
                // Shutdown takes 0.3 s instead of 11.
                Map.entry(
                        GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period,
                        Duration.ZERO),
                Map.entry(
                        GraphDatabaseInternalSettings.netty_server_shutdown_timeout,
                        Duration.ofSeconds(2)));
    }
}
