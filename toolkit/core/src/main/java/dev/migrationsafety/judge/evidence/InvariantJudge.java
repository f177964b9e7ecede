package dev.migrationsafety.judge.evidence;

import dev.migrationsafety.experiment.MeasuredAggregates;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.invariant.Invariant;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.filling.InvariantLooks;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;

/** Lets the invariants judge what was measured before and after an up. */
public final class InvariantJudge implements Judge {
    @Override
    public void judge(Prepared prepared, Opinion opinion) {
        judge(prepared.questions().invariants(), prepared.up(), opinion);
    }

    /** Judges an experiment that begins with an up; only what was measured before it counts where the up failed. */
    public static void judge(InvariantLooks looks, Trace trace, Opinion opinion) {
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
        MeasuredAggregates before = results(trace.start().get(each.before()));
        if (trace.reached(1) && trace.after(1).succeeded()) {
            MeasuredAggregates after = results(trace.after(1).get(each.after()));
            said(each.invariant(), each.invariant().judge(before.results(), after.results()), opinion);
        }
    }

    private static MeasuredAggregates results(MeasuredAggregates measuredAggregates) {
        measuredAggregates.broke().ifPresent(broke -> {
            throw broke;
        });
        return measuredAggregates;
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
