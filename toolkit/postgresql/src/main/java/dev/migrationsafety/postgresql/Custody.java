package dev.migrationsafety.postgresql;

import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.schema.CatalogObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What becomes of a database: it stands among others on a server, or alone on a server copy. */
interface Custody {
    /** Freezes the database, to which nobody is connected any more. */
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
