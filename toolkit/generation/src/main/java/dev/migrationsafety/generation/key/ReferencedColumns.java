package dev.migrationsafety.generation.key;

import dev.migrationsafety.generation.key.ReferenceTargets.Tuples;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Transition;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Key;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import dev.migrationsafety.sql.transition.SqlTransition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns that references of a request point to, and how much of them must be remembered. */
final class ReferencedColumns {
    private final Relations relations;
    private final Map<ContainerName, Map<List<String>, Tuples>> places = new HashMap<>();

    private ReferencedColumns(Relations relations) {
        this.relations = relations;
    }

    /**
     * The places of all references, now or after the step. Where a unique key of the referring table consists of
     * references only, each row may need a target of its own, so all are remembered; else a sample will do. Where rows
     * without a target are wanted, the values of all are known.
     */
    static Map<ContainerName, Map<List<String>, Tuples>> of(List<Transition> transitions, Relations relations) {
        ReferencedColumns referencedColumns = new ReferencedColumns(relations);
        for (Table table : relations.tables()) {
            List<ForeignKey> references = new ArrayList<>(table.foreignKeys());
            List<Key> keys = new ArrayList<>(table.uniqueKeys());
            table.primaryKey().ifPresent(keys::add);
            Set<ForeignKey> orphans = new HashSet<>();
            for (Transition transition : transitions) {
                if (transition instanceof SqlTransition.ForeignKeyAdded added
                        && added.table().equals(table.name())) {
                    references.add(added.key());
                    orphans.add(added.key());
                } else if (transition instanceof SqlTransition.KeyAdded added
                        && added.table().equals(table.name())) {
                    keys.add(added.key());
                }
            }
            Set<String> referring = new HashSet<>();
            references.forEach(reference -> referring.addAll(reference.columns()));
            keys.removeIf(key -> !referring.containsAll(key.columns()));
            for (ForeignKey reference : references) {
                boolean each =
                        keys.stream().anyMatch(key -> key.columns().stream().anyMatch(reference.columns()::contains));
                referencedColumns.add(
                        reference, each, orphans.contains(reference) || !referencedColumns.isUnique(reference));
            }
        }
        return referencedColumns.places;
    }

    private void add(ForeignKey reference, boolean each, boolean known) {
        Tuples tuples = places.computeIfAbsent(relations.root(reference.target()), name -> new HashMap<>())
                .computeIfAbsent(reference.targetColumns(), columns -> new Tuples(columns.toString()));
        if (each) {
            tuples.keepEach();
        }
        if (known) {
            tuples.knowEach();
        }
    }

    /** Whether no two rows have the same values; not so for references that no constraint states. */
    private boolean isUnique(ForeignKey reference) {
        return relations
                .find(relations.root(reference.target()))
                .map(table -> {
                    List<Key> keys = new ArrayList<>(table.uniqueKeys());
                    table.primaryKey().ifPresent(keys::add);
                    return keys.stream()
                            .anyMatch(key -> reference.targetColumns().containsAll(key.columns()));
                })
                .orElse(false);
    }
}
