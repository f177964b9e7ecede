package dev.migrationsafety.postgresql.script.wire;

import dev.migrationsafety.finding.ObservationException;
import java.sql.Connection;
import java.sql.SQLException;

/** The databases that scripts of psql may connect to. */
public interface ReachableDatabases {
    /**
     * Opens a connection in autocommit mode.
     *
     * @param database the database as the script names it
     * @param role the role to log in as
     * @throws SQLException if the server refuses it
     * @throws ObservationException if the database is none of this rehearsal
     */
    Connection open(String database, String role) throws SQLException;
}
