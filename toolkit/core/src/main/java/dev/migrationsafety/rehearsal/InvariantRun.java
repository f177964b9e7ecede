package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.invariant.Invariant;
import dev.migrationsafety.invariant.Measurement;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.StationSchema;
import java.util.List;

/** Measures the invariants before and after an up and lets them judge. */
final class InvariantRun {
    private InvariantRun() {}

    static void judge(
            Context context, FilledStation filled, Database upped, StationSchema schema, Station to, Journal journal) {
        if (context.parts().invariants().isEmpty()) {
            return;
        }
        try (Database reference = filled.common().open()) {
            for (Invariant invariant : context.parts().invariants()) {
                try {
                    judge(invariant, reference, upped, schema, to, journal);
                } catch (ObservationException e) {
                    throw e;
                } catch (RuntimeException e) {
                    journal.broke(Claim.INVARIANTS, invariant.id(), e);
                }
            }
        }
    }

    private static void judge(
            Invariant invariant,
            Database reference,
            Database upped,
            StationSchema schema,
            Station to,
            Journal journal) {
        Measurement measurement = invariant.measurement(
                schema.relations(), to.observation().schema().relations());
        if (measurement.isEmpty()) {
            journal.note("invariant " + invariant.id() + " does not apply at this step");
            return;
        }
        List<AggregateResult> before = reference.aggregate(measurement.before());
        List<AggregateResult> after = upped.aggregate(measurement.after());
        Judgement judgement = invariant.judge(before, after);
        journal.add(Claim.INVARIANTS, judgement);
        if (judgement.examined() == 0
                && judgement.findings().isEmpty()
                && judgement.notApplicable().isEmpty()) {
            journal.add(Finding.of(Rules.NOTHING_EXAMINED, Severity.INCONCLUSIVE, Claim.INVARIANTS)
                    .subject(invariant.id())
                    .next("Check that the tables it names can hold rows at this station.")
                    .message("Invariant " + invariant.id() + " found no row to look at."));
        }
    }
}
