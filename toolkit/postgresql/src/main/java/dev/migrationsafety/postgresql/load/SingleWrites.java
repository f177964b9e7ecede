package dev.migrationsafety.postgresql.load;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.capability.WriteTrials.Refused;
import dev.migrationsafety.engine.capability.WriteTrials.Write;
import dev.migrationsafety.postgresql.connection.DatabaseAccess;
import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.postgresql.script.statement.Failures;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes one row of a table to itself, or deletes it, with the settings of an application, and rolls that back. */
public final class SingleWrites {
    private SingleWrites() {}

    public static List<Refused> attempt(DatabaseAccess access, List<Container> containers) throws SQLException {
        List<Refused> refused = new ArrayList<>();
        if (!containers.isEmpty()) {
            try (Connection connection =
                    access.superuser().open(access.environment().timeout())) {
                WriterSettings.apply(connection, access);
                connection.setAutoCommit(false);
                for (Container container : containers) {
                    for (Write write : List.of(Write.UPDATE, Write.DELETE)) {
                        attempt(connection, (Table) container, write)
                                .map(failure -> new Refused(container.name(), write, failure, true))
                                .ifPresent(refused::add);
                    }
                }
            }
        }
        return refused;
    }

    private static Optional<Failure> attempt(Connection connection, Table table, Write write) throws SQLException {
        String name = SqlText.name(table.name());
        String one = " WHERE (tableoid, ctid) = (SELECT tableoid, ctid FROM " + name + " LIMIT 1)";
        if (write == Write.DELETE) {
            return attempt(connection, "DELETE FROM " + name + one);
        }
        String columns = table.columns().stream()
                .filter(column -> column.source() == Column.Source.WRITTEN
                        || column.source() == Column.Source.IDENTITY_BY_DEFAULT)
                .map(Column::name)
                .map(SqlText::name)
                .map(column -> column + " = " + column)
                .collect(Collectors.joining(", "));
        return columns.isEmpty() ? Optional.empty() : attempt(connection, "UPDATE " + name + " SET " + columns + one);
    }

    private static Optional<Failure> attempt(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            // Deferred constraint triggers would fire at the commit.
            statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(Failures.of(e));
        } finally {
            connection.rollback();
        }
    }
}
