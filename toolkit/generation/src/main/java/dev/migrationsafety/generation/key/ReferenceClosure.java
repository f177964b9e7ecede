package dev.migrationsafety.generation.key;

import dev.migrationsafety.data.ExistingRecords;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Drops rows of a group of tables that refer to rows which were to come and did not, and then those that refer to them.
 */
public final class ReferenceClosure {
    private record Place(ContainerName table, List<String> columns) {}

    private final ExistingRecords existing;
    private final Relations relations;
    private final ReferenceTargets referenceTargets;
    private final Set<ContainerName> group;

    public ReferenceClosure(
            ExistingRecords existing,
            Relations relations,
            ReferenceTargets referenceTargets,
            Set<ContainerName> group) {
        this.existing = existing;
        this.relations = relations;
        this.referenceTargets = referenceTargets;
        this.group = group;
    }

    public List<NewRecord> closed(List<NewRecord> rows) {
        List<NewRecord> kept = new ArrayList<>(rows);
        while (true) {
            Map<Place, Set<List<String>>> known = new HashMap<>();
            List<NewRecord> present = List.copyOf(kept);
            if (!kept.removeIf(row -> !isClosed(row, known, present))) {
                return kept;
            }
        }
    }

    private boolean isClosed(NewRecord row, Map<Place, Set<List<String>>> known, List<NewRecord> rows) {
        Table table = relations.find(row.container()).orElseThrow();
        for (ForeignKey reference : table.foreignKeys()) {
            Place place = new Place(referenceTargets.root(reference.target()), reference.targetColumns());
            if (group.contains(place.table())) {
                List<String> values =
                        ReferenceTargets.values(reference.columns(), column -> row.text(FieldPath.of(column)));
                Set<List<String>> there = known.computeIfAbsent(place, key -> present(key, rows));
                if (!values.isEmpty() && !there.contains(values)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Set<List<String>> present(Place place, List<NewRecord> rows) {
        Set<List<String>> present = new HashSet<>();
        existing.read(
                place.table(),
                FieldPath.all(place.columns()),
                values -> present.add(ReferenceTargets.values(
                        place.columns(),
                        column -> Value.textOf(values.get(place.columns().indexOf(column))))));
        for (NewRecord row : rows) {
            if (row.container().equals(place.table())) {
                present.add(ReferenceTargets.values(place.columns(), column -> row.text(FieldPath.of(column))));
            }
        }
        return present;
    }
}
