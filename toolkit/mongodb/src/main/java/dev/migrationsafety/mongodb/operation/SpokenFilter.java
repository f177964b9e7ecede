package dev.migrationsafety.mongodb.operation;

import dev.migrationsafety.mongodb.document.SpokenDocument;
import dev.migrationsafety.schema.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonValue;

/** Reads from a filter which documents it may tell apart: those that match it, and those at its limits. */
final class SpokenFilter {
    private static final int MOST = 8;

    private SpokenFilter() {}

    /** The documents of which a filter speaks; at least the one that was given. */
    static List<SpokenDocument> of(SpokenDocument document, BsonDocument filter) {
        List<SpokenDocument> all = List.of(document);
        for (Map.Entry<String, BsonValue> condition : filter.entrySet()) {
            all = all.stream()
                    .flatMap(one -> condition(one, condition.getKey(), condition.getValue()).stream())
                    .limit(MOST)
                    .toList();
        }
        return all;
    }

    private static List<SpokenDocument> condition(SpokenDocument document, String key, BsonValue value) {
        if (key.equals("$or") && value instanceof BsonArray branches) {
            return documents(branches).stream()
                    .flatMap(branch -> of(document, branch).stream())
                    .toList();
        }
        if (key.equals("$and") && value instanceof BsonArray parts) {
            BsonDocument all = new BsonDocument();
            documents(parts).forEach(all::putAll);
            return of(document, all);
        }
        if (key.startsWith("$")) {
            return List.of(document);
        }
        return field(document, Paths.of(key), value);
    }

    private static List<BsonDocument> documents(BsonArray array) {
        return array.stream()
                .filter(BsonValue::isDocument)
                .map(BsonValue::asDocument)
                .toList();
    }

    private static List<SpokenDocument> field(SpokenDocument document, FieldPath path, BsonValue value) {
        List<UnaryOperator<SpokenDocument>> options = new ArrayList<>();
        if (value.isRegularExpression()) {
            options.add(one -> one.reading(path, "string"));
        } else if (value instanceof BsonDocument operators
                && operators.keySet().stream().anyMatch(key -> key.startsWith("$"))) {
            operators.forEach((operator, operand) -> options.addAll(operator(path, operator, operand)));
        } else {
            options.add(one -> one.with(path, value));
            if (value.isNull()) {
                options.add(one -> one.without(path));
            }
        }
        return options.stream().map(option -> option.apply(document)).collect(Collectors.toList());
    }

    private static List<UnaryOperator<SpokenDocument>> operator(FieldPath path, String operator, BsonValue operand) {
        return switch (operator) {
            case "$eq" -> List.of(one -> one.with(path, operand));
            case "$ne" ->
                List.of(one -> one.with(path, operand), one -> one.without(path), one -> reading(one, path, operand));
            case "$in", "$nin" ->
                operand instanceof BsonArray values
                        ? values.stream().map(value -> with(path, value)).toList()
                        : List.of();
            case "$gt", "$gte", "$lt", "$lte" -> around(path, operand);
            case "$exists" ->
                BsonBoolean.FALSE.equals(operand) || operand.equals(new BsonInt32(0))
                        ? List.of(one -> one.without(path), one -> one.reading(path, SpokenDocument.ANY))
                        : List.of(one -> one.reading(path, SpokenDocument.ANY), one -> one.without(path));
            case "$type" ->
                List.of(one -> one.reading(
                        path, operand.isString() ? operand.asString().getValue() : SpokenDocument.ANY));
            case "$not" ->
                operand instanceof BsonDocument inner
                        ? inner.entrySet().stream()
                                .flatMap(each -> operator(path, each.getKey(), each.getValue()).stream())
                                .toList()
                        : List.of(one -> one.reading(path, "string"));
            case "$regex" -> List.of(one -> one.reading(path, "string"));
            case "$size", "$elemMatch", "$all" -> List.of(one -> one.reading(path, "array"));
            default -> List.of(one -> one.reading(path, SpokenDocument.ANY));
        };
    }

    private static UnaryOperator<SpokenDocument> with(FieldPath path, BsonValue value) {
        return one -> one.with(path, value);
    }

    private static SpokenDocument reading(SpokenDocument one, FieldPath path, BsonValue like) {
        return one.reading(path, Paths.type(like));
    }

    /** The limit and its neighbors. */
    private static List<UnaryOperator<SpokenDocument>> around(FieldPath path, BsonValue limit) {
        if (limit.isInt32()) {
            int value = limit.asInt32().getValue();
            return List.of(
                    with(path, limit), with(path, new BsonInt32(value - 1)), with(path, new BsonInt32(value + 1)));
        }
        if (limit.isInt64()) {
            long value = limit.asInt64().getValue();
            return List.of(
                    with(path, limit), with(path, new BsonInt64(value - 1)), with(path, new BsonInt64(value + 1)));
        }
        return List.of(with(path, limit), one -> reading(one, path, limit));
    }
}
