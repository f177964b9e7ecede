package dev.migrationsafety.postgresql;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.WriteTrials.Write;
import dev.migrationsafety.postgresql.look.SqlText;
import dev.migrationsafety.postgresql.script.Failures;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes one row to itself, or deletes it, and rolls that back. */
final class Writes {
    private Writes() {}

    static Optional<Failure> attempt(Connection connection, Table table, Write write) throws SQLException {
        String name = SqlText.name(table.name());
        String one = " WHERE (tableoid, ctid) = (SELECT tableoid, ctid FROM " + name + " LIMIT 1)";
        String columns = table.columns().stream()
                .filter(column -> column.source() == Column.Source.WRITTEN
                        || column.source() == Column.Source.IDENTITY_BY_DEFAULT)
                .map(Column::name)
                .map(SqlText::name)
                .map(column -> column + " = " + column)
                .collect(Collectors.joining(", "));
        if (write == Write.UPDATE && columns.isEmpty()) {
            return Optional.empty();
        }
        return attempt(
                connection,
                write == Write.UPDATE ? "UPDATE " + name + " SET " + columns + one : "DELETE FROM " + name + one);
    }

    private static Optional<Failure> attempt(Connection connection, String sql) throws SQLException {
        boolean auto = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            // Deferred constraint triggers would fire at the commit.
            statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(Failures.of(e));
        } finally {
            connection.rollback();
            connection.setAutoCommit(auto);
        }
    }
}
