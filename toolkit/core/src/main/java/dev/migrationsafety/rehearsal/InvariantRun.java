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
import dev.migrationsafety.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Measures the invariants before and after an up and lets them judge. */
final class InvariantRun {
    private final List<Measured> measured;
    private final Journal journal;

    private InvariantRun(List<Measured> measured, Journal journal) {
        this.measured = measured;
        this.journal = journal;
    }

    private record Measured(Invariant invariant, Measurement measurement, List<AggregateResult> before) {}

    /** Measures every invariant that applies, before the up. */
    static InvariantRun before(Context context, Database database, Schema schema, Station to, Journal journal) {
        List<Measured> measured = new ArrayList<>();
        for (Invariant invariant : context.parts().invariants()) {
            check(journal, invariant, () -> {
                Measurement measurement = invariant.measurement(schema, to.schema());
                if (!measurement.isEmpty()) {
                    journal.applied(invariant.id());
                    measured.add(new Measured(invariant, measurement, database.aggregate(measurement.before())));
                }
            });
        }
        return new InvariantRun(measured, journal);
    }

    /** Measures again after the up, and judges. */
    void after(Database database) {
        for (Measured each : measured) {
            check(journal, each.invariant(), () -> {
                List<AggregateResult> after =
                        database.aggregate(each.measurement().after());
                judge(each.invariant(), each.invariant().judge(each.before(), after));
            });
        }
    }

    private void judge(Invariant invariant, Judgement judgement) {
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

    private static void check(Journal journal, Invariant invariant, Runnable body) {
        try {
            body.run();
        } catch (ObservationException e) {
            throw e;
        } catch (RuntimeException e) {
            journal.broke(Claim.INVARIANTS, invariant.id(), e);
        }
    }
}
