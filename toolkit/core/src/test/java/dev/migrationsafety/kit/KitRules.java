package dev.migrationsafety.kit;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a container demands of its records. */
final class KitRules {
    private final KitStore store;

    KitRules(KitStore store) {
        this.store = store;
    }

    /** A record as the container keeps it: each value in the type of its field. */
    static SortedMap<FieldPath, Value> typed(KitContainer container, SortedMap<FieldPath, Value> record) {
        SortedMap<FieldPath, Value> typed = new TreeMap<>();
        record.forEach((path, value) -> typed.put(path, typed(container, path, value)));
        return typed;
    }

    private static Value typed(KitContainer container, FieldPath path, Value value) {
        String type = container.declared().stream()
                .filter(field -> field.path().equals(path))
                .map(KitField::typeName)
                .findFirst()
                .orElse(KitField.ANY);
        String text = value.text();
        if (type.equals(KitField.ANY)) {
            return text != null && value.type().isEmpty() ? KitValues.of(text, "text") : value;
        }
        return KitValues.convert(value, type)
                .orElseThrow(() -> KitFailure.of(
                        Failure.Kind.BAD_VALUE,
                        container.name(),
                        path,
                        type,
                        container.name() + "." + path + ": " + KitValues.shown(value) + " is no " + type));
    }

    /** Refuses a record that breaks a rule, once it is among the others. */
    void check(KitCollection collection, SortedMap<FieldPath, Value> record) {
        required(collection.container(), record);
        unique(collection, record);
        references(collection.container(), record);
    }

    void required(KitContainer container, SortedMap<FieldPath, Value> record) {
        for (KitField field : container.declared()) {
            if (field.required()
                    && record.getOrDefault(field.path(), Value.NULL).isNull()) {
                throw KitFailure.of(
                        Failure.Kind.CONSTRAINT,
                        container.name(),
                        field.path(),
                        "required",
                        container.name() + "." + field.path() + " is required, but "
                                + KitValues.shown(record.get(field.path())));
            }
        }
    }

    void unique(KitCollection collection, SortedMap<FieldPath, Value> record) {
        for (List<FieldPath> key : collection.container().keys()) {
            List<Value> values = KitCollection.key(record, key);
            long same = collection.records().stream()
                    .filter(other ->
                            !values.isEmpty() && KitCollection.key(other, key).equals(values))
                    .count();
            if (same > 1) {
                throw KitFailure.of(
                        Failure.Kind.DUPLICATE_KEY,
                        collection.container().name(),
                        key.get(0),
                        "unique",
                        "two records of " + collection.container().name() + " have the same " + key + " " + values);
            }
        }
    }

    void references(KitContainer container, SortedMap<FieldPath, Value> record) {
        for (Reference reference : container.references()) {
            if (!holds(reference, record)) {
                throw KitFailure.of(
                        Failure.Kind.CONSTRAINT,
                        container.name(),
                        reference.fields().get(0),
                        "reference",
                        container.name() + " refers to a record of " + reference.target() + " that is not there");
            }
        }
    }

    /** Whether a reference leads to a record, or nowhere since a part of it is absent or null. */
    boolean holds(Reference reference, SortedMap<FieldPath, Value> record) {
        List<Value> key = KitCollection.key(record, reference.fields());
        KitCollection target = store.collections().get(reference.target());
        return key.isEmpty() || (target != null && target.holds(reference.targetFields(), key));
    }

    /** Refuses a state in which a record refers to nothing. */
    void allReferences() {
        store.collections().values().forEach(collection -> collection
                .records()
                .forEach(record -> references(collection.container(), record)));
    }
}
