package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.TableDigest;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.schema.StationSchema;
import dev.migrationsafety.schema.TableName;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A station with generated rows, frozen twice: with all rows, and with the <em>common</em> rows only, which the next
 * station can hold and which therefore must survive.
 */
record FilledStation(DatabaseTemplate all, DatabaseTemplate common, List<Side> sides) implements AutoCloseable {

    /** Fills a database and freezes it. */
    static FilledStation of(Database database, StationSchema schema, Ahead ahead, Filler filler, Journal journal) {
        filler.fill(database, schema, ahead, journal);
        List<Side> sides = new ArrayList<>();
        for (Transition transition : ahead.transitions()) {
            Optional<Long> count = database.countUnholdable(transition);
            if (count.isEmpty()) {
                journal.note("not known which rows the next station can hold: " + transition.describe());
            } else if (count.get() > 0) {
                sides.add(new Side(transition, count.get()));
            }
        }
        Set<TableName> filled = filledTables(database, schema);
        DatabaseTemplate all = database.freeze();
        if (sides.isEmpty()) {
            return new FilledStation(all, all, sides);
        }
        Database common = all.open();
        withhold(common, schema, sides);
        Set<TableName> emptied = new TreeSet<>(filled);
        emptied.removeAll(filledTables(common, schema));
        if (!emptied.isEmpty()) {
            filler.refill(common, schema, emptied, ahead, journal);
            withhold(common, schema, sides);
            emptied.removeAll(filledTables(common, schema));
            emptied.forEach(table -> filler.reportUnholdable(table, journal));
        }
        return new FilledStation(all, common.freeze(), sides);
    }

    /** A clone with the rows of one side beside the common rows. */
    Database openSide(Side side, StationSchema schema) {
        Database database = all.open();
        withhold(
                database,
                schema,
                sides.stream().filter(other -> !other.equals(side)).toList());
        return database;
    }

    private static void withhold(Database database, StationSchema schema, List<Side> sides) {
        sides.forEach(side -> database.withhold(schema, side.transition()));
    }

    private static Set<TableName> filledTables(Database database, StationSchema schema) {
        return database.digest(schema).tables().stream()
                .filter(digest -> digest.rowCount() > 0)
                .map(TableDigest::table)
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        all.close();
        if (common != all) {
            common.close();
        }
    }
}
