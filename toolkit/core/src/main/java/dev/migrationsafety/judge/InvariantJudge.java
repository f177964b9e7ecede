package dev.migrationsafety.judge;

import dev.migrationsafety.experiment.Measured;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.invariant.Invariant;
import dev.migrationsafety.preparation.InvariantLooks;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;

/** Lets the invariants judge what was measured before and after an up. */
public final class InvariantJudge implements Judge {
    @Override
    public void judge(Prepared prepared, Opinion opinion) {
        judge(prepared.questions().invariants(), prepared.up(), opinion);
    }

    /** Judges an experiment that begins with an up; only what was measured before it counts where the up failed. */
    static void judge(InvariantLooks looks, Trace trace, Opinion opinion) {
        for (InvariantLooks.Each each : looks.each()) {
            try {
                judge(each, trace, opinion);
            } catch (ObservationException e) {
                throw e;
            } catch (RuntimeException e) {
                opinion.broke(Claim.INVARIANTS, each.invariant().id(), e);
            }
        }
    }

    private static void judge(InvariantLooks.Each each, Trace trace, Opinion opinion) {
        each.broke().ifPresent(broke -> {
            throw broke;
        });
        opinion.applied(each.invariant().id());
        Measured before = results(trace.start().get(each.before()));
        if (trace.reached(1) && trace.after(1).succeeded()) {
            Measured after = results(trace.after(1).get(each.after()));
            said(each.invariant(), each.invariant().judge(before.results(), after.results()), opinion);
        }
    }

    private static Measured results(Measured measured) {
        measured.broke().ifPresent(broke -> {
            throw broke;
        });
        return measured;
    }

    private static void said(Invariant invariant, Judgement judgement, Opinion opinion) {
        opinion.add(Claim.INVARIANTS, judgement);
        if (judgement.examined() == 0
                && judgement.findings().isEmpty()
                && judgement.notApplicable().isEmpty()) {
            opinion.add(Finding.of(Rules.NOTHING_EXAMINED, Severity.INCONCLUSIVE, Claim.INVARIANTS)
                    .subject(invariant.id())
                    .next("Check that the tables it names have rows before and after this step.")
                    .message("Invariant " + invariant.id() + " matched no rows, so it is untested."));
        }
    }
}
