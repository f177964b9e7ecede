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
 */
public record DataDigest(List<TableDigest> tables, List<SequencePosition> sequences) {
    /** Sorts and copies. */
    public DataDigest {
        tables =
                tables.stream().sorted(Comparator.comparing(TableDigest::table)).toList();
        sequences = sequences.stream()
                .sorted(Comparator.comparing(SequencePosition::name))
                .toList();
    }

    /** The digest of a table. */
    public Optional<TableDigest> find(TableName table) {
        return tables.stream().filter(digest -> digest.table().equals(table)).findFirst();
    }

    /** The position of a sequence. */
    public Optional<SequencePosition> sequence(String name) {
        return sequences.stream()
                .filter(sequence -> sequence.name().equals(name))
                .findFirst();
    }
}
