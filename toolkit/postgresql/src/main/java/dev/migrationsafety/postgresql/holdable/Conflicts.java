package dev.migrationsafety.postgresql.holdable;

import dev.migrationsafety.postgresql.query.Query;
import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.sql.schema.Collation;
import dev.migrationsafety.sql.schema.Exclusion;
import dev.migrationsafety.sql.schema.Key;
import dev.migrationsafety.sql.transition.SqlTransition;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Conditions that hold for the rows which must go so that no two rows agree; as sets of row addresses. */
final class Conflicts {
    private static final String STAND_IN = "pg_temp.migration_safety_collation";

    private Conflicts() {}

    /** All but the first row of each group of equal keys. */
    static String of(ContainerName table, Key key) {
        return duplicates(
                table, key.columns().stream().map(Conflicts::field).toList(), key.predicate(), key.nullsDistinct());
    }

    /** The rows that conflict with a row before them. */
    static String of(ContainerName table, Exclusion exclusion) {
        List<String> expressions =
                exclusion.terms().stream().map(Exclusion.Term::expression).toList();
        return exclusion.isUniqueness()
                ? duplicates(table, expressions, exclusion.predicate(), exclusion.nullsDistinct())
                : conflicting(table, exclusion);
    }

    /**
     * All but the first row of each group of keys that are equal in the new way.
     *
     * @throws SQLException with SQLSTATE class 42 if the type does not exist here
     */
    static String of(Connection connection, SqlTransition.EqualityChanged change) throws SQLException {
        String name = change.before().name();
        String value = field(name) + "::" + change.after().type().name();
        if (change.after().collation().isPresent()) {
            value += " COLLATE "
                    + collation(connection, change.after().collation().get());
        }
        List<String> conditions = new ArrayList<>();
        for (Key key : change.keys()) {
            String compared = value;
            List<String> terms = key.columns().stream()
                    .map(column -> column.equals(name) ? compared : field(column))
                    .toList();
            conditions.add(duplicates(change.table(), terms, key.predicate(), key.nullsDistinct()));
        }
        return conditions.isEmpty() ? "false" : String.join(" OR ", conditions);
    }

    /** A collation that only the next station has is stood in for by one of the same definition in this session. */
    private static String collation(Connection connection, Collation collation) throws SQLException {
        boolean known = Query.list(
                        connection,
                        "SELECT to_regcollation(" + SqlText.literal(collation.name()) + ") IS NOT NULL",
                        row -> row.getBoolean(1))
                .equals(List.of(true));
        if (known || collation.definition().isEmpty()) {
            return collation.name();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP COLLATION IF EXISTS " + STAND_IN);
            statement.execute("CREATE COLLATION " + STAND_IN + " " + collation.definition());
        }
        return STAND_IN;
    }

    private static String duplicates(ContainerName table, List<String> terms, String predicate, boolean nullsDistinct) {
        String set = terms.stream().map(term -> "(" + term + ") IS NOT NULL").collect(Collectors.joining(" AND "));
        String where = (predicate.isEmpty() ? "true" : predicate) + (nullsDistinct ? " AND " + set : "");
        return "(t.tableoid, t.ctid) IN (SELECT d.relation, d.row FROM (SELECT t.tableoid AS relation, t.ctid AS row,"
                + " row_number() OVER (PARTITION BY " + String.join(", ", terms)
                + " ORDER BY t.tableoid, t.ctid) AS place FROM " + SqlText.name(table) + " AS t WHERE " + where
                + ") AS d WHERE d.place > 1)";
    }

    private static String conflicting(ContainerName table, Exclusion exclusion) {
        List<Exclusion.Term> terms = exclusion.terms();
        String columns = IntStream.range(0, terms.size())
                .mapToObj(i -> "(" + terms.get(i).expression() + ") AS term" + i)
                .collect(Collectors.joining(", "));
        String rows = "(SELECT t.tableoid AS relation, t.ctid AS row, " + columns + " FROM " + SqlText.name(table)
                + " AS t WHERE " + (exclusion.predicate().isEmpty() ? "true" : exclusion.predicate()) + ")";
        String conflict = IntStream.range(0, terms.size())
                .mapToObj(i -> "a.term" + i + " " + terms.get(i).operator() + " b.term" + i)
                .collect(Collectors.joining(" AND "));
        return "(t.tableoid, t.ctid) IN (SELECT b.relation, b.row FROM " + rows + " AS a JOIN " + rows
                + " AS b ON (a.relation, a.row) < (b.relation, b.row) AND " + conflict + ")";
    }

    private static String field(String name) {
        return "t." + SqlText.name(name);
    }
}
