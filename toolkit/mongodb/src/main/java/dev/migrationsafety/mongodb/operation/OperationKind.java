package dev.migrationsafety.mongodb.operation;

import dev.migrationsafety.engine.script.Statement.Effect;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of operations, with the keys that each has beside {@code type} and {@code collection}. */
enum OperationKind {
    CREATE_COLLECTION(Effect.OTHER, Set.of(), Set.of("options")),
    DROP_COLLECTION(Effect.OTHER, Set.of(), Set.of()),
    RENAME_COLLECTION(Effect.OTHER, Set.of("to"), Set.of("drop_target")),
    SET_VALIDATOR(Effect.OTHER, Set.of("validator"), Set.of("validation_level", "validation_action")),
    CREATE_INDEX(Effect.OTHER, Set.of("keys"), Set.of("options")),
    DROP_INDEX(Effect.OTHER, Set.of("name"), Set.of()),
    ADD_FIELD(Effect.CHANGES, Set.of("field", "value"), Set.of("filter")),
    REMOVE_FIELD(Effect.CHANGES, Set.of("field"), Set.of("filter")),
    RENAME_FIELD(Effect.CHANGES, Set.of("from", "to"), Set.of("filter")),
    UPDATE_DOCUMENTS(Effect.CHANGES, Set.of("filter", "update"), Set.of("upsert", "array_filters")),
    INSERT_DOCUMENTS(Effect.ADDS, Set.of("documents"), Set.of()),
    DELETE_DOCUMENTS(Effect.REMOVES, Set.of("filter"), Set.of());

    private final Effect effect;
    private final Set<String> required;
    private final Set<String> optional;

    OperationKind(Effect effect, Set<String> required, Set<String> optional) {
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

    Set<String> required() {
        return required;
    }

    boolean knows(String key) {
        return key.equals(Operation.TYPE) || key.equals(Operation.COLLECTION) || required.contains(key) || optional.contains(key);
    }

    static Optional<OperationKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(OperationKind::id).toList();
    }
}
