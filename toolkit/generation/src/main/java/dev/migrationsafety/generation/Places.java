package dev.migrationsafety.generation;

import dev.migrationsafety.data.GenerationRequest;
import dev.migrationsafety.generation.Targets.Tuples;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Key;
import dev.migrationsafety.sql.schema.Table;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.sql.transition.SqlTransition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The columns that references of a request point to, and how much of them must be remembered. */
final class Places {
    private final UnaryOperator<ContainerName> root;
    private final Map<ContainerName, Map<List<String>, Tuples>> places = new HashMap<>();

    private Places(UnaryOperator<ContainerName> root) {
        this.root = root;
    }

    /**
     * The places of all references, now or after the step. Where a unique key of the referring table consists of
     * references only, each row may need a target of its own, so all are remembered; else a sample will do. Where rows
     * without a target are wanted, the values of all are known.
     */
    static Map<ContainerName, Map<List<String>, Tuples>> of(GenerationRequest request, UnaryOperator<ContainerName> root) {
        Places places = new Places(root);
        for (Table table : request.relations().tables()) {
            List<ForeignKey> references = new ArrayList<>(table.foreignKeys());
            List<Key> keys = new ArrayList<>(table.uniqueKeys());
            table.primaryKey().ifPresent(keys::add);
            Set<ForeignKey> orphans = new HashSet<>();
            for (SqlTransition transition : request.transitions()) {
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
                places.add(reference, each, orphans.contains(reference) || !places.isUnique(reference, request));
            }
        }
        return places.places;
    }

    private void add(ForeignKey reference, boolean each, boolean known) {
        Tuples tuples = places.computeIfAbsent(root.apply(reference.target()), name -> new HashMap<>())
                .computeIfAbsent(reference.targetColumns(), columns -> new Tuples(columns.toString()));
        if (each) {
            tuples.keepEach();
        }
        if (known) {
            tuples.knowEach();
        }
    }

    /** Whether no two rows have the same values; not so for references that no constraint states. */
    private boolean isUnique(ForeignKey reference, GenerationRequest request) {
        return request.relations()
                .find(root.apply(reference.target()))
                .map(table -> {
                    List<Key> keys = new ArrayList<>(table.uniqueKeys());
                    table.primaryKey().ifPresent(keys::add);
                    return keys.stream()
                            .anyMatch(key -> reference.targetColumns().containsAll(key.columns()));
                })
                .orElse(false);
    }
}
