package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.Row;
import dev.migrationsafety.data.Rows;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.schema.Column;
import dev.migrationsafety.schema.StationSchema;
import dev.migrationsafety.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Parts the rows of one table into those over which an up passes and those that it refuses, by trying on clones. */
final class RowSieve {
    private final Context context;
    private final Stretch step;
    private final StationSchema schema;
    private final Supplier<Database> clones;
    private final Table table;
    private final List<String> columns;
    private final List<Row> accepted = new ArrayList<>();
    private final List<Row> refused = new ArrayList<>();

    private RowSieve(Context context, Stretch step, StationSchema schema, Supplier<Database> clones, Table table) {
        this.context = context;
        this.step = step;
        this.schema = schema;
        this.clones = clones;
        this.table = table;
        this.columns = table.columns().stream().map(Column::name).sorted().toList();
    }

    /** Tries the rows that clones hold, in halves. */
    static RowSieve of(Context context, Stretch step, StationSchema schema, Supplier<Database> clones, Table table) {
        RowSieve sieve = new RowSieve(context, step, schema, clones, table);
        try (Database database = clones.get()) {
            List<Row> all = database.rows(table, sieve.columns).rows();
            sieve.part(all);
        }
        return sieve;
    }

    /** Takes in a part of the rows if the up passes over it together with those that were taken in before. */
    private void part(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Row> together = new ArrayList<>(accepted);
        together.addAll(rows);
        if (passes(together)) {
            accepted.addAll(rows);
        } else if (rows.size() == 1) {
            refused.addAll(rows);
        } else {
            part(rows.subList(0, rows.size() / 2));
            part(rows.subList(rows.size() / 2, rows.size()));
        }
    }

    private boolean passes(List<Row> kept) {
        try (Database database = clones.get()) {
            List<Row> others = new ArrayList<>(database.rows(table, columns).rows());
            others.removeAll(kept);
            remove(database, others);
            return PassedOver.passes(context, step, step.up(database, context.zone()));
        }
    }

    private void remove(Database database, List<Row> rows) {
        if (!rows.isEmpty()) {
            database.remove(schema, new Rows(table.name(), table.identity(), columns, rows));
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

    List<Row> refused() {
        return List.copyOf(refused);
    }
}
