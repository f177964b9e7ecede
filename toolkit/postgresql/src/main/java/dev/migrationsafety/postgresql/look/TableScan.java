package dev.migrationsafety.postgresql.look;

import dev.migrationsafety.data.TableDigest;
import dev.migrationsafety.schema.Column;
import dev.migrationsafety.schema.Table;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One pass over a table: its digest, and whether the next value of each sequence that feeds it is there already.
 *
 * @param columns the columns that are digested, sorted by name
 * @param uses the sequences that feed it
 */
record TableScan(Table table, List<Column> columns, List<Use> uses) {
    /** The digest of a table without rows. */
    private static final String NOTHING = "0/0";

    private static final long SECOND_SEED = 0x5DEECE66DL;

    /** Whether a column holds the next value of a sequence. */
    record Use(FedSequence sequence, String column) {
        private String condition(int index) {
            BigInteger next = sequence.next();
            return ", t." + SqlText.name(column) + " = (" + next + ") AS u" + index;
        }
    }

    TableScan {
        columns = columns.stream().sorted(Comparator.comparing(Column::name)).toList();
        uses = List.copyOf(uses);
    }

    /** The same over the columns that can be read. */
    TableScan over(ReadableValues readable) {
        return new TableScan(
                table,
                columns.stream().filter(column -> readable.has(column.name())).toList(),
                uses.stream().filter(use -> readable.has(use.column())).toList());
    }

    /** The fence keeps the text from being made twice; as a constant of its type it leaves parallel plans possible. */
    String query(int index) {
        String fields = columns.stream().map(CanonicalValue::of).collect(Collectors.joining(", "));
        String conditions = IntStream.range(0, uses.size())
                .mapToObj(i -> uses.get(i).condition(i))
                .collect(Collectors.joining());
        String used = IntStream.range(0, uses.size())
                .mapToObj(i -> "bool_or(u" + i + ")")
                .collect(Collectors.joining(", ", "ARRAY[", "]::pg_catalog.bool[]"));
        return "SELECT " + index + ", count(*), " + sum(0) + " || '/' || " + sum(SECOND_SEED) + ", " + used
                + " FROM (SELECT ROW(" + fields + ")::text COLLATE \"C\" AS r" + conditions + " FROM "
                + RowReader.source(table) + " OFFSET '0') AS s";
    }

    private static String sum(long seed) {
        return "coalesce(sum(hashtextextended(r, " + seed + ")), 0)";
    }

    TableDigest digest(ResultSet row) throws SQLException {
        return new TableDigest(table.name(), names(), row.getLong(2), row.getString(3));
    }

    TableDigest ofNoRows() {
        return new TableDigest(table.name(), names(), 0, NOTHING);
    }

    /** The sequences whose next value was seen. */
    List<FedSequence> inUse(ResultSet row) throws SQLException {
        Boolean[] seen = (Boolean[]) row.getArray(4).getArray();
        return IntStream.range(0, uses.size())
                .filter(i -> Boolean.TRUE.equals(seen[i]))
                .mapToObj(i -> uses.get(i).sequence())
                .toList();
    }

    private List<String> names() {
        return columns.stream().map(Column::name).toList();
    }
}
