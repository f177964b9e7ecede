package dev.migrationsafety.mongodb.operation;

import dev.migrationsafety.mongodb.document.BsonTypes;
import dev.migrationsafety.mongodb.document.SpokenDocument;
import dev.migrationsafety.schema.FieldPath;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonValue;

/** The paths that operations write. */
final class Paths {
    private Paths() {}

    /** The path of a field, without what leads into an array. */
    static FieldPath of(String text) {
        List<String> names = new ArrayList<>();
        for (String name : text.split("\\.", -1)) {
            if (!names.isEmpty() && (name.startsWith("$") || name.matches("\\d+"))) {
                break;
            }
            names.add(name);
        }
        return new FieldPath(names);
    }

    /** Whether a path leads into an array. */
    static boolean leadsIntoArray(String text) {
        return text.matches(".*\\.(\\$.*|\\d+(\\..*)?)");
    }

    /** The type that a field has where it can hold a value. */
    static String type(BsonValue value) {
        return value.isNull() ? SpokenDocument.ANY : BsonTypes.name(value.getBsonType());
    }
}
