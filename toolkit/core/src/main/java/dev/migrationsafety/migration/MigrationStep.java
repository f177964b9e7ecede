package dev.migrationsafety.migration;

import java.util.List;
import java.util.Optional;

/**
 * One version of a history.
 *
 * @param version its version as written, for example {@code 3} or {@code 2024-01-01-000000}; unique in the history
 * @param label what the test tree shows, for example {@code V3 add currency}
 * @param kind versioned or repeatable
 * @param up the script that goes to this version
 * @param down the script that goes back, if the team wrote one
 * @param declarations declarations found in its files
 */
public record MigrationStep(
        String version, String label, Kind kind, Script up, Optional<Script> down, List<Declaration> declarations) {
    /** Whether a step runs once or whenever its file changes. */
    public enum Kind {
        /** Runs once. */
        VERSIONED,
        /** Runs again whenever its file changes, after all versions (Flyway {@code R__}). */
        REPEATABLE
    }

    /** Copies the declarations. */
    public MigrationStep {
        declarations = List.copyOf(declarations);
    }
}
