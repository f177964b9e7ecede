package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.engine.ScriptSession;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.schema.StationSchema;
import java.util.Optional;

/**
 * The first half of a rung: the station before a step, filled with rows, and the station after its first up.
 *
 * @param index number of the step, from 1
 * @param journal what was found on the way
 * @param filled the station before, filled and frozen
 * @param before observation of the common rows before the up
 * @param outcome what the up did with the common rows
 * @param after observation after the up; empty if it failed
 * @param top the frozen station after the up; that of the structure pass if it failed
 */
record Ascent(
        int index,
        Journal journal,
        FilledStation filled,
        Observation before,
        ScriptOutcome outcome,
        Optional<Observation> after,
        DatabaseTemplate top)
        implements AutoCloseable {

    /** Fills a database at the station before a step, and goes up. */
    static Ascent of(Context context, Filler filler, int index, Database start) {
        MigrationStep step = context.step(index);
        Journal journal = Journal.of(step);
        Station from = context.structure().station(index - 1);
        Station to = context.structure().station(index);
        StationSchema schema = from.observation().schema();
        Ahead ahead =
                Ahead.between(schema.relations(), to.observation().schema().relations(), Literals.of(step));
        FilledStation filled = FilledStation.of(start, schema, ahead, filler, journal);
        Database database = filled.common().open();
        Observation before = Observation.of(database, schema);
        InvariantRun invariants = InvariantRun.before(context, database, schema, to, journal);
        ScriptOutcome outcome = up(database, step, context.zone());
        if (outcome instanceof ScriptOutcome.Failed failed) {
            database.close();
            Optional<FilledStation> reduced =
                    new RefusedRows(context, step, from, filled, journal).withoutRefused(failed);
            if (reduced.isEmpty()) {
                return new Ascent(index, journal, filled, before, outcome, Optional.empty(), to.template());
            }
            filled = reduced.get();
            database = filled.common().open();
            before = Observation.of(database, schema);
            invariants = InvariantRun.before(context, database, schema, to, journal);
            outcome = up(database, step, context.zone());
        }
        invariants.after(database);
        Observation after = Observation.of(database);
        journal.examined(Claim.UP, outcome.statements());
        return new Ascent(index, journal, filled, before, outcome, Optional.of(after), database.freeze());
    }

    static ScriptOutcome up(Database database, MigrationStep step, String zone) {
        try (ScriptSession session = database.openSession(zone)) {
            return session.run(step.up());
        }
    }

    static ScriptOutcome down(Database database, MigrationStep step, String zone) {
        try (ScriptSession session = database.openSession(zone)) {
            return session.run(step.down().orElseThrow());
        }
    }

    @Override
    public void close() {
        filled.close();
        if (after.isPresent()) {
            top.close();
        }
    }
}
