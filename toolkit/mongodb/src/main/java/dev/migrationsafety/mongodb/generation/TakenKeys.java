package dev.migrationsafety.mongodb.generation;

import dev.migrationsafety.data.ExistingRecords;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.mongodb.catalog.CollectionContainer;
import dev.migrationsafety.mongodb.document.DocumentFields;
import dev.migrationsafety.mongodb.document.ValueReader;
import dev.migrationsafety.mongodb.document.ValueText;
import dev.migrationsafety.schema.FieldPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The keys that documents of a collection use, in {@code _id} and in each unique index. A partial index is taken for one of
 * all documents: fewer documents are made, and none that the server refuses.
 */
final class TakenKeys {
    /** A unique index: its fields, and whether documents without them are not in it. */
    private record Key(List<FieldPath> fields, boolean sparse) {}

    private final Map<Key, Set<List<Object>>> taken = new HashMap<>();

    /** Those of a collection. */
    TakenKeys(CollectionContainer collection, ExistingRecords existing) {
        List<Key> keys = new ArrayList<>(List.of(new Key(List.of(DocumentFields.ID), false)));
        collection.uniqueIndexes().forEach(index -> keys.add(new Key(index.fields(), index.sparse())));
        for (Key key : keys) {
            Set<List<Object>> used = taken.computeIfAbsent(key, fresh -> new HashSet<>());
            if (existing.has(collection.name())) {
                existing.read(collection.name(), key.fields(), row -> used.addAll(keys(key, values(row))));
            }
        }
    }

    private static List<@Nullable BsonValue> values(List<@Nullable Value> row) {
        List<@Nullable BsonValue> values = new ArrayList<>();
        row.forEach(value -> values.add(value == null ? null : ValueReader.read(value, "")));
        return values;
    }

    /** Takes the keys of a document, unless one of them is taken already. */
    boolean take(BsonDocument document) {
        Map<Key, List<List<Object>>> own = new HashMap<>();
        taken.keySet().forEach(key -> {
            List<@Nullable BsonValue> values = new ArrayList<>();
            key.fields().forEach(field -> values.add(DocumentFields.find(document, field)));
            own.put(key, keys(key, values));
        });
        boolean free = own.entrySet().stream().noneMatch(entry -> entry.getValue().stream()
                .anyMatch(taken.getOrDefault(entry.getKey(), Set.of())::contains));
        if (free) {
            own.forEach((key, keys) -> taken.getOrDefault(key, new HashSet<>()).addAll(keys));
        }
        return free;
    }

    /** The fields of unique indexes, {@code _id} left out. */
    Set<FieldPath> fields() {
        Set<FieldPath> fields = new HashSet<>();
        taken.keySet().forEach(key -> fields.addAll(key.fields()));
        fields.remove(DocumentFields.ID);
        return fields;
    }

    /** An array gives a document one key for each element; a missing field counts as null. */
    private static List<List<Object>> keys(Key key, List<@Nullable BsonValue> values) {
        if (key.sparse() && values.stream().allMatch(value -> value == null)) {
            return List.of();
        }
        List<List<Object>> keys = List.of(List.of());
        for (BsonValue value : values) {
            List<BsonValue> each = value instanceof BsonArray array && !array.isEmpty()
                    ? array.getValues()
                    : List.of(value == null ? BsonNull.VALUE : value);
            keys = keys.stream()
                    .flatMap(start -> each.stream().map(end -> longer(start, end)))
                    .toList();
        }
        return keys;
    }

    private static List<Object> longer(List<Object> start, BsonValue end) {
        List<Object> key = new ArrayList<>(start);
        BigDecimal number = SchemaCheck.number(end);
        key.add(
                number == null
                        ? ValueText.exactly(end)
                        : number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros());
        return key;
    }
}
