package dev.migrationsafety.postgresql;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.postgresql.connection.Sql;
import dev.migrationsafety.postgresql.connection.Waiting;
import dev.migrationsafety.postgresql.database.DatabaseLifecycle;
import dev.migrationsafety.postgresql.database.DatabaseProperties;
import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.schema.CatalogObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database among others on a server: clones are made by CREATE DATABASE … TEMPLATE. */
record TemplateLifecycle(PostgresServer server, String database) implements DatabaseLifecycle {
    private static final long PATIENCE = 2_000_000_000L;
    private static final String BACKENDS = "SELECT FROM pg_stat_activity WHERE datname = ?";
    private static final String TERMINATE = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ?";

    @Override
    public DatabaseTemplate freeze() {
        String name = SqlText.name(server.names().check(database));
        DatabaseProperties properties = server.admin().run("Freezing " + database, connection -> {
            Sql.execute(connection, "ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
            empty(connection);
            Sql.execute(connection, "ALTER DATABASE " + name + " IS_TEMPLATE true");
            return DatabaseProperties.read(connection, database);
        });
        return new Template(server, database, properties);
    }

    /** A backend needs some milliseconds to go; CREATE DATABASE itself would wait in steps of 100. */
    private void empty(Connection connection) throws SQLException {
        Waiting.Condition gone = () -> !Sql.exists(connection, BACKENDS, database);
        if (!Waiting.within(PATIENCE, gone)) {
            Sql.query(connection, row -> row.getBoolean(1), TERMINATE, database);
            Waiting.until("the sessions on " + database + " to end", gone);
        }
    }

    @Override
    public void drop() {
        server.drops().drop(database);
    }

    @Override
    public List<CatalogObject> surroundings(Connection connection) {
        return List.of();
    }

    @Override
    public void visit(String otherDatabase) {
        server.visit(otherDatabase);
    }

    @Override
    public boolean ours() {
        return server.ours();
    }

    private record Template(PostgresServer server, String database, DatabaseProperties properties)
            implements DatabaseTemplate {
        @Override
        public Database open() {
            String clone = server.names().next();
            List<String> statements = new ArrayList<>();
            statements.add("CREATE DATABASE " + SqlText.name(clone) + " OWNER " + SqlText.name(properties.owner())
                    + " TEMPLATE " + SqlText.name(database) + " STRATEGY FILE_COPY CONNECTION LIMIT "
                    + properties.connectionLimit());
            statements.addAll(properties.statements(clone));
            server.drops().expect(clone);
            server.admin().execute("Cloning " + database, statements);
            return server.database(clone);
        }

        @Override
        public void close() {
            server.drops().drop(database);
        }
    }
}
