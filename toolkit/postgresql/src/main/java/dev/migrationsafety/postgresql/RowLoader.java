package dev.migrationsafety.postgresql;

import dev.migrationsafety.data.GeneratedRow;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.LoadResult.Refusal;
import dev.migrationsafety.postgresql.look.SqlText;
import dev.migrationsafety.postgresql.script.LostServer;
import dev.migrationsafety.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes generated rows as superuser, with triggers, under the settings of the migration role. Values are plain string
 * constants, so that the server assigns them to the columns as it does for any writer: an explicit cast would cut a
 * text that is too long instead of refusing it.
 */
final class RowLoader implements AutoCloseable {
    private final Connection connection;
    private final Map<TableName, Integer> written = new TreeMap<>();
    private final List<Refusal> refused = new ArrayList<>();

    private RowLoader(Connection connection) {
        this.connection = connection;
    }

    static RowLoader open(DatabaseAccess access) throws SQLException {
        Connection connection = access.superuser().open(access.environment().timeout());
        try {
            WriterSettings.apply(connection, access);
            return new RowLoader(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Writes rows in their order, as many at once as stand together and have the same columns. */
    LoadResult load(List<GeneratedRow> rows) throws SQLException {
        connection.setAutoCommit(false);
        try {
            if (!loadDeferred(rows)) {
                connection.rollback();
                written.clear();
                refused.clear();
                runs(rows, "SET CONSTRAINTS ALL IMMEDIATE");
            }
            connection.commit();
            return new LoadResult(written, refused);
        } finally {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        }
    }

    /** Lets deferrable references wait for the last row, so that rows may refer to each other in a circle. */
    private boolean loadDeferred(List<GeneratedRow> rows) throws SQLException {
        runs(rows, "SET CONSTRAINTS ALL DEFERRED");
        try {
            Sql.execute(connection, "SET CONSTRAINTS ALL IMMEDIATE");
            return true;
        } catch (SQLException e) {
            throwIfLost(e);
            return false;
        }
    }

    private void runs(List<GeneratedRow> rows, String constraints) throws SQLException {
        Sql.execute(connection, constraints);
        int from = 0;
        for (int to = 1; to <= rows.size(); to++) {
            if (to == rows.size() || !alike(rows.get(from), rows.get(to))) {
                run(rows.subList(from, to));
                from = to;
            }
        }
    }

    private static boolean alike(GeneratedRow a, GeneratedRow b) {
        return a.table().equals(b.table())
                && a.values().keySet().equals(b.values().keySet())
                && !a.values().isEmpty();
    }

    private void run(List<GeneratedRow> rows) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            if (insert(rows) == rows.size()) {
                written.merge(rows.get(0).table(), rows.size(), Integer::sum);
                connection.releaseSavepoint(before);
                return;
            }
        } catch (SQLException e) {
            throwIfLost(e);
        }
        connection.rollback(before);
        connection.releaseSavepoint(before);
        for (GeneratedRow row : rows) {
            single(row);
        }
    }

    private void single(GeneratedRow row) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            if (insert(List.of(row)) == 1) {
                written.merge(row.table(), 1, Integer::sum);
            } else {
                refused.add(
                        new Refusal(row, "00000", "the server took the row without writing it (a trigger or rule)"));
            }
        } catch (SQLException e) {
            throwIfLost(e);
            connection.rollback(before);
            refused.add(new Refusal(
                    row,
                    Objects.requireNonNullElse(e.getSQLState(), ""),
                    Objects.requireNonNullElse(e.getMessage(), "")));
        }
        connection.releaseSavepoint(before);
    }

    private int insert(List<GeneratedRow> rows) throws SQLException {
        GeneratedRow first = rows.get(0);
        String into = "INSERT INTO " + SqlText.name(first.table());
        String values = first.values().isEmpty()
                ? " DEFAULT VALUES"
                : " (" + SqlText.names(List.copyOf(first.values().keySet())) + ") OVERRIDING SYSTEM VALUE VALUES "
                        + rows.stream().map(RowLoader::values).collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            return statement.executeUpdate(into + values);
        }
    }

    private static String values(GeneratedRow row) {
        return row.values().values().stream()
                .map(value -> value == null ? "NULL" : SqlText.literal(value))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static void throwIfLost(SQLException error) throws SQLException {
        // 57014: the timeout of the whole load, which no row is to blame for.
        if (LostServer.is(error) || "57014".equals(error.getSQLState())) {
            throw error;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
