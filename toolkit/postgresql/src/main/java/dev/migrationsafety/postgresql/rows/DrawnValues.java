package dev.migrationsafety.postgresql.rows;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.postgresql.query.Names;
import dev.migrationsafety.postgresql.query.Query;
import dev.migrationsafety.postgresql.query.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values that sequences generated and that the columns which they feed still contain. */
public final class DrawnValues {
    private DrawnValues() {}

    private record Use(String name, String sequence, String table, String column) {
        /** Whether a value from {@code position} on, up to the current position of the sequence, is in the column. */
        String query(CounterPosition position) {
            String now = "(CASE WHEN s.is_called THEN s.last_value::numeric + " + position.increment()
                    + " ELSE s.last_value END)";
            String value = "t." + column + "::numeric";
            String between = position.increment() > 0
                    ? value + " >= " + position.next() + " AND " + value + " < " + now
                    : value + " <= " + position.next() + " AND " + value + " > " + now;
            return "SELECT " + SqlText.literal(name) + " WHERE EXISTS (SELECT FROM " + table + " AS t, " + sequence
                    + " AS s WHERE " + between + ")";
        }
    }

    /** The names of those sequences of which a value given out since a position is still there. */
    public static Set<String> since(Connection connection, List<CounterPosition> positions) throws SQLException {
        Map<String, CounterPosition> known = new HashMap<>();
        positions.forEach(position -> known.put(position.name(), position));
        List<String> queries = new ArrayList<>();
        for (List<Use> uses : Query.list(connection, Query.named("sequences"), DrawnValues::uses)) {
            for (Use use : uses) {
                CounterPosition position = known.get(use.name());
                if (position != null) {
                    queries.add(use.query(position));
                }
            }
        }
        return queries.isEmpty()
                ? Set.of()
                : Set.copyOf(Query.list(connection, String.join(" UNION ", queries), row -> row.getString(1)));
    }

    private static List<Use> uses(ResultSet row) throws SQLException {
        String schema = row.getString("schema");
        String name = row.getString("name");
        List<String> schemas = Query.texts(row, "schemas");
        List<String> tables = Query.texts(row, "tables");
        List<String> columns = Query.texts(row, "columns");
        List<Use> uses = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            uses.add(new Use(
                    Names.join(schema, name),
                    SqlText.name(schema) + "." + SqlText.name(name),
                    SqlText.name(schemas.get(i)) + "." + SqlText.name(tables.get(i)),
                    SqlText.name(columns.get(i))));
        }
        return uses;
    }
}
