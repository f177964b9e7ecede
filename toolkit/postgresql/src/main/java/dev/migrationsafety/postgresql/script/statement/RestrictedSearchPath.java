package dev.migrationsafety.postgresql.script.statement;

import java.util.Set;
import java.util.regex.Pattern;
import org.postgresql.util.ServerErrorMessage;

/**
 * Functions that find nothing outside pg_catalog, since a maintenance operation calls them (<a
 * href="https://www.postgresql.org/docs/17/release-17.html">PostgreSQL 17, migration to version 17</a>).
 */
final class RestrictedSearchPath {
    static final String HINT =
            " (hint: since PostgreSQL 17, this statement calls functions with search_path = pg_catalog,"
                    + " pg_temp; qualify the names in the function with their schema, or create it with SET search_path)";

    /** Undefined table, function, object such as a type, and schema. */
    private static final Set<String> MISSING = Set.of("42P01", "42883", "42704", "3F000");

    private static final Pattern MAINTENANCE = Pattern.compile("(?is)(CREATE\\s+(UNIQUE\\s+)?INDEX"
            + "|CREATE\\s+MATERIALIZED\\s+VIEW|REFRESH|REINDEX|CLUSTER|ANALYZE|VACUUM)\\b.*");

    private RestrictedSearchPath() {}

    /** Whether a function that a maintenance operation called did not find something; the context names the function. */
    static boolean mayExplain(SqlStatement statement, ServerErrorMessage error) {
        String where = error.getWhere();
        return MISSING.contains(String.valueOf(error.getSQLState()))
                && where != null
                && where.contains("function")
                && MAINTENANCE.matcher(statement.text()).matches();
    }
}
