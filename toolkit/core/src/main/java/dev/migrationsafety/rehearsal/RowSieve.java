package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.Row;
import dev.migrationsafety.data.Rows;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.schema.StationSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Parts rows of one table into those over which a script passes and those that it refuses, by trying on clones. */
final class RowSieve {
    /** So many parts are tried; rows that are not parted by then are left out together. */
    private static final int MOST_TRIES = 64;

    private final StationSchema schema;
    private final Supplier<Database> clones;
    private final Predicate<Database> passes;
    private final Rows candidates;
    private final List<Row> accepted = new ArrayList<>();
    private final List<Row> refused = new ArrayList<>();
    private int tries;
    private int unparted;

    private RowSieve(StationSchema schema, Supplier<Database> clones, Predicate<Database> passes, Rows candidates) {
        this.schema = schema;
        this.clones = clones;
        this.passes = passes;
        this.candidates = candidates;
    }

    /**
     * Tries an up over some of the rows that clones hold, in halves.
     *
     * @param candidates rows over which, taken together, it does not pass
     */
    static RowSieve ofUp(
            Context context, Stretch step, StationSchema schema, Supplier<Database> clones, Rows candidates) {
        return of(
                schema, clones, tried -> PassedOver.passes(context, step, step.up(tried, context.zone())), candidates);
    }

    /** The same for any script. */
    static RowSieve of(StationSchema schema, Supplier<Database> clones, Predicate<Database> passes, Rows candidates) {
        RowSieve sieve = new RowSieve(schema, clones, passes, candidates);
        sieve.halves(candidates.rows());
        return sieve;
    }

    private void halves(List<Row> rows) {
        if (rows.size() < 2) {
            refused.addAll(rows);
        } else {
            part(rows.subList(0, rows.size() / 2));
            part(rows.subList(rows.size() / 2, rows.size()));
        }
    }

    /** Takes in a part of the rows if the script passes over it together with those that were taken in before. */
    private void part(List<Row> rows) {
        if (tries == MOST_TRIES) {
            unparted += rows.size();
            refused.addAll(rows);
            return;
        }
        tries++;
        List<Row> together = new ArrayList<>(accepted);
        together.addAll(rows);
        if (passes(together)) {
            accepted.addAll(rows);
        } else {
            halves(rows);
        }
    }

    private boolean passes(List<Row> kept) {
        try (Database database = clones.get()) {
            Set<Row> stay = new HashSet<>(kept);
            remove(
                    database,
                    candidates.rows().stream()
                            .filter(row -> !stay.contains(row))
                            .toList());
            return passes.test(database);
        }
    }

    private void remove(Database database, List<Row> rows) {
        if (!rows.isEmpty()) {
            database.remove(schema, new Rows(candidates.table(), candidates.identity(), candidates.columns(), rows));
        }
    }

    /** A clone without the refused rows. */
    Database open() {
        Database database = clones.get();
        remove(database, refused);
        return database;
    }

    List<Row> accepted() {
        return List.copyOf(accepted);
    }

    /** How many of the refused rows were left out without being tried apart from others. */
    int unparted() {
        return unparted;
    }

    /** Says so, where that is. */
    void tell(Journal journal) {
        if (unparted > 0) {
            journal.note(Counted.of(unparted, "row") + " of " + candidates.table()
                    + " beside refused ones were not tried apart from others: nothing was learned about them");
        }
    }

    List<Row> refused() {
        return List.copyOf(refused);
    }
}
