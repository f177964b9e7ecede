package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.engine.Counters;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.ValuesRead;
import dev.migrationsafety.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The second up after a down, under another time zone. What differs from the first up is asked back twice: is it gone in
 * the first zone, and do two first ups differ in the same way?
 */
final class SecondUp {
    private final Context context;
    private final Ascent ascent;
    private final Stretch step;
    private final Journal journal;

    SecondUp(Context context, Ascent ascent, Journal journal) {
        this.context = context;
        this.ascent = ascent;
        this.step = ascent.step();
        this.journal = journal;
    }

    /** What a second up left behind: how it ended, and how schema and rows differ from the first. */
    private record Result(ScriptOutcome outcome, Optional<Schema> observed, StateDifference difference) {
        boolean same() {
            return outcome instanceof ScriptOutcome.Succeeded && difference.isEmpty();
        }
    }

    /** Goes up again on a database on which the down has run; gives the schema there, if it got that far. */
    Optional<Schema> after(Database downed) {
        Result other = run(downed, Context.OTHER_ZONE);
        journal.examined(Claim.WAY_BACK, other.outcome().examined());
        journal.add(PassedOver.bySecondUp(context, step, other.outcome(), ascent.outcome(), other.same()));
        if (!other.same()) {
            inFirstZone(other);
        }
        return other.observed();
    }

    private void inFirstZone(Result other) {
        Result same = inFirstZone();
        if (same.same()) {
            journal.add(sessionDependent(other));
        } else if (same.outcome() instanceof ScriptOutcome.Failed failed) {
            journal.add(fails(failed));
        } else {
            differs(same);
        }
    }

    private Result inFirstZone() {
        try (Database database = ascent.top().orElseThrow().template().open()) {
            step.down(database, context.zone());
            return run(database, context.zone());
        }
    }

    private Result run(Database database, String zone) {
        rewind(database);
        ScriptOutcome outcome = step.up(database, zone);
        if (outcome instanceof ScriptOutcome.Failed) {
            return new Result(outcome, Optional.empty(), StateDifference.NONE);
        }
        return compare(outcome, database);
    }

    /** Sequences start where they did; not those of logs. */
    private void rewind(Database database) {
        List<CounterPosition> positions =
                Logs.of(context).rewindable(ascent.before().digest().counters());
        database.capability(Counters.class).ifPresent(counters -> counters.setCounters(positions));
    }

    /** Compares with the first up; what the down is already blamed for is left out. */
    private Result compare(ScriptOutcome outcome, Database database) {
        Observation again = Observation.of(database);
        journal.add(ValuesRead.judge(Claim.WAY_BACK, again.digest()));
        Set<String> blamed = new HashSet<>();
        journal.findings().stream()
                .filter(finding ->
                        finding.claim() == Claim.WAY_BACK || finding.rule().equals(Rules.ROWS_LOST))
                .forEach(finding -> blamed.add(finding.subject()));
        StateDifference difference = StateDifference.sinceFirstUp(context, ascent, again, database);
        return new Result(outcome, Optional.of(again.schema()), difference.without(blamed));
    }

    private Finding fails(ScriptOutcome.Failed failed) {
        return Finding.of(Rules.SECOND_UP_FAILS, Severity.ERROR, Claim.WAY_BACK)
                .at(failed.location())
                .subject(step.upFile())
                .lossClass(failed.code())
                .evidence(List.of(failed.statement().text()))
                .next("Make the down remove everything that the up creates, so that the step can be deployed again.")
                .message("After the down, the up of " + step.upFile() + " fails at " + failed.describe());
    }

    private Finding sessionDependent(Result other) {
        List<String> evidence = other.outcome() instanceof ScriptOutcome.Failed failed
                ? List.of("under " + Context.OTHER_ZONE + ": " + failed.describe())
                : other.difference().evidence();
        return Finding.of(Rules.SESSION_DEPENDENT, Severity.ERROR, Claim.WAY_BACK)
                .subject(other.difference().subject())
                .lossClass("zone")
                .evidence(evidence)
                .next(context.engine().advice(Advice.NAME_THE_ZONE))
                .message("The up of " + step.upFile() + " gives another result when the session's time zone is "
                        + Context.OTHER_ZONE + " instead of " + context.zone() + ".");
    }

    /** What differs between two first ups (time, random) is masked, for this comparison only, and counted. */
    private void differs(Result again) {
        StateDifference difference = Masks.measure(context, ascent).apply(again.difference(), "the second up", journal);
        if (!difference.isEmpty()) {
            journal.add(Finding.of(Rules.SECOND_UP_DIFFERS, Severity.ERROR, Claim.WAY_BACK)
                    .subject(difference.subject())
                    .lossClass("second up")
                    .evidence(difference.evidence())
                    .next("Make up, down, up end where the first up ended"
                            + context.engine().advice(Advice.FIND_LEFTOVERS) + ".")
                    .message("Up, down and up again of " + step.label() + " does not end where the first up ended: "
                            + difference.subject() + "."));
        }
    }
}
