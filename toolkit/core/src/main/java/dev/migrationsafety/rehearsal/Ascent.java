package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.rules.ValuesRead;
import dev.migrationsafety.schema.Schema;
import java.util.Optional;

/**
 * The first half of a rung: the station before a step, filled with rows, and the station after its first up. It may have
 * several holders; each closes it.
 *
 * @param step the step, or the steps of a release
 * @param journal what was found on the way
 * @param filled the station before, filled
 * @param outcome what the up did with the common rows
 * @param top the station after the up; empty if it failed
 */
record Ascent(Stretch step, Journal journal, FilledStation filled, ScriptOutcome outcome, Optional<Kept> top)
        implements AutoCloseable {

    /** Fills the station before a step, and goes up. */
    static Ascent of(Context context, Filler filler, Stretch step, Kept start) {
        Journal journal = Journal.of(context, step);
        FilledStation filled = FilledStation.of(start, ahead(context, step, start.schema()), filler, journal);
        return over(context, step, filled, journal, context.hasWayBack(step));
    }

    /** What is known of a step when rows are made for the station before it. */
    static Ahead ahead(Context context, Stretch step, Schema schema) {
        Schema to = context.structure().station(step.to()).schema();
        return Ahead.between(context.engine(), schema, to, step.scripts());
    }

    /** Goes up over the station before a step with the rows that a database of it holds. */
    static Ascent over(Context context, Stretch step, Database rows) {
        Journal journal = Journal.of(context, step);
        Schema schema = context.structure().station(step.from()).schema();
        FilledStation filled = FilledStation.holding(rows, schema, ahead(context, step, schema), journal);
        return over(context, step, filled, journal, false);
    }

    /**
     * Goes up over a station that is filled.
     *
     * @param later whether rows of the new version will be compared with those that stand here
     */
    private static Ascent over(Context context, Stretch step, FilledStation filled, Journal journal, boolean later) {
        Ascent first = up(context, step, journal, filled, later);
        Optional<ScriptOutcome.Failed> met = first.outcome instanceof ScriptOutcome.Failed failed
                ? Optional.of(failed)
                : PassedOver.collision(context, step, first.outcome);
        if (met.isPresent()) {
            Optional<FilledStation> reduced = new RefusedRows(context, step, filled, journal).withoutRefused(met.get());
            if (reduced.isPresent()) {
                first.close();
                return up(context, step, journal, reduced.get(), later).read(context);
            }
        }
        return first.read(context);
    }

    /** The same experiment as the structure pass made, where no rows are generated. */
    static Ascent ofStructure(Context context, Stretch step) {
        Structure structure = context.structure();
        Journal journal = Journal.of(context, step);
        ScriptOutcome outcome = structure.outcome(step);
        journal.examined(Claim.UP, outcome.examined());
        try (Kept start = structure.kept(step.from())) {
            return new Ascent(
                            step,
                            journal,
                            FilledStation.unchanged(start),
                            outcome,
                            Optional.of(structure.kept(step.to())))
                    .read(context);
        }
    }

    /** Says what could not be read. */
    private Ascent read(Context context) {
        Claim claim = context.hasWayBack(step) ? Claim.WAY_BACK : Claim.UP;
        journal.add(ValuesRead.judge(claim, before().digest()));
        after().ifPresent(observation -> journal.add(ValuesRead.judge(claim, observation.digest())));
        return this;
    }

    private static Ascent up(Context context, Stretch step, Journal journal, FilledStation filled, boolean later) {
        Database database = filled.common().template().open();
        if (later) {
            filled.common()
                    .readWhatChanges(context.structure().station(step.to()).schema(), database);
        }
        InvariantRun invariants = InvariantRun.before(
                context, database, filled.common().schema(), context.structure().station(step.to()), journal);
        ScriptOutcome outcome = step.up(database, context.zone());
        if (outcome instanceof ScriptOutcome.Failed) {
            database.close();
            return new Ascent(step, journal, filled, outcome, Optional.empty());
        }
        invariants.after(database);
        Observation after = Observation.of(database);
        journal.examined(Claim.UP, outcome.examined());
        journal.ran(Claim.UP, context.structure().outcome(step));
        journal.ran(Claim.UP, outcome);
        return new Ascent(
                step, journal, filled, outcome, Optional.of(Kept.of(database, after.schema(), after.digest())));
    }

    /** The common rows before the up. */
    Observation before() {
        return filled.common().observation();
    }

    /** What stands after the up; empty if it failed. */
    Optional<Observation> after() {
        return top.map(Kept::observation);
    }

    /** The same, with findings to come in another journal. */
    Ascent with(Journal other) {
        return new Ascent(step, other, filled, outcome, top);
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
