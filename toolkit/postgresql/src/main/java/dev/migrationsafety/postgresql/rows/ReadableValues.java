package dev.migrationsafety.postgresql.rows;

import dev.migrationsafety.data.UnreadableValues;
import dev.migrationsafety.postgresql.query.Query;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of a table can be read, found by trying: a generated column may fail to compute, a partition may lie on a server
 * that does not answer, a file may be damaged.
 *
 * @param unread what cannot, with the server's words
 */
record ReadableValues(Table table, List<UnreadableValues> unread) {
    /** A query was canceled or the server has no more memory: nothing that a table is to blame for. */
    private static final String CANCELED = "57";

    private static final String NO_RESOURCES = "53";

    /** Tries each column of a table after a query over it failed. */
    static ReadableValues afterFailure(Connection connection, Table table, SQLException failure) throws SQLException {
        blameTable(connection, failure);
        Optional<String> failed = failure(connection, "SELECT count(*) FROM " + RowReader.source(table));
        if (failed.isPresent()) {
            return new ReadableValues(
                    table, List.of(new UnreadableValues(table.name(), Optional.empty(), failed.get())));
        }
        List<UnreadableValues> unread = new ArrayList<>();
        for (Column column : table.columns()) {
            failure(connection, "SELECT count(" + CanonicalValue.text(column) + ") FROM " + RowReader.source(table))
                    .ifPresent(reason -> unread.add(new UnreadableValues(table.name(), Optional.of(column), reason)));
        }
        if (unread.isEmpty()) {
            unread.add(new UnreadableValues(table.name(), Optional.empty(), words(failure)));
        }
        return new ReadableValues(table, unread);
    }

    /** Whether rows can be counted, if not read in full. */
    boolean any() {
        return unread.stream().allMatch(values -> values.field().isPresent());
    }

    /** Whether a column can be read. */
    boolean has(String name) {
        return unread.stream().noneMatch(values -> values.field()
                .map(column -> column.path().name().equals(name))
                .orElse(true));
    }

    /** Throws what speaks of the server or the connection instead of the table. */
    static void blameTable(Connection connection, SQLException failure) throws SQLException {
        String state = failure.getSQLState();
        if (state == null
                || connection.isClosed()
                || !connection.getAutoCommit()
                || state.startsWith(CANCELED)
                || state.startsWith(NO_RESOURCES)) {
            throw failure;
        }
    }

    private static Optional<String> failure(Connection connection, String query) throws SQLException {
        try {
            Query.list(connection, query, row -> row.getLong(1));
            return Optional.empty();
        } catch (SQLException e) {
            blameTable(connection, e);
            return Optional.of(words(e));
        }
    }

    private static String words(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return failure.getSQLState() + " " + message.lines().findFirst().orElse("");
    }
}
