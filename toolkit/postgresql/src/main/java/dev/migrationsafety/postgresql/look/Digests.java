package dev.migrationsafety.postgresql.look;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.TableDigest;
import dev.migrationsafety.schema.Column;
import dev.migrationsafety.schema.StationSchema;
import dev.migrationsafety.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Digests all rows and sequences inside the server. A row is encoded as the text of an anonymous record of its columns,
 * sorted by name: PostgreSQL quotes fields there so that no two rows share a text, keeps a null apart from an empty text,
 * and prints each value by the output function of its type, so the scale of a number and the padding of a text count.
 * The digest of a table is the number of its rows and two independent sums over 64-bit hashes of them.
 */
public final class Digests {
    private static final int TABLES_PER_QUERY = 50;
    private static final long SECOND_SEED = 0x5DEECE66DL;

    private Digests() {}

    /**
     * Digests every root table and reads every sequence.
     *
     * @param connection a superuser's connection with {@link ObservationSettings} applied
     */
    public static DataDigest digest(Connection connection, StationSchema schema) throws SQLException {
        List<Table> tables = schema.relations().roots();
        List<TableDigest> digests = new ArrayList<>();
        for (int from = 0; from < tables.size(); from += TABLES_PER_QUERY) {
            digests.addAll(tables(connection, tables.subList(from, Math.min(tables.size(), from + TABLES_PER_QUERY))));
        }
        return new DataDigest(digests, SequenceReader.read(connection));
    }

    private static List<TableDigest> tables(Connection connection, List<Table> tables) throws SQLException {
        String query = IntStream.range(0, tables.size())
                .mapToObj(i -> query(i, tables.get(i)))
                .collect(Collectors.joining(" UNION ALL "));
        return Query.list(connection, query, row -> {
            Table table = tables.get(row.getInt(1));
            return new TableDigest(table.name(), columns(table), row.getLong(2), row.getString(3));
        });
    }

    private static String query(int index, Table table) {
        String fields =
                columns(table).stream().map(name -> "t." + SqlText.name(name)).collect(Collectors.joining(", "));
        return "SELECT " + index + ", count(*), " + sum(0) + " || '/' || " + sum(SECOND_SEED) + " FROM (SELECT ROW("
                + fields + ")::text COLLATE \"C\" AS r FROM " + RowReader.source(table) + " OFFSET 0) AS s";
    }

    private static String sum(long seed) {
        return "coalesce(sum(hashtextextended(r, " + seed + ")), 0)";
    }

    private static List<String> columns(Table table) {
        return table.columns().stream().map(Column::name).sorted().toList();
    }
}
