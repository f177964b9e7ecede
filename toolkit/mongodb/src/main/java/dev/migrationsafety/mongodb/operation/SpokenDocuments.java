package dev.migrationsafety.mongodb.operation;

import dev.migrationsafety.mongodb.document.SpokenDocument;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Reads from operations of which documents they speak: values in filters, fields that are read, renamed, removed or
 * indexed. What an operation merely writes says nothing about documents that are there.
 */
final class SpokenDocuments {
    private static final Set<String> NUMBERS = Set.of(
            "$inc",
            "$mul",
            "$min",
            "$max",
            "$add",
            "$subtract",
            "$multiply",
            "$divide",
            "$mod",
            "$round",
            "$trunc",
            "$abs",
            "$ceil",
            "$floor",
            "$toDecimal",
            "$toInt",
            "$toLong",
            "$toDouble",
            "$sum");
    private static final Set<String> TEXTS = Set.of(
            "$concat",
            "$toUpper",
            "$toLower",
            "$split",
            "$substr",
            "$substrCP",
            "$trim",
            "$ltrim",
            "$rtrim",
            "$dateFromString",
            "$toDate",
            "$replaceAll",
            "$replaceOne",
            "$strLenCP");
    private static final Set<String> ARRAYS = Set.of(
            "$push",
            "$pull",
            "$pullAll",
            "$pop",
            "$addToSet",
            "$size",
            "$arrayElemAt",
            "$map",
            "$filter",
            "$reduce",
            "$concatArrays",
            "$first",
            "$last");

    private SpokenDocuments() {}

    /** The documents of which scripts speak, the up before its rollback. */
    static List<SpokenDocument> of(List<Operation> operations) {
        Map<ContainerName, Set<FieldPath>> written = new TreeMap<>();
        Map<ContainerName, Set<FieldPath>> removed = new TreeMap<>();
        operations.forEach(operation -> removed.computeIfAbsent(operation.collection(), name -> new TreeSet<>())
                .addAll(removed(operation)));
        List<SpokenDocument> all = new ArrayList<>();
        for (Operation operation : operations) {
            Set<FieldPath> gone = removed.getOrDefault(operation.collection(), Set.of());
            Set<FieldPath> before = written.computeIfAbsent(operation.collection(), name -> new TreeSet<>());
            of(operation).forEach(spoken -> all.add(spoken.within(before, gone)));
            before.addAll(written(operation));
        }
        return all;
    }

    /** The fields that an operation may bring into documents that lack them. */
    private static Set<FieldPath> written(Operation operation) {
        Set<FieldPath> written = new TreeSet<>();
        switch (operation.kind()) {
            case ADD_FIELD -> written.add(Paths.of(operation.text("field")));
            case RENAME_FIELD -> written.add(Paths.of(operation.text("to")));
            case UPDATE_DOCUMENTS -> {
                BsonValue update = operation.body().get("update", new BsonDocument());
                for (BsonValue stage : update instanceof BsonArray pipeline ? pipeline.getValues() : List.of(update)) {
                    stage.asDocument().forEach((operator, fields) -> written(operator, fields, written));
                }
            }
            default -> {
                // Documents of its own are no documents that are there.
            }
        }
        return written;
    }

    /** The fields that an operation takes from documents. */
    private static Set<FieldPath> removed(Operation operation) {
        return switch (operation.kind()) {
            case REMOVE_FIELD -> Set.of(Paths.of(operation.text("field")));
            case RENAME_FIELD -> Set.of(Paths.of(operation.text("from")));
            case UPDATE_DOCUMENTS -> removed(operation.body().get("update", new BsonDocument()));
            default -> Set.of();
        };
    }

    private static Set<FieldPath> removed(BsonValue update) {
        SpokenDocument all = SpokenDocument.of(ContainerName.of("any"));
        for (BsonValue stage : update instanceof BsonArray pipeline ? pipeline.getValues() : List.of(update)) {
            all = removed(all, stage);
            if (stage instanceof BsonDocument operators) {
                for (String operator : List.of("$unset", "$rename")) {
                    for (String path : operators.get(operator) instanceof BsonDocument fields
                            ? fields.keySet()
                            : Set.<String>of()) {
                        all = reading(all, path, SpokenDocument.ANY);
                    }
                }
            }
        }
        return all.fields();
    }

    private static void written(String operator, BsonValue fields, Set<FieldPath> written) {
        if (fields instanceof BsonDocument document && !operator.equals("$unset") && !operator.equals("$pull")) {
            document.forEach((path, value) -> written.add(Paths.of(
                    operator.equals("$rename") && value.isString()
                            ? value.asString().getValue()
                            : path)));
        }
    }

    /** The documents of which one operation speaks. */
    static List<SpokenDocument> of(Operation operation) {
        BsonDocument body = operation.body();
        SpokenDocument document = SpokenDocument.of(operation.collection());
        SpokenDocument read =
                switch (operation.kind()) {
                    case REMOVE_FIELD -> reading(document, operation.text("field"), SpokenDocument.ANY);
                    case RENAME_FIELD -> reading(document, operation.text("from"), SpokenDocument.ANY);
                    case CREATE_INDEX -> keys(document, body);
                    case UPDATE_DOCUMENTS -> update(document, body.get("update", new BsonDocument()));
                    case INSERT_DOCUMENTS -> inserted(document, body.getArray("documents"));
                    case CREATE_COLLECTION,
                            DROP_COLLECTION,
                            RENAME_COLLECTION,
                            SET_VALIDATOR,
                            DROP_INDEX,
                            ADD_FIELD,
                            DELETE_DOCUMENTS -> document;
                };
        return SpokenFilter.of(read, body.getDocument("filter", new BsonDocument())).stream()
                .filter(spoken -> !spoken.isEmpty())
                .distinct()
                .toList();
    }

    private static SpokenDocument reading(SpokenDocument document, String path, String type) {
        FieldPath field = Paths.of(path);
        return document.reading(field, Paths.leadsIntoArray(path) ? "array" : type);
    }

    private static SpokenDocument keys(SpokenDocument document, BsonDocument body) {
        SpokenDocument all = document;
        for (String path : body.getDocument("keys").keySet()) {
            all = path.startsWith("$") ? all : reading(all, path, SpokenDocument.ANY);
        }
        return all;
    }

    private static SpokenDocument inserted(SpokenDocument document, BsonArray documents) {
        SpokenDocument all = document;
        for (BsonValue one : documents) {
            if (one instanceof BsonDocument fields) {
                for (Map.Entry<String, BsonValue> field : fields.entrySet()) {
                    if (!field.getKey().equals("_id") && !field.getValue().isDocument()) {
                        all = all.reading(FieldPath.of(field.getKey()), Paths.type(field.getValue()));
                    }
                }
            }
        }
        return all;
    }

    private static SpokenDocument update(SpokenDocument document, BsonValue update) {
        if (update instanceof BsonArray pipeline) {
            SpokenDocument all = document;
            for (BsonValue stage : pipeline) {
                all = expressions(all, stage, SpokenDocument.ANY);
                all = removed(all, stage);
            }
            return all;
        }
        SpokenDocument all = document;
        if (update instanceof BsonDocument operators) {
            for (Map.Entry<String, BsonValue> operator : operators.entrySet()) {
                boolean writes = operator.getKey().startsWith("$set");
                if (!writes && operator.getValue() instanceof BsonDocument fields) {
                    for (String path : fields.keySet()) {
                        all = reading(all, path, expected(operator.getKey(), SpokenDocument.ANY));
                    }
                }
            }
        }
        return all;
    }

    private static SpokenDocument removed(SpokenDocument document, BsonValue stage) {
        BsonValue names = stage instanceof BsonDocument one ? one.get("$unset") : null;
        SpokenDocument all = document;
        if (names != null) {
            for (BsonValue name : names instanceof BsonArray list ? list.getValues() : List.of(names)) {
                all = name.isString() ? reading(all, name.asString().getValue(), SpokenDocument.ANY) : all;
            }
        }
        return all;
    }

    /** The fields that expressions read, with the type that the operator around them expects. */
    private static SpokenDocument expressions(SpokenDocument document, BsonValue value, String type) {
        SpokenDocument all = document;
        if (value.isString()) {
            String text = value.asString().getValue();
            return text.matches("\\$[^$].*") ? reading(all, text.substring(1), type) : all;
        }
        if (value instanceof BsonArray list) {
            for (BsonValue each : list) {
                all = expressions(all, each, type);
            }
        } else if (value instanceof BsonDocument fields) {
            for (Map.Entry<String, BsonValue> field : fields.entrySet()) {
                all = expressions(all, field.getValue(), expected(field.getKey(), type));
            }
        }
        return all;
    }

    private static String expected(String operator, String otherwise) {
        if (NUMBERS.contains(operator)) {
            return "number";
        }
        return TEXTS.contains(operator) ? "string" : ARRAYS.contains(operator) ? "array" : otherwise;
    }
}
