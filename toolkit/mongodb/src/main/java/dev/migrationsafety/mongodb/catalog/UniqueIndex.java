package dev.migrationsafety.mongodb.catalog;

import dev.migrationsafety.schema.FieldPath;
import java.util.Arrays;
import java.util.List;
import org.bson.BsonDocument;

/**
 * A unique index.
 *
 * @param name its name
 * @param key its fields with their directions
 * @param partial the filter of the documents in it; empty for all
 * @param sparse whether documents without any of its fields are left out
 * @param collation its collation; empty for the collection's
 */
public record UniqueIndex(String name, BsonDocument key, BsonDocument partial, boolean sparse, BsonDocument collation) {
    /** Its fields. */
    public List<FieldPath> fields() {
        return key.keySet().stream()
                .map(path -> new FieldPath(Arrays.asList(path.split("\\.", -1))))
                .toList();
    }

    /** Whether every document is in it. */
    public boolean isOfAll() {
        return partial.isEmpty() && !sparse;
    }
}
