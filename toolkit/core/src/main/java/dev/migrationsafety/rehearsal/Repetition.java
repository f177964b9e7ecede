package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.FindingBuilder;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.SequencesRestored;
import dev.migrationsafety.rules.ValuesRead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A second up without a down: of a repeatable, and of a step that claims to be idempotent. It must succeed and change
 * nothing.
 */
final class Repetition {
    /** What it finds. */
    static final Set<String> RULES = Set.of(Rules.NOT_IDEMPOTENT, Rules.REPEATABLE_DIFFERS);

    private final Context context;
    private final Ascent ascent;
    private final Stretch step;
    private final Journal journal;
    private final boolean repeatable;

    Repetition(Context context, Ascent ascent) {
        this.context = context;
        this.ascent = ascent;
        this.step = ascent.step();
        this.journal = ascent.journal();
        this.repeatable = step.kind() == MigrationStep.Kind.REPEATABLE;
    }

    /** Runs the up again, and if it claims to be idempotent and so is wanted, over rows of the new version as well. */
    void rehearse(boolean newRows) {
        try (Database database = ascent.top().orElseThrow().template().open()) {
            ScriptOutcome outcome = step.up(database, context.zone());
            if (outcome instanceof ScriptOutcome.Failed failed) {
                journal.add(fails(failed));
                return;
            }
            Observation again = Observation.of(database);
            journal.add(ValuesRead.judge(Claim.UP, again.digest()));
            StateDifference all = StateDifference.sinceFirstUp(context, ascent, again, database);
            StateDifference difference = all.rows().isEmpty()
                    ? all
                    : Masks.measure(context, ascent).apply(all, "a second up without a down", journal);
            Optional<Finding> finding = difference.isEmpty() ? rewinds(again) : Optional.of(differs(difference));
            finding.ifPresent(journal::add);
            boolean same = finding.isEmpty();
            journal.add(PassedOver.byRepetition(context, step, outcome, ascent.outcome(), same));
            if (same && newRows && !repeatable) {
                new LaterRepetition(context, ascent).rehearse(all);
            }
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
                .message(subject() + " gives another result when it runs again: " + evidence.get(0));
    }

    /** The second run may use up numbers of a sequence; back it must not set it. */
    private Optional<Finding> rewinds(Observation again) {
        DataDigest first = ascent.after().orElseThrow().digest();
        return SequencesRestored.rewound(first, again.digest()).stream()
                .findFirst()
                .map(sequence -> rewinds(
                        sequence, again.digest().counter(sequence.name()).orElseThrow()));
    }

    private Finding rewinds(CounterPosition first, CounterPosition again) {
        String sequence = "sequence " + first.name();
        return finding()
                .subject(repeatable ? step.upFile() : sequence)
                .message(subject() + " sets " + sequence + " back when it runs again: its next value is " + again.next()
                        + ", and was " + first.next() + " after the first run.");
    }

    private FindingBuilder finding() {
        return Finding.of(repeatable ? Rules.REPEATABLE_DIFFERS : Rules.NOT_IDEMPOTENT, Severity.ERROR, Claim.UP)
                .next(context.engine().advice(repeatable ? Advice.MAKE_REPEATABLE : Advice.MAKE_IDEMPOTENT));
    }

    private String subject() {
        return repeatable
                ? "Repeatable migration " + step.upFile()
                : "Migration " + step.upFile() + " claims to be idempotent, but";
    }
}
