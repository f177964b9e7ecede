package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.RowsDifference;
import dev.migrationsafety.data.TableDigest;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.schema.Column;
import dev.migrationsafety.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Compares the rows of two databases: by digests first, row by row only where these differ. */
final class RowComparison {
    private final Observation left;
    private final Supplier<Database> leftDatabase;

    /** The database of the left side is opened only if a difference has to be explained. */
    RowComparison(Observation left, Supplier<Database> leftDatabase) {
        this.left = left;
        this.leftDatabase = leftDatabase;
    }

    /**
     * The differences of all tables that are on both sides, over the columns that are on both sides and could be read on
     * both; what could not is a finding of its own, see {@link dev.migrationsafety.rules.ValuesRead}.
     */
    List<RowsDifference> with(Observation right, Database rightDatabase) {
        List<RowsDifference> differences = new ArrayList<>();
        for (Table table : left.schema().relations().roots()) {
            Optional<Table> now = right.schema().relations().find(table.name());
            if (now.isPresent() && isRead(table, right) && !sameDigest(table, right)) {
                RowsDifference difference = explain(table, now.get(), right, rightDatabase);
                if (!difference.isEmpty()) {
                    differences.add(difference);
                } else if (sameColumns(table, right)) {
                    throw new ObservationException("The digests of " + table.name()
                            + " differ, but no row that was read does. Nothing is known about its rows; report this.");
                }
            }
        }
        return differences;
    }

    private boolean isRead(Table table, Observation right) {
        return !left.digest().isUnread(table.name()) && !right.digest().isUnread(table.name());
    }

    private boolean sameDigest(Table table, Observation right) {
        Optional<TableDigest> before = left.digest().find(table.name());
        return before.isPresent() && before.equals(right.digest().find(table.name()));
    }

    private boolean sameColumns(Table table, Observation right) {
        return columns(left, table).equals(columns(right, table));
    }

    private static Optional<List<String>> columns(Observation observation, Table table) {
        return observation.digest().find(table.name()).map(TableDigest::columns);
    }

    private RowsDifference explain(Table before, Table after, Observation right, Database rightDatabase) {
        List<String> columns = before.columns().stream()
                .map(Column::name)
                .filter(name -> after.column(name).isPresent())
                .filter(name -> !left.digest().isUnread(before.name(), name))
                .filter(name -> !right.digest().isUnread(before.name(), name))
                .sorted()
                .toList();
        return RowsDifference.between(leftDatabase.get().rows(before, columns), rightDatabase.rows(after, columns));
    }
}
