package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.invariant.Invariant;
import dev.migrationsafety.schema.ForeignKey;
import dev.migrationsafety.schema.Relations;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The references that invariants measure and no constraint holds. Rows are generated as if they were foreign keys: where
 * every reference leads nowhere from the start, a step can break none, and the invariant would pass over nothing.
 */
final class LogicalReferences {
    private LogicalReferences() {}

    /** The relations with these references beside the foreign keys. */
    static Relations addedTo(Relations relations, List<Invariant> invariants) {
        List<ForeignKey> references = invariants.stream()
                .flatMap(invariant -> measured(invariant, relations).stream())
                .filter(Aggregate.Orphans.class::isInstance)
                .map(Aggregate.Orphans.class::cast)
                .filter(orphans -> sameTypes(orphans, relations))
                .map(LogicalReferences::reference)
                .distinct()
                .toList();
        return new Relations(relations.tables().stream()
                .map(table -> withReferences(table, references))
                .toList());
    }

    private static List<Aggregate> measured(Invariant invariant, Relations relations) {
        try {
            return invariant.measurement(relations, relations).before();
        } catch (RuntimeException e) {
            // It breaks again where it judges, and there it is a finding.
            return List.of();
        }
    }

    private static ForeignKey reference(Aggregate.Orphans orphans) {
        return new ForeignKey(
                "reference " + orphans.table() + orphans.fields(),
                orphans.table(),
                orphans.fields(),
                orphans.target(),
                orphans.targetFields(),
                false);
    }

    /** A value of another type could not be copied. */
    private static boolean sameTypes(Aggregate.Orphans orphans, Relations relations) {
        List<Optional<String>> from = types(relations, orphans.table(), orphans.fields());
        return !from.contains(Optional.<String>empty())
                && from.equals(types(relations, orphans.target(), orphans.targetFields()));
    }

    private static List<Optional<String>> types(Relations relations, TableName table, List<String> columns) {
        return columns.stream()
                .map(name -> relations.find(table).flatMap(found -> found.column(name)))
                .map(column -> column.map(found -> found.type().base()))
                .toList();
    }

    private static Table withReferences(Table table, List<ForeignKey> references) {
        List<ForeignKey> keys = new ArrayList<>(table.foreignKeys());
        references.stream()
                .filter(reference -> reference.table().equals(table.name()))
                .filter(reference -> table.foreignKeys().stream().noneMatch(key -> same(key, reference)))
                .forEach(keys::add);
        return new Table(
                table.name(),
                table.columns(),
                table.primaryKey(),
                table.uniqueKeys(),
                keys,
                table.checks(),
                table.partitionOf(),
                table.partitioned(),
                table.partitionBounds(),
                table.partitionColumns(),
                table.userTriggers(),
                table.indexes(),
                table.exclusions());
    }

    private static boolean same(ForeignKey key, ForeignKey reference) {
        return key.columns().equals(reference.columns()) && key.target().equals(reference.target());
    }
}
