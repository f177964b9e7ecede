package dev.migrationsafety.judge.unholdable;

import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import java.util.Optional;

/** Counts the rows that an up leaves in violation of a demand which the server never checks for rows that are there. */
final class OlderRows {
    private OlderRows() {}

    /** A finding if the up succeeds with such rows and does not correct all of them. */
    static Optional<Finding> judge(Prepared prepared, Transition transition, Recipe start) {
        if (!transition.leavesOlderRecordsUnchecked()) {
            return Optional.empty();
        }
        Look.Unholdable left = new Look.Unholdable(transition);
        Trace trace =
                prepared.trace(Experiment.over(start).then(prepared.questions().up(), left));
        long rows = trace.complete() ? trace.last().get(left) : 0;
        return rows == 0 ? Optional.empty() : Optional.of(finding(prepared, transition, rows));
    }

    private static Finding finding(Prepared prepared, Transition transition, long rows) {
        return Finding.of(Rules.OLDER_ROWS_VIOLATE, Severity.WARNING, Claim.UP)
                .subject(transition.container().toString())
                .lossClass(transition.effect().name())
                .evidence(List.of(transition.describe()))
                .next("Correct such rows in the same step, before it adds the demand.")
                .message("After the up of " + prepared.step().label() + ", its new demand (" + transition.describe()
                        + ") does not hold for " + Counted.of(rows, "row") + " of " + transition.container()
                        + ". The server does not check rows that are there, and may refuse their next update.");
    }
}
