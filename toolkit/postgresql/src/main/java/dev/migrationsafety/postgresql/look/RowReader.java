package dev.migrationsafety.postgresql.look;

import dev.migrationsafety.data.Row;
import dev.migrationsafety.data.Rows;
import dev.migrationsafety.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads rows in canonical text: what the output function of each type prints under {@link ObservationSettings}. */
public final class RowReader {
    private RowReader() {}

    /**
     * Reads all rows of a table, ordered by its identity, or by their text where it has none or its identity is not
     * among the columns.
     *
     * @param connection a superuser's connection with {@link ObservationSettings} applied
     * @param columns the columns to read; they must exist
     */
    public static Rows rows(Connection connection, Table table, List<String> columns) throws SQLException {
        List<String> identity = columns.containsAll(table.identity()) ? table.identity() : List.of();
        String query = "SELECT " + columns.stream().map(RowReader::text).collect(Collectors.joining(", ")) + " FROM "
                + source(table) + order(identity, columns);
        List<Row> rows = Query.list(connection, query, result -> {
            TreeMap<String, @Nullable String> values = new TreeMap<>();
            for (int i = 0; i < columns.size(); i++) {
                values.put(columns.get(i), result.getString(i + 1));
            }
            return new Row(values);
        });
        return new Rows(table.name(), identity, columns, rows);
    }

    /** The rows of a table as {@code t}: a parent of inheriting tables without theirs, a partitioned table with all. */
    static String source(Table table) {
        return (table.partitioned() ? "" : "ONLY ") + SqlText.name(table.name()) + " AS t";
    }

    /** Asks for distinctness, since a composite value of nulls is null to {@code IS NULL}. */
    private static String text(String column) {
        String name = "t." + SqlText.name(column);
        return "CASE WHEN " + name + " IS DISTINCT FROM NULL THEN format('%s', " + name + ") END";
    }

    private static String order(List<String> identity, List<String> columns) {
        if (!identity.isEmpty()) {
            return " ORDER BY "
                    + identity.stream().map(name -> "t." + SqlText.name(name)).collect(Collectors.joining(", "));
        }
        if (columns.isEmpty()) {
            return "";
        }
        return " ORDER BY "
                + columns.stream().map(name -> text(name) + " COLLATE \"C\"").collect(Collectors.joining(", "));
    }
}
