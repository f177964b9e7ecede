package dev.migrationsafety.judge;

import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.judge.evidence.SurvivalFacts;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.SemanticVersion;
import dev.migrationsafety.migration.StepMetadata;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.TransitionCoverage;
import dev.migrationsafety.report.Coverage;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.schema.SchemaDiff;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges what the runs of all other judges covered: statements that matched no rows, and the promise of the semantic
 * version. It runs last.
 */
public final class ClosingJudge {
    private ClosingJudge() {}

    /**
     * Which statements matched no rows in any run, and whether the semantic version keeps its promise.
     *
     * @param others what all others said; its runs are looked at
     */
    public static void judge(Prepared prepared, Opinion others, Opinion opinion) {
        Context context = prepared.context();
        if (context.settings().rowsPerTable() > 0 && prepared.step().steps().size() == 1) {
            opinion.add(context.settings()
                    .rulePolicy()
                    .weigh(Exercise.judge(others.runs(Claim.UP)))
                    .findings());
            // In a down, most of the statements that matched no rows are there for rows of the new version.
            Exercise.unmatched(others.runs(Claim.ROLLBACK))
                    .forEach(statement -> opinion.note("the " + statement.verb() + " at " + statement.location()
                            + " matched no rows during the rollback; only rows written by the"
                            + " new version could match it"));
        }
        promise(prepared, opinion);
    }

    private static void promise(Prepared prepared, Opinion opinion) {
        StepRange step = prepared.step();
        if (step.steps().size() != 1 || step.from() == 0) {
            return;
        }
        Optional<SemanticVersion> version = version(step.steps().get(0));
        Optional<SemanticVersion> before =
                version(prepared.context().history().steps().get(step.from() - 1));
        if (version.isPresent() && before.isPresent()) {
            SchemaDiff difference = SchemaDiff.between(
                    prepared.before().schema().snapshot(),
                    prepared.after().orElseThrow().schema().snapshot());
            boolean losesRows = !new SurvivalFacts(prepared).lostByUp().isEmpty();
            VersionPromise.judge(before.get(), version.get(), difference, losesRows)
                    .ifPresent(opinion::note);
        }
    }

    private static Optional<SemanticVersion> version(MigrationStep described) {
        return described.metadata().map(StepMetadata::version);
    }

    /**
     * Which transitions of a step the rows exercised: the up ran with rows at their limits, or with rows that violate them.
     *
     * @param exercised those for which the up ran with rows that violate them
     */
    public static Coverage coverage(Prepared prepared, Set<Transition> exercised) {
        List<Coverage.Unexercised> rest = new ArrayList<>();
        List<TransitionCoverage> standings = prepared.data().standings();
        if (standings.isEmpty()) {
            List<Transition> transitions = transitions(prepared);
            transitions.forEach(
                    transition -> rest.add(new Coverage.Unexercised(transition.describe(), "no rows were generated")));
            return new Coverage(transitions.size(), rest);
        }
        for (TransitionCoverage transitionCoverage : standings) {
            String name = transitionCoverage.transition().describe();
            transitionCoverage.missing().ifPresent(reason -> rest.add(new Coverage.Unexercised(name, reason)));
            if (transitionCoverage.hasSide() && !exercised.contains(transitionCoverage.transition())) {
                String reason = prepared.outcome() instanceof ScriptOutcome.Failed
                        ? "the up already failed on rows that the next version can hold"
                        : "the rows that the next version cannot hold were not tried";
                rest.add(new Coverage.Unexercised(name, reason));
            }
        }
        return new Coverage(standings.size(), rest);
    }

    private static List<Transition> transitions(Prepared prepared) {
        Context context = prepared.context();
        return context.engine()
                .transitions(
                        context.stations().station(prepared.step().from()).schema(),
                        context.stations().station(prepared.step().to()).schema());
    }
}
