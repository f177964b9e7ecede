package dev.migrationsafety.documentdbport;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** One connection to PostgreSQL; in use by one command, transaction or cursor at a time. */
final class SqlSession implements AutoCloseable {
    private final Connection connection;
    private final Backend owner;
    private boolean held;

    SqlSession(Connection connection, Backend owner) {
        this.connection = connection;
        this.owner = owner;
    }

    /** A row of at most one document, continuation and the like; documents come as {@code bytea}. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Runs a query and reads its rows.
     *
     * @param parameters strings, numbers, flags, and documents as bytes
     */
    <T> List<T> query(String sql, Row<T> row, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row.read(result));
                }
            }
            return rows;
        }
    }

    /** The document in the first column of the only row. */
    RawBsonDocument document(String sql, @Nullable Object... parameters) throws SQLException {
        return query(sql, row -> new RawBsonDocument(row.getBytes(1)), parameters)
                .get(0);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    boolean isUsable() {
        try {
            return !connection.isClosed();
        } catch (SQLException e) {
            return false;
        }
    }

    /** Ends the connection for good. */
    void discard() {
        try {
            connection.close();
        } catch (SQLException e) {
            // It is gone either way.
            return;
        }
    }

    /** Keeps it for a transaction or a cursor beyond the command that borrowed it, until {@link #release()}. */
    void hold() {
        held = true;
    }

    /** Ends a {@link #hold()}. */
    void release() {
        held = false;
        close();
    }

    /** Gives the connection back to its owner, unless something keeps it. */
    @Override
    public void close() {
        if (!held) {
            owner.giveBack(this);
        }
    }
}
