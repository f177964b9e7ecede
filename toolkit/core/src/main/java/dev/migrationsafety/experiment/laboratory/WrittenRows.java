package dev.migrationsafety.experiment.laboratory;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.experiment.frozen.ResourceCloser;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.migration.Script;

/**
 * A database at one schema version, after a script wrote rows to it.
 *
 * @param database the database; whoever asked closes it
 * @param outcome what the script did
 */
public record WrittenRows(Database database, ScriptOutcome outcome) {
    /** Runs a script at a station without generated rows. */
    public static WrittenRows of(Context context, int station, Script script) {
        Database database = context.stations().openAt(station);
        return ResourceCloser.ifBroken(database::close, () -> {
            try (ScriptSession session = database.openSession(context.zone())) {
                return new WrittenRows(database, session.run(script));
            }
        });
    }

    /** Whether the server took the rows. */
    public boolean taken() {
        return outcome instanceof ScriptOutcome.Succeeded;
    }
}
