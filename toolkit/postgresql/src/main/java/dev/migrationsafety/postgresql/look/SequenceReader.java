package dev.migrationsafety.postgresql.look;

import dev.migrationsafety.data.SequencePosition;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads where sequences stand, and whether the columns that they feed hold their next value already. */
final class SequenceReader {
    private static final String SEQUENCES = Query.named("sequences");

    private record Sequence(String schema, String name, long increment, List<String> columns) {
        private String query(int index) {
            String next = "CASE WHEN s.is_called THEN s.last_value::numeric + " + increment + " ELSE s.last_value END";
            String inUse = columns.isEmpty()
                    ? "false"
                    : columns.stream()
                            .map(column -> column.formatted(next))
                            .collect(Collectors.joining(" OR ", "(", ")"));
            return "SELECT " + index + ", s.last_value, s.is_called, " + inUse + " FROM " + SqlText.name(schema) + "."
                    + SqlText.name(name) + " AS s";
        }
    }

    private SequenceReader() {}

    static List<SequencePosition> read(Connection connection) throws SQLException {
        List<Sequence> sequences = Query.list(connection, SEQUENCES, SequenceReader::sequence);
        if (sequences.isEmpty()) {
            return List.of();
        }
        String query = IntStream.range(0, sequences.size())
                .mapToObj(i -> sequences.get(i).query(i))
                .collect(Collectors.joining(" UNION ALL "));
        return Query.list(connection, query, row -> {
            Sequence sequence = sequences.get(row.getInt(1));
            return new SequencePosition(
                    Names.join(sequence.schema(), sequence.name()),
                    row.getLong(2),
                    row.getBoolean(3),
                    sequence.increment(),
                    row.getBoolean(4));
        });
    }

    private static Sequence sequence(ResultSet row) throws SQLException {
        List<String> schemas = Query.texts(row, "schemas");
        List<String> tables = Query.texts(row, "tables");
        List<String> columns = Query.texts(row, "columns");
        List<String> uses = IntStream.range(0, tables.size())
                .mapToObj(i -> "EXISTS (SELECT FROM " + quoted(schemas.get(i)) + "." + quoted(tables.get(i))
                        + " AS t WHERE t." + quoted(columns.get(i)) + "::numeric = %s)")
                .toList();
        return new Sequence(row.getString("schema"), row.getString("name"), row.getLong("increment"), uses);
    }

    /** A name inside a format. */
    private static String quoted(String name) {
        return SqlText.name(name).replace("%", "%%");
    }
}
