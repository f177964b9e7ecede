package dev.migrationsafety.postgresql;

import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.postgresql.connection.Login;
import dev.migrationsafety.postgresql.database.ClusterReader;
import dev.migrationsafety.postgresql.database.DatabaseLifecycle;
import dev.migrationsafety.schema.CatalogObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database that has a server copy for itself: clones are copies of the stopped server. */
record IsolatedLifecycle(IsolatedServer server, ProvisionedServer copy, Login migration) implements DatabaseLifecycle {
    @Override
    public DatabaseTemplate freeze() {
        return server.freeze(copy, migration);
    }

    @Override
    public void drop() {
        server.stop(copy);
    }

    @Override
    public List<CatalogObject> surroundings(Connection connection) throws SQLException {
        List<CatalogObject> all = new ArrayList<>(ClusterReader.read(connection, migration.database()::equals));
        all.addAll(server.furtherDatabases(copy, migration.database()).read(connection));
        return all;
    }

    @Override
    public void visit(String otherDatabase) {
        // The whole copy is this database's own.
    }

    @Override
    public boolean ours() {
        return true;
    }
}
