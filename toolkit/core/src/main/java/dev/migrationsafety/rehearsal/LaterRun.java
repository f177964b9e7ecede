package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.Rows;
import dev.migrationsafety.data.RowsDifference;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.LaterLoss;
import dev.migrationsafety.rules.LaterRowsJudgement;
import dev.migrationsafety.schema.Relations;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.schema.TableName;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One clone with rows of the new version: down, up again, and what became of them and of the rows beside them. */
final class LaterRun {
    /**
     * A value that is not what it was.
     *
     * @param finding the finding, an error
     * @param table its table
     * @param written whether the old shape can hold the value, and the down wrote it
     */
    record Loss(Finding finding, TableName table, boolean written) {}

    private final Context context;
    private final Ascent ascent;
    private final Stretch step;
    private final Journal journal;
    private final Kept top;
    private final Supplier<Database> clones;
    private final Optional<Side> side;
    private final ScriptOutcome plain;
    private final boolean triggers;
    private final NewRows rows;
    private final List<Loss> losses = new ArrayList<>();
    private final Set<String> filled = new HashSet<>();

    private LaterRun(
            Context context,
            Ascent ascent,
            Journal journal,
            Supplier<Database> clones,
            Optional<Side> side,
            ScriptOutcome plain,
            boolean triggers) {
        this.context = context;
        this.ascent = ascent;
        this.step = ascent.step();
        this.journal = journal;
        this.top = ascent.top().orElseThrow();
        this.clones = clones;
        this.side = side;
        this.plain = plain;
        this.triggers = triggers;
        this.rows = new NewRows(ascent, side);
    }

    /**
     * Over the rows that the old shape can hold.
     *
     * @param plain what the down did over the migrated rows alone
     */
    static LaterRun ofCommon(
            Context context, Ascent ascent, Journal journal, FilledStation later, ScriptOutcome plain) {
        return new LaterRun(context, ascent, journal, later.common().template()::open, Optional.empty(), plain, true);
    }

    /** Over the rows beyond one border of the old shape, and the common ones. */
    static LaterRun ofSide(Context context, Ascent ascent, SharedTemplate template, Side side, ScriptOutcome plain) {
        return new LaterRun(context, ascent, ascent.journal(), template::open, Optional.of(side), plain, true);
    }

    void rehearse() {
        Supplier<Database> without = clones;
        while (true) {
            Optional<Supplier<Database>> next = run(without);
            if (next.isEmpty()) {
                return;
            }
            without = next.get();
        }
    }

    /** Goes down and up; gives clones without the rows that were refused, if there are others. */
    private Optional<Supplier<Database>> run(Supplier<Database> opener) {
        try (Database database = opener.get()) {
            Observation full = Observation.of(database, top.schema());
            Map<TableName, Rows> written = rows.written(full, database);
            if (written.isEmpty()) {
                return Optional.empty();
            }
            written.values()
                    .forEach(
                            rows -> journal.examined(Claim.WAY_BACK, rows.rows().size()));
            calm(database, full);
            ScriptOutcome outcome = step.down(database, context.zone());
            journal.ran(Claim.WAY_BACK, outcome);
            if (outcome instanceof ScriptOutcome.Failed failed) {
                boolean untouched = sameRows(Observation.of(database), full);
                return refused(failed, untouched, written, opener);
            }
            journal.add(PassedOver.byLaterDown(step, outcome, plain));
            Observation restored = Observation.of(database);
            if (rows.besideAllOlder()) {
                olderRows(restored, database);
            }
            Map<TableName, Rows> below = rows.below(written, restored, database);
            calm(database, restored);
            ScriptOutcome again = step.up(database, context.zone());
            if (again instanceof ScriptOutcome.Failed failed) {
                if (PassedOver.meetsKey(failed)) {
                    journal.note("what the way back costs is not known, since the second up writes a key that a row"
                            + " written at the new version has: " + failed.describe());
                } else if (!isTold(step.upFile())) {
                    journal.add(LaterRowsJudgement.secondUpFails(failed, step.upFile(), transition()));
                }
            } else {
                judge(written, below, database, outcome);
            }
            return Optional.empty();
        }
    }

    /** A row of ours under a key that the down writes itself is no fault; any other refusal closes the way back. */
    private Optional<Supplier<Database>> refused(
            ScriptOutcome.Failed failed, boolean untouched, Map<TableName, Rows> written, Supplier<Database> opener) {
        Optional<RowSieve> sieve = new LaterRefusal(context, step, top.schema(), opener).sieve(failed, written);
        if (sieve.isPresent() && PassedOver.isCollision(failed)) {
            journal.note(
                    "the way back was tried without " + sieve.get().refused().size()
                            + " rows written at the new version, which collided with rows that the down writes: "
                            + RowsDifference.show(sieve.get().refused().get(0)));
        } else if (!isTold(failed)) {
            journal.add(LaterRowsJudgement.refused(failed, step.downFile(), transition(), untouched));
        }
        return sieve.filter(found -> !found.accepted().isEmpty() || written.size() > 1)
                .map(found -> found::open);
    }

    /** Sequences go on, even where all else is rolled back. */
    private static boolean sameRows(Observation one, Observation other) {
        return one.schema().equals(other.schema())
                && one.digest().tables().equals(other.digest().tables());
    }

    private Optional<Transition> transition() {
        return side.map(Side::transition);
    }

    /** Rows of the older shape must survive beside the new ones; what the plain way back is blamed for is told already. */
    private void olderRows(Observation restored, Database database) {
        try (LazyClone older = new LazyClone(ascent.filled().common().template())) {
            List<RowsDifference> differences =
                    Logs.of(context)
                            .passOver(new RowComparison(ascent.before(), older).with(restored, database))
                            .stream()
                            .filter(difference -> !rows.touches(difference.table()))
                            .map(difference -> new RowsDifference(
                                    difference.table(), difference.lost(), List.of(), difference.changed()))
                            .filter(difference -> !difference.isEmpty())
                            .toList();
            LaterRowsJudgement.older(differences, transition()).stream()
                    .filter(finding -> !isTold(finding.subject()))
                    .forEach(journal::add);
        }
    }

    private void judge(
            Map<TableName, Rows> written, Map<TableName, Rows> below, Database database, ScriptOutcome down) {
        Relations again = database.observeSchema().relations();
        try (LazyClone first = new LazyClone(top.template())) {
            written.forEach((name, were) -> {
                Table table = again.find(name).orElse(null);
                if (table == null
                        || !were.columns().stream()
                                .allMatch(column -> table.column(column).isPresent())) {
                    journal.note("what the way back costs of " + name
                            + " is not known, since the second up made another table of it");
                    return;
                }
                Rows back = rows.again(table, were.columns(), database, first.get());
                LaterLoss loss = LaterLoss.of(were, Optional.ofNullable(below.get(name)), back);
                if (side.isEmpty()) {
                    loss.describeCosts().forEach(journal::cost);
                }
                filled.add(name.toString());
                LaterRowsJudgement.judge(loss, transition(), wrote(down, name), this::measures, this::unchanged)
                        .stream()
                        .filter(finding -> !isTold(finding.subject()))
                        .forEach(finding -> take(finding, name, down));
            });
        }
    }

    private void take(Finding finding, TableName table, ScriptOutcome down) {
        if (finding.severity() == Severity.ERROR) {
            losses.add(new Loss(finding, table, side.isEmpty() && wrote(down, table)));
        } else {
            journal.add(finding);
        }
    }

    /** What was lost as far as this run can tell. */
    List<Loss> losses() {
        return List.copyOf(losses);
    }

    /** The same with the user's triggers disabled. */
    LaterRun withoutTriggers(Journal aside) {
        return new LaterRun(context, ascent, aside, clones, side, plain, false);
    }

    private void calm(Database database, Observation observation) {
        if (!triggers) {
            observation.schema().relations().tables().stream()
                    .filter(Table::userTriggers)
                    .forEach(table -> database.disableUserTriggers(table.name()));
        }
    }

    /** Whether rows of a table went down and up. */
    boolean judged(String table) {
        return filled.contains(table);
    }

    private static boolean wrote(ScriptOutcome down, TableName table) {
        ScriptOutcome.Written written =
                down instanceof ScriptOutcome.Succeeded done ? done.written().get(table) : null;
        return written != null && written.updated() + written.deleted() > 0;
    }

    private boolean measures(String column) {
        return top.schema().relations().tables().stream().anyMatch(table -> table.columns().stream()
                .anyMatch(found -> column.equals(table.name() + "." + found.name())
                        && found.type().measures()));
    }

    /** Whether a column has the same type on both sides. */
    private boolean unchanged(String column) {
        Optional<String> before = type(ascent.before(), column);
        return before.isPresent() && before.equals(type(top.observation(), column));
    }

    private static Optional<String> type(Observation observation, String column) {
        return observation.schema().relations().tables().stream()
                .flatMap(table ->
                        table.columns().stream().filter(found -> column.equals(table.name() + "." + found.name())))
                .map(found -> found.type().name())
                .findFirst();
    }

    /** The same statement may refuse rows beyond several borders. */
    private boolean isTold(ScriptOutcome.Failed failed) {
        return journal.findings().stream()
                .anyMatch(known -> known.subject().equals(step.downFile())
                        && known.lossClass().equals(failed.sqlState())
                        && known.location().equals(Optional.of(failed.location())));
    }

    private boolean isTold(String subject) {
        return journal.findings().stream()
                .anyMatch(known -> known.subject().equals(subject)
                        && (known.claim() == Claim.WAY_BACK || known.severity() == Severity.ERROR));
    }
}
