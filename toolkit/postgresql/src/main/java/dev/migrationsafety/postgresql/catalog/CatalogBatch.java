package dev.migrationsafety.postgresql.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGStatement;

/** Catalog queries that go to the server together, in one round trip and one transaction. */
public final class CatalogBatch {
    private final Map<String, List<CatalogRow>> rows = new LinkedHashMap<>();

    private CatalogBatch() {}

    /**
     * Runs queries.
     *
     * @param queries their texts by name
     */
    public static CatalogBatch run(Connection connection, Map<String, String> queries) throws SQLException {
        CatalogBatch batch = new CatalogBatch();
        if (queries.isEmpty()) {
            return batch;
        }
        try (PreparedStatement statement = connection.prepareStatement(String.join(";\n", queries.values()))) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(1);
            boolean more = statement.execute();
            for (String name : queries.keySet()) {
                if (!more) {
                    throw new SQLException("The catalog query " + name + " gave no rows");
                }
                try (ResultSet result = statement.getResultSet()) {
                    batch.rows.put(name, CatalogRow.read(result));
                }
                more = statement.getMoreResults();
            }
        }
        return batch;
    }

    /** The rows of a query; none for one that was not run. */
    public List<CatalogRow> rows(String name) {
        return rows.getOrDefault(name, List.of());
    }
}
