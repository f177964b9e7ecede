package dev.migrationsafety.postgresql.script.wire;

import java.sql.Connection;
import java.sql.SQLException;

/** Watches the session of a script from outside, over a connection of its own. */
public interface SessionObserver {
    /** A connection of a superuser to the same database. */
    Connection connection() throws SQLException;

    /** Waits until a backend has gone. */
    void awaitGone(int backend);
}
