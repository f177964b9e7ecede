package dev.migrationsafety.postgresql.database;

import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.schema.CatalogObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Who owns the lifecycle of a database: it shares a server with others, or is alone on a server copy. */
public interface DatabaseLifecycle {
    /** Freezes the database, which has no connections any more. */
    DatabaseTemplate freeze();

    /** Removes the database. */
    void drop();

    /** Objects outside the database that belong to its snapshot. */
    List<CatalogObject> surroundings(Connection connection) throws SQLException;

    /**
     * A script connected to another database of the server.
     *
     * @throws dev.migrationsafety.finding.ObservationException if that may not be
     */
    void visit(String otherDatabase);

    /** Whether the server is ours, so that roles on it may be given a password. */
    boolean ours();
}
