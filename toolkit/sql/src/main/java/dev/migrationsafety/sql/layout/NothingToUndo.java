package dev.migrationsafety.sql.layout;

import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.sql.script.SqlHints;
import java.util.List;

/**
 * Steps whose up has no statement need no down: going back over them does nothing either. Only for layouts whose tool
 * ignores a missing down; Flyway and Diesel stop.
 */
public final class NothingToUndo {
    private static final SqlHints HINTS = new SqlHints();

    private NothingToUndo() {}

    /**
     * The steps, where such an up serves as its own down. A history without any down stays one: its team may go forward
     * only.
     */
    public static List<MigrationStep> in(List<MigrationStep> steps) {
        boolean goesBack = steps.stream().anyMatch(step -> step.down().isPresent());
        return goesBack ? steps.stream().map(NothingToUndo::in).toList() : steps;
    }

    private static MigrationStep in(MigrationStep step) {
        return step.down().isEmpty() && HINTS.isEmpty(step.up()) ? step.undoneBy(step.up()) : step;
    }
}
