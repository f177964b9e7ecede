package dev.migrationsafety.mongodb.document;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.bson.BsonType;

/** The names of BSON types as {@code $type} and {@code bsonType} write them. */
public final class BsonTypes {
    private static final Map<BsonType, String> NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(BsonType.DOUBLE, "double"),
            Map.entry(BsonType.STRING, "string"),
            Map.entry(BsonType.DOCUMENT, "object"),
            Map.entry(BsonType.ARRAY, "array"),
            Map.entry(BsonType.BINARY, "binData"),
            Map.entry(BsonType.UNDEFINED, "undefined"),
            Map.entry(BsonType.OBJECT_ID, "objectId"),
            Map.entry(BsonType.BOOLEAN, "bool"),
            Map.entry(BsonType.DATE_TIME, "date"),
            Map.entry(BsonType.NULL, "null"),
            Map.entry(BsonType.REGULAR_EXPRESSION, "regex"),
            Map.entry(BsonType.DB_POINTER, "dbPointer"),
            Map.entry(BsonType.JAVASCRIPT, "javascript"),
            Map.entry(BsonType.SYMBOL, "symbol"),
            Map.entry(BsonType.JAVASCRIPT_WITH_SCOPE, "javascriptWithScope"),
            Map.entry(BsonType.INT32, "int"),
            Map.entry(BsonType.TIMESTAMP, "timestamp"),
            Map.entry(BsonType.INT64, "long"),
            Map.entry(BsonType.DECIMAL128, "decimal"),
            Map.entry(BsonType.MIN_KEY, "minKey"),
            Map.entry(BsonType.MAX_KEY, "maxKey")));

    private static final Set<String> MEASURES = Set.of("double", "int", "long", "decimal", "date", "number");

    private BsonTypes() {}

    /** The name of a type. */
    public static String name(BsonType type) {
        return NAMES.getOrDefault(type, type.name());
    }

    /** Whether values of a type measure something: numbers, dates. */
    public static boolean measures(String name) {
        return MEASURES.contains(name);
    }
}
