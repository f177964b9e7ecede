package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.engine.ScriptSession;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.rules.ValuesRead;
import java.util.Optional;

/**
 * The first half of a rung: the station before a step, filled with rows, and the station after its first up. It may have
 * several holders; each closes it.
 *
 * @param index number of the step, from 1
 * @param journal what was found on the way
 * @param filled the station before, filled
 * @param outcome what the up did with the common rows
 * @param top the station after the up; empty if it failed
 */
record Ascent(int index, Journal journal, FilledStation filled, ScriptOutcome outcome, Optional<Kept> top)
        implements AutoCloseable {

    /** Fills the station before a step, and goes up. */
    static Ascent of(Context context, Filler filler, int index, Kept start) {
        MigrationStep step = context.step(index);
        Journal journal = Journal.of(step);
        Station to = context.structure().station(index);
        Ahead ahead = Ahead.between(start.schema().relations(), to.schema().relations(), Literals.of(step));
        FilledStation filled = FilledStation.of(start, ahead, filler, journal);
        Ascent first = up(context, index, journal, filled);
        Optional<ScriptOutcome.Failed> met = first.outcome instanceof ScriptOutcome.Failed failed
                ? Optional.of(failed)
                : PassedOver.collision(context, step, first.outcome);
        if (met.isPresent()) {
            Optional<FilledStation> reduced = new RefusedRows(context, step, filled, journal).withoutRefused(met.get());
            if (reduced.isPresent()) {
                first.close();
                return up(context, index, journal, reduced.get()).read(context);
            }
        }
        return first.read(context);
    }

    /** The same experiment as the structure pass made, where no rows are generated. */
    static Ascent ofStructure(Context context, int index) {
        Structure structure = context.structure();
        Journal journal = Journal.of(context.step(index));
        ScriptOutcome outcome = structure.outcome(index);
        journal.examined(Claim.UP, outcome.statements());
        try (Kept start = structure.kept(index - 1)) {
            return new Ascent(
                            index, journal, FilledStation.unchanged(start), outcome, Optional.of(structure.kept(index)))
                    .read(context);
        }
    }

    /** Says what could not be read. */
    private Ascent read(Context context) {
        Claim claim = context.hasWayBack(context.step(index)) ? Claim.WAY_BACK : Claim.UP;
        journal.add(ValuesRead.judge(claim, before().digest()));
        after().ifPresent(observation -> journal.add(ValuesRead.judge(claim, observation.digest())));
        return this;
    }

    private static Ascent up(Context context, int index, Journal journal, FilledStation filled) {
        MigrationStep step = context.step(index);
        Database database = filled.common().template().open();
        InvariantRun invariants = InvariantRun.before(
                context, database, filled.common().schema(), context.structure().station(index), journal);
        ScriptOutcome outcome = up(database, step, context.zone());
        if (outcome instanceof ScriptOutcome.Failed) {
            database.close();
            return new Ascent(index, journal, filled, outcome, Optional.empty());
        }
        invariants.after(database);
        Observation after = Observation.of(database);
        journal.examined(Claim.UP, outcome.statements());
        return new Ascent(
                index, journal, filled, outcome, Optional.of(Kept.of(database, after.schema(), after.digest())));
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

    /** The common rows before the up. */
    Observation before() {
        return filled.common().observation();
    }

    /** What stands after the up; empty if it failed. */
    Optional<Observation> after() {
        return top.map(Kept::observation);
    }

    /** The same for one more holder. */
    Ascent share() {
        filled.share();
        top.ifPresent(Kept::share);
        return this;
    }

    @Override
    public void close() {
        filled.close();
        top.ifPresent(Kept::close);
    }
}
