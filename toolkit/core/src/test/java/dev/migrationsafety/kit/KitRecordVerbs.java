package dev.migrationsafety.kit;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.engine.script.ScriptOutcome.Written;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The verbs that write records. */
final class KitRecordVerbs {
    private final KitStore store;
    private final Map<String, Value> variables;
    private final KitRules rules;

    /**
     * For one session.
     *
     * @param variables what the session has set, and {@code zone}
     */
    KitRecordVerbs(KitStore store, Map<String, Value> variables) {
        this.store = store;
        this.variables = variables;
        this.rules = new KitRules(store);
    }

    Written insert(ContainerName name, KitStatement statement) {
        KitCollection collection = store.collection(name);
        SortedMap<FieldPath, Value> record = new TreeMap<>();
        assign(record, statement.until(1, ""));
        SortedMap<FieldPath, Value> typed = KitRules.typed(collection.container(), record);
        collection.records().add(typed);
        rules.check(collection, typed);
        return new Written(1, 0, 0);
    }

    /** {@code copy account archive where closed=true}: the fields that both declare. */
    Written copy(ContainerName name, KitStatement statement) {
        KitCollection source = store.collection(name);
        KitCollection target = store.collection(KitNames.container(statement.word(1)));
        Predicate<SortedMap<FieldPath, Value>> where = KitCondition.all(statement.after("where"));
        long copied = 0;
        for (SortedMap<FieldPath, Value> record : source.records()) {
            if (where.test(record)) {
                SortedMap<FieldPath, Value> copy = new TreeMap<>(record);
                copy.keySet().retainAll(target.container().paths());
                SortedMap<FieldPath, Value> typed = KitRules.typed(target.container(), copy);
                target.records().add(typed);
                rules.check(target, typed);
                copied++;
            }
        }
        return new Written(copied, 0, 0);
    }

    Written set(ContainerName name, KitStatement statement) {
        return change(name, statement, record -> assign(record, statement.until(1, "where")));
    }

    Written unset(ContainerName name, KitStatement statement) {
        return change(name, statement, record -> statement
                .until(1, "where")
                .forEach(path -> record.remove(KitNames.path(path))));
    }

    /** What is done to one record. */
    private interface Change {
        void in(SortedMap<FieldPath, Value> record);
    }

    private Written change(ContainerName name, KitStatement statement, Change change) {
        KitCollection collection = store.collection(name);
        Predicate<SortedMap<FieldPath, Value>> where = KitCondition.all(statement.after("where"));
        long changed = 0;
        for (SortedMap<FieldPath, Value> record : collection.records()) {
            if (where.test(record)) {
                change.in(record);
                touch(collection, record);
                SortedMap<FieldPath, Value> typed = KitRules.typed(collection.container(), record);
                record.clear();
                record.putAll(typed);
                changed++;
            }
        }
        collection.records().forEach(record -> rules.check(collection, record));
        rules.allReferences();
        return new Written(0, changed, 0);
    }

    private static void touch(KitCollection collection, SortedMap<FieldPath, Value> record) {
        if (collection.runsTriggers()) {
            collection.container().triggers().forEach(trigger -> {
                int before = KitValues.number(record.get(trigger.field()))
                        .map(Number::intValue)
                        .orElse(0);
                record.put(trigger.field(), KitValues.of(String.valueOf(before + 1), "int"));
            });
        }
    }

    Written remove(ContainerName name, KitStatement statement) {
        KitCollection collection = store.collection(name);
        Predicate<SortedMap<FieldPath, Value>> where = KitCondition.all(statement.after("where"));
        long before = collection.records().size();
        collection.records().removeIf(where);
        rules.allReferences();
        return new Written(0, 0, before - collection.records().size());
    }

    private void assign(SortedMap<FieldPath, Value> record, List<String> words) {
        for (String word : words) {
            int equal = word.indexOf('=');
            if (equal < 1) {
                throw KitFailure.of(Failure.Kind.OTHER, "'" + word + "' is no field=value");
            }
            FieldPath path = KitNames.path(word.substring(0, equal));
            Value value = value(word.substring(equal + 1), record);
            if (value == null) {
                record.remove(path);
            } else {
                record.put(path, value);
            }
        }
    }

    /** A value; null if it is copied from a field that is absent. */
    private @Nullable Value value(String word, SortedMap<FieldPath, Value> record) {
        if (word.startsWith("@")) {
            return record.get(KitNames.path(word.substring(1)));
        }
        if (word.startsWith("next(") && word.endsWith(")")) {
            return store.next(word.substring(5, word.length() - 1));
        }
        if (word.startsWith("$")) {
            Value set = variables.get(word.substring(1));
            if (set == null) {
                throw KitFailure.of(Failure.Kind.MISSING, "nothing is set as " + word);
            }
            return set;
        }
        return KitValues.read(word);
    }
}
