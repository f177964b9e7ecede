package dev.migrationsafety.postgresql.query;

import java.util.List;
import java.util.stream.Collectors;

/** The tables in which migration tools keep their own history; they are not part of a schema, whichever schema they are in. */
public final class HistoryTables {
    /** Their names, without schema. */
    public static final List<String> NAMES = List.of(
            "__diesel_schema_migrations",
            "databasechangelog",
            "databasechangeloglock",
            "flyway_schema_history",
            "goose_db_version",
            "gorp_migrations",
            "schema_migrations");

    private HistoryTables() {}

    /** The names as a list of SQL constants. */
    static String literals() {
        return NAMES.stream().map(SqlText::literal).collect(Collectors.joining(", "));
    }
}
