package dev.migrationsafety.postgresql;

import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.postgresql.connection.Admin;
import dev.migrationsafety.postgresql.connection.Sql;
import dev.migrationsafety.postgresql.query.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Databases that scripts made on a given server. Those that belong to a role which this run made are dropped in the end;
 * any other that appeared meanwhile may be somebody else's, and is only named.
 */
final class ScriptsDatabases {
    private static final String NAMES =
            "SELECT datname FROM pg_database WHERE datname !~ '^migration_safety_' ORDER BY 1";
    private static final String OWNED =
            "SELECT FROM pg_database d JOIN pg_roles r ON r.oid = d.datdba WHERE datname = ? AND rolname = ?";

    private final Admin admin;
    private final Set<String> atStart;

    ScriptsDatabases(Admin admin) {
        this.admin = admin;
        this.atStart = Set.copyOf(names());
    }

    private List<String> names() {
        return admin.run("Reading databases", open -> Sql.query(open, row -> row.getString(1), NAMES));
    }

    /** Drops what belongs to a role of ours; says what stayed and why. */
    List<String> drop(String owner) {
        List<String> left = new ArrayList<>();
        for (String name : names()) {
            if (atStart.contains(name)) {
                continue;
            }
            boolean own = admin.run("Looking at " + name, open -> Sql.exists(open, OWNED, name, owner));
            if (!own) {
                left.add("database " + name + " appeared during the run; if the migrations created it, drop it"
                        + " by hand");
                continue;
            }
            try {
                admin.execute("Dropping " + name, "DROP DATABASE " + SqlText.name(name) + " WITH (FORCE)");
            } catch (ObservationException e) {
                left.add("database " + name + ": " + e.getMessage());
            }
        }
        return left;
    }
}
