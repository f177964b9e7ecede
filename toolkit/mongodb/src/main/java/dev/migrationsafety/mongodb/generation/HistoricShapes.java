package dev.migrationsafety.mongodb.generation;

import dev.migrationsafety.mongodb.document.BsonTypes;
import dev.migrationsafety.mongodb.document.DocumentFields;
import dev.migrationsafety.schema.FieldPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Documents as older versions of an application wrote them: a field missing, null, with a number of another type, with a
 * value of another type, or with a single value where newer documents have an array.
 */
final class HistoricShapes {
    private static final int MOST_PATHS = 12;
    private static final int MOST_DEPTH = 4;
    private static final List<String> NUMBERS = List.of("int", "long", "double", "decimal");

    private final Supplier<BsonDocument> documents;
    private final List<FieldPath> paths;

    /**
     * Over ordinary documents.
     *
     * @param shape their shape
     * @param documents makes one, each time another
     */
    HistoricShapes(JsonSchema shape, Supplier<BsonDocument> documents) {
        this.documents = documents;
        this.paths = paths(shape, List.of());
    }

    private static List<FieldPath> paths(JsonSchema schema, List<String> outer) {
        List<FieldPath> paths = new ArrayList<>();
        schema.properties().forEach((name, property) -> {
            List<String> path = new ArrayList<>(outer);
            path.add(name);
            if (!path.equals(List.of("_id")) && paths.size() < MOST_PATHS) {
                paths.add(new FieldPath(path));
                if (path.size() < MOST_DEPTH) {
                    paths.addAll(paths(property, path));
                }
            }
        });
        return paths.stream().limit(MOST_PATHS).toList();
    }

    /** The documents, one field changed in each; the most frequent shapes first. */
    Stream<BsonDocument> all() {
        return Stream.of(
                        paths.stream().map(this::missing),
                        paths.stream().map(path -> changed(path, value -> BsonNull.VALUE)),
                        paths.stream().flatMap(this::numbers),
                        paths.stream().map(path -> changed(path, HistoricShapes::single)),
                        paths.stream().map(path -> changed(path, HistoricShapes::otherType)))
                .flatMap(some -> some)
                .flatMap(Stream::ofNullable);
    }

    /** Several documents that lack a field, or have null there: the first of them are enough to collide in an index. */
    Stream<BsonDocument> without(List<FieldPath> fields) {
        return Stream.of(0, 1, 2, 3).map(number -> {
            BsonDocument document = documents.get();
            fields.forEach(field -> {
                remove(document, field);
                if (number % 2 > 0) {
                    put(document, field, BsonNull.VALUE);
                }
            });
            return document;
        });
    }

    private @Nullable BsonDocument missing(FieldPath path) {
        BsonDocument document = documents.get();
        remove(document, path);
        return document;
    }

    static void remove(BsonDocument document, FieldPath path) {
        BsonDocument place = document;
        for (String name : path.names().subList(0, path.names().size() - 1)) {
            if (!(place.get(name) instanceof BsonDocument inner)) {
                return;
            }
            place = inner;
        }
        place.remove(path.name());
    }

    static void put(BsonDocument document, FieldPath path, BsonValue value) {
        BsonDocument place = document;
        for (String name : path.names().subList(0, path.names().size() - 1)) {
            if (!(place.get(name) instanceof BsonDocument)) {
                place.put(name, new BsonDocument());
            }
            place = place.getDocument(name);
        }
        place.put(path.name(), value);
    }

    /** Changes one value. */
    private interface Change {
        @Nullable
        BsonValue of(BsonValue value);
    }

    private @Nullable BsonDocument changed(FieldPath path, Change change) {
        BsonDocument document = documents.get();
        BsonValue value = DocumentFields.find(document, path);
        BsonValue other = value == null ? null : change.of(value);
        if (other == null) {
            return null;
        }
        put(document, path, other);
        return document;
    }

    private Stream<BsonDocument> numbers(FieldPath path) {
        return NUMBERS.stream()
                .map(type -> changed(path, value -> {
                    BigDecimal number = SchemaCheck.number(value);
                    return number == null || BsonTypes.name(value.getBsonType()).equals(type)
                            ? null
                            : ValueDraw.typed(type, number);
                }))
                .flatMap(Stream::ofNullable);
    }

    private static @Nullable BsonValue single(BsonValue value) {
        return value instanceof BsonArray array && !array.isEmpty() ? array.get(0) : null;
    }

    private static @Nullable BsonValue otherType(BsonValue value) {
        BigDecimal number = SchemaCheck.number(value);
        if (number != null) {
            return new BsonString(number.toPlainString());
        }
        return switch (value.getBsonType()) {
            case STRING -> new BsonInt32(value.asString().getValue().length());
            case DATE_TIME ->
                new BsonString(
                        Instant.ofEpochMilli(value.asDateTime().getValue()).toString());
            case BOOLEAN -> new BsonString(String.valueOf(value.asBoolean().getValue()));
            case OBJECT_ID -> new BsonString(value.asObjectId().getValue().toHexString());
            default -> null;
        };
    }
}
