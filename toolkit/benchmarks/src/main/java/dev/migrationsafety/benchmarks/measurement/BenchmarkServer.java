package dev.migrationsafety.benchmarks.measurement;

import dev.migrationsafety.embedded.EmbeddedProvisioner;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.ServerAddress;
import dev.migrationsafety.engine.provision.ServerRequest;
import dev.migrationsafety.postgresql.PostgresEngine;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** One embedded server on which a benchmark runs the toolkit and its baseline one after the other. */
public final class BenchmarkServer implements AutoCloseable {
    private final ProvisionedServer server;

    private BenchmarkServer(ProvisionedServer server) {
        this.server = server;
    }

    public static BenchmarkServer start() {
        return new BenchmarkServer(
                new EmbeddedProvisioner().provision(new ServerRequest("postgresql", "", Duration.ofMinutes(3))));
    }

    public ServerAddress address() {
        return server.address();
    }

    /** The toolkit's view of the server; closing it leaves the server running. */
    public DatabaseServer open() {
        return new PostgresEngine().open(new Borrowed(server), Environment.standard());
    }

    /** A plain connection as superuser. */
    public Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", address().user());
        properties.setProperty("password", address().password());
        return DriverManager.getConnection(
                "jdbc:postgresql://" + address().host() + ":" + address().port() + "/" + database, properties);
    }

    @Override
    public void close() {
        server.close();
    }

    private record Borrowed(ProvisionedServer server) implements ProvisionedServer {
        @Override
        public ServerAddress address() {
            return server.address();
        }

        @Override
        public String provisioner() {
            return server.provisioner();
        }

        @Override
        public String image() {
            return server.image();
        }

        @Override
        public boolean ours() {
            return true;
        }

        @Override
        public void close() {
            // The benchmark stops it.
        }
    }
}
