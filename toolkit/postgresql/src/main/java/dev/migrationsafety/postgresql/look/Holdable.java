package dev.migrationsafety.postgresql.look;

import dev.migrationsafety.schema.StationSchema;
import dev.migrationsafety.schema.Transition;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Finds the rows that the next station cannot hold. */
public final class Holdable {
    private Holdable() {}

    /** Counts the rows that the next station cannot hold; empty if that cannot be known. */
    public static Optional<Long> count(Connection connection, Transition transition) throws SQLException {
        throw new UnsupportedOperationException("arrives from pglook: " + connection + transition);
    }

    /** Deletes them and all rows that refer to them; says how many of the transition's table went. */
    public static long withhold(Connection connection, StationSchema schema, Transition transition)
            throws SQLException {
        throw new UnsupportedOperationException("arrives from pglook: " + connection + schema + transition);
    }
}
