package dev.migrationsafety.counterexample;

import dev.migrationsafety.attribution.Acceptance;
import dev.migrationsafety.attribution.Journal;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.finding.Reproduction;
import dev.migrationsafety.preparation.NewVersionRows;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.StartData;
import dev.migrationsafety.preparation.filling.LogicalReferences;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Searches for the smallest rows that reproduce the errors of a node. Each set of rows is tried in a clone of its
 * own, and the result of one trial serves all findings.
 */
public final class Shrinking {
    private final Context context;
    private final Prepared prepared;
    private final StepRange step;
    private final Journal journal;
    private final TimeBox box;

    public Shrinking(Prepared prepared, Journal journal, TimeBox box) {
        this.context = prepared.context();
        this.prepared = prepared;
        this.step = prepared.step();
        this.journal = journal;
        this.box = box;
    }

    /** Searches for the smallest rows of all errors that are not accepted. */
    public void run() {
        if (box.closed() || context.settings().rowsPerTable() == 0) {
            return;
        }
        List<Finding> wanted = Acceptance.weighing(context, step, journal).stream()
                .filter(finding -> finding.reproduction().isEmpty())
                .filter(RowRules::hangsOnRows)
                .toList();
        if (!wanted.isEmpty() && canWrite()) {
            try {
                shrink(wanted);
            } catch (ObservationException e) {
                throw e;
            } catch (RuntimeException e) {
                journal.note("the search for the smallest failing rows crashed: " + e);
            } finally {
                context.stations().forget(step.from());
                context.stations().forget(step.to());
            }
        }
    }

    /** Whether the engine has statements for rows; an engine that has none has no probes. */
    private boolean canWrite() {
        Schema relations = prepared.before().schema();
        return relations.roots().stream()
                .findFirst()
                .map(table -> List.of(new NewRecord(table.name(), new TreeMap<>())))
                .filter(row ->
                        !context.stations().server().statements(relations, row).isEmpty())
                .isPresent();
    }

    private void shrink(List<Finding> wanted) {
        List<Finding> before = new ArrayList<>(wanted);
        before.removeIf(this::isAtNewVersion);
        List<Finding> after = new ArrayList<>(wanted);
        after.removeAll(before);
        Set<Opinion.Origin> origins = before.stream().map(journal::origin).collect(Collectors.toSet());
        search(before, turn -> List.of(beforeStep(origins, turn)));
        search(after, this::atNewVersion);
    }

    private boolean isAtNewVersion(Finding finding) {
        return journal.origin(finding) == Opinion.Origin.NEW_VERSION;
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
                + ": the time limit for shrinking expired (shrink: in the configuration)");
    }

    private RowPool beforeStep(Set<Opinion.Origin> origins, TimeBox.Turn turn) {
        return pool(
                StationRows.of(prepared.lab(), step.from(), prepared.data(), turn::check),
                RowTrial.before(context, step, origins));
    }

    /** Rows as they were made, those first which an application writes that knows only the old shape. */
    private List<RowPool> atNewVersion(TimeBox.Turn turn) {
        ScriptOutcome down =
                prepared.trace(prepared.questions().rolledBack()).last().outcome();
        NewVersionRows rows = NewVersionRows.of(prepared, down).orElseThrow().checking(turn::check);
        RowTrial trial = RowTrial.after(context, step);
        StartData old = rows.fillInOldShape(new Opinion(Opinion.Origin.NEW_VERSION));
        StartData filled = rows.fill(new Opinion(Opinion.Origin.NEW_VERSION));
        return List.of(
                pool(StationRows.of(prepared.lab(), step.to(), old, turn::check).without(rows.addedColumns()), trial),
                pool(StationRows.of(prepared.lab(), step.to(), filled, turn::check), trial));
    }

    private RowPool pool(StationRows rows, RowTrial trial) {
        Schema schema = context.stations().station(trial.station()).schema();
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
                journal.note("no smaller set of rows reproduces " + finding.rule() + " " + finding.subject()
                        + ": the finding disappears when the rows are written again");
            }
        }
    }
}
