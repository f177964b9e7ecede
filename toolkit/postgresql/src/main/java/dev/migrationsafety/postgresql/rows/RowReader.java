package dev.migrationsafety.postgresql.rows;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.postgresql.query.Query;
import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.sql.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads rows in canonical text: that of {@link CanonicalValue}, so that rows tell apart exactly what digests do. */
public final class RowReader {
    private static final int FETCHED = 2000;

    private RowReader() {}

    /**
     * Reads all rows of a table, ordered by its identity, or by their text where it has none or its identity is not
     * among the columns. What the server does not give out is left out; digests name it.
     *
     * @param connection a superuser's connection with {@link dev.migrationsafety.postgresql.query.ObservationSettings} applied
     * @param columns the columns to read; they must exist
     */
    public static Records rows(Connection connection, Table table, List<String> columns) throws SQLException {
        try {
            return read(connection, table, columns);
        } catch (SQLException e) {
            ReadableValues readable = ReadableValues.afterFailure(connection, table, e);
            return readable.any()
                    ? read(
                            connection,
                            table,
                            columns.stream().filter(readable::has).toList())
                    : new Records(table.name(), List.of(), List.of(), List.of());
        }
    }

    /** Hands out the same rows one by one; what the server does not give out is null. */
    public static void read(
            Connection connection, Table table, List<String> columns, Consumer<List<@Nullable Value>> reader)
            throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (ResultSet row = statement.executeQuery(query(table, columns))) {
                while (row.next()) {
                    List<@Nullable Value> values = new ArrayList<>(columns.size());
                    for (int i = 1; i <= columns.size(); i++) {
                        values.add(Value.of(row.getString(i)));
                    }
                    reader.accept(values);
                }
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            connection.setAutoCommit(true);
            for (DataRecord row : rows(connection, table, columns).records()) {
                List<@Nullable Value> values = new ArrayList<>(columns.size());
                columns.forEach(
                        column -> values.add(Objects.requireNonNullElse(row.get(FieldPath.of(column)), Value.NULL)));
                reader.accept(values);
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static List<String> identity(Table table, List<String> columns) {
        return columns.containsAll(table.identityColumns()) ? table.identityColumns() : List.of();
    }

    private static String query(Table table, List<String> columns) {
        return "SELECT "
                + columns.stream()
                        .map(name -> CanonicalValue.text(table.column(name).orElseThrow()) + " COLLATE \"C\"")
                        .collect(Collectors.joining(", "))
                + " FROM " + source(table) + order(identity(table, columns), columns.size());
    }

    private static Records read(Connection connection, Table table, List<String> columns) throws SQLException {
        List<String> identity = identity(table, columns);
        List<FieldPath> fields = FieldPath.all(columns);
        List<DataRecord> rows = Query.list(connection, query(table, columns), result -> {
            TreeMap<FieldPath, Value> values = new TreeMap<>();
            for (int i = 0; i < columns.size(); i++) {
                values.put(fields.get(i), Value.of(result.getString(i + 1)));
            }
            return new DataRecord(values);
        });
        return new Records(table.name(), FieldPath.all(identity), fields, rows);
    }

    /** The rows of a table as {@code t}: a parent of inheriting tables without theirs, a partitioned table with all. */
    static String source(Table table) {
        return (table.partitioned() ? "" : "ONLY ") + SqlText.name(table.name()) + " AS t";
    }

    /** By place among the columns read: expressions of their own would count against the limit of 1,664. */
    private static String order(List<String> identity, int columns) {
        String terms = identity.isEmpty()
                ? IntStream.rangeClosed(1, columns).mapToObj(String::valueOf).collect(Collectors.joining(", "))
                : identity.stream().map(name -> "t." + SqlText.name(name)).collect(Collectors.joining(", "));
        return terms.isEmpty() ? "" : " ORDER BY " + terms;
    }
}
