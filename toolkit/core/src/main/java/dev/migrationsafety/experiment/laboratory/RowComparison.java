package dev.migrationsafety.experiment.laboratory;

import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** Compares the rows of two databases: first by digests, and row by row only where the digests differ. */
final class RowComparison {
    private final FrozenDatabase reference;
    private final Observation left;

    /** With a database at rest, of which a clone is read only if a difference has to be explained. */
    RowComparison(FrozenDatabase reference) {
        this.reference = reference;
        this.left = reference.observation();
    }

    /**
     * The differences of all tables that are on both sides, over the fields that both declare or neither, and that could
     * be read on both; what could not is a finding of its own, see {@link dev.migrationsafety.rules.ValuesRead}.
     */
    List<RecordsDifference> with(Observation right, Database rightDatabase) {
        return with(right, rightDatabase, (table, columns) -> false);
    }

    /**
     * The same without some tables.
     *
     * @param without asked for each table whose digests differ, with the fields that would be compared
     */
    List<RecordsDifference> with(
            Observation right, Database rightDatabase, BiPredicate<Container, List<FieldPath>> without) {
        List<TableReadings> readings = new ArrayList<>();
        for (Container table : left.schema().roots()) {
            Optional<Container> now = right.schema().find(table.name());
            if (now.isPresent()
                    && isRead(table, right)
                    && !sameDigest(table, right)
                    && !without.test(now.get(), compared(table, now.get(), right))) {
                TableReadings read = read(table, now.get(), right, rightDatabase);
                if (!read.difference().isEmpty()) {
                    readings.add(read);
                } else if (sameColumns(table, right) && padded(table, now.get()).isEmpty()) {
                    throw new ObservationException("The digests of " + table.name()
                            + " differ, but the rows read from the table do not. Its rows are therefore"
                            + " untested; report this.");
                }
            }
        }
        return TableReadings.differences(readings);
    }

    private boolean isRead(Container table, Observation right) {
        return !left.digest().isUnread(table.name()) && !right.digest().isUnread(table.name());
    }

    private boolean sameDigest(Container table, Observation right) {
        Optional<ContainerDigest> before = left.digest().find(table.name());
        return before.isPresent() && before.equals(right.digest().find(table.name()));
    }

    private boolean sameColumns(Container table, Observation right) {
        return columns(left, table).equals(columns(right, table));
    }

    private static Optional<List<FieldPath>> columns(Observation observation, Container table) {
        return observation.digest().find(table.name()).map(ContainerDigest::fields);
    }

    private List<FieldPath> compared(Container before, Container after, Observation right) {
        Set<FieldPath> readable = new TreeSet<>(left.readable(before));
        readable.addAll(right.readable(after));
        return readable.stream()
                .filter(name ->
                        before.field(name).isPresent() == after.field(name).isPresent())
                .filter(name -> !left.digest().isUnread(before.name(), name))
                .filter(name -> !right.digest().isUnread(before.name(), name))
                .toList();
    }

    private TableReadings read(Container before, Container after, Observation right, Database rightDatabase) {
        List<FieldPath> columns = compared(before, after, right);
        Set<FieldPath> padded = padded(before, after);
        return TableReadings.of(
                before,
                reference.read(database -> database.records(before, columns)).withoutTrailingBlanks(padded),
                rightDatabase.records(after, columns).withoutTrailingBlanks(padded));
    }

    /**
     * The fields whose texts the server padded with blanks, or took them away, since their type differs; that is a
     * difference of the schema, and the rows are paired without those blanks.
     */
    private static Set<FieldPath> padded(Container before, Container after) {
        Set<FieldPath> padded = new TreeSet<>();
        for (Field field : before.fields()) {
            after.field(field.path())
                    .filter(other -> !field.hasTypeOf(other))
                    .filter(other -> field.ignoresTrailingBlanks() || other.ignoresTrailingBlanks())
                    .ifPresent(other -> padded.add(field.path()));
        }
        return padded;
    }
}
