package dev.migrationsafety.judge.unholdable;

import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.UnholdableRows;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.schema.ContainerName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges a step with rows that the next version cannot hold: the up may refuse them; the rollback must restore those
 * that it accepts.
 */
public final class UnholdableRowsJudge implements Judge {
    @Override
    public void judge(Prepared prepared, Opinion opinion) {
        Set<ContainerName> carried = new HashSet<>();
        prepared.data()
                .sides()
                .forEach(unholdableRows -> new UnholdableRowsRun(prepared, unholdableRows, opinion, carried).judge());
        // A cast is not what a script must do: where it maps values its own way, these rows tell all that there is.
        prepared.data().emptied().stream()
                .filter(table -> !carried.contains(table))
                .forEach(table -> opinion.add(UnholdableRows.nothingHeld(table)));
    }

    /** Errors of the up on rows that the next version cannot hold. */
    public static List<ScriptOutcome.Failed> refusals(Prepared prepared) {
        List<ScriptOutcome.Failed> refusals = new ArrayList<>();
        for (UnholdableRows unholdableRows : prepared.data().sides()) {
            UnholdableRowsRun each = new UnholdableRowsRun(
                    prepared, unholdableRows, new Opinion(Opinion.Origin.UNHOLDABLE_ROWS), new HashSet<>());
            prepared.trace(each.over(prepared.data().startOf(unholdableRows)))
                    .after(1)
                    .failure()
                    .ifPresent(refusals::add);
        }
        return refusals;
    }
}
