package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.Row;
import dev.migrationsafety.data.Rows;
import dev.migrationsafety.data.RowsDifference;
import dev.migrationsafety.data.TableDigest;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.LaterLoss;
import dev.migrationsafety.rules.LaterRowsJudgement;
import dev.migrationsafety.schema.Column;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.schema.TableName;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    private final List<Loss> losses = new ArrayList<>();
    private final Set<String> filled = new HashSet<>();
    /** Whether every migrated row stands here: those beyond a border of the old shape may have a clone of their own. */
    private boolean allOlder = true;

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
    static LaterRun ofSide(
            Context context, Ascent ascent, FilledStation later, Side side, ScriptOutcome plain) {
        return new LaterRun(context, ascent, ascent.journal(), () -> later.openSide(side), Optional.of(side), plain, true);
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
        allOlder = true;
        try (Database database = opener.get()) {
            Observation full = Observation.of(database, top.schema());
            Map<TableName, Rows> written = written(full, database);
            if (written.isEmpty()) {
                return Optional.empty();
            }
            written.values().forEach(rows -> journal.examined(Claim.WAY_BACK, rows.rows().size()));
            calm(database, full);
            ScriptOutcome outcome = step.down(database, context.zone());
            journal.ran(Claim.WAY_BACK, outcome);
            if (outcome instanceof ScriptOutcome.Failed failed) {
                boolean untouched = Observation.of(database).equals(full);
                return refused(failed, untouched, written, opener);
            }
            journal.add(PassedOver.byLaterDown(step, outcome, plain));
            Observation restored = Observation.of(database);
            if (allOlder) {
                olderRows(restored, database);
            }
            Map<TableName, Rows> below = below(written, restored, database);
            calm(database, restored);
            ScriptOutcome again = step.up(database, context.zone());
            if (again instanceof ScriptOutcome.Failed failed) {
                journal.add(LaterRowsJudgement.secondUpFails(failed, step.upFile(), transition()));
            } else {
                judge(written, below, Observation.of(database), database, outcome);
            }
            return Optional.empty();
        }
    }

    /** A row of ours under a key that the down writes itself is no fault; any other refusal closes the way back. */
    private Optional<Supplier<Database>> refused(
            ScriptOutcome.Failed failed,
            boolean untouched,
            Map<TableName, Rows> written,
            Supplier<Database> opener) {
        Optional<RowSieve> sieve = sieve(failed, written, opener);
        if (sieve.isPresent() && PassedOver.isCollision(failed)) {
            journal.note("the way back was tried without " + sieve.get().refused().size()
                    + " rows written at the new version, which collided with rows that the down writes: "
                    + RowsDifference.show(sieve.get().refused().get(0)));
        } else {
            journal.add(LaterRowsJudgement.refused(failed, step.downFile(), transition(), untouched));
        }
        return sieve.filter(found -> !found.accepted().isEmpty() || written.size() > 1)
                .map(found -> found::open);
    }

    /** Parts the rows of the first table without whose new rows the down passes, that which the server names first. */
    private Optional<RowSieve> sieve(
            ScriptOutcome.Failed failed, Map<TableName, Rows> written, Supplier<Database> opener) {
        List<Rows> candidates = new ArrayList<>(written.values());
        candidates.sort(Comparator.comparing(rows -> !PassedOver.names(failed, rows.table())));
        return candidates.stream()
                .filter(rows -> passesWithout(rows, opener))
                .findFirst()
                .map(rows -> RowSieve.of(top.schema(), opener, this::passes, rows));
    }

    private boolean passesWithout(Rows rows, Supplier<Database> opener) {
        try (Database database = opener.get()) {
            database.remove(top.schema(), rows);
            return passes(database);
        }
    }

    private boolean passes(Database database) {
        return step.down(database, context.zone()) instanceof ScriptOutcome.Succeeded;
    }

    private Optional<Transition> transition() {
        return side.map(Side::transition);
    }

    /** The rows that were not there after the up, by table; beyond a border only those of its table. */
    private Map<TableName, Rows> written(Observation full, Database database) {
        Map<TableName, Rows> written = new TreeMap<>();
        try (LazyClone before = new LazyClone(top.template())) {
            for (Table table : top.schema().relations().roots()) {
                Optional<TableDigest> digest = full.digest().find(table.name());
                boolean unread = full.digest().isUnread(table.name());
                boolean elsewhere = side.isPresent() && !side.get().transition().table().equals(table.name());
                if (!unread && !digest.equals(top.digest().find(table.name()))) {
                    Rows rows = database.rows(table, readable(table, full));
                    Rows older = before.get().rows(table, rows.columns());
                    allOlder &= without(older, rows).rows().isEmpty();
                    Rows added = without(rows, older);
                    if (!elsewhere && !added.rows().isEmpty()) {
                        written.put(table.name(), added);
                    }
                }
            }
        }
        return written;
    }

    private static List<String> readable(Table table, Observation observation) {
        return table.columns().stream()
                .map(Column::name)
                .filter(column -> !observation.digest().isUnread(table.name(), column))
                .sorted()
                .toList();
    }

    /** The rows of a table without those that were there, by key where there is one. */
    private static Rows without(Rows rows, Rows others) {
        boolean keyed = !rows.identity().isEmpty() && others.columns().containsAll(rows.identity());
        List<String> columns = keyed ? rows.identity() : rows.columns();
        Map<List<String>, Integer> known = new HashMap<>();
        others.rows().forEach(row -> known.merge(values(row, columns), 1, Integer::sum));
        List<Row> rest = new ArrayList<>();
        for (Row row : rows.rows()) {
            List<String> values = values(row, columns);
            int left = known.getOrDefault(values, 0);
            if (left == 0) {
                rest.add(row);
            } else if (!keyed) {
                known.put(values, left - 1);
            }
        }
        return new Rows(rows.table(), rows.identity(), rows.columns(), rest);
    }

    private static List<String> values(Row row, List<String> columns) {
        List<String> values = new ArrayList<>();
        columns.forEach(column -> values.add(String.valueOf(row.values().get(column))));
        return values;
    }

    /** After the down: the tables that are still there, over the columns that they still have, without the older rows. */
    private Map<TableName, Rows> below(Map<TableName, Rows> written, Observation restored, Database database) {
        Map<TableName, Rows> below = new TreeMap<>();
        try (LazyClone older = new LazyClone(ascent.filled().common().template())) {
            written.forEach((name, rows) -> restored.schema().relations().find(name).ifPresent(table -> {
                List<String> columns = readable(table, restored).stream()
                        .filter(rows.columns()::contains)
                        .toList();
                if (!restored.digest().isUnread(name) && !columns.isEmpty()) {
                    Rows all = database.rows(table, columns);
                    boolean known = ascent.before().schema().relations().find(name)
                            .filter(before -> columns.stream().allMatch(column -> before.column(column).isPresent()))
                            .isPresent();
                    below.put(name, known ? without(all, older.get().rows(table, columns)) : all);
                }
            }));
        }
        return below;
    }

    /** Rows of the older shape must survive beside the new ones; what the plain way back is blamed for is told already. */
    private void olderRows(Observation restored, Database database) {
        try (LazyClone older = new LazyClone(ascent.filled().common().template())) {
            List<RowsDifference> differences = Logs.of(context)
                    .passOver(new RowComparison(ascent.before(), older).with(restored, database)).stream()
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
            Map<TableName, Rows> written,
            Map<TableName, Rows> below,
            Observation again,
            Database database,
            ScriptOutcome down) {
        try (LazyClone first = new LazyClone(top.template())) {
            written.forEach((name, rows) -> {
                Table table = again.schema().relations().find(name).orElse(null);
                if (table == null || !readable(table, again).containsAll(rows.columns())) {
                    journal.note("what the way back costs of " + name
                            + " is not known, since the second up made another table of it");
                    return;
                }
                Rows back = without(database.rows(table, rows.columns()), first.get().rows(table, rows.columns()));
                LaterLoss loss = LaterLoss.of(rows, Optional.ofNullable(below.get(name)), back);
                loss.describeCosts().forEach(journal::cost);
                filled.add(name.toString());
                LaterRowsJudgement.judge(loss, transition(), wrote(down, name), this::measures, this::unchanged).stream()
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
                .flatMap(table -> table.columns().stream()
                        .filter(found -> column.equals(table.name() + "." + found.name())))
                .map(found -> found.type().name())
                .findFirst();
    }

    private boolean isTold(String subject) {
        return journal.findings().stream()
                .anyMatch(known -> known.claim() == Claim.WAY_BACK && known.subject().equals(subject));
    }
}
