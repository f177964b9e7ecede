package dev.migrationsafety.postgresql.rows;

import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
    private static final int FIRST_USE = 5;

    /** Whether a column contains the next value of a sequence. */
    record Use(FedSequence sequence, String column) {
        private String condition() {
            return "t." + SqlText.name(column) + " = (" + sequence.next() + ")";
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

    /**
     * One query over several tables, which gives a row per table that contains one: its number among the scans, the number of
     * rows, two sums of hashes, and whether next values were seen. The text of a row is made once, in the branch of its
     * table, and all branches share one aggregation; a new backend spends less on this than on a sum per table. A single
     * branch would be pulled up and make the text twice, so it has a fence; as a constant of its type that leaves parallel
     * plans possible.
     */
    static String query(List<TableScan> scans) {
        int width = scans.stream().mapToInt(scan -> scan.uses.size()).max().orElse(0);
        String branches = IntStream.range(0, scans.size())
                .mapToObj(i -> scans.get(i).branch(i, width))
                .collect(Collectors.joining(" UNION ALL "));
        String seen =
                IntStream.range(0, width).mapToObj(i -> ", bool_or(u" + i + ")").collect(Collectors.joining());
        return "SELECT i, count(*), sum(hashtextextended(r, 0)), sum(hashtextextended(r, " + SECOND_SEED + "))" + seen
                + " FROM (" + branches + (scans.size() == 1 ? " OFFSET '0'" : "") + ") AS s GROUP BY i";
    }

    private String branch(int index, int width) {
        String fields = columns.stream().map(CanonicalValue::of).collect(Collectors.joining(", "));
        String seen = IntStream.range(0, width)
                .mapToObj(
                        i -> ", " + (i < uses.size() ? uses.get(i).condition() : "NULL::pg_catalog.bool") + " AS u" + i)
                .collect(Collectors.joining());
        return "SELECT " + index + " AS i, ROW(" + fields + ")::text COLLATE \"C\" AS r" + seen + " FROM "
                + RowReader.source(table);
    }

    ContainerDigest digest(ResultSet row) throws SQLException {
        return new ContainerDigest(table.name(), names(), row.getLong(2), row.getString(3) + "/" + row.getString(4));
    }

    ContainerDigest ofNoRows() {
        return new ContainerDigest(table.name(), names(), 0, NOTHING);
    }

    /** The sequences whose next value was seen. */
    List<FedSequence> inUse(ResultSet row) throws SQLException {
        List<FedSequence> seen = new ArrayList<>();
        for (int i = 0; i < uses.size(); i++) {
            if (row.getBoolean(FIRST_USE + i)) {
                seen.add(uses.get(i).sequence());
            }
        }
        return seen;
    }

    private List<FieldPath> names() {
        return columns.stream().map(Column::path).toList();
    }
}
