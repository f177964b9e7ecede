package dev.migrationsafety.judge.newversion;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.Move;
import dev.migrationsafety.experiment.NewRows;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.schemapass.IgnoredErrors;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.unholdable.UnholdableRowsJudge;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.RowBisection;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the rows of the new version that a down or the up after it refuses, and what is left without them. */
final class NewRowsRefusal {
    private final Prepared prepared;
    private final StepRange step;
    private final Optional<Transition> border;
    private final NewRows rows;
    private final Move.Steps down;
    private final Move.Steps up;

    /**
     * Over the rows of a start.
     *
     * @param border the border of the old shape beyond which they are; empty if the old shape can hold them
     * @param rows which rows they are
     * @param down the down as it is run over them
     * @param up the up that follows it
     */
    NewRowsRefusal(Prepared prepared, Optional<Transition> border, NewRows rows, Move.Steps down, Move.Steps up) {
        this.prepared = prepared;
        this.step = prepared.step();
        this.border = border;
        this.rows = rows;
        this.down = down;
        this.up = up;
    }

    /** A generated row with a key that the down writes itself is not a fault; any other refusal blocks the rollback. */
    Optional<Recipe> byDown(
            ScriptOutcome.Failed failed,
            boolean untouched,
            Map<ContainerName, Records> written,
            Recipe from,
            Opinion opinion) {
        Optional<RowBisection> sieve = sieve(failed, written, from, false);
        if (sieve.isPresent() && IgnoredErrors.isCollision(failed)) {
            opinion.note("the rollback ran without "
                    + Counted.of(sieve.get().refused().size(), "row")
                    + " written by the new version that collided with rows that the down writes: "
                    + sieve.get().refused().get(0).toString());
        } else {
            opinion.add(LaterRowsJudgement.refused(failed, step.downFile(), border, untouched));
        }
        return others(sieve, written, opinion);
    }

    /** What the first up refuses too is tried no further; what only the second refuses, the down has spoilt. */
    Optional<Recipe> bySecondUp(
            ScriptOutcome.Failed failed, Map<ContainerName, Records> written, Recipe from, Opinion opinion) {
        boolean anyway = refusedByFirstUp(failed);
        opinion.add(LaterRowsJudgement.secondUpFails(failed, step.upFile(), border)
                .withSeverity(anyway ? Severity.WARNING : Severity.ERROR));
        return anyway ? others(sieve(failed, written, from, true), written, opinion) : Optional.empty();
    }

    /** Whether the first up stops at the same error of the same statement over rows that it refuses. */
    private boolean refusedByFirstUp(ScriptOutcome.Failed failed) {
        List<ScriptOutcome.Failed> refusals = new ArrayList<>(prepared.refusals());
        refusals.addAll(UnholdableRowsJudge.refusals(prepared));
        return refusals.stream()
                .anyMatch(known ->
                        known.code().equals(failed.code()) && known.location().equals(failed.location()));
    }

    private Optional<Recipe> others(
            Optional<RowBisection> sieve, Map<ContainerName, Records> written, Opinion opinion) {
        sieve.ifPresent(found -> found.tell(opinion));
        return sieve.filter(found -> !found.accepted().isEmpty() || written.size() > 1)
                .map(RowBisection::rest);
    }

    /**
     * Parts the rows of the first table without whose new rows the scripts pass, that which the server names first.
     *
     * @param again whether the up after the down must pass too
     */
    private Optional<RowBisection> sieve(
            ScriptOutcome.Failed failed, Map<ContainerName, Records> written, Recipe from, boolean again) {
        List<Records> candidates = new ArrayList<>(written.values());
        candidates.sort(Comparator.comparing(records -> !IgnoredErrors.names(failed, records.container())));
        return candidates.stream()
                .filter(records -> passes(new Recipe.Without(from, records), again))
                .findFirst()
                .map(records -> RowBisection.of(
                        from, records, holdable(from, records.container()), tried -> passes(tried, again)))
                .filter(found -> !found.refused().isEmpty());
    }

    /** The rows of a table that the old shape can hold; none where it can hold all, which tells nothing. */
    private Set<DataRecord> holdable(Recipe from, ContainerName table) {
        if (border.isEmpty()) {
            return Set.of();
        }
        Look.Written seeWritten = new Look.Written(rows);
        Experiment held = Experiment.over(new Recipe.Holding(from, List.of(border.get())), Look.WHOLE, seeWritten);
        Records records = prepared.trace(held).start().get(seeWritten).records().get(table);
        return records == null ? Set.of() : Set.copyOf(records.records());
    }

    private boolean passes(Recipe tried, boolean again) {
        Experiment experiment = Experiment.over(tried).then(down);
        return prepared.trace(again ? experiment.then(up) : experiment).complete();
    }
}
