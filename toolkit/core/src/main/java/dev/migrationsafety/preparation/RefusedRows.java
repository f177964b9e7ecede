package dev.migrationsafety.preparation;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.experiment.frozen.ResourceCloser;
import dev.migrationsafety.experiment.laboratory.Laboratory;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.experiment.schemapass.IgnoredErrors;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.StopsMidway;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the rows that an up refuses if it succeeds on empty tables and fails on tables with rows. */
final class RefusedRows {
    private final Context context;
    private final StepRange step;
    private final Laboratory lab;
    private final Questions questions;
    private final StartData data;
    private final Schema schema;
    private final Opinion opinion;
    private final List<ScriptOutcome.Failed> errors = new ArrayList<>();

    RefusedRows(Laboratory lab, Questions questions, StartData data, Opinion opinion) {
        this.context = questions.context();
        this.step = questions.step();
        this.lab = lab;
        this.questions = questions;
        this.data = data;
        this.schema = data.common().schema();
        this.opinion = opinion;
    }

    /**
     * The station without the refused rows of a table, or of a few; empty, and a finding, if the up fails on any row. Where it refuses all common
     * rows, those that a plain cast could not hold are tried too: its own expression may accept them. Where it stops at values
     * and refuses all that were generated, others may pass: nothing is known of them. Pending trigger events are never the
     * fault of a row.
     */
    Optional<StartData> withoutRefused(ScriptOutcome.Failed failed) {
        if (failed.is(Failure.Kind.PENDING_EVENTS)) {
            failsOnAny(failed, Optional.empty());
            return Optional.empty();
        }
        CulpritTables culprits = new CulpritTables(data.start(), this::passes);
        List<Container> candidates = candidates(failed);
        Optional<Container> table = culprits.one(candidates);
        if (table.isEmpty()) {
            Optional<StartData> rest = withoutRefused(
                    failed,
                    culprits.several(candidates.stream()
                            .filter(candidate -> CulpritTables.names(questions, candidate))
                            .toList()));
            if (rest.isPresent()) {
                return rest;
            }
        } else {
            RowBisection common = sieve(data.start(), table.get());
            boolean others = common.accepted().isEmpty() && !data.sides().isEmpty();
            RowBisection sieve = others ? sieve(data.startOfAll(), table.get()) : common;
            if (!sieve.accepted().isEmpty()) {
                report(failed, table.get(), sieve);
                return Optional.of(without(sieve.leftOut().stream().toList(), sieve.rest()));
            }
            if (failed.is(Failure.Kind.BAD_VALUE)) {
                report(failed, table.get(), common);
                opinion.add(UnholdableRows.nothingHeld(table.get().name()));
                return Optional.of(without(common.leftOut().stream().toList(), common.rest()));
            }
        }
        failsOnAny(failed, table);
        return Optional.empty();
    }

    /** The errors of the up over the refused rows; a row of ours under a key that the up writes itself is refused for no fault. */
    List<ScriptOutcome.Failed> errors() {
        return errors.stream()
                .filter(error -> !IgnoredErrors.isCollision(error))
                .toList();
    }

    private RowBisection sieve(Recipe start, Container table) {
        Records rows = lab.read(
                start, database -> database.records(table, lab.observe(start).readable(table)));
        return RowBisection.of(start, rows, RowBisection.inner(table), this::passes);
    }

    private boolean passes(Recipe start) {
        return IgnoredErrors.passes(
                context, step, lab.run(questions.upOver(start)).last().outcome());
    }

    /** Where rows of several tables stop the up, those of each are separated while the tables that follow are empty. */
    private Optional<StartData> withoutRefused(ScriptOutcome.Failed first, List<Container> tables) {
        List<Runnable> reports = new ArrayList<>();
        List<Records> refused = new ArrayList<>();
        Recipe rest = data.start();
        for (int i = 0; i < tables.size(); i++) {
            Recipe from = CulpritTables.without(rest, tables.subList(i + 1, tables.size()));
            if (!passes(from)) {
                Container table = tables.get(i);
                RowBisection sieve = sieve(from, table);
                if (sieve.accepted().isEmpty()) {
                    return Optional.empty();
                }
                ScriptOutcome.Failed own =
                        lab.run(questions.upOver(from)).last().failure().orElse(first);
                reports.add(() -> report(own, table, sieve));
                sieve.leftOut().ifPresent(refused::add);
                rest = sieve.restOf(rest);
            }
        }
        reports.forEach(Runnable::run);
        return refused.isEmpty() ? Optional.empty() : Optional.of(without(refused, rest));
    }

    /**
     * Those that the server names first; a table before those it refers to, whose rows go only together with its own.
     */
    private List<Container> candidates(ScriptOutcome.Failed failed) {
        return schema.roots().stream()
                .sorted(Comparator.comparing((Container table) -> !IgnoredErrors.names(failed, table.name()))
                        .thenComparing(table -> schema.referring(table.name()).size()))
                .toList();
    }

    private StartData without(List<Records> refused, Recipe rest) {
        Database common = lab.open(rest);
        FrozenDatabase accepted = lab.own(ResourceCloser.ifBroken(
                common::close, () -> FrozenDatabase.of(common, Observation.of(common, schema))));
        return data.refusing(refused, accepted);
    }

    private void report(ScriptOutcome.Failed failed, Container table, RowBisection sieve) {
        errors.add(failed);
        List<DataRecord> refused = sieve.refused();
        if (refused.isEmpty()) {
            return;
        }
        int total = refused.size() + sieve.accepted().size();
        String example = refused.get(0).toString();
        if (IgnoredErrors.isCollision(failed)) {
            opinion.note("the up was retried without " + Counted.of(refused.size(), "generated row") + " of "
                    + table.name() + " that collided with rows that the step writes: " + example + untold(sieve));
            return;
        }
        List<String> left = leftBehind();
        if (!left.isEmpty()) {
            String rows = refused.size() + " of " + total + " rows of " + table.name();
            opinion.add(StopsMidway.finding(
                    failed, table.name().toString(), rows, step.upFile(), left, context.claimsIdempotence(step)));
            return;
        }
        opinion.add(Finding.of(Rules.UP_REFUSES_ROWS, Severity.WARNING, Claim.UP)
                .at(failed.location())
                .subject(table.name().toString())
                .lossClass(failed.code())
                .evidence(List.of(example, failed.statement().text()))
                .next("If production can contain such rows, clean or convert them before this step.")
                .message("Migration " + step.upFile() + " refuses " + refused.size() + " of " + total + " rows of "
                        + table.name() + " that the previous version allows: " + failed.describe() + untold(sieve)));
    }

    /** What the up leaves behind where it fails on the common rows. */
    private List<String> leftBehind() {
        Trace up = lab.run(questions.firstUp());
        return up.last().succeeded()
                ? List.of()
                : data.common().observation().leftBehind(up.last().whole());
    }

    private static String untold(RowBisection sieve) {
        return sieve.unparted() == 0 ? "" : "; " + sieve.unparted() + " of them were not isolated";
    }

    private void failsOnAny(ScriptOutcome.Failed failed, Optional<Container> table) {
        opinion.add(Finding.of(Rules.UP_FAILS_WITH_ROWS, Severity.ERROR, Claim.UP)
                .at(failed.location())
                .subject(table.map(found -> found.name().toString()).orElse(step.upFile()))
                .lossClass(failed.code())
                .evidence(List.of(failed.statement().text()))
                .next("Make the step work on tables with rows: add a default, a backfill or a separate step.")
                .message("Migration " + step.upFile() + " succeeds on empty tables and fails once "
                        + table.map(found -> found.name() + " contains").orElse("tables contain") + " rows, at "
                        + failed.describe()
                        + ". The steps after it start from the schema after this step, filled with new rows."));
    }
}
