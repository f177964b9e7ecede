package dev.migrationsafety.mongodb.operation;

import dev.migrationsafety.engine.script.Statement.Effect;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of operations, with the keys that each has beside {@code type} and {@code collection}. */
enum OperationKind {
    CREATE_COLLECTION(Effect.OTHER, "", "options"),
    DROP_COLLECTION(Effect.OTHER, "", ""),
    RENAME_COLLECTION(Effect.OTHER, "to", "drop_target"),
    SET_VALIDATOR(Effect.OTHER, "validator", "validation_level validation_action"),
    CREATE_INDEX(Effect.OTHER, "keys", "options"),
    DROP_INDEX(Effect.OTHER, "name", ""),
    ADD_FIELD(Effect.CHANGES, "field value", "filter"),
    REMOVE_FIELD(Effect.CHANGES, "field", "filter"),
    RENAME_FIELD(Effect.CHANGES, "from to", "filter"),
    UPDATE_DOCUMENTS(Effect.CHANGES, "filter update", "upsert array_filters"),
    INSERT_DOCUMENTS(Effect.ADDS, "documents", ""),
    DELETE_DOCUMENTS(Effect.REMOVES, "filter", "");

    private final Effect effect;
    private final String required;
    private final String optional;

    /** With keys that are separated by blanks. */
    OperationKind(Effect effect, String required, String optional) {
        this.effect = effect;
        this.required = required;
        this.optional = optional;
    }

    /** Its name in a file. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Effect effect() {
        return effect;
    }

    List<String> required() {
        return keys(required);
    }

    private static List<String> keys(String separated) {
        return separated.isEmpty() ? List.of() : List.of(separated.split(" ", -1));
    }

    boolean knows(String key) {
        return key.equals(Operation.TYPE)
                || key.equals(Operation.COLLECTION)
                || keys(required).contains(key)
                || keys(optional).contains(key);
    }

    static Optional<OperationKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(OperationKind::id).toList();
    }
}
