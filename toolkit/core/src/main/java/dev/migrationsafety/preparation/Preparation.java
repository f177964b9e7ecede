package dev.migrationsafety.preparation;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.MoveResult;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.experiment.frozen.ResourceCloser;
import dev.migrationsafety.experiment.laboratory.Laboratory;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.experiment.schemapass.IgnoredErrors;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.preparation.filling.Filler;
import dev.migrationsafety.preparation.filling.InvariantLooks;
import dev.migrationsafety.preparation.filling.UpcomingStep;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.ValuesRead;
import dev.migrationsafety.schema.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Fixes the data with which a step is judged: which generated rows the server accepts, which of them the next version
 * cannot hold, and which make the up fail.
 *
 * @param context what is rehearsed
 * @param step the step, or the steps of a release
 */
public record Preparation(Context context, StepRange step) {
    /** Fills the database before the step, and runs its up. */
    public Prepared fill(FrozenDatabase start, Filler filler) {
        Laboratory lab = Laboratory.of(context);
        return ResourceCloser.ifBroken(lab::close, () -> {
            Opinion opinion = new Opinion(Opinion.Origin.PREPARATION);
            UpcomingStep upcomingStep = upcomingStep(start.schema());
            return over(lab, new StartDataMaker(lab, upcomingStep, opinion).fill(start, filler), opinion);
        });
    }

    /**
     * Runs the up over the rows of a database that is at the station before the step.
     *
     * @param lab runs the experiments, and is closed with what is given back
     * @param anew makes another database that has the same contents
     */
    public Prepared over(Laboratory lab, Database rows, Supplier<Database> anew) {
        return ResourceCloser.ifBroken(lab::close, () -> holding(lab, rows, anew));
    }

    private Prepared holding(Laboratory lab, Database rows, Supplier<Database> anew) {
        Opinion opinion = new Opinion(Opinion.Origin.PREPARATION);
        Schema schema = context.stations().station(step.from()).schema();
        return over(lab, new StartDataMaker(lab, upcomingStep(schema), opinion).holding(rows, schema, anew), opinion);
    }

    /**
     * The same experiment as the schema pass made, where no rows are generated.
     *
     * @param lab runs the experiments, and is closed with what is given back
     */
    public Prepared withoutRows(Laboratory lab) {
        return ResourceCloser.ifBroken(lab::close, () -> ofSchemaPass(lab));
    }

    private Prepared ofSchemaPass(Laboratory lab) {
        Opinion opinion = new Opinion(Opinion.Origin.PREPARATION);
        FrozenDatabase before = lab.own(context.stations().kept(step.from()));
        StartData data = new StartData(before, before, List.of(), List.of());
        Questions questions = new Questions(context, step, before, new InvariantLooks(List.of()));
        FrozenDatabase after = context.stations().kept(step.to());
        ScriptOutcome outcome = context.stations().outcome(step);
        Trace up = new Trace(
                questions.firstUp(),
                List.of(moveResult(ScriptOutcome.Succeeded.nothing(), before), moveResult(outcome, after)));
        lab.remember(up, after);
        opinion.examined(Claim.UP, outcome.examined());
        return read(new Prepared(questions, lab, opinion, data, up, List.of(), Optional.of(after)));
    }

    private static MoveResult moveResult(ScriptOutcome outcome, FrozenDatabase data) {
        return new MoveResult(
                outcome,
                0,
                outcome.examined(),
                Optional.empty(),
                Duration.ZERO,
                List.of(new MoveResult.Result<>(Look.WHOLE, data.observation())));
    }

    /** What is known of the step when rows are made for the station before it. */
    public UpcomingStep upcomingStep(Schema schema) {
        Schema to = context.stations().station(step.to()).schema();
        return UpcomingStep.between(context.engine(), schema, to, step.scripts());
    }

    private Prepared over(Laboratory lab, StartData data, Opinion opinion) {
        Prepared first = up(lab, data, opinion, List.of());
        Optional<ScriptOutcome.Failed> met = first.outcome() instanceof ScriptOutcome.Failed failed
                ? Optional.of(failed)
                : IgnoredErrors.collision(context, step, first.outcome());
        RefusedRows refused = new RefusedRows(lab, first.questions(), data, opinion);
        return read(met.flatMap(refused::withoutRefused)
                .map(less -> up(lab, less, opinion, refused.errors()))
                .orElse(first));
    }

    private Prepared up(Laboratory lab, StartData data, Opinion opinion, List<ScriptOutcome.Failed> refusals) {
        Questions questions = new Questions(context, step, data.common(), InvariantLooks.of(context, step));
        lab.keep(questions.top());
        Trace up = lab.run(questions.firstUp());
        if (up.complete()) {
            opinion.examined(Claim.UP, up.last().outcome().examined());
        }
        return new Prepared(questions, lab, opinion, data, up, refusals, onward(lab, questions, data, up));
    }

    /** Where the next step begins: over the older rows too that a constraint spares, if the up accepts them. */
    private static Optional<FrozenDatabase> onward(Laboratory lab, Questions questions, StartData data, Trace up) {
        if (!up.complete()) {
            return Optional.empty();
        }
        Experiment spared = Experiment.over(data.startOfSpared()).then(questions.up(), Look.WHOLE);
        if (!spared.end().equals(questions.top())) {
            lab.keep(spared.end());
            if (lab.run(spared).complete()) {
                return Optional.of(lab.kept(spared.end()));
            }
        }
        return Optional.of(lab.kept(questions.top()));
    }

    /** Says what could not be read. */
    private Prepared read(Prepared prepared) {
        Opinion opinion = prepared.opinion();
        Claim claim = context.hasRollback(step) ? Claim.ROLLBACK : Claim.UP;
        opinion.add(ValuesRead.judge(claim, prepared.before().digest()));
        prepared.after().ifPresent(after -> opinion.add(ValuesRead.judge(claim, after.digest())));
        return prepared;
    }

    /**
     * The rows that contain no value from the edge pool; empty if all are ordinary, or a table would have no row left: an
     * empty table excuses nothing.
     */
    public Optional<Recipe> ordinary(Prepared whole) {
        return new OrdinaryRows(whole).start();
    }

    /** The same over some of the rows of a start, as they are. */
    public Prepared over(Prepared whole, Recipe start) {
        Supplier<Database> maker = () -> whole.lab().open(start);
        return over(Laboratory.of(context), maker.get(), maker);
    }

    /** A database at the station after a step, with rows in the tables that the step made or changed too. */
    public Database rowsAfter(Prepared prepared) {
        Filler filler = Filler.beside(
                context.settings(), context.parts(), prepared.before().schema());
        Opinion aside = new Opinion(Opinion.Origin.PREPARATION);
        return new StartDataMaker(prepared.lab(), UpcomingStep.NOTHING, aside)
                .fill(prepared.top().orElseThrow(), filler)
                .all()
                .open();
    }
}
