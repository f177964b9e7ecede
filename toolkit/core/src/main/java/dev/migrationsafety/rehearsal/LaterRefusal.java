package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.Records;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.schema.ContainerName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds the rows of the new version over which a down fails, or the up after it, by trying on clones.
 *
 * @param station the station after the step with the rows
 * @param clones clones of it
 * @param triggers whether the user's triggers fire
 * @param again whether the up after the down must pass too
 */
record LaterRefusal(
        Context context,
        Stretch step,
        Observation station,
        Supplier<Database> clones,
        boolean triggers,
        boolean again) {
    /** Parts the rows of the first table without whose new rows it passes, that which the server names first. */
    Optional<RowSieve> sieve(ScriptOutcome.Failed failed, Map<ContainerName, Records> written) {
        List<Records> candidates = new ArrayList<>(written.values());
        candidates.sort(Comparator.comparing(rows -> !PassedOver.names(failed, rows.container())));
        return candidates.stream()
                .filter(this::passesWithout)
                .findFirst()
                .map(rows -> RowSieve.of(station.schema(), clones, this::passes, rows))
                .filter(found -> !found.refused().isEmpty());
    }

    private boolean passesWithout(Records rows) {
        try (Database database = clones.get()) {
            database.remove(station.schema(), rows);
            return passes(database);
        }
    }

    private boolean passes(Database database) {
        if (!triggers) {
            station.disableTriggers(database);
        }
        return step.down(database, context.zone()) instanceof ScriptOutcome.Succeeded
                && (!again || step.up(database, context.zone()) instanceof ScriptOutcome.Succeeded);
    }
}
