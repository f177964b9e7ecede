package dev.migrationsafety.judge.up;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.data.difference.ValueChange;
import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.MoveResult;
import dev.migrationsafety.experiment.State;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.FindingBuilder;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.evidence.IgnoredErrorFindings;
import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.judge.evidence.Masks;
import dev.migrationsafety.judge.evidence.StateDifference;
import dev.migrationsafety.judge.rollback.SequencesRestored;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.StepHeader;
import dev.migrationsafety.preparation.NewVersionRows;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.StartData;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.ValuesRead;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges a second up without a down, of a repeatable or of a step that claims to be idempotent: it must succeed and
 * change nothing.
 */
public final class RepetitionJudge implements Judge {
    private static final int SHOWN = 3;

    @Override
    public void judge(Prepared prepared, Opinion opinion) {
        boolean repeatable = prepared.step().kind() == MigrationStep.Kind.REPEATABLE;
        if (repeatable || prepared.context().claimsIdempotence(prepared.step())) {
            new OfStep(prepared, opinion, repeatable).judge();
        }
        prepared.step().steps().stream()
                .map(MigrationStep::header)
                .filter(StepHeader::describesRepetition)
                .forEach(header -> opinion.note("the comment \"Idempotent: " + header.idempotent()
                        + "\" is read as a description; a claim is \"Idempotent: yes\" and nothing else"));
    }

    private static final class OfStep {
        private final Prepared prepared;
        private final StepRange step;
        private final Opinion opinion;
        private final boolean repeatable;

        OfStep(Prepared prepared, Opinion opinion, boolean repeatable) {
            this.prepared = prepared;
            this.step = prepared.step();
            this.opinion = opinion;
            this.repeatable = repeatable;
        }

        void judge() {
            MoveResult again = prepared.trace(prepared.questions().repetition()).last();
            if (again.outcome() instanceof ScriptOutcome.Failed failed) {
                opinion.add(fails(failed));
                return;
            }
            opinion.add(ValuesRead.judge(Claim.UP, again.whole().digest()));
            StateDifference all = StateDifference.sinceFirstUp(prepared, again);
            StateDifference difference =
                    all.isEmpty() ? all : Masks.measure(prepared).apply(all, "a second up without a down", opinion);
            Optional<Finding> finding =
                    difference.isEmpty() ? rewinds(again.whole().digest()) : Optional.of(differs(difference));
            finding.ifPresent(opinion::add);
            boolean same = finding.isEmpty();
            opinion.add(IgnoredErrorFindings.byRepetition(
                    prepared.context(), step, again.outcome(), prepared.outcome(), same));
            if (same && !repeatable) {
                overNewRows(all);
            }
        }

        private Finding fails(ScriptOutcome.Failed failed) {
            return finding()
                    .at(failed.location())
                    .subject(step.upFile())
                    .lossClass(failed.code())
                    .evidence(List.of(failed.statement().text()))
                    .message(subject() + " fails when it runs again, at " + failed.describe());
        }

        private Finding differs(StateDifference difference) {
            List<String> evidence = new ArrayList<>(difference.summary());
            evidence.addAll(difference.examples());
            return finding()
                    .subject(repeatable ? step.upFile() : difference.subject())
                    .evidence(evidence)
                    .message(subject() + " gives a different result when it runs again: " + evidence.get(0));
        }

        /** The second run may use up numbers of a sequence; back it must not set it. */
        private Optional<Finding> rewinds(DataDigest again) {
            DataDigest first = prepared.after().orElseThrow().digest();
            return SequencesRestored.rewound(first, again).stream()
                    .findFirst()
                    .map(sequence ->
                            rewinds(sequence, again.counter(sequence.name()).orElseThrow()));
        }

        private Finding rewinds(CounterPosition first, CounterPosition again) {
            String sequence = "sequence " + first.name();
            return finding()
                    .subject(repeatable ? step.upFile() : sequence)
                    .message(subject() + " moves " + sequence + " back when it runs again: it continues at "
                            + again.next() + " after the second run; it stood at " + first.next()
                            + " after the first.");
        }

        private FindingBuilder finding() {
            return Finding.of(repeatable ? Rules.REPEATABLE_DIFFERS : Rules.NOT_IDEMPOTENT, Severity.ERROR, Claim.UP)
                    .next(advice(repeatable ? Advice.MAKE_REPEATABLE : Advice.MAKE_IDEMPOTENT));
        }

        private String advice(Advice advice) {
            return prepared.context().engine().advice(advice);
        }

        private String subject() {
            return repeatable
                    ? "Repeatable migration " + step.upFile()
                    : "Migration " + step.upFile() + " claims to be idempotent, but";
        }

        /**
         * Over rows that the new version wrote after the first up, which a second must not overwrite in the columns that
         * the step added. That is a warning, since generated values of columns that the step computes do not agree with
         * each other as an application's do.
         *
         * @param anyway what a second up changes without such rows
         */
        private void overNewRows(StateDifference anyway) {
            Optional<NewVersionRows> rows = NewVersionRows.of(prepared, ScriptOutcome.Succeeded.nothing());
            Map<ContainerName, Set<FieldPath>> added =
                    rows.map(NewVersionRows::addedColumns).orElse(Map.of());
            if (added.values().stream().allMatch(Set::isEmpty)) {
                return;
            }
            StartData later = rows.orElseThrow().fill(new Opinion(Opinion.Origin.REPETITION));
            State start = State.of(later.start());
            Trace trace = prepared.trace(Experiment.over(later.start())
                    .then(prepared.questions().up(), Look.WHOLE, new Look.Difference(start)));
            trace.last()
                    .failure()
                    .ifPresentOrElse(
                            failed -> opinion.note("the effect of a second up on rows written by the new version is"
                                    + " unknown, since it fails on them: " + failed.describe()),
                            () -> Masks.of(anyway.rows())
                                    .apply(trace.last().differenceFrom(start))
                                    .forEach(difference -> overwritten(
                                            difference, added.getOrDefault(difference.container(), Set.of()))));
        }

        private void overwritten(RecordsDifference difference, Set<FieldPath> added) {
            difference.changedByField().forEach((column, changes) -> {
                List<ValueChange> overwritten = changes.stream()
                        .filter(change -> change.textBefore() != null)
                        .toList();
                if (added.contains(column) && !overwritten.isEmpty()) {
                    opinion.add(overwrites(difference.container() + "." + column, overwritten));
                }
            });
        }

        private Finding overwrites(String column, List<ValueChange> changes) {
            return Finding.of(Rules.NOT_IDEMPOTENT, Severity.WARNING, Claim.UP)
                    .subject(column)
                    .lossClass("overwritten")
                    .evidence(changes.stream()
                            .limit(SHOWN)
                            .map(ValueChange::toString)
                            .toList())
                    .next(advice(Advice.MAKE_IDEMPOTENT))
                    .message("Migration " + step.upFile()
                            + " claims to be idempotent, but when it runs again it overwrites "
                            + Counted.of(changes.size(), "value") + " of " + column
                            + " that the new version wrote after the first up.");
        }
    }
}
