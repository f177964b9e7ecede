package dev.migrationsafety.postgresql;

import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.ProvisionedServer;
import dev.migrationsafety.schema.CatalogObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A database that has a server copy for itself: clones are copies of the stopped server. */
record LoneCustody(IsolatedServer server, ProvisionedServer copy, Login migration) implements Custody {
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
        return ClusterReader.read(connection, migration.database()::equals);
    }
}
