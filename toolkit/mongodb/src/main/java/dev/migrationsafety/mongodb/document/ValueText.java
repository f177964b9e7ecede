package dev.migrationsafety.mongodb.document;

import dev.migrationsafety.data.Value;
import java.time.Instant;
import java.util.Base64;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonRegularExpression;
import org.bson.BsonValue;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * BSON values as values of core: the type by its BSON name, the text exact. Equal texts of one type are equal values.
 */
public final class ValueText {
    private static final JsonWriterSettings CANONICAL =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();
    private static final String WRAPPED = "{\"v\": ";

    private ValueText() {}

    /** A value in which the order of fields does not count. */
    public static Value of(BsonValue value) {
        return of(value, ValueText::sorted);
    }

    /** A value in which the order of fields counts, as it does in {@code _id}. */
    public static Value exactly(BsonValue value) {
        return of(value, UnaryOperator.identity());
    }

    private static Value of(BsonValue value, UnaryOperator<BsonValue> order) {
        return value.isNull() ? Value.NULL : new Value(text(value, order), BsonTypes.name(value.getBsonType()));
    }

    private static String text(BsonValue value, UnaryOperator<BsonValue> order) {
        return switch (value.getBsonType()) {
            case STRING -> value.asString().getValue();
            case INT32 -> String.valueOf(value.asInt32().getValue());
            case INT64 -> String.valueOf(value.asInt64().getValue());
            case DOUBLE -> String.valueOf(value.asDouble().getValue());
            case DECIMAL128 -> value.asDecimal128().getValue().toString();
            case BOOLEAN -> String.valueOf(value.asBoolean().getValue());
            case DATE_TIME ->
                Instant.ofEpochMilli(value.asDateTime().getValue()).toString();
            case OBJECT_ID -> value.asObjectId().getValue().toHexString();
            case BINARY -> binary(value.asBinary());
            case REGULAR_EXPRESSION -> regularExpression(value.asRegularExpression());
            default -> json(order.apply(value));
        };
    }

    private static String binary(BsonBinary binary) {
        return "%02x:%s".formatted(binary.getType(), Base64.getEncoder().encodeToString(binary.getData()));
    }

    private static String regularExpression(BsonRegularExpression regex) {
        return "/" + regex.getPattern() + "/" + regex.getOptions();
    }

    /** A value in canonical extended JSON. */
    public static String json(BsonValue value) {
        String wrapped = new BsonDocument("v", value).toJson(CANONICAL);
        return wrapped.substring(WRAPPED.length(), wrapped.length() - 1);
    }

    /** The same value with the fields of all its documents in alphabetical order. */
    public static BsonValue sorted(BsonValue value) {
        if (value instanceof BsonDocument document) {
            BsonDocument sorted = new BsonDocument();
            new TreeMap<>(document).forEach((name, inner) -> sorted.append(name, sorted(inner)));
            return sorted;
        }
        if (value instanceof BsonArray array) {
            return new BsonArray(array.stream().map(ValueText::sorted).toList());
        }
        return value;
    }
}
