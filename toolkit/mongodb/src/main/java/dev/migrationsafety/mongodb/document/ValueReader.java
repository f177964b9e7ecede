package dev.migrationsafety.mongodb.document;

import dev.migrationsafety.data.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
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
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;

/** Turns values of core into BSON values; the reverse of {@link ValueText}. */
public final class ValueReader {
    private ValueReader() {}

    /**
     * The BSON value of a value.
     *
     * @param otherwise the type of a value that does not say its own; a string if it is empty
     * @throws IllegalArgumentException if the text is not one of its type
     */
    public static BsonValue read(Value value, String otherwise) {
        if (value.isNull()) {
            return BsonNull.VALUE;
        }
        String text = Objects.requireNonNull(value.text());
        return read(text, value.type().isEmpty() ? otherwise : value.type());
    }

    private static BsonValue read(String text, String type) {
        return switch (type) {
            case "", "string" -> new BsonString(text);
            case "int" -> new BsonInt32(Integer.parseInt(text));
            case "long" -> new BsonInt64(Long.parseLong(text));
            case "double" -> new BsonDouble(Double.parseDouble(text));
            case "decimal" -> new BsonDecimal128(Decimal128.parse(text));
            case "number" -> number(text);
            case "bool" -> BsonBoolean.valueOf(Boolean.parseBoolean(text));
            case "date" -> new BsonDateTime(Instant.parse(text).toEpochMilli());
            case "objectId" -> new BsonObjectId(new ObjectId(text));
            case "binData" -> binary(text);
            case "regex" -> regularExpression(text);
            default ->
                Objects.requireNonNull(
                        BsonDocument.parse("{\"v\": " + text + "}").get("v"));
        };
    }

    private static BsonValue number(String text) {
        BigDecimal number = new BigDecimal(text);
        return number.scale() <= 0 && number.precision() <= 9
                ? new BsonInt32(number.intValueExact())
                : new BsonDecimal128(new Decimal128(number));
    }

    private static BsonValue binary(String text) {
        return new BsonBinary(
                (byte) Integer.parseInt(text.substring(0, 2), 16),
                Base64.getDecoder().decode(text.substring(3)));
    }

    private static BsonValue regularExpression(String text) {
        int end = text.lastIndexOf('/');
        return new BsonRegularExpression(text.substring(1, end), text.substring(end + 1));
    }
}
