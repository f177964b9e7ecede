package dev.migrationsafety.kit;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.schema.ContainerName;
import java.util.Locale;
import java.util.Optional;

/** A statement or a record that the engine in memory refuses. */
final class KitFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    private KitFailure(Failure failure) {
        super(failure.message());
        this.failure = failure;
    }

    static KitFailure of(Failure.Kind kind, String message) {
        return new KitFailure(new Failure("code", code(kind), kind, message, Failure.Place.UNKNOWN));
    }

    static KitFailure of(Failure.Kind kind, ContainerName container, Object field, String rule, String message) {
        return new KitFailure(new Failure(
                "code", code(kind), kind, message, new Failure.Place(Optional.of(container), field.toString(), rule)));
    }

    private static String code(Failure.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Failure failure() {
        return failure;
    }
}
