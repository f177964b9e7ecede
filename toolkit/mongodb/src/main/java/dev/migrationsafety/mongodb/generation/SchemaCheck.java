package dev.migrationsafety.mongodb.generation;

import dev.migrationsafety.mongodb.document.BsonTypes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Checks values against a JSON Schema, to find out beforehand which documents are worth trying: the server remains the
 * judge of each. Keywords as in MongoDB 8.0 (draft 4); those that are unknown here demand nothing.
 */
final class SchemaCheck {
    private static final Set<String> NUMBERS = Set.of("int", "long", "double", "decimal");

    private SchemaCheck() {}

    /** Whether a schema allows a value. */
    static boolean allows(JsonSchema schema, BsonValue value) {
        return violations(schema, value).isEmpty();
    }

    /** What a value breaks: the path of the value, and the keyword. */
    static List<String> violations(JsonSchema schema, BsonValue value) {
        List<String> violations = new ArrayList<>();
        check(schema, value, "", violations);
        return violations;
    }

    private static void check(JsonSchema schema, BsonValue value, String path, List<String> found) {
        demand(
                schema.types().isEmpty() || schema.types().stream().anyMatch(type -> isOf(type, value)),
                path,
                "type",
                found);
        demand(!schema.has("enum") || schema.values("enum").contains(value), path, "enum", found);
        combined(schema, value, path, found);
        BigDecimal number = number(value);
        if (number != null) {
            number(schema, number, path, found);
        } else if (value.isString()) {
            text(schema, value.asString().getValue(), path, found);
        } else if (value.isArray()) {
            array(schema, value.asArray().getValues(), path, found);
        } else if (value.isDocument()) {
            document(schema, value.asDocument(), path, found);
        }
    }

    private static void demand(boolean met, String path, String keyword, List<String> found) {
        if (!met) {
            found.add(path + " " + keyword);
        }
    }

    private static boolean isOf(String type, BsonValue value) {
        String own = BsonTypes.name(value.getBsonType());
        return own.equals(type) || (type.equals("number") && NUMBERS.contains(own));
    }

    private static void combined(JsonSchema schema, BsonValue value, String path, List<String> found) {
        demand(
                schema.values("allOf").stream().allMatch(part -> allows(JsonSchema.of(part), value)),
                path,
                "allOf",
                found);
        demand(!schema.has("anyOf") || matching(schema, "anyOf", value) > 0, path, "anyOf", found);
        demand(!schema.has("oneOf") || matching(schema, "oneOf", value) == 1, path, "oneOf", found);
        BsonValue not = schema.keywords().get("not");
        demand(not == null || !allows(JsonSchema.of(not), value), path, "not", found);
    }

    private static long matching(JsonSchema schema, String keyword, BsonValue value) {
        return schema.values(keyword).stream()
                .filter(part -> allows(JsonSchema.of(part), value))
                .count();
    }

    private static void number(JsonSchema schema, BigDecimal value, String path, List<String> found) {
        BigDecimal least = bound(schema, "minimum");
        if (least != null) {
            int order = value.compareTo(least);
            demand(order > 0 || (order == 0 && !isExclusive(schema, "exclusiveMinimum")), path, "minimum", found);
        }
        BigDecimal most = bound(schema, "maximum");
        if (most != null) {
            int order = value.compareTo(most);
            demand(order < 0 || (order == 0 && !isExclusive(schema, "exclusiveMaximum")), path, "maximum", found);
        }
        BigDecimal step = bound(schema, "multipleOf");
        demand(step == null || step.signum() == 0 || value.remainder(step).signum() == 0, path, "multipleOf", found);
    }

    static boolean isExclusive(JsonSchema schema, String keyword) {
        return BsonBoolean.TRUE.equals(schema.keywords().get(keyword));
    }

    static @Nullable BigDecimal bound(JsonSchema schema, String keyword) {
        BsonValue value = schema.keywords().get(keyword);
        return value == null ? null : number(value);
    }

    /** A value as a number; null if it is none, or none that can be compared. */
    static @Nullable BigDecimal number(BsonValue value) {
        try {
            return switch (value.getBsonType()) {
                case INT32, INT64 -> BigDecimal.valueOf(value.asNumber().longValue());
                case DOUBLE -> BigDecimal.valueOf(value.asDouble().getValue());
                case DECIMAL128 -> value.asDecimal128().getValue().bigDecimalValue();
                default -> null;
            };
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static void text(JsonSchema schema, String value, String path, List<String> found) {
        int length = value.codePointCount(0, value.length());
        demand(length >= schema.number("minLength", 0), path, "minLength", found);
        demand(length <= schema.number("maxLength", Integer.MAX_VALUE), path, "maxLength", found);
        BsonValue pattern = schema.keywords().get("pattern");
        demand(
                pattern == null
                        || !pattern.isString()
                        || finds(pattern.asString().getValue(), value),
                path,
                "pattern",
                found);
    }

    static boolean finds(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException e) {
            return true;
        }
    }

    private static void array(JsonSchema schema, List<BsonValue> values, String path, List<String> found) {
        demand(values.size() >= schema.number("minItems", 0), path, "minItems", found);
        demand(values.size() <= schema.number("maxItems", Integer.MAX_VALUE), path, "maxItems", found);
        demand(
                !isExclusive(schema, "uniqueItems") || new HashSet<>(values).size() == values.size(),
                path,
                "uniqueItems",
                found);
        List<BsonValue> byPlace = schema.values("items");
        for (int i = 0; i < values.size(); i++) {
            BsonValue items =
                    byPlace.isEmpty() ? schema.keywords().get("items") : i < byPlace.size() ? byPlace.get(i) : null;
            if (items != null) {
                check(JsonSchema.of(items), values.get(i), path + ".", found);
            }
        }
    }

    private static void document(JsonSchema schema, BsonDocument document, String path, List<String> found) {
        schema.required().forEach(name -> demand(document.containsKey(name), path + "." + name, "required", found));
        Map<String, JsonSchema> properties = schema.properties();
        document.forEach((name, value) -> {
            JsonSchema property = properties.get(name);
            if (property != null) {
                check(property, value, path + "." + name, found);
            } else {
                demand(schema.isOpen() || isByPattern(schema, name), path + "." + name, "additionalProperties", found);
            }
        });
        demand(document.size() >= schema.number("minProperties", 0), path, "minProperties", found);
        demand(document.size() <= schema.number("maxProperties", Integer.MAX_VALUE), path, "maxProperties", found);
    }

    private static boolean isByPattern(JsonSchema schema, String name) {
        return schema.keywords().get("patternProperties") instanceof BsonDocument patterns
                && patterns.keySet().stream().anyMatch(pattern -> finds(pattern, name));
    }
}
