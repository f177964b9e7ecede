package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.finding.Reproduction;
import dev.migrationsafety.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Looks for the smallest rows over which the errors of a rung show. Each set of rows is tried on a clone of its own, and
 * one that was tried for one finding answers for the others.
 */
final class Shrinking {
    private final Context context;
    private final Ascent ascent;
    private final Stretch step;
    private final Journal journal;
    private final TimeBox box;

    Shrinking(Context context, Ascent ascent, TimeBox box) {
        this.context = context;
        this.ascent = ascent;
        this.step = ascent.step();
        this.journal = ascent.journal();
        this.box = box;
    }

    void run() {
        if (box.closed() || context.settings().rowsPerTable() == 0) {
            return;
        }
        List<Finding> wanted = Acceptance.weighing(context, step, journal).stream()
                .filter(finding -> finding.reproduction().isEmpty())
                .filter(Scope::hangsOnRows)
                .toList();
        if (!wanted.isEmpty() && canWrite()) {
            try {
                shrink(wanted);
            } catch (ObservationException e) {
                throw e;
            } catch (RuntimeException e) {
                journal.note("the search for the smallest failing rows broke: " + e);
            } finally {
                context.structure().forget(step.from());
                context.structure().forget(step.to());
            }
        }
    }

    /** Whether the engine has statements for rows; an engine that has none has no probes. */
    private boolean canWrite() {
        Schema relations = ascent.before().schema();
        return relations.roots().stream()
                .findFirst()
                .map(table -> List.of(new NewRecord(table.name(), new TreeMap<>())))
                .filter(row ->
                        !context.structure().server().statements(relations, row).isEmpty())
                .isPresent();
    }

    private void shrink(List<Finding> wanted) {
        List<Finding> before = new ArrayList<>(wanted);
        before.removeIf(journal::isAtNewVersion);
        List<Finding> after = new ArrayList<>(wanted);
        after.removeAll(before);
        search(before, turn -> List.of(beforeStep(Scope.of(before), turn)));
        search(after, this::atNewVersion);
    }

    /** Searches among the rows of pools, as long as there is time. */
    private void search(List<Finding> findings, Function<TimeBox.Turn, List<RowPool>> rows) {
        List<RowPool> pools = findings.isEmpty() ? List.of() : collected(rows);
        for (Finding finding : findings) {
            if (pools.isEmpty() || box.spent()) {
                timeOver(finding);
            } else {
                search(finding, pools);
            }
        }
    }

    /** The pools; none if the time was over before they were complete. */
    private List<RowPool> collected(Function<TimeBox.Turn, List<RowPool>> rows) {
        try (TimeBox.Turn turn = box.startCollecting()) {
            turn.check();
            return rows.apply(turn);
        } catch (TimeOverException e) {
            return List.of();
        }
    }

    private void timeOver(Finding finding) {
        journal.note("no smallest rows for " + finding.rule() + " " + finding.subject()
                + ": the time for shrinking was over (shrink: in the configuration)");
    }

    private RowPool beforeStep(Scope scope, TimeBox.Turn turn) {
        try (Kept start = context.structure().kept(step.from())) {
            return pool(StationRows.of(start, ascent.filled(), turn::check), new TrialBefore(context, step, scope));
        }
    }

    /** Rows as they were made, those first which an application writes that knows only the old shape. */
    private List<RowPool> atNewVersion(TimeBox.Turn turn) {
        ScriptOutcome down = journal.runs(Claim.WAY_BACK).stream()
                .filter(ScriptOutcome.Succeeded.class::isInstance)
                .findFirst()
                .orElseThrow();
        LaterStation station =
                LaterStation.of(context, ascent, down).orElseThrow().checking(turn::check);
        Trial trial = new TrialAfter(context, step, Down.of(down));
        try (Kept start = context.structure().kept(step.to());
                FilledStation old = station.fillInOldShape(Journal.of(context, step));
                FilledStation filled = station.fill(Journal.of(context, step))) {
            return List.of(
                    pool(StationRows.of(start, old, turn::check).without(station.addedColumns()), trial),
                    pool(StationRows.of(start, filled, turn::check), trial));
        }
    }

    private RowPool pool(StationRows rows, Trial trial) {
        Schema schema = context.structure().station(trial.station()).schema();
        return new RowPool(
                rows, schema, LogicalReferences.all(schema, context.parts().invariants()), new Probe(context, trial));
    }

    private void search(Finding finding, List<RowPool> pools) {
        try (TimeBox.Turn turn = box.start()) {
            for (RowPool pool : pools) {
                RowSearch search = new RowSearch(context, step, finding, pool, turn);
                if (search.fails(List.of())) {
                    return;
                }
                Optional<Reproduction> smallest = search.run();
                if (smallest.isPresent()) {
                    journal.replace(finding, finding.with(smallest.get()));
                    return;
                }
            }
            if (turn.over()) {
                timeOver(finding);
            } else {
                journal.note("no smaller set of rows shows " + finding.rule() + " " + finding.subject()
                        + ": over rows written anew it is gone");
            }
        }
    }
}
