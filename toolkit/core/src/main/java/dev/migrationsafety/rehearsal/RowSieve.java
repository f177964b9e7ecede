package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.schema.Schema;
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

    private final Schema schema;
    private final Supplier<Database> clones;
    private final Predicate<Database> passes;
    private final Records candidates;
    private final List<DataRecord> accepted = new ArrayList<>();
    private final List<DataRecord> refused = new ArrayList<>();
    private int tries;
    private int unparted;

    private RowSieve(Schema schema, Supplier<Database> clones, Predicate<Database> passes, Records candidates) {
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
    static RowSieve ofUp(Context context, Stretch step, Schema schema, Supplier<Database> clones, Records candidates) {
        return of(
                schema, clones, tried -> PassedOver.passes(context, step, step.up(tried, context.zone())), candidates);
    }

    /** The same for any script. */
    static RowSieve of(Schema schema, Supplier<Database> clones, Predicate<Database> passes, Records candidates) {
        RowSieve sieve = new RowSieve(schema, clones, passes, candidates);
        sieve.halves(candidates.records());
        return sieve;
    }

    private void halves(List<DataRecord> rows) {
        if (rows.size() < 2) {
            refused.addAll(rows);
        } else {
            part(rows.subList(0, rows.size() / 2));
            part(rows.subList(rows.size() / 2, rows.size()));
        }
    }

    /** Takes in a part of the rows if the script passes over it together with those that were taken in before. */
    private void part(List<DataRecord> rows) {
        if (tries == MOST_TRIES) {
            unparted += rows.size();
            refused.addAll(rows);
            return;
        }
        tries++;
        List<DataRecord> together = new ArrayList<>(accepted);
        together.addAll(rows);
        if (passes(together)) {
            accepted.addAll(rows);
        } else {
            halves(rows);
        }
    }

    private boolean passes(List<DataRecord> kept) {
        try (Database database = clones.get()) {
            Set<DataRecord> stay = new HashSet<>(kept);
            remove(
                    database,
                    candidates.records().stream()
                            .filter(row -> !stay.contains(row))
                            .toList());
            return passes.test(database);
        }
    }

    private void remove(Database database, List<DataRecord> rows) {
        if (!rows.isEmpty()) {
            database.remove(
                    schema, new Records(candidates.container(), candidates.identity(), candidates.fields(), rows));
        }
    }

    /** A clone without the refused rows. */
    Database open() {
        Database database = clones.get();
        remove(database, refused);
        return database;
    }

    List<DataRecord> accepted() {
        return List.copyOf(accepted);
    }

    /** How many of the refused rows were left out without being tried apart from others. */
    int unparted() {
        return unparted;
    }

    /** Says so, where that is. */
    void tell(Journal journal) {
        if (unparted > 0) {
            journal.note(Counted.of(unparted, "row") + " of " + candidates.container()
                    + " beside refused ones were not tried apart from others: nothing was learned about them");
        }
    }

    List<DataRecord> refused() {
        return List.copyOf(refused);
    }
}
