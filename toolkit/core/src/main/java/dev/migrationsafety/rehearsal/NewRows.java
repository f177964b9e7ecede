package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.HashMap;
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
    private final Set<ContainerName> touched = new HashSet<>();
    private final Map<Kept.Read, OlderRows.Rest> downed = new HashMap<>();
    private boolean allOlder = true;

    /** Beyond one border of the old shape, if one is given. */
    NewRows(Ascent ascent, Optional<Side> side) {
        this.ascent = ascent;
        this.top = ascent.top().orElseThrow();
        this.side = side;
    }

    /** The rows that were not there after the up, by table; beyond a border only those of its table. */
    Map<ContainerName, Records> written(Observation full, Database database) {
        allOlder = true;
        touched.clear();
        downed.clear();
        Map<ContainerName, Records> written = new TreeMap<>();
        try (LazyClone before = new LazyClone(top.template())) {
            for (Container table : top.schema().roots()) {
                Optional<ContainerDigest> digest = full.digest().find(table.name());
                boolean unread = full.digest().isUnread(table.name());
                boolean elsewhere = side.filter(
                                each -> !each.transition().container().equals(table.name()))
                        .isPresent();
                if (!unread && !digest.equals(top.digest().find(table.name()))) {
                    OlderRows.Rest rest =
                            top.rows(table, full.readable(table), before).in(table, database);
                    allOlder &= rest.allThere();
                    if (!rest.unchanged()) {
                        touched.add(table.name());
                    }
                    if (!elsewhere && !rest.added().records().isEmpty()) {
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
    boolean touches(ContainerName table) {
        return touched.contains(table);
    }

    /** The rows of a table as the second up left it, over the same columns. */
    Records again(Container table, List<FieldPath> columns, Database database, Supplier<Database> first) {
        return top.rows(table, columns, first).in(table, database).added();
    }

    /** Whether every older row of a table stands there after the down, with the same values in some columns. */
    boolean olderUnchanged(Container table, List<FieldPath> columns, Database database, Supplier<Database> older) {
        return beside(table, columns, database, older).unchanged();
    }

    /** What stands beside the older rows after the down; read once. */
    private OlderRows.Rest beside(
            Container table, List<FieldPath> columns, Database database, Supplier<Database> older) {
        Kept.Read read = new Kept.Read(table.name(), table.identity(), columns);
        OlderRows.Rest known = downed.get(read);
        if (known == null) {
            known = ascent.filled().common().rows(table, columns, older).in(table, database);
            downed.put(read, known);
        }
        return known;
    }

    /** After the down: the tables that are still there, over the columns that they still have, without the older rows. */
    Map<ContainerName, Records> below(Map<ContainerName, Records> written, Observation restored, Database database) {
        Map<ContainerName, Records> below = new TreeMap<>();
        try (LazyClone older = new LazyClone(ascent.filled().common().template())) {
            written.forEach((name, rows) -> restored.schema().find(name).ifPresent(table -> {
                List<FieldPath> columns = restored.readable(table).stream()
                        .filter(rows.fields()::contains)
                        .toList();
                if (!restored.digest().isUnread(name) && !columns.isEmpty()) {
                    boolean known = ascent.before()
                            .schema()
                            .find(name)
                            .filter(before -> columns.stream()
                                    .allMatch(column -> before.field(column).isPresent()
                                            || table.field(column).isEmpty()))
                            .isPresent();
                    below.put(
                            name,
                            known ? beside(table, columns, database, older).added() : database.records(table, columns));
                }
            }));
        }
        return below;
    }
}
