package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import java.util.List;
import java.util.Optional;

/** The rows of a station that hold no value from the edge pool. */
final class OrdinaryRows {
    private final Context context;
    private final Ascent ascent;

    OrdinaryRows(Context context, Ascent ascent) {
        this.context = context;
        this.ascent = ascent;
    }

    /** An ascent with the same journal over which the down passes; empty if it does not, or all rows are ordinary. */
    Optional<Ascent> wayBack() {
        Database database = ascent.filled().all().template().open();
        if (!removeOthers(database) || empties(database)) {
            database.close();
            return Optional.empty();
        }
        Ascent over = Ascent.over(context, ascent.step(), database);
        if (over.top().isPresent() && passes(over.top().get())) {
            return Optional.of(over.with(ascent.journal()));
        }
        over.close();
        return Optional.empty();
    }

    private boolean passes(Kept top) {
        try (Database database = top.template().open()) {
            return ascent.step().down(database, context.zone()) instanceof ScriptOutcome.Succeeded;
        }
    }

    /** Whether a table lost all its rows; an empty table excuses nothing. */
    private boolean empties(Database database) {
        DataDigest left = database.digest(ascent.before().schema());
        return !FilledStation.emptied(ascent.before().digest(), left).isEmpty();
    }

    private boolean removeOthers(Database database) {
        Schema schema = ascent.before().schema();
        boolean removed = false;
        for (Container table : schema.roots()) {
            if (!ascent.before().digest().isUnread(table.name())) {
                List<FieldPath> columns = ascent.before().readable(table);
                Records all = database.records(table, columns);
                List<DataRecord> edge =
                        all.records().stream().filter(row -> isEdge(table, row)).toList();
                database.remove(schema, new Records(table.name(), all.identity(), columns, edge));
                removed |= !edge.isEmpty();
            }
        }
        return removed;
    }

    private static boolean isEdge(Container table, DataRecord row) {
        return table.fields().stream().anyMatch(field -> field.isRare(row.text(field.path())));
    }
}
