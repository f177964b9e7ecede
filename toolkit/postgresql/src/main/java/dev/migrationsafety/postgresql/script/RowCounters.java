package dev.migrationsafety.postgresql.script;

import dev.migrationsafety.engine.script.ScriptOutcome.Written;
import dev.migrationsafety.postgresql.query.Names;
import dev.migrationsafety.schema.ContainerName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The server's counters of rows inserted, updated and deleted (pg_stat_user_tables). A rewrite of a table and TRUNCATE
 * add nothing to them (measured on 15 and 18).
 */
record RowCounters(Map<Long, Counted> tables) {
    private static final String READ =
            """
            SELECT s.relid, n.nspname, c.relname, s.n_tup_ins, s.n_tup_upd, s.n_tup_del
            FROM pg_catalog.pg_stat_user_tables s
            JOIN pg_catalog.pg_class c ON c.oid = coalesce(pg_catalog.pg_partition_root(s.relid), s.relid)
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname !~ '^pg_'""";

    private static final Written NOTHING = new Written(0, 0, 0);

    record Counted(ContainerName table, Written written) {}

    RowCounters {
        tables = Map.copyOf(tables);
    }

    /** Makes a session hand its counts to the server at once. */
    static String flush() {
        return "SELECT pg_catalog.pg_stat_force_next_flush()";
    }

    /** Reads the counters with another session. */
    static RowCounters read(Connection observer) throws SQLException {
        Map<Long, Counted> tables = new HashMap<>();
        try (Statement statement = observer.createStatement()) {
            statement.execute(flush());
            try (ResultSet rows = statement.executeQuery(READ)) {
                while (rows.next()) {
                    Written written = new Written(rows.getLong(4), rows.getLong(5), rows.getLong(6));
                    tables.put(
                            rows.getLong(1), new Counted(Names.table(rows.getString(2), rows.getString(3)), written));
                }
            }
        }
        return new RowCounters(tables);
    }

    /** What was written since, by table, partitions under the name of their root; tables without any are left out. */
    Map<ContainerName, Written> since(RowCounters before) {
        Map<ContainerName, Written> written = new TreeMap<>();
        tables.forEach((oid, now) -> {
            Counted old = before.tables.get(oid);
            Written delta = minus(now.written, old == null ? NOTHING : old.written);
            if (!delta.equals(NOTHING)) {
                written.merge(now.table, delta, RowCounters::plus);
            }
        });
        return written;
    }

    private static Written minus(Written a, Written b) {
        return new Written(a.inserted() - b.inserted(), a.updated() - b.updated(), a.deleted() - b.deleted());
    }

    private static Written plus(Written a, Written b) {
        return new Written(a.inserted() + b.inserted(), a.updated() + b.updated(), a.deleted() + b.deleted());
    }
}
