package dev.migrationsafety.judge.up;

import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.Move;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.FindingBuilder;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.SchemaRestored;
import dev.migrationsafety.schema.SchemaDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Judges a version that runs after the repeatable migrations: a deployment of the previous version has already run
 * them, and they do not run again while their text is unchanged. A repeatable that fails before this version needs
 * it, which is not a fault. The first version is not judged, since nothing was deployed before it.
 *
 * <p>When a repeatable was written is not known. The next version to be deployed meets the repeatables of the release
 * before, so its failure is an error; that of an earlier version may never have happened, so it is a warning. Where the
 * version drops what the repeatable made, all is well if the repeatable changes in the same release: a warning too.
 */
public final class RepeatablesJudge implements Judge {
    @Override
    public void judge(Prepared prepared, Opinion opinion) {
        List<MigrationStep> repeatables = prepared.context().history().steps().stream()
                .filter(other -> other.kind() == MigrationStep.Kind.REPEATABLE)
                .toList();
        boolean first = prepared.step().from() == 0;
        if (prepared.step().kind() == MigrationStep.Kind.VERSIONED && !repeatables.isEmpty() && !first) {
            new OfVersion(prepared, opinion, repeatables).judge();
        }
    }

    private static final class OfVersion {
        private final Context context;
        private final Prepared prepared;
        private final StepRange step;
        private final Opinion opinion;
        private final List<MigrationStep> repeatables;
        private final List<MigrationStep> applied = new ArrayList<>();
        private final List<MigrationStep> waiting = new ArrayList<>();

        OfVersion(Prepared prepared, Opinion opinion, List<MigrationStep> repeatables) {
            this.context = prepared.context();
            this.prepared = prepared;
            this.step = prepared.step();
            this.opinion = opinion;
            this.repeatables = repeatables;
        }

        void judge() {
            Experiment before = Experiment.over(new Recipe.Migrated(step.from()));
            for (MigrationStep repeatable : repeatables) {
                before = before.then(run(repeatable, false));
            }
            Experiment up = last()
                    ? before.then(Move.up(step, context.zone()), Look.WHOLE)
                    : before.then(Move.up(step, context.zone()));
            Trace trace = prepared.trace(up);
            for (int i = 0; i < repeatables.size(); i++) {
                (trace.after(i + 1).succeeded() ? applied : waiting).add(repeatables.get(i));
            }
            if (applied.isEmpty()) {
                return;
            }
            opinion.examined(Claim.UP, applied.size());
            if (trace.last().outcome() instanceof ScriptOutcome.Failed failed) {
                opinion.add(fails(failed));
            } else if (last()) {
                compare(up);
            }
        }

        private Move run(MigrationStep repeatable, boolean binding) {
            return new Move.Run(repeatable.up(), context.zone(), binding);
        }

        private Finding fails(ScriptOutcome.Failed failed) {
            return finding(last() ? Severity.ERROR : Severity.WARNING)
                    .next("In the versioned migration, drop what the repeatable created, and create it again"
                            + " after the change.")
                    .at(failed.location())
                    .lossClass(failed.code())
                    .evidence(List.of(failed.statement().text()))
                    .message("Migration " + step.upFile() + " fails if " + names()
                            + " ran before it, as after a deployment of the previous version: " + failed.describe());
        }

        /** Only the last version is followed by the repeatables alone, so only there both roads must meet. */
        private void compare(Experiment up) {
            Experiment whole = up;
            for (MigrationStep repeatable : waiting) {
                whole = whole.then(run(repeatable, true), Look.WHOLE);
            }
            Trace trace = prepared.trace(whole);
            if (!trace.complete()) {
                return;
            }
            List<String> lines = SchemaRestored.describe(SchemaDiff.between(
                    context.stations().last().schema().snapshot(),
                    trace.last().whole().schema().snapshot()));
            if (!lines.isEmpty()) {
                opinion.add(finding(Severity.WARNING)
                        .next("Create again in the versioned migration what it drops, or change the"
                                + " repeatable in the same"
                                + " release so that it runs again.")
                        .evidence(lines)
                        .message("If " + names() + " ran before migration "
                                + step.upFile()
                                + ", as after a deployment of the previous version, the final schema is different: "
                                + lines.get(0)));
            }
        }

        private FindingBuilder finding(Severity severity) {
            return Finding.of(Rules.REPEATABLE_CONFLICTS, severity, Claim.UP).subject(step.upFile());
        }

        private String names() {
            return applied.stream().map(repeatable -> repeatable.up().file()).collect(Collectors.joining(", "));
        }

        /** Whether no version follows, so that this is the one to be deployed next. */
        private boolean last() {
            return context.history().steps().stream()
                    .skip(step.to())
                    .noneMatch(other -> other.kind() == MigrationStep.Kind.VERSIONED);
        }
    }
}
