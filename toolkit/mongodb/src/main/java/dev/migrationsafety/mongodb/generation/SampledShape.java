package dev.migrationsafety.mongodb.generation;

import dev.migrationsafety.data.ExistingRecords;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.mongodb.document.BsonTypes;
import dev.migrationsafety.mongodb.document.DocumentFields;
import dev.migrationsafety.mongodb.document.SpokenDocument;
import dev.migrationsafety.mongodb.document.ValueReader;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** The shape of documents as a JSON Schema, from those that are there or from what operations read. */
final class SampledShape {
    private static final int MOST_DOCUMENTS = 500;
    private static final int MOST_EXAMPLES = 10;
    /** Types that fewer values have are history, not shape. */
    private static final int LEAST_PERCENT = 20;

    private static final int REQUIRED_PERCENT = 90;

    private final Map<FieldPath, List<BsonValue>> values = new TreeMap<>();
    private int documents;

    private SampledShape() {}

    /**
     * The shape of the documents of a collection; those that migrations wrote, where there are some.
     *
     * @return a schema without keywords if there are none
     */
    static JsonSchema of(ExistingRecords existing, ContainerName collection) {
        List<FieldPath> fields = new ArrayList<>(existing.fields(collection));
        fields.remove(DocumentFields.ID);
        fields.add(0, DocumentFields.ID);
        SampledShape all = new SampledShape();
        SampledShape migrated = new SampledShape();
        if (existing.has(collection)) {
            existing.read(collection, fields, row -> {
                all.add(fields, row);
                Value id = row.get(0);
                if (id != null
                        && existing.isMigrated(
                                collection, List.of(DocumentFields.ID), List.of(String.valueOf(id.text())))) {
                    migrated.add(fields, row);
                }
            });
        }
        return (migrated.documents > 0 ? migrated : all).schema();
    }

    private void add(List<FieldPath> fields, List<@Nullable Value> row) {
        if (documents++ < MOST_DOCUMENTS) {
            for (int i = 0; i < fields.size(); i++) {
                Value value = row.get(i);
                if (value != null) {
                    values.computeIfAbsent(fields.get(i), path -> new ArrayList<>())
                            .add(ValueReader.read(value, ""));
                }
            }
        }
    }

    private JsonSchema schema() {
        BsonDocument root = new BsonDocument();
        values.forEach((path, all) -> {
            boolean required = all.size() * 100 >= Math.min(documents, MOST_DOCUMENTS) * REQUIRED_PERCENT;
            BsonDocument property = property(root, path, required);
            property.append("bsonType", texts(types(all)));
            if (!path.equals(DocumentFields.ID)) {
                property.append(
                        JsonSchema.EXAMPLES,
                        new BsonArray(
                                all.stream().distinct().limit(MOST_EXAMPLES).toList()));
            }
        });
        return new JsonSchema(root);
    }

    private static Set<String> types(List<BsonValue> values) {
        Map<String, Long> counts = values.stream()
                .collect(Collectors.groupingBy(
                        value -> BsonTypes.name(value.getBsonType()), TreeMap::new, Collectors.counting()));
        Set<String> types = new LinkedHashSet<>(counts.keySet());
        types.removeIf(type -> counts.getOrDefault(type, 0L) * 100 < (long) values.size() * LEAST_PERCENT);
        return types;
    }

    private static BsonArray texts(Set<String> texts) {
        return new BsonArray(texts.stream().map(BsonString::new).toList());
    }

    /** The schema of the field at a path, made where it is missing. */
    private static BsonDocument property(BsonDocument root, FieldPath path, boolean required) {
        BsonDocument schema = root;
        boolean outermost = true;
        for (String name : path.names()) {
            if (!(schema.get("properties") instanceof BsonDocument)) {
                schema.append("properties", new BsonDocument());
                if (!outermost) {
                    schema.append("bsonType", new BsonString("object"));
                }
            }
            outermost = false;
            if (required && !name.equals("_id")) {
                if (!(schema.get("required") instanceof BsonArray)) {
                    schema.append("required", new BsonArray());
                }
                if (!schema.getArray("required").contains(new BsonString(name))) {
                    schema.getArray("required").add(new BsonString(name));
                }
            }
            BsonDocument properties = schema.getDocument("properties");
            if (!(properties.get(name) instanceof BsonDocument)) {
                properties.append(name, new BsonDocument());
            }
            schema = properties.getDocument(name);
        }
        return schema;
    }

    /** A shape with the fields that operations speak of, as far as it lacks them. */
    static JsonSchema with(JsonSchema shape, List<SpokenDocument> spoken) {
        BsonDocument root = new BsonDocument();
        for (SpokenDocument document : spoken) {
            document.reads().forEach((path, type) -> add(shape, root, path, type));
            document.values().forEach((path, value) -> add(shape, root, path, BsonTypes.name(value.getBsonType())));
        }
        return root.isEmpty() ? shape : new JsonSchema(root).with(shape);
    }

    private static void add(JsonSchema shape, BsonDocument root, FieldPath path, String type) {
        if (!path.equals(DocumentFields.ID) && !knows(shape, path)) {
            BsonDocument property = property(root, path, false);
            boolean known = property.containsKey("bsonType") && !type.equals("null");
            if (!known && !type.equals(SpokenDocument.ANY)) {
                property.append("bsonType", new BsonString(type));
            }
        }
    }

    private static boolean knows(JsonSchema shape, FieldPath path) {
        JsonSchema schema = shape;
        for (String name : path.names()) {
            JsonSchema inner = schema.properties().get(name);
            if (inner == null) {
                return !schema.isOpen();
            }
            schema = inner;
        }
        return true;
    }
}
