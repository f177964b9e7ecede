package dev.migrationsafety.postgresql;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.postgresql.script.Queries;
import dev.migrationsafety.sql.script.SqlHints;
import java.util.regex.Pattern;

/** What PostgreSQL reads out of scripts. */
final class PostgresHints extends SqlHints {
    private static final Pattern HANDLER = Pattern.compile("(?i)\\bexception\\s+when\\b");

    @Override
    public boolean endsWithQuery(Script script) {
        return Queries.endsWithOne(script);
    }

    /** The context of an error names the function that was running (PostgreSQL 18, protocol error field W). */
    @Override
    public boolean isInUserCode(Failure failure) {
        return failure.message().contains("PL/pgSQL function ")
                || failure.message().contains("SQL function \"");
    }

    @Override
    public boolean mayPassOverErrors(Script script) {
        return HANDLER.matcher(script.text()).find();
    }
}
