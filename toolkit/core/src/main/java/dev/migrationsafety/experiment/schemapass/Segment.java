package dev.migrationsafety.experiment.schemapass;

import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.settings.RehearsalSettings;
import dev.migrationsafety.settings.Selection;
import java.util.ArrayList;
import java.util.List;

/**
 * A range of steps of which every one has a rollback.
 *
 * @param bottom the station where the downs end
 * @param top the station where the downs start
 */
public record Segment(int bottom, int top) {
    /** The segments that are judged, from the last station down. */
    public static List<Segment> of(MigrationHistory history, RehearsalSettings settings) {
        List<Segment> segments = new ArrayList<>();
        int from = Selection.first(history, settings) - 1;
        int top = (int) history.steps().stream()
                .filter(step -> step.kind() == MigrationStep.Kind.VERSIONED)
                .count();
        while (top > from) {
            int bottom = top;
            while (bottom > from && settings.hasRollback(history.steps().get(bottom - 1))) {
                bottom--;
            }
            if (bottom < top) {
                segments.add(new Segment(bottom, top));
            }
            top = bottom == top ? top - 1 : bottom;
        }
        return segments;
    }

    public boolean covers(int step) {
        return step > bottom && step <= top;
    }
}
