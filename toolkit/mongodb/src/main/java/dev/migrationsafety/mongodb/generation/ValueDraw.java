package dev.migrationsafety.mongodb.generation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonRegularExpression;
import org.bson.BsonString;
import org.bson.BsonTimestamp;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Draws values that a JSON Schema allows: ordinary ones mostly, and those at its limits. */
final class ValueDraw {
    private static final long FIRST_DAY = Instant.parse("2019-01-01T00:00:00Z").toEpochMilli();
    private static final long DAYS = 2_000L * 24 * 3600 * 1000;
    private static final int MOST_ITEMS = 3;
    private static final int MOST_TEXT = 2_000;
    private static final int TRIES = 10;
    private static final BigDecimal RANGE = BigDecimal.valueOf(1_000);
    private static final List<String> EDGE_TEXTS = List.of("", " x ", "é", "e\u0301", "a\"b", "0");

    private final Random random;
    private final double edgeShare;

    ValueDraw(Random random, double edgeShare) {
        this.random = random;
        this.edgeShare = edgeShare;
    }

    boolean often() {
        return random.nextInt(5) > 0;
    }

    <T> T one(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    /**
     * A value; null if none is known.
     *
     * @param name the innermost name of its field
     */
    @Nullable
    BsonValue draw(JsonSchema schema, String name) {
        for (int i = 0; i < TRIES; i++) {
            BsonValue value = attempt(schema.resolved(random), name);
            if (value != null && SchemaCheck.allows(schema, value)) {
                return value;
            }
        }
        return null;
    }

    private @Nullable BsonValue attempt(JsonSchema schema, String name) {
        if (schema.has("enum")) {
            return schema.values("enum").isEmpty() ? null : one(schema.values("enum"));
        }
        List<BsonValue> examples = schema.values(JsonSchema.EXAMPLES);
        if (!examples.isEmpty() && random.nextInt(3) == 0) {
            return one(examples);
        }
        List<String> types = schema.likelyTypes();
        if (types.contains("null") && types.size() > 1 && !often()) {
            return BsonNull.VALUE;
        }
        List<String> others =
                types.stream().filter(type -> !type.equals("null")).toList();
        String type = types.isEmpty() ? "string" : others.isEmpty() ? "null" : one(others);
        return ofType(type, schema, name);
    }

    private @Nullable BsonValue ofType(String type, JsonSchema schema, String name) {
        return switch (type) {
            case "null" -> BsonNull.VALUE;
            case "string" -> text(schema, name);
            case "int", "long", "double", "decimal", "number" -> number(type, schema);
            case "bool" -> BsonBoolean.valueOf(random.nextBoolean());
            case "date" -> new BsonDateTime(FIRST_DAY + (long) (random.nextDouble() * DAYS));
            case "objectId" -> objectId();
            case "binData" -> new BsonBinary(String.valueOf(random.nextInt()).getBytes(StandardCharsets.UTF_8));
            case "regex" -> new BsonRegularExpression("^" + name);
            case "timestamp" -> new BsonTimestamp((int) (FIRST_DAY / 1000) + random.nextInt(100_000), 1);
            case "object" -> document(schema);
            case "array" -> array(schema, name);
            default -> null;
        };
    }

    BsonObjectId objectId() {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        return new BsonObjectId(new ObjectId(bytes));
    }

    private BsonValue text(JsonSchema schema, String name) {
        if (schema.keywords().get("pattern") instanceof BsonString pattern) {
            return new BsonString(PatternText.draw(pattern.getValue(), random));
        }
        if (random.nextDouble() < edgeShare) {
            return new BsonString(one(EDGE_TEXTS));
        }
        int least = schema.number("minLength", 0);
        int most = Math.max(least, Math.min(MOST_TEXT, schema.number("maxLength", MOST_TEXT)));
        StringBuilder text = new StringBuilder(name).append(' ').append(random.nextInt(10_000));
        while (text.length() < least) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        // The end tells texts apart.
        return new BsonString(text.substring(Math.max(0, text.length() - most)));
    }

    private BsonValue number(String type, JsonSchema schema) {
        BigDecimal least = SchemaCheck.bound(schema, "minimum");
        BigDecimal most = SchemaCheck.bound(schema, "maximum");
        BigDecimal from = least != null ? least : most != null ? most.subtract(RANGE) : BigDecimal.ONE.negate();
        BigDecimal to = most != null ? most : from.add(RANGE);
        BigDecimal value = random.nextDouble() < edgeShare
                ? one(List.of(from, to))
                : from.add(to.subtract(from)
                        .multiply(BigDecimal.valueOf(random.nextInt(10_000)))
                        .divide(BigDecimal.valueOf(10_000), 2, RoundingMode.DOWN));
        BigDecimal step = SchemaCheck.bound(schema, "multipleOf");
        if (step != null && step.signum() > 0) {
            value = value.divideToIntegralValue(step).multiply(step);
        }
        return typed(type.equals("number") ? one(List.of("int", "long", "double", "decimal")) : type, value);
    }

    /** A number in one of the four types; a type without fractions cuts them off. */
    static BsonValue typed(String type, BigDecimal value) {
        return switch (type) {
            case "int" -> new BsonInt32(value.intValue());
            case "long" -> new BsonInt64(value.longValue());
            case "double" -> new BsonDouble(value.doubleValue());
            default -> new BsonDecimal128(new Decimal128(value.setScale(2, RoundingMode.DOWN)));
        };
    }

    /** A document with the required fields, and most of the others. */
    BsonDocument document(JsonSchema schema) {
        BsonDocument document = new BsonDocument();
        Set<String> required = schema.required();
        schema.properties().forEach((name, property) -> {
            if (required.contains(name) || often()) {
                BsonValue value = draw(property, name);
                if (value != null) {
                    document.append(name, value);
                }
            }
        });
        required.stream()
                .filter(name ->
                        !document.containsKey(name) && !schema.properties().containsKey(name))
                .forEach(name -> document.append(name, text(JsonSchema.ANY, name)));
        return document;
    }

    private BsonValue array(JsonSchema schema, String name) {
        int least = schema.number("minItems", 0);
        int most = Math.min(schema.number("maxItems", least + MOST_ITEMS), least + MOST_ITEMS);
        int size = least + random.nextInt(Math.max(1, most - least + 1));
        List<BsonValue> byPlace = schema.values("items");
        BsonValue items = schema.keywords().get("items");
        List<BsonValue> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            JsonSchema item = i < byPlace.size()
                    ? JsonSchema.of(byPlace.get(i))
                    : items == null ? JsonSchema.ANY : JsonSchema.of(items);
            BsonValue value = draw(item, name);
            if (value != null) {
                values.add(value);
            }
        }
        return new BsonArray(
                SchemaCheck.isExclusive(schema, "uniqueItems")
                        ? values.stream().distinct().toList()
                        : values);
    }
}
