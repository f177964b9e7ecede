package dev.migrationsafety.preparation;

import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.experiment.laboratory.Laboratory;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.rules.Opinion;
import java.util.List;
import java.util.Optional;

/**
 * A step with the data with which it is judged, after its first up. It may have several holders; each closes it.
 *
 * @param questions the questions that can be asked of it
 * @param lab runs the experiments
 * @param opinion what the preparation found
 * @param data the station before, filled
 * @param up the first up on the common rows
 * @param refusals errors at which the up stopped, on rows that were then left out
 * @param onward the state after the up from which the next step starts; empty if the up failed
 */
public record Prepared(
        Questions questions,
        Laboratory lab,
        Opinion opinion,
        StartData data,
        Trace up,
        List<ScriptOutcome.Failed> refusals,
        Optional<FrozenDatabase> onward)
        implements AutoCloseable {
    public Prepared {
        refusals = List.copyOf(refusals);
    }

    /** What an experiment shows. */
    public Trace trace(Experiment experiment) {
        return lab.run(experiment);
    }

    /** What is rehearsed. */
    public Context context() {
        return questions.context();
    }

    /** The step, or the steps of a release. */
    public StepRange step() {
        return questions.step();
    }

    /** The common rows before the up. */
    public Observation before() {
        return data.common().observation();
    }

    /** What the up did with the common rows. */
    public ScriptOutcome outcome() {
        return up.last().outcome();
    }

    /** The database after the up; empty if it failed. */
    public Optional<Observation> after() {
        return up.complete() ? Optional.of(up.last().whole()) : Optional.empty();
    }

    /** The station after the up; empty if it failed. */
    public Optional<FrozenDatabase> top() {
        return up.complete() ? Optional.of(lab.kept(questions.top())) : Optional.empty();
    }

    /** The same for one more holder. */
    public Prepared share() {
        lab.share();
        return this;
    }

    @Override
    public void close() {
        lab.close();
    }
}
