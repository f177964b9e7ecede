package dev.migrationsafety.postgresql.holdable;

import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Deletes rows and all rows that refer to them, whatever the foreign keys' actions are, without firing triggers. Needs a
 * superuser's connection in autocommit mode or in a transaction.
 */
public final class ReferringRows {
    private final Statement statement;
    private final Relations relations;
    private final Map<ContainerName, Long> deleted = new TreeMap<>();
    private final Deque<ContainerName> shrunk = new ArrayDeque<>();

    private ReferringRows(Statement statement, Relations relations) {
        this.statement = statement;
        this.relations = relations;
    }

    /**
     * Deletes rows of a table.
     *
     * @param condition SQL condition over the table, which has the alias {@code t}
     * @return how many rows went, by table; partitions count for their root
     */
    public static Map<ContainerName, Long> delete(
            Connection connection, Relations relations, ContainerName table, String condition) throws SQLException {
        return delete(connection, relations, Map.of(table, condition));
    }

    /** The same for several tables, a condition each. */
    public static Map<ContainerName, Long> delete(
            Connection connection, Relations relations, Map<ContainerName, String> conditions) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String role = replicationRole(statement);
            statement.execute("SET session_replication_role = replica");
            try {
                ReferringRows rows = new ReferringRows(statement, relations);
                for (Map.Entry<ContainerName, String> entry : new TreeMap<>(conditions).entrySet()) {
                    rows.count(entry.getKey(), statement.executeLargeUpdate(delete(entry.getKey(), entry.getValue())));
                }
                rows.follow();
                return Collections.unmodifiableMap(rows.deleted);
            } finally {
                statement.execute("SET session_replication_role = " + role);
            }
        }
    }

    private static String replicationRole(Statement statement) throws SQLException {
        try (var result = statement.executeQuery("SHOW session_replication_role")) {
            result.next();
            return result.getString(1);
        }
    }

    private static String delete(ContainerName table, String condition) {
        return "DELETE FROM " + SqlText.name(table) + " AS t WHERE (" + condition + ")";
    }

    private void count(ContainerName table, long rows) {
        if (rows > 0) {
            ContainerName root = root(table);
            deleted.merge(root, rows, Long::sum);
            shrunk.add(root);
        }
    }

    /**
     * Goes on until no table is left from which rows went and whose referring rows were not looked at since; one round trip
     * for each such table.
     */
    private void follow() throws SQLException {
        for (ContainerName table = shrunk.poll(); table != null; table = shrunk.poll()) {
            List<ContainerName> children = new ArrayList<>();
            for (Table child : relations.tables()) {
                for (ForeignKey key : child.foreignKeys()) {
                    if (root(key.target()).equals(table)) {
                        statement.addBatch(delete(child.name(), leadsNowhere(key)));
                        children.add(child.name());
                    }
                }
            }
            long[] rows = statement.executeLargeBatch();
            for (int child = 0; child < rows.length; child++) {
                count(children.get(child), rows[child]);
            }
        }
    }

    private static String leadsNowhere(ForeignKey key) {
        String set = key.columns().stream()
                .map(column -> "t." + SqlText.name(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        String match = IntStream.range(0, key.columns().size())
                .mapToObj(i -> "p." + SqlText.name(key.targetColumns().get(i)) + " = t."
                        + SqlText.name(key.columns().get(i)))
                .collect(Collectors.joining(" AND "));
        return set + " AND NOT EXISTS (SELECT FROM " + SqlText.name(key.target()) + " AS p WHERE " + match + ")";
    }

    private ContainerName root(ContainerName table) {
        ContainerName root = table;
        for (var parent = parent(root); parent.isPresent(); parent = parent(root)) {
            root = parent.get();
        }
        return root;
    }

    private java.util.Optional<ContainerName> parent(ContainerName table) {
        return relations.find(table).flatMap(Table::partitionOf);
    }
}
