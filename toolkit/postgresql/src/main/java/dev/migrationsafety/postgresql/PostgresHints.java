package dev.migrationsafety.postgresql;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.RequestedObject;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.postgresql.script.Queries;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.sql.script.SqlHints;
import java.util.List;
import java.util.regex.Pattern;

/** What PostgreSQL reads out of scripts. */
final class PostgresHints extends SqlHints {
    private static final Pattern HANDLER = Pattern.compile("(?i)\\bexception\\s+when\\b");

    @Override
    public boolean endsWithQuery(Script script) {
        return Queries.endsWithOne(script);
    }

    /**
     * A label that a function names and its type has no longer; a number or date that it cannot read is the record's own.
     * The context of an error names the function that was running (PostgreSQL 18, protocol error field W).
     */
    @Override
    public boolean isInUserCode(Failure failure) {
        String message = failure.message();
        return message.contains("invalid input value for enum")
                && (message.contains("PL/pgSQL function ") || message.contains("SQL function \""));
    }

    @Override
    public boolean mayPassOverErrors(Script script) {
        return HANDLER.matcher(script.text()).find();
    }

    @Override
    public List<RequestedObject> requested(Script script, Schema before) {
        return RequestedObjects.of(script, before);
    }
}
