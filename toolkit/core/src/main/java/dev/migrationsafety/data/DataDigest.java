package dev.migrationsafety.data;

import dev.migrationsafety.schema.TableName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All rows and sequences of a station.
 *
 * @param tables one digest per table that is no partition, sorted by name
 * @param sequences the positions of all sequences, sorted by name
 * @param unread values that are in no digest, since the server does not give them out; sorted by table and column
 */
public record DataDigest(List<TableDigest> tables, List<SequencePosition> sequences, List<Unread> unread) {
    /** Sorts and copies. */
    public DataDigest {
        tables =
                tables.stream().sorted(Comparator.comparing(TableDigest::table)).toList();
        sequences = sequences.stream()
                .sorted(Comparator.comparing(SequencePosition::name))
                .toList();
        unread = unread.stream()
                .sorted(Comparator.comparing(Unread::table).thenComparing(Unread::subject))
                .toList();
    }

    /** Everything could be read. */
    public DataDigest(List<TableDigest> tables, List<SequencePosition> sequences) {
        this(tables, sequences, List.of());
    }

    /** Whether no row of a table could be read. */
    public boolean isUnread(TableName table) {
        return unread.stream()
                .anyMatch(values ->
                        values.table().equals(table) && values.column().isEmpty());
    }

    /** Whether the values of a column could not be read. */
    public boolean isUnread(TableName table, String column) {
        return unread.stream()
                .anyMatch(values -> values.table().equals(table)
                        && values.column()
                                .map(found -> found.name().equals(column))
                                .orElse(false));
    }

    /** The digest of a table. */
    public Optional<TableDigest> find(TableName table) {
        return tables.stream().filter(digest -> digest.table().equals(table)).findFirst();
    }

    /** How many rows a table holds; 0 for one that is not there or could not be read. */
    public long rowCount(TableName table) {
        return find(table).map(TableDigest::rowCount).orElse(0L);
    }

    /** The position of a sequence. */
    public Optional<SequencePosition> sequence(String name) {
        return sequences.stream()
                .filter(sequence -> sequence.name().equals(name))
                .findFirst();
    }
}
