package dev.migrationsafety.kit;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Removes records with all that refer to them; no trigger runs. */
final class KitRemoval {
    private final KitStore store;

    KitRemoval(KitStore store) {
        this.store = store;
    }

    /** How many records of the container itself went. */
    long remove(ContainerName name, Predicate<SortedMap<FieldPath, Value>> doomed) {
        List<SortedMap<FieldPath, Value>> records = store.collection(name).records();
        long before = records.size();
        records.removeIf(doomed);
        long removed = before - records.size();
        removeReferring();
        return removed;
    }

    private void removeReferring() {
        KitRules rules = new KitRules(store);
        boolean again = true;
        while (again) {
            again = false;
            for (KitCollection collection : store.collections().values()) {
                again |= collection.records().removeIf(record -> collection.container().references().stream()
                        .anyMatch(reference -> !rules.holds(reference, record)));
            }
        }
    }

    /** Removes records that were read. */
    void remove(Records read) {
        List<FieldPath> told = read.identity().isEmpty() ? read.fields() : read.identity();
        List<SortedMap<FieldPath, Value>> wanted = read.records().stream()
                .map(DataRecord::values)
                .map(values -> narrowed(values, told))
                .toList();
        remove(read.container(), record -> wanted.contains(narrowed(record, told)));
    }

    static SortedMap<FieldPath, Value> narrowed(SortedMap<FieldPath, Value> values, List<FieldPath> fields) {
        SortedMap<FieldPath, Value> narrowed = new TreeMap<>(values);
        narrowed.keySet().retainAll(fields);
        return narrowed;
    }
}
