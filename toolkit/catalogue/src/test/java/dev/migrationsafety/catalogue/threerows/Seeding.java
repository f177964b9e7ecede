package dev.migrationsafety.catalogue.threerows;

import dev.migrationsafety.catalogue.threerows.SeedTable.SeedColumn;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes three rows into every table with a primary key, parents first: columns without NULL get a value, all others and
 * counted keys are left out. A row that the server refuses is passed over.
 */
final class Seeding {
    private static final int ROWS = 3;

    private final Connection connection;
    private final SeedValue values;
    private final int offset;

    Seeding(Connection connection, Random random) {
        this.connection = connection;
        this.values = new SeedValue(random);
        this.offset = random.nextInt(1_000_000);
    }

    List<SeededRow> seed(Map<String, SeedTable> tables) throws SQLException {
        List<SeededRow> rows = new ArrayList<>();
        for (String name : parentsFirst(tables)) {
            SeedTable table = tables.get(name);
            for (int number = 0; table != null && !table.key().isEmpty() && number < ROWS; number++) {
                write(table, number, rows);
            }
        }
        return rows;
    }

    private static Set<String> parentsFirst(Map<String, SeedTable> tables) {
        Set<String> order = new LinkedHashSet<>();
        tables.keySet().forEach(name -> visit(name, tables, new LinkedHashSet<>(), order));
        return order;
    }

    private static void visit(String name, Map<String, SeedTable> tables, Set<String> path, Set<String> order) {
        SeedTable table = tables.get(name);
        if (table == null || order.contains(name) || !path.add(name)) {
            return;
        }
        table.parents().forEach(parent -> visit(parent, tables, path, order));
        order.add(name);
    }

    private void write(SeedTable table, int number, List<SeededRow> rows) throws SQLException {
        Map<String, String> row = new TreeMap<>();
        for (SeedColumn column : table.columns()) {
            boolean countedKey = column.counted() && table.key().contains(column.name());
            if (!column.nullable() && !countedKey) {
                boolean alone = table.alone().contains(column.name());
                row.put(column.name(), values.of(column, offset + number, alone, number));
            }
        }
        if (row.isEmpty()) {
            return;
        }
        String key = table.key().get(0);
        String columns =
                String.join(", ", row.keySet().stream().map(LookedUpRows::name).toList());
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO " + LookedUpRows.name(table.name()) + " (" + columns + ") VALUES ("
                    + String.join(", ", row.values()) + ")");
        } catch (SQLException refused) {
            return;
        }
        new LookedUpRows(connection).written(table, key, row.get(key)).ifPresent(rows::add);
    }
}
