package dev.migrationsafety.postgresql.load;

import dev.migrationsafety.data.RecordBlock;
import dev.migrationsafety.postgresql.query.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;

/**
 * Writes rows by INSERT: single rows, and those of tables with rules, which COPY passes by. Values are plain string
 * constants, so that the server assigns them to the columns as it does for any writer: an explicit cast would cut a
 * text that is too long instead of refusing it.
 */
final class RowInsert {
    private final Connection connection;

    RowInsert(Connection connection) {
        this.connection = connection;
    }

    /** Writes the rows from one to before another; how many the server accepted. */
    long write(RecordBlock block, int from, int to) throws SQLException {
        String into = "INSERT INTO " + SqlText.name(block.container());
        if (block.fields().isEmpty()) {
            long written = 0;
            for (int row = from; row < to; row++) {
                written += execute(into + " DEFAULT VALUES");
            }
            return written;
        }
        StringJoiner rows = new StringJoiner(", ");
        for (int row = from; row < to; row++) {
            rows.add(values(block, row));
        }
        return execute(into + " (" + SqlText.paths(block.fields()) + ") OVERRIDING SYSTEM VALUE VALUES " + rows);
    }

    private long execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            return statement.executeUpdate(sql);
        }
    }

    private static String values(RecordBlock block, int row) {
        StringJoiner values = new StringJoiner(", ", "(", ")");
        for (int column = 0; column < block.fields().size(); column++) {
            String value = block.text(row, column);
            String absent = block.isLeft(row, column) ? "DEFAULT" : "NULL";
            values.add(value == null ? absent : SqlText.literal(value));
        }
        return values.toString();
    }
}
