package dev.migrationsafety.mongodb.document;

import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A document as fields: embedded documents by path, down to the values; {@code _id}, arrays and empty documents are
 * values.
 */
public final class DocumentFields {
    /** The key of every document. */
    public static final FieldPath ID = FieldPath.of("_id");

    private DocumentFields() {}

    /** All values of a document by path. */
    public static SortedMap<FieldPath, Value> all(BsonDocument document) {
        SortedMap<FieldPath, Value> values = new TreeMap<>();
        document.forEach((name, value) -> {
            if (name.equals("_id")) {
                values.put(ID, ValueText.exactly(value));
            } else {
                put(List.of(name), value, values);
            }
        });
        return values;
    }

    private static void put(List<String> path, BsonValue value, SortedMap<FieldPath, Value> values) {
        if (value instanceof BsonDocument inner && !inner.isEmpty()) {
            inner.forEach((name, each) -> {
                List<String> longer = new ArrayList<>(path);
                longer.add(name);
                put(longer, each, values);
            });
        } else {
            values.put(new FieldPath(path), ValueText.of(value));
        }
    }

    /**
     * The values of some paths; those that are absent are left out. A document with fields is the value of its path only
     * if no path leads into it.
     *
     * @param paths the paths, sorted
     */
    public static SortedMap<FieldPath, Value> of(BsonDocument document, List<FieldPath> paths) {
        SortedMap<FieldPath, Value> values = new TreeMap<>();
        for (int i = 0; i < paths.size(); i++) {
            FieldPath path = paths.get(i);
            BsonValue value = find(document, path);
            if (value != null && !(isFilled(value) && i + 1 < paths.size() && leadsInto(path, paths.get(i + 1)))) {
                values.put(path, path.equals(ID) ? ValueText.exactly(value) : ValueText.of(value));
            }
        }
        return values;
    }

    private static boolean isFilled(BsonValue value) {
        return value.isDocument() && !value.asDocument().isEmpty();
    }

    private static boolean leadsInto(FieldPath outer, FieldPath path) {
        int depth = outer.names().size();
        return path.names().size() > depth && path.names().subList(0, depth).equals(outer.names());
    }

    /** The value at a path; null if there is none. Paths do not lead into arrays. */
    public static @Nullable BsonValue find(BsonDocument document, FieldPath path) {
        BsonValue value = document;
        for (String name : path.names()) {
            value = value instanceof BsonDocument inner ? inner.get(name) : null;
            if (value == null) {
                return null;
            }
        }
        return value;
    }

    /** The document of some values. */
    public static BsonDocument document(Map<FieldPath, ? extends BsonValue> values) {
        BsonDocument document = new BsonDocument();
        values.forEach((path, value) -> {
            List<String> names = path.names();
            BsonDocument place = document;
            for (String name : names.subList(0, names.size() - 1)) {
                if (!(place.get(name) instanceof BsonDocument)) {
                    place.put(name, new BsonDocument());
                }
                place = place.getDocument(name);
            }
            place.put(path.name(), value);
        });
        return document;
    }
}
