package dev.migrationsafety.postgresql.schema;

import java.util.Map;

/** What follows from the kind of an object, so that its query need not say it in every row. */
final class Kind {
    static final String CONSTRAINT = "pg_constraint";

    private static final Map<String, String> CATALOGS = Map.of(
            "primary key", CONSTRAINT,
            "unique constraint", CONSTRAINT,
            "foreign key", CONSTRAINT,
            "check", CONSTRAINT,
            "exclusion constraint", CONSTRAINT);

    private static final Map<String, String> LABELS = Map.of(
            "primary key", "pkey",
            "unique constraint", "key",
            "foreign key", "fkey",
            "check", "check",
            "exclusion constraint", "excl",
            "domain check", "check",
            "index", "idx",
            "sequence", "seq",
            "statistics", "stat");

    /** The letters by which {@code acldefault} knows the kinds. */
    private static final Map<String, String> PRIVILEGES = Map.ofEntries(
            Map.entry("table", "r"),
            Map.entry("foreign table", "r"),
            Map.entry("view", "r"),
            Map.entry("materialized view", "r"),
            Map.entry("sequence", "s"),
            Map.entry("function", "f"),
            Map.entry("procedure", "f"),
            Map.entry("aggregate", "f"),
            Map.entry("type", "T"),
            Map.entry("domain", "T"),
            Map.entry("schema", "n"),
            Map.entry("database", "d"),
            Map.entry("foreign data wrapper", "F"),
            Map.entry("server", "S"),
            Map.entry("language", "l"));

    private Kind() {}

    /** The catalog that contains objects of a kind whose query does not name it. */
    static String catalog(String kind) {
        return CATALOGS.getOrDefault(kind, "pg_class");
    }

    /** What the server puts behind the names that it gives to objects of a kind; empty where it gives none. */
    static String label(String kind) {
        return LABELS.getOrDefault(kind, "");
    }

    /** The letter of the default privileges of a kind; empty where objects have none unless granted. */
    static String privileges(String kind) {
        return PRIVILEGES.getOrDefault(kind, "");
    }
}
