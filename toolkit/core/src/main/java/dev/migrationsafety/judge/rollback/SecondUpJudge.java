package dev.migrationsafety.judge.rollback;

import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.MoveResult;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.evidence.IgnoredErrorFindings;
import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.judge.evidence.Masks;
import dev.migrationsafety.judge.evidence.StateDifference;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.ValuesRead;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges the second up after a down, which runs in a different time zone. A difference from the first up leads to two
 * more experiments: does it disappear in the first time zone, and do two first ups differ in the same way? The down runs
 * in that zone too, where it may convert moments.
 */
public final class SecondUpJudge implements Judge {
    private static final int DOWN = 2;
    private static final int AGAIN = 4;

    @Override
    public List<Experiment> certain(Prepared prepared) {
        return prepared.context().hasRollback(prepared.step())
                ? List.of(prepared.questions().again())
                : List.of();
    }

    @Override
    public void judge(Prepared prepared, Opinion opinion) {
        if (prepared.context().hasRollback(prepared.step())
                && prepared.trace(prepared.questions().again()).after(DOWN).succeeded()) {
            new OfStep(prepared, opinion).judge();
        }
    }

    private static final class OfStep {
        private final Context context;
        private final Prepared prepared;
        private final StepRange step;
        private final Opinion opinion;

        OfStep(Prepared prepared, Opinion opinion) {
            this.context = prepared.context();
            this.prepared = prepared;
            this.step = prepared.step();
            this.opinion = opinion;
        }

        /** What a second up left behind: how it ended, and how schema and rows differ from the first. */
        private record Result(ScriptOutcome outcome, StateDifference difference) {
            boolean same() {
                return outcome instanceof ScriptOutcome.Succeeded && difference.isEmpty();
            }
        }

        void judge() {
            Result other = result(prepared.trace(prepared.questions().again()));
            opinion.examined(Claim.ROLLBACK, other.outcome().examined());
            opinion.add(
                    IgnoredErrorFindings.bySecondUp(context, step, other.outcome(), prepared.outcome(), other.same()));
            if (!other.same()) {
                inFirstZone(other);
            }
            MoveResult down = prepared.trace(prepared.questions().rolledBack()).after(DOWN);
            DownInOtherZone.judge(prepared, down).ifPresent(opinion::add);
        }

        private void inFirstZone(Result other) {
            Result same = result(prepared.trace(prepared.questions().againInFirstZone()));
            if (same.same()) {
                opinion.add(sessionDependent(other));
            } else if (same.outcome() instanceof ScriptOutcome.Failed failed) {
                opinion.add(fails(failed));
            } else {
                differs(same);
            }
        }

        /** Compares with the first up; what is not as it was after the down already is left out. */
        private Result result(Trace trace) {
            MoveResult again = trace.last();
            if (!trace.reached(AGAIN) || !again.succeeded()) {
                return new Result(again.outcome(), StateDifference.NONE);
            }
            opinion.add(ValuesRead.judge(Claim.ROLLBACK, again.whole().digest()));
            StateDifference difference = StateDifference.sinceFirstUp(prepared, again);
            return new Result(
                    again.outcome(), difference.isEmpty() ? difference : difference.without(changedByRollback()));
        }

        /** Objects, tables and columns that are not after the down what they were before the up. */
        private Set<String> changedByRollback() {
            MoveResult down = prepared.trace(prepared.questions().rolledBack()).after(DOWN);
            Observation restored = down.whole();
            StateDifference difference = StateDifference.sinceStart(prepared, down);
            Set<String> changed = new HashSet<>(difference.subjects());
            changed.addAll(RollbackJudge.erasedFromLogs(prepared, down));
            restored.digest().unread().forEach(unreadableValues -> changed.add(unreadableValues.subject()));
            return changed;
        }

        private Finding fails(ScriptOutcome.Failed failed) {
            return Finding.of(Rules.SECOND_UP_FAILS, Severity.ERROR, Claim.ROLLBACK)
                    .at(failed.location())
                    .subject(step.upFile())
                    .lossClass(failed.code())
                    .evidence(List.of(failed.statement().text()))
                    .next(
                            "Make the down remove everything that the up creates, so that the step can be deployed again.")
                    .message("Migration " + step.upFile() + " fails when it runs again after the down, at "
                            + failed.describe());
        }

        private Finding sessionDependent(Result other) {
            return new SessionDependence(other.outcome(), other.difference())
                    .finding(context, step.upFile(), other.difference().subject(), "time zone");
        }

        /** What differs between two first ups (time, random) is masked, for this comparison only, and counted. */
        private void differs(Result again) {
            StateDifference masked = Masks.measure(prepared).apply(again.difference(), "the second up", opinion);
            masked.renumbered()
                    .forEach(table -> opinion.note("the second up gives the rows of " + table
                            + " other ids than the first; the rows are otherwise equal"));
            StateDifference difference = masked.withoutRenumbered();
            if (!difference.isEmpty()) {
                opinion.add(Finding.of(Rules.SECOND_UP_DIFFERS, Severity.ERROR, Claim.ROLLBACK)
                        .subject(difference.subject())
                        .lossClass("second up")
                        .evidence(difference.evidence())
                        .next("Make up, down and up end in the same state as the first up"
                                + context.engine().advice(Advice.FIND_LEFTOVERS) + ".")
                        .message("Up, down and up again of " + step.label()
                                + " end in a different state than the first up: " + difference.subject() + "."));
            }
        }
    }
}
