package dev.migrationsafety.judge;

import dev.migrationsafety.migration.SemanticVersion;
import dev.migrationsafety.schema.SchemaChange;
import dev.migrationsafety.schema.SchemaDiff;
import java.util.List;
import java.util.Optional;

/** Compares the promise of a semantic version with what was measured; a broken promise is a note. */
public final class VersionPromise {
    private VersionPromise() {}

    /**
     * Judges one step.
     *
     * @param before version of the step before
     * @param version its own version
     * @param difference what its up changed in the schema
     * @param losesRows whether its up lost rows
     */
    public static Optional<String> judge(
            SemanticVersion before, SemanticVersion version, SchemaDiff difference, boolean losesRows) {
        List<String> broken = difference.changes().stream()
                .filter(change -> change instanceof SchemaChange.Removed || change instanceof SchemaChange.Changed)
                .map(SchemaChange::subject)
                .toList();
        boolean harmless = broken.isEmpty() && !losesRows;
        return switch (version.over(before)) {
            case MAJOR ->
                harmless
                        ? Optional.of("version " + version.text() + " is a major version after " + before.text()
                                + ", but the step removes or changes no existing object and loses no rows")
                        : Optional.empty();
            case PATCH ->
                harmless
                        ? Optional.empty()
                        : Optional.of("version " + version.text() + " is a patch version after " + before.text()
                                + ", but the step "
                                + (broken.isEmpty()
                                        ? "loses rows"
                                        : "removes or changes " + String.join(", ", broken)));
            case MINOR -> Optional.empty();
        };
    }
}
