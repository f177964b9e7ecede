package dev.migrationsafety.counterexample;

import dev.migrationsafety.attribution.Journal;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.laboratory.Laboratory;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Reproduction;
import dev.migrationsafety.judge.StepJudges;
import dev.migrationsafety.judge.newversion.NewVersionJudge;
import dev.migrationsafety.preparation.NewVersionRows;
import dev.migrationsafety.preparation.Preparation;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.ContainerName;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Rehearses a step once more with a few rows that a script wrote before or after it: preparation, judges and
 * attribution.
 *
 * @param context what is rehearsed
 * @param step the step
 * @param after whether the rows are written after it, at its new version, and not before it
 * @param origins whose findings are looked for, with rows from before the step
 */
record RowTrial(Context context, StepRange step, boolean after, Set<Opinion.Origin> origins) {
    /** Rows from before a step. */
    static RowTrial before(Context context, StepRange step, Set<Opinion.Origin> origins) {
        return new RowTrial(context, step, false, Set.copyOf(origins));
    }

    /** The same for whatever is found. */
    static RowTrial before(Context context, StepRange step) {
        return before(context, step, EnumSet.complementOf(EnumSet.of(Opinion.Origin.NEW_VERSION)));
    }

    /** Rows that are written by the new version. */
    static RowTrial after(Context context, StepRange step) {
        return new RowTrial(context, step, true, Set.of(Opinion.Origin.NEW_VERSION));
    }

    /** Number of the station at which the rows are written. */
    int station() {
        return after ? step.to() : step.from();
    }

    /** The tables that the step changes. */
    Set<ContainerName> changed() {
        return after
                ? NewVersionRows.back(
                                context,
                                step,
                                context.stations().station(step.to()).schema(),
                                context.stations().station(step.from()).schema())
                        .changed()
                : new Preparation(context, step)
                        .upcomingStep(context.stations().station(step.from()).schema())
                        .changed();
    }

    /**
     * What is found over the rows of a database.
     *
     * @param lab runs the experiments
     * @param anew makes another database that has the same contents
     */
    List<Finding> over(Laboratory lab, Database rows, Supplier<Database> anew) {
        Preparation preparation = new Preparation(context, step);
        try (Prepared prepared = after ? preparation.withoutRows(lab) : preparation.over(lab, rows, anew)) {
            Journal journal = Journal.of(context, step);
            journal.take(after ? atNewVersion(prepared, rows, anew) : StepJudges.some(prepared, origins));
            return journal.findings();
        }
    }

    private static List<Opinion> atNewVersion(Prepared prepared, Database rows, Supplier<Database> anew) {
        Opinion opinion = new Opinion(Opinion.Origin.NEW_VERSION);
        NewVersionJudge.judge(prepared, NewVersionRows.holding(prepared, rows, anew, opinion), opinion);
        return List.of(prepared.opinion(), opinion);
    }

    /**
     * What a user has to do with a script that writes the rows, as comments of the script.
     *
     * @param rule the rule whose finding they reproduce
     */
    List<String> instructions(String rule) {
        return after
                ? List.of(
                        Reproduction.AFTER,
                        "Run this script in a database as it is after " + step.upFile()
                                + ", then run the down and the up.")
                : List.of("Run this script in a database as it is before " + step.upFile() + ", then run the up"
                        + further(rule) + ".");
    }

    private String further(String rule) {
        if (rule.equals(Rules.NOT_IDEMPOTENT) || rule.equals(Rules.REPEATABLE_DIFFERS)) {
            return " twice";
        }
        return context.hasRollback(step) ? " and the down" : "";
    }
}
