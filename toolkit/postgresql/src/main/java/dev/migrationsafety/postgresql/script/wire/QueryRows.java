package dev.migrationsafety.postgresql.script.wire;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.core.Encoding;
import org.postgresql.core.Field;
import org.postgresql.core.Tuple;

/**
 * Rows that a query gave, as text.
 *
 * @param columns names of the columns
 * @param rows values in the order of the columns; empty for null
 * @param result whether there was a result at all, and not just the end of a command
 * @param count how many rows it gave or wrote
 * @param tag the command tag, for example {@code UPDATE 3}; empty where there was a result
 */
public record QueryRows(
        List<String> columns, List<List<Optional<String>>> rows, boolean result, long count, String tag) {
    public static final QueryRows NONE = written("", 0);

    public QueryRows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The end of a command without rows. */
    static QueryRows written(String tag, long count) {
        return new QueryRows(List.of(), List.of(), false, count, tag);
    }

    static QueryRows of(Field[] fields, List<Tuple> tuples, Encoding encoding) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (Field field : fields) {
            columns.add(field.getColumnLabel());
        }
        List<List<Optional<String>>> rows = new ArrayList<>();
        for (Tuple tuple : tuples) {
            List<Optional<String>> row = new ArrayList<>();
            for (int i = 0; i < fields.length; i++) {
                byte[] value = tuple.get(i);
                row.add(value == null ? Optional.empty() : Optional.of(decode(value, encoding)));
            }
            rows.add(List.copyOf(row));
        }
        return new QueryRows(columns, rows, true, rows.size(), "");
    }

    private static String decode(byte[] value, Encoding encoding) throws SQLException {
        try {
            return encoding.decode(value);
        } catch (java.io.IOException e) {
            throw new SQLException("A value could not be decoded", "22021", e);
        }
    }
}
