package dev.migrationsafety.postgresql.rows;

import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.UnreadableValues;
import dev.migrationsafety.postgresql.query.Query;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Digests all rows and sequences inside the server.
 *
 * <p>A row is encoded as the text of an anonymous record of its columns, sorted by name: PostgreSQL quotes fields there so
 * that no two rows share a text, keeps a null apart from an empty text, and prints each value as {@link CanonicalValue}
 * says. The digest of a table is the number of its rows and two sums over 64-bit hashes of them, with different seeds.
 *
 * <p>The sums are taken over whole numbers, not modulo anything ({@code sum(bigint)} is a numeric), so a row that occurs
 * twice counts twice; under an exclusive or two equal rows would cancel each other. Two tables that differ have equal
 * digests only if the hashes of the rows that one has more add up to those of the rows that the other has more, under both
 * seeds: by chance about once in 2<sup>128</sup>, as the seed enters the hash's state before the first byte. The hash is
 * not a cryptographic one: rows made on purpose could collide, but only the author of the migration could make them.
 */
public final class Digests {
    private static final int TABLES_PER_QUERY = 50;

    private final Connection connection;
    private final List<ContainerDigest> digests = new ArrayList<>();
    private final List<UnreadableValues> unread = new ArrayList<>();
    private final Set<FedSequence> inUse = new HashSet<>();

    private Digests(Connection connection) {
        this.connection = connection;
    }

    /**
     * Digests every root table and reads every sequence. What the server does not give out is named in the result.
     *
     * @param connection a superuser's connection with {@link dev.migrationsafety.postgresql.query.ObservationSettings} applied
     */
    public static DataDigest digest(Connection connection, Schema schema) throws SQLException {
        List<FedSequence> sequences = SequenceReader.read(connection);
        Digests digests = new Digests(connection);
        digests.tables(schema, sequences);
        List<CounterPosition> positions = sequences.stream()
                .map(sequence -> sequence.position(digests.inUse.contains(sequence)))
                .toList();
        return new DataDigest(digests.digests, positions, digests.unread);
    }

    private void tables(Schema schema, List<FedSequence> sequences) throws SQLException {
        Map<ContainerName, List<TableScan.Use>> uses = new HashMap<>();
        sequences.forEach(sequence -> sequence.feeds()
                .forEach(feed -> uses.computeIfAbsent(feed.table(), table -> new ArrayList<>())
                        .add(new TableScan.Use(sequence, feed.column()))));
        Set<ContainerName> empty = EmptyTables.read(connection);
        List<TableScan> scans = new ArrayList<>();
        for (Table table : Relations.of(schema).tables()) {
            List<TableScan.Use> used = uses.getOrDefault(table.name(), List.of());
            if (table.partitionOf().isEmpty() && empty.contains(table.name())) {
                digests.add(new TableScan(table, table.columns(), used).ofNoRows());
            } else if (table.partitionOf().isEmpty()) {
                scans.add(new TableScan(table, table.columns(), used));
            } else if (!used.isEmpty() && !empty.contains(table.name())) {
                scans.add(new TableScan(table, List.of(), used));
            }
        }
        for (int from = 0; from < scans.size(); from += TABLES_PER_QUERY) {
            run(scans.subList(from, Math.min(scans.size(), from + TABLES_PER_QUERY)));
        }
    }

    /** Runs scans in one query; where that fails, each in one of its own, over what can be read. */
    private void run(List<TableScan> scans) throws SQLException {
        try {
            read(scans);
        } catch (SQLException e) {
            ReadableValues.blameTable(connection, e);
            if (scans.size() > 1) {
                for (TableScan scan : scans) {
                    run(List.of(scan));
                }
            } else {
                readable(scans.get(0), e);
            }
        }
    }

    private void readable(TableScan scan, SQLException failure) throws SQLException {
        ReadableValues readable = ReadableValues.afterFailure(connection, scan.table(), failure);
        unread.addAll(readable.unread());
        if (readable.any()) {
            read(List.of(scan.over(readable)));
        }
    }

    private void read(List<TableScan> scans) throws SQLException {
        Map<Integer, Result> results = new HashMap<>();
        Query.list(connection, TableScan.query(scans), row -> {
            int index = row.getInt(1);
            return results.put(index, new Result(scans.get(index), row));
        });
        for (int i = 0; i < scans.size(); i++) {
            Result result = results.get(i);
            if (result == null) {
                add(scans.get(i), scans.get(i).ofNoRows());
            } else {
                add(scans.get(i), result.digest());
                inUse.addAll(result.inUse());
            }
        }
    }

    /** A partition is scanned only for a sequence of its own; its rows are digested with its root. */
    private void add(TableScan scan, ContainerDigest digest) {
        if (scan.table().partitionOf().isEmpty()) {
            digests.add(digest);
        }
    }

    /** What one scan gave. */
    private record Result(ContainerDigest digest, List<FedSequence> inUse) {
        private Result(TableScan scan, ResultSet row) throws SQLException {
            this(scan.digest(row), scan.inUse(row));
        }
    }
}
