package dev.migrationsafety.mongodb.catalog;

import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Reads the fields that a validator declares: the properties of its JSON Schema, those of embedded documents by path. */
final class DeclaredFields {
    private final List<DeclaredField> fields = new ArrayList<>();

    private DeclaredFields() {}

    /** The fields of a validator in alphabetical order, with the key of every document. */
    static List<DeclaredField> of(BsonDocument validator) {
        DeclaredFields reader = new DeclaredFields();
        if (validator.get(CanonicalSchema.JSON_SCHEMA) instanceof BsonDocument schema) {
            reader.read(List.of(), schema);
        }
        if (reader.fields.stream().noneMatch(field -> field.path().equals(CollectionContainer.ID))) {
            reader.fields.add(new DeclaredField(CollectionContainer.ID, List.of(), true));
        }
        reader.fields.sort(Comparator.comparing(Field::path));
        return reader.fields;
    }

    private void read(List<String> outer, BsonDocument schema) {
        if (!(schema.get("properties") instanceof BsonDocument properties)) {
            return;
        }
        Set<String> required = new HashSet<>(texts(schema.get("required")));
        properties.forEach((name, value) -> {
            List<String> path = new ArrayList<>(outer);
            path.add(name);
            BsonDocument property = value instanceof BsonDocument document ? document : new BsonDocument();
            boolean document = property.get("properties") instanceof BsonDocument inner && !inner.isEmpty();
            if (document && !name.equals("_id")) {
                read(path, property);
            } else {
                fields.add(new DeclaredField(new FieldPath(path), types(property), required.contains(name)));
            }
        });
    }

    private static List<String> types(BsonDocument property) {
        return texts(property.containsKey("bsonType") ? property.get("bsonType") : property.get("type")).stream()
                .sorted()
                .toList();
    }

    /** A text, or the texts of a list. */
    static List<String> texts(@org.jspecify.annotations.Nullable BsonValue value) {
        if (value instanceof BsonArray array) {
            return array.stream()
                    .filter(BsonValue::isString)
                    .map(each -> each.asString().getValue())
                    .toList();
        }
        return value != null && value.isString() ? List.of(value.asString().getValue()) : List.of();
    }
}
