package dev.migrationsafety.rehearsal;

import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every part of a rehearsal knows. */
record Context(
        MigrationHistory history,
        RehearsalSettings settings,
        RehearsalParts parts,
        Structure structure,
        Progress progress) {

    /** The zone of the second up: an odd offset, and no daylight saving. */
    static final String OTHER_ZONE = "Asia/Kathmandu";

    String zone() {
        return settings.timeZone();
    }

    MigrationStep step(int index) {
        return history.steps().get(index - 1);
    }

    /** Declarations of the configuration and of the step's own files. */
    static List<Declaration> declarations(RehearsalSettings settings, MigrationStep step) {
        List<Declaration> all = new ArrayList<>(step.declarations());
        settings.declarations().stream()
                .filter(declaration -> declaration.version().equals(step.version()))
                .forEach(all::add);
        return all;
    }

    Optional<Declaration> irreversible(MigrationStep step) {
        return irreversible(settings, step);
    }

    private static Optional<Declaration> irreversible(RehearsalSettings settings, MigrationStep step) {
        return declarations(settings, step).stream()
                .filter(declaration -> declaration.kind() == Declaration.Kind.IRREVERSIBLE)
                .findFirst();
    }

    /** Whether the step's way back is rehearsed. */
    boolean hasWayBack(MigrationStep step) {
        return hasWayBack(settings, step);
    }

    static boolean hasWayBack(RehearsalSettings settings, MigrationStep step) {
        return !settings.forwardOnly()
                && step.kind() == MigrationStep.Kind.VERSIONED
                && step.down().isPresent()
                && irreversible(settings, step).isEmpty();
    }
}
