package dev.migrationsafety.kit;

import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Tells which records of a store lie beyond a transition. */
final class KitBorders {
    private final KitStore store;

    KitBorders(KitStore store) {
        this.store = store;
    }

    Optional<Long> count(Transition transition) {
        if (transition instanceof KitTransition.TypeChanged type
                && !KitValues.converts(type.before().typeName(), type.after().typeName())) {
            return Optional.empty();
        }
        return Optional.of((long) beyond(transition).size());
    }

    long concerned(Transition transition) {
        return records(transition).stream()
                .filter(record -> transition.fields().isEmpty()
                        || transition.fields().stream().anyMatch(field -> !record.getOrDefault(field, Value.NULL)
                                .isNull()))
                .count();
    }

    long withhold(Transition transition) {
        IdentityHashMap<SortedMap<FieldPath, Value>, Boolean> doomed = new IdentityHashMap<>();
        beyond(transition).forEach(record -> doomed.put(record, true));
        return new KitRemoval(store).remove(transition.container(), doomed::containsKey);
    }

    private List<SortedMap<FieldPath, Value>> records(Transition transition) {
        return store.collection(transition.container()).records();
    }

    private List<SortedMap<FieldPath, Value>> beyond(Transition transition) {
        KitRules rules = new KitRules(store);
        Set<List<Value>> keys = new HashSet<>();
        List<SortedMap<FieldPath, Value>> beyond = new ArrayList<>();
        for (SortedMap<FieldPath, Value> record : records(transition)) {
            boolean held = true;
            if (transition instanceof KitTransition.TypeChanged type) {
                Value value = record.get(type.before().path());
                held = value == null
                        || KitValues.convert(value, type.after().typeName()).isPresent();
            } else if (transition instanceof KitTransition.RequiredAdded required) {
                held = !record.getOrDefault(required.field(), Value.NULL).isNull();
            } else if (transition instanceof KitTransition.UniqueAdded unique) {
                List<Value> key = KitCollection.key(record, unique.fields());
                held = key.isEmpty() || keys.add(key);
            } else if (transition instanceof KitTransition.ReferenceAdded added) {
                held = rules.holds(added.reference(), record);
            }
            if (!held) {
                beyond.add(record);
            }
        }
        return beyond;
    }
}
