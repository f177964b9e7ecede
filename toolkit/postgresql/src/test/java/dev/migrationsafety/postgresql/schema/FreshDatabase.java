package dev.migrationsafety.postgresql.schema;

import dev.migrationsafety.embedded.EmbeddedProvisioner;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.ServerAddress;
import dev.migrationsafety.engine.provision.ServerRequest;
import dev.migrationsafety.postgresql.query.ObservationSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each {@link Connection} parameter a fresh database of one real server, which all test classes share. */
public final class FreshDatabase implements ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(FreshDatabase.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Connection.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Server server = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Server.class, key -> new Server(), Server.class);
        Opened opened =
                context.getStore(NAMESPACE).getOrComputeIfAbsent(Opened.class, key -> new Opened(), Opened.class);
        try {
            Connection connection = server.freshDatabase();
            opened.connections.add(connection);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        Opened opened = context.getStore(NAMESPACE).get(Opened.class, Opened.class);
        Server server = context.getRoot().getStore(NAMESPACE).get(Server.class, Server.class);
        if (opened != null && server != null) {
            for (Connection connection : opened.connections) {
                server.drop(connection);
            }
        }
    }

    private static final class Opened {
        private final List<Connection> connections = new ArrayList<>();
    }

    /** The server; {@code -Dlook.server=HOST:PORT} takes a running one, to try another version by hand. */
    private static final class Server implements AutoCloseable {
        private static final int BATCH = 20;

        private final AtomicInteger databases = new AtomicInteger();
        private final List<String> used = new ArrayList<>();
        private final ProvisionedServer provisioned;

        Server() {
            this.provisioned = provision();
        }

        private static ProvisionedServer provision() {
            String given = System.getProperty("look.server", "");
            if (given.isEmpty()) {
                return new EmbeddedProvisioner().provision(new ServerRequest("postgresql", "", Duration.ofMinutes(1)));
            }
            int colon = given.indexOf(':');
            return new Running(new ServerAddress(
                    given.substring(0, colon),
                    Integer.parseInt(given.substring(colon + 1)),
                    "postgres",
                    "postgres",
                    ""));
        }

        Connection freshDatabase() throws SQLException {
            String name = "look_" + ProcessHandle.current().pid() + "_" + databases.incrementAndGet();
            try (Connection connection = connect(provisioned.address().database());
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name + " TEMPLATE template0 STRATEGY FILE_COPY");
            }
            Connection connection = connect(name);
            ObservationSettings.apply(connection);
            return connection;
        }

        /** Drops in batches: a DROP right after a close waits until the backend has left. */
        synchronized void drop(Connection connection) throws SQLException {
            used.add(connection.getCatalog());
            connection.close();
            if (used.size() >= BATCH) {
                dropUsed();
            }
        }

        private void dropUsed() throws SQLException {
            try (Connection other = connect(provisioned.address().database());
                    Statement statement = other.createStatement()) {
                for (String name : used) {
                    statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
                }
            }
            used.clear();
        }

        private Connection connect(String database) throws SQLException {
            ServerAddress address = provisioned.address();
            return DriverManager.getConnection(
                    "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + database,
                    address.user(),
                    address.password());
        }

        @Override
        public void close() throws SQLException {
            try {
                dropUsed();
            } finally {
                provisioned.close();
            }
        }
    }

    private record Running(ServerAddress address) implements ProvisionedServer {
        @Override
        public String provisioner() {
            return "by hand";
        }

        @Override
        public String image() {
            return "";
        }

        @Override
        public boolean ours() {
            return false;
        }

        @Override
        public void close() {}
    }
}
