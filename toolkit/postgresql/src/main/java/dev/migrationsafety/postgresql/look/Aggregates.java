package dev.migrationsafety.postgresql.look;

import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Computes aggregates inside the server. */
public final class Aggregates {
    private Aggregates() {}

    /** Computes aggregates in the order of the list. */
    public static List<AggregateResult> compute(Connection connection, List<Aggregate> aggregates) throws SQLException {
        throw new UnsupportedOperationException("arrives from pglook: " + connection + aggregates);
    }
}
