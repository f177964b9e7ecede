package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.FindingBuilder;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An up that works without rows and fails with them: finds the rows which it refuses, by trying on clones. */
final class RefusedRows {

    private final Context context;
    private final Stretch step;
    private final Schema schema;
    private final FilledStation filled;
    private final Journal journal;

    RefusedRows(Context context, Stretch step, FilledStation filled, Journal journal) {
        this.context = context;
        this.step = step;
        this.schema = filled.common().schema();
        this.filled = filled;
        this.journal = journal;
    }

    /**
     * The station without the refused rows; empty, and a finding, if the up fails on any row. Where it refuses all common
     * rows, those that a plain cast could not hold are tried too: its own expression may take them. Where it stops at values
     * and refuses all that were generated, or not all were tried apart, others may pass: nothing is known of them.
     */
    Optional<FilledStation> withoutRefused(ScriptOutcome.Failed failed) {
        Optional<Container> table = culprit(failed);
        if (table.isPresent()) {
            RowSieve common = sieve(filled.common(), table.get());
            boolean others = common.accepted().isEmpty() && !filled.sides().isEmpty();
            RowSieve sieve = others ? sieve(filled.all(), table.get()) : common;
            if (!sieve.accepted().isEmpty()) {
                report(failed, table.get(), sieve);
                return Optional.of(without(sieve));
            }
            if (failed.is(Failure.Kind.BAD_VALUE) || common.unparted() > 0) {
                report(failed, table.get(), common);
                journal.add(Side.nothingHeld(table.get().name()));
                return Optional.of(without(common));
            }
        }
        failsOnAny(failed, table);
        return Optional.empty();
    }

    private RowSieve sieve(Kept rows, Container table) {
        return RowSieve.ofUp(context, step, schema, rows.template()::open, rowsOf(rows, table));
    }

    private static Records rowsOf(Kept station, Container table) {
        try (Database database = station.template().open()) {
            return database.records(table, station.observation().readable(table));
        }
    }

    /** The table without whose rows the up passes: the one that the server names, or the first found by trying. */
    private Optional<Container> culprit(ScriptOutcome.Failed failed) {
        return candidates(failed).stream()
                .filter(table -> passesWithout(List.of(table.name())))
                .findFirst();
    }

    /** Those that the server names first; a table before those it refers to, whose rows go only together with its own. */
    private List<Container> candidates(ScriptOutcome.Failed failed) {
        return schema.roots().stream()
                .sorted(Comparator.comparing((Container table) -> !PassedOver.names(failed, table.name()))
                        .thenComparing(table -> schema.referring(table.name()).size()))
                .toList();
    }

    private boolean passesWithout(List<ContainerName> tables) {
        try (Database database = filled.common().template().open()) {
            database.empty(schema, tables);
            return PassedOver.passes(context, step, step.up(database, context.zone()));
        }
    }

    private FilledStation without(RowSieve sieve) {
        Database common = sieve.open();
        Kept accepted = Kept.of(common, schema, common.digest(schema));
        return new FilledStation(filled.all().share(), accepted, filled.sides(), filled.standings());
    }

    private void report(ScriptOutcome.Failed failed, Container table, RowSieve sieve) {
        List<DataRecord> refused = sieve.refused();
        if (refused.isEmpty()) {
            return;
        }
        int total = refused.size() + sieve.accepted().size();
        String example = refused.get(0).toString();
        if (PassedOver.isCollision(failed)) {
            journal.note("retried without " + Counted.of(refused.size(), "generated row") + " of " + table.name()
                    + ", which collided with rows that the step writes: " + example + untold(sieve));
            return;
        }
        journal.add(place(Finding.of(Rules.UP_REFUSES_ROWS, Severity.WARNING, Claim.UP), failed)
                .subject(table.name().toString())
                .lossClass(failed.code())
                .evidence(List.of(example, failed.statement().text()))
                .next("If production can hold such rows, clean or convert them before this step.")
                .message("Migration " + step.upFile() + " refuses " + refused.size() + " of " + total + " rows of "
                        + table.name() + " that the station before it allows: " + failed.describe() + untold(sieve)));
    }

    private static String untold(RowSieve sieve) {
        return sieve.unparted() == 0 ? "" : "; " + sieve.unparted() + " of them were not tried apart from others";
    }

    private void failsOnAny(ScriptOutcome.Failed failed, Optional<Container> table) {
        journal.add(place(Finding.of(Rules.UP_FAILS_WITH_ROWS, Severity.ERROR, Claim.UP), failed)
                .subject(table.map(found -> found.name().toString()).orElse(step.upFile()))
                .lossClass(failed.code())
                .evidence(List.of(failed.statement().text()))
                .next("Make the step work on tables that hold rows: a default, a backfill, or a separate step.")
                .message("Migration " + step.upFile() + " passes on empty tables and fails as soon as "
                        + table.map(found -> found.name() + " holds").orElse("tables hold") + " rows, at "
                        + failed.describe()
                        + ". The steps after it start from the station of the empty history, filled anew."));
    }

    private static FindingBuilder place(FindingBuilder finding, ScriptOutcome.Failed failed) {
        return finding.at(failed.location());
    }
}
