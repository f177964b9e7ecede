package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.Rows;
import dev.migrationsafety.data.TableDigest;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.schema.TableName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Tells the rows that were written at the new version from those that stood there, before and after a down. */
final class NewRows {
    private final Ascent ascent;
    private final Kept top;
    private final Optional<Side> side;
    private final Set<TableName> touched = new HashSet<>();
    private boolean allOlder = true;

    /** Beyond one border of the old shape, if one is given. */
    NewRows(Ascent ascent, Optional<Side> side) {
        this.ascent = ascent;
        this.top = ascent.top().orElseThrow();
        this.side = side;
    }

    /** The rows that were not there after the up, by table; beyond a border only those of its table. */
    Map<TableName, Rows> written(Observation full, Database database) {
        allOlder = true;
        touched.clear();
        Map<TableName, Rows> written = new TreeMap<>();
        try (LazyClone before = new LazyClone(top.template())) {
            for (Table table : top.schema().relations().roots()) {
                Optional<TableDigest> digest = full.digest().find(table.name());
                boolean unread = full.digest().isUnread(table.name());
                boolean elsewhere = side.filter(
                                each -> !each.transition().table().equals(table.name()))
                        .isPresent();
                if (!unread && !digest.equals(top.digest().find(table.name()))) {
                    OlderRows.Rest rest = OlderRows.of(top.observation(), table, full.readable(table), before)
                            .in(table, database);
                    allOlder &= rest.allThere();
                    if (!rest.unchanged()) {
                        touched.add(table.name());
                    }
                    if (!elsewhere && !rest.added().rows().isEmpty()) {
                        written.put(table.name(), rest.added());
                    }
                }
            }
        }
        return written;
    }

    /** Whether every migrated row stood there: those beyond a border of the old shape may have a clone of their own. */
    boolean besideAllOlder() {
        return allOlder;
    }

    /** Whether writing the new rows changed older ones of a table, as triggers do that keep a count. */
    boolean touches(TableName table) {
        return touched.contains(table);
    }

    /** The rows of a table as the second up left it, over the same columns. */
    Rows again(Table table, List<String> columns, Database database, Supplier<Database> first) {
        return OlderRows.of(top.observation(), table, columns, first)
                .in(table, database)
                .added();
    }

    /** After the down: the tables that are still there, over the columns that they still have, without the older rows. */
    Map<TableName, Rows> below(Map<TableName, Rows> written, Observation restored, Database database) {
        Map<TableName, Rows> below = new TreeMap<>();
        try (LazyClone older = new LazyClone(ascent.filled().common().template())) {
            written.forEach(
                    (name, rows) -> restored.schema().relations().find(name).ifPresent(table -> {
                        List<String> columns = restored.readable(table).stream()
                                .filter(rows.columns()::contains)
                                .toList();
                        if (!restored.digest().isUnread(name) && !columns.isEmpty()) {
                            boolean known = ascent.before()
                                    .schema()
                                    .relations()
                                    .find(name)
                                    .filter(before -> columns.stream().allMatch(column -> before.column(column)
                                            .isPresent()))
                                    .isPresent();
                            below.put(
                                    name,
                                    known
                                            ? OlderRows.of(ascent.before(), table, columns, older)
                                                    .in(table, database)
                                                    .added()
                                            : database.rows(table, columns));
                        }
                    }));
        }
        return below;
    }
}
