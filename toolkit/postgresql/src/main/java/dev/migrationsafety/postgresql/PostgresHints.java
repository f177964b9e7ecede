package dev.migrationsafety.postgresql;

import dev.migrationsafety.migration.Script;
import dev.migrationsafety.postgresql.script.Queries;
import dev.migrationsafety.sql.script.SqlHints;

/** What PostgreSQL reads out of scripts. */
final class PostgresHints extends SqlHints {
    @Override
    public boolean endsWithQuery(Script script) {
        return Queries.endsWithOne(script);
    }
}
