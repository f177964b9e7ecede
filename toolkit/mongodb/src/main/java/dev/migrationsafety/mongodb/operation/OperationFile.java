package dev.migrationsafety.mongodb.operation;

import dev.migrationsafety.engine.script.Statement;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.layout.JsonText;
import dev.migrationsafety.mongodb.operation.JsonSlices.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.bson.json.JsonParseException;

/**
 * Operations in JSON: a migration with {@code operations}, a list of operations, or operations one after another. Values
 * are extended JSON. An object with nothing but {@code comment} does nothing.
 */
final class OperationFile {
    private static final String OPERATIONS = "operations";
    private static final String COMMENT = "comment";
    private static final Set<String> DOCUMENTS = Set.of("options", "validator", "keys", "filter");
    private static final Set<String> TEXTS = Set.of(
            Operation.TYPE,
            Operation.COLLECTION,
            "name",
            "field",
            "from",
            "to",
            "validation_level",
            "validation_action");

    /** A file cannot be read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Statement statement;
        private final int before;

        Unreadable(String message, Statement statement, int before) {
            super(message);
            this.statement = statement;
            this.before = before;
        }

        /** The operation that cannot be read. */
        Statement statement() {
            return statement;
        }

        /** How many operations come before it. */
        int before() {
            return before;
        }
    }

    private final String file;
    private final List<Operation> operations = new ArrayList<>();

    private OperationFile(String file) {
        this.file = file;
    }

    /** The operations of a script. */
    static List<Operation> read(Script script) throws Unreadable {
        return read(script.file(), script.text());
    }

    /** The operations of a text. */
    static List<Operation> read(String file, String text) throws Unreadable {
        OperationFile reader = new OperationFile(file);
        for (Slice slice : JsonSlices.of(text.startsWith("\uFEFF") ? text.substring(1) : text, 1)) {
            reader.check(slice);
            reader.read(slice);
        }
        return reader.operations;
    }

    /** Extended JSON readers take much that is not JSON: comments, single quotes, missing quotes, the last of two keys. */
    private void check(Slice slice) throws Unreadable {
        try {
            new JsonText("\n".repeat(slice.line() - 1) + slice.text()).read();
        } catch (IllegalArgumentException e) {
            throw unreadable("is not JSON: " + e.getMessage(), slice);
        }
    }

    private void read(Slice slice) throws Unreadable {
        if (slice.isList()) {
            for (Slice operation : slice.inside()) {
                operation(operation);
            }
            return;
        }
        List<Slice> members = slice.isObject() ? slice.inside() : List.of();
        for (int i = 0; i + 1 < members.size(); i += 2) {
            if (members.get(i).text().equals("\"" + OPERATIONS + "\"")) {
                if (!members.get(i + 1).isList()) {
                    throw unreadable("operations must be a list", members.get(i + 1));
                }
                read(members.get(i + 1));
                return;
            }
        }
        operation(slice);
    }

    private void operation(Slice slice) throws Unreadable {
        BsonDocument body = body(slice);
        if (body.size() == 1 && body.containsKey(COMMENT)) {
            return;
        }
        BsonValue type = body.get(Operation.TYPE);
        if (type == null || !type.isString()) {
            throw unreadable("has no type; expected one of " + OperationKind.ids(), slice);
        }
        OperationKind kind = OperationKind.of(type.asString().getValue()).orElse(null);
        if (kind == null) {
            throw unreadable(
                    "has the unknown type " + type.asString().getValue() + "; expected one of " + OperationKind.ids(),
                    slice);
        }
        check(kind, body, slice);
        operations.add(new Operation(kind, body, statement(kind.id(), kind.effect(), slice)));
    }

    private BsonDocument body(Slice slice) throws Unreadable {
        if (!slice.isObject()) {
            throw unreadable("must be an object", slice);
        }
        try {
            return BsonDocument.parse(slice.text());
        } catch (JsonParseException | BsonInvalidOperationException | IllegalArgumentException e) {
            throw unreadable("is not extended JSON: " + e.getMessage(), slice);
        }
    }

    private void check(OperationKind kind, BsonDocument body, Slice slice) throws Unreadable {
        List<String> missing = new ArrayList<>(kind.required());
        missing.add(Operation.COLLECTION);
        missing.removeAll(body.keySet());
        if (!missing.isEmpty()) {
            throw unreadable(
                    kind.id() + " lacks "
                            + String.join(", ", missing.stream().sorted().toList()),
                    slice);
        }
        for (String key : body.keySet()) {
            if (!kind.knows(key)) {
                throw unreadable(kind.id() + " does not know the key " + key, slice);
            }
            String wrong = wrong(key, body.get(key).getBsonType());
            if (!wrong.isEmpty()) {
                throw unreadable(kind.id() + ": " + key + " must be " + wrong, slice);
            }
        }
    }

    private static String wrong(String key, BsonType type) {
        if (TEXTS.contains(key)) {
            return type == BsonType.STRING ? "" : "a text";
        }
        if (DOCUMENTS.contains(key)) {
            return type == BsonType.DOCUMENT ? "" : "an object";
        }
        return switch (key) {
            case "documents", "array_filters" -> type == BsonType.ARRAY ? "" : "a list";
            case "drop_target", "upsert" -> type == BsonType.BOOLEAN ? "" : "true or false";
            case "update" -> type == BsonType.DOCUMENT || type == BsonType.ARRAY ? "" : "an object or a list";
            default -> "";
        };
    }

    private Unreadable unreadable(String problem, Slice slice) {
        return new Unreadable(
                "operation " + (operations.size() + 1) + " " + problem,
                statement("operation", Statement.Effect.OTHER, slice),
                operations.size());
    }

    private Statement statement(String verb, Statement.Effect effect, Slice slice) {
        return new Statement(new Location(file, slice.line()), verb, effect, slice.text());
    }
}
