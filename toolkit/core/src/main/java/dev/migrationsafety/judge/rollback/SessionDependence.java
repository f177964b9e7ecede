package dev.migrationsafety.judge.rollback;

import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.evidence.StateDifference;
import dev.migrationsafety.rules.Rules;
import java.util.List;

/**
 * A script whose result depends on the time zone of its session.
 *
 * @param outcome how it ended in the other zone
 * @param difference what differs because of the zone; none if it failed
 */
record SessionDependence(ScriptOutcome outcome, StateDifference difference) {
    /**
     * The finding.
     *
     * @param file the script
     */
    Finding finding(Context context, String file, String subject, String lossClass) {
        return Finding.of(Rules.SESSION_DEPENDENT, Severity.ERROR, Claim.ROLLBACK)
                .subject(subject)
                .lossClass(lossClass)
                .evidence(evidence())
                .next(context.engine().advice(Advice.NAME_THE_ZONE))
                .message("Migration " + file + " gives a different result if the session time zone is "
                        + Context.OTHER_ZONE + " instead of " + context.zone() + ".");
    }

    private List<String> evidence() {
        return outcome instanceof ScriptOutcome.Failed failed
                ? List.of("with time zone " + Context.OTHER_ZONE + ": " + failed.describe())
                : difference.evidence();
    }
}
