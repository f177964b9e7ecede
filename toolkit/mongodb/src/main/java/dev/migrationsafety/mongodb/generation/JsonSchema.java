package dev.migrationsafety.mongodb.generation;

import dev.migrationsafety.mongodb.catalog.CanonicalSchema;
import dev.migrationsafety.schema.FieldPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * The JSON Schema of a value, as validators write it. Shapes that were found elsewhere are written in the same form, with
 * the values that were found as {@code examples}.
 *
 * @param keywords its keywords
 */
record JsonSchema(BsonDocument keywords) {
    static final JsonSchema ANY = new JsonSchema(new BsonDocument());

    static final String EXAMPLES = "examples";

    private static final Map<String, String> ALIASES =
            Map.of("boolean", "bool", "integer", "int", "objectID", "objectId");
    private static final Map<String, String> IMPLIED = implied();

    private static Map<String, String> implied() {
        Map<String, String> implied = new HashMap<>();
        List.of("properties", "required", "minProperties").forEach(keyword -> implied.put(keyword, "object"));
        List.of("items", "minItems", "maxItems", "uniqueItems").forEach(keyword -> implied.put(keyword, "array"));
        List.of("pattern", "minLength", "maxLength").forEach(keyword -> implied.put(keyword, "string"));
        List.of("minimum", "maximum", "multipleOf").forEach(keyword -> implied.put(keyword, "number"));
        return implied;
    }

    /** The schema in a validator; one that allows everything if there is none. */
    static JsonSchema ofValidator(BsonDocument validator) {
        return validator.get(CanonicalSchema.JSON_SCHEMA) instanceof BsonDocument schema ? new JsonSchema(schema) : ANY;
    }

    /** The schema of a field. */
    static JsonSchema of(BsonValue value) {
        return value instanceof BsonDocument schema ? new JsonSchema(schema) : ANY;
    }

    boolean has(String keyword) {
        return keywords.containsKey(keyword);
    }

    /** The types that it names; {@code number} stands for all four. Empty for any. */
    List<String> types() {
        return texts(has("bsonType") ? "bsonType" : "type").stream()
                .map(type -> ALIASES.getOrDefault(type, type))
                .toList();
    }

    /** The types that it names, or those for which its keywords are meant. */
    List<String> likelyTypes() {
        if (!types().isEmpty()) {
            return types();
        }
        return keywords.keySet().stream()
                .filter(IMPLIED::containsKey)
                .map(keyword -> IMPLIED.getOrDefault(keyword, ""))
                .distinct()
                .toList();
    }

    Set<String> required() {
        return new LinkedHashSet<>(texts("required"));
    }

    /** The schemas of its fields by name. */
    Map<String, JsonSchema> properties() {
        Map<String, JsonSchema> properties = new java.util.LinkedHashMap<>();
        if (keywords.get("properties") instanceof BsonDocument all) {
            all.forEach((name, value) -> properties.put(name, of(value)));
        }
        return properties;
    }

    /** Whether it says anything of fields beside {@code _id}. */
    boolean declaresFields() {
        return properties().keySet().stream().anyMatch(name -> !name.equals("_id"));
    }

    /** Whether it says anything of the field at a path. */
    boolean declares(FieldPath path) {
        JsonSchema inner = this;
        for (String name : path.names()) {
            JsonSchema property = inner.properties().get(name);
            if (property == null) {
                return false;
            }
            inner = property;
        }
        return true;
    }

    /** Whether fields beside its properties are allowed. */
    boolean isOpen() {
        return !BsonBoolean.FALSE.equals(keywords.get("additionalProperties"));
    }

    List<BsonValue> values(String keyword) {
        return keywords.get(keyword) instanceof BsonArray array ? array.getValues() : List.of();
    }

    private List<String> texts(String keyword) {
        if (keywords.get(keyword) instanceof BsonString one) {
            return List.of(one.getValue());
        }
        return values(keyword).stream()
                .filter(BsonValue::isString)
                .map(value -> value.asString().getValue())
                .toList();
    }

    int number(String keyword, int otherwise) {
        BsonValue value = keywords.get(keyword);
        return value != null && value.isNumber() ? value.asNumber().intValue() : otherwise;
    }

    /** One way to meet it: with all that {@code allOf} says, and one alternative of {@code anyOf} and {@code oneOf}. */
    JsonSchema resolved(Random random) {
        BsonDocument rest = keywords.clone();
        List<BsonValue> parts = new ArrayList<>(values("allOf"));
        for (String choice : List.of("anyOf", "oneOf")) {
            if (!values(choice).isEmpty()) {
                parts.add(values(choice).get(random.nextInt(values(choice).size())));
            }
        }
        List.of("allOf", "anyOf", "oneOf").forEach(rest::remove);
        JsonSchema merged = new JsonSchema(rest);
        for (BsonValue part : parts) {
            merged = merged.with(of(part).resolved(random));
        }
        return merged;
    }

    /** Both together; a keyword of the other wins, fields and required fields are united. */
    JsonSchema with(JsonSchema other) {
        BsonDocument both = keywords.clone();
        other.keywords.forEach((keyword, value) -> both.put(keyword, united(keyword, value)));
        return new JsonSchema(both);
    }

    private BsonValue united(String keyword, BsonValue value) {
        BsonValue own = keywords.get(keyword);
        if (keyword.equals("properties")
                && own instanceof BsonDocument known
                && value instanceof BsonDocument properties) {
            BsonDocument all = known.clone();
            properties.forEach((name, schema) ->
                    all.put(name, known.containsKey(name) ? of(known.get(name)).with(of(schema)).keywords : schema));
            return all;
        }
        if (keyword.equals("required") && own instanceof BsonArray known && value instanceof BsonArray more) {
            Set<BsonValue> all = new LinkedHashSet<>(known);
            all.addAll(more);
            return new BsonArray(List.copyOf(all));
        }
        return value;
    }
}
