package dev.migrationsafety.mongodb.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Validators in canonical form: within a {@code $jsonSchema}, order that means nothing is alphabetical. */
public final class CanonicalSchema {
    /** The operator of a validator that is a JSON Schema. */
    public static final String JSON_SCHEMA = "$jsonSchema";

    private static final Set<String> SETS = Set.of("required", "enum", "bsonType", "type");
    private static final Set<String> BY_NAME = Set.of("properties", "patternProperties", "dependencies");

    private CanonicalSchema() {}

    /** A validator with its JSON Schema in canonical form; other operators stay as they are. */
    public static BsonDocument validator(BsonDocument validator) {
        BsonDocument canonical = new BsonDocument();
        validator.forEach((operator, value) -> canonical.append(
                operator, operator.equals(JSON_SCHEMA) && value.isDocument() ? schema(value.asDocument()) : value));
        return canonical;
    }

    private static BsonDocument schema(BsonDocument schema) {
        BsonDocument sorted = new BsonDocument();
        new TreeMap<>(schema).forEach((keyword, value) -> sorted.append(keyword, keyword(keyword, value)));
        return sorted;
    }

    private static BsonValue keyword(String keyword, BsonValue value) {
        if (SETS.contains(keyword) && value.isArray()) {
            return set(value.asArray());
        }
        if (BY_NAME.contains(keyword) && value.isDocument()) {
            BsonDocument sorted = new BsonDocument();
            new TreeMap<>(value.asDocument())
                    .forEach((name, inner) ->
                            sorted.append(name, inner.isDocument() ? schema(inner.asDocument()) : inner));
            return sorted;
        }
        if (value.isArray()) {
            return new BsonArray(value.asArray().stream()
                    .map(each -> each.isDocument() && !keyword.equals("enum") ? schema(each.asDocument()) : each)
                    .toList());
        }
        return value.isDocument() ? schema(value.asDocument()) : value;
    }

    private static BsonArray set(BsonArray values) {
        List<BsonValue> sorted = values.stream()
                .distinct()
                .sorted(Comparator.comparing(value -> new BsonDocument("v", value).toJson()))
                .toList();
        return new BsonArray(sorted);
    }
}
