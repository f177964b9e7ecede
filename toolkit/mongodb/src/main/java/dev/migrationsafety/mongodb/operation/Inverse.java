package dev.migrationsafety.mongodb.operation;

import dev.migrationsafety.mongodb.document.ValueText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * A rollback that is inferred from the operations of an up.
 *
 * @param text the operations; empty if there is no rollback
 * @param words what to say of it: where it is inexact, or why there is none
 */
record Inverse(Optional<String> text, String words) {
    /** Undoes operations in reverse order; there is a rollback only if each has an inverse. */
    static Inverse of(List<Operation> operations) {
        BsonArray inverses = new BsonArray();
        List<String> words = new ArrayList<>();
        List<Operation> reversed = new ArrayList<>(operations);
        Collections.reverse(reversed);
        for (Operation operation : reversed) {
            Optional<BsonDocument> inverse = of(operation);
            String name = "operation " + (operations.indexOf(operation) + 1) + " ("
                    + operation.kind().id() + ")";
            if (inverse.isEmpty()) {
                return new Inverse(Optional.empty(), "None can be inferred: " + name + " has no inverse.");
            }
            if (operation.kind() == OperationKind.ADD_FIELD) {
                words.add("inexact at " + name + ", since documents that had the field before lose it");
            }
            inverses.add(inverse.get());
        }
        if (inverses.isEmpty()) {
            return new Inverse(Optional.empty(), "");
        }
        return new Inverse(
                Optional.of(ValueText.json(new BsonDocument("operations", inverses))),
                "Inferred from the up" + (words.isEmpty() ? "" : "; " + String.join("; ", words)) + ".");
    }

    private static Optional<BsonDocument> of(Operation operation) {
        return switch (operation.kind()) {
            case CREATE_COLLECTION -> Optional.of(start(OperationKind.DROP_COLLECTION, operation));
            case CREATE_INDEX ->
                Optional.of(start(OperationKind.DROP_INDEX, operation)
                        .append("name", operation.index().get("name")));
            case RENAME_FIELD ->
                operation.body().containsKey("filter")
                        ? Optional.empty()
                        : Optional.of(start(OperationKind.RENAME_FIELD, operation)
                                .append("from", operation.body().get("to"))
                                .append("to", operation.body().get("from")));
            case ADD_FIELD ->
                operation.body().containsKey("filter")
                        ? Optional.empty()
                        : Optional.of(start(OperationKind.REMOVE_FIELD, operation)
                                .append("field", operation.body().get("field")));
            default -> Optional.empty();
        };
    }

    private static BsonDocument start(OperationKind kind, Operation operation) {
        return new BsonDocument(Operation.TYPE, new BsonString(kind.id()))
                .append(Operation.COLLECTION, operation.body().get(Operation.COLLECTION));
    }
}
