package dev.migrationsafety.jqwik;

import dev.migrationsafety.data.generator.GroupRow;
import dev.migrationsafety.data.generator.RowGroup;
import dev.migrationsafety.data.generator.UserRows.ColumnValues;
import dev.migrationsafety.data.generator.UserRows.RowGroups;
import dev.migrationsafety.data.generator.UserRows.Statement;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.generation.value.constraint.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Collects the values and rows that a {@link RowArbitraries} defines; for users to call. Tables are {@code table} in
 * the schema public, or {@code schema.table}. Values are plain Java objects: numbers, text, booleans, {@code
 * java.time}, UUID, byte[], a List for an array, null; or text as the server reads it. The server still checks every
 * constraint.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RowStatements {
    private final List<Statement> statements = new ArrayList<>();

    RowStatements() {}

    /**
     * Values for one column instead of those that would be made. A nullable column is still null in some rows, and values
     * at the borders of what a step changes still come beside them.
     *
     * @param column {@code table.column} or {@code schema.table.column}
     */
    public RowStatements column(String column, Arbitrary<?> values) {
        int dot = column.lastIndexOf('.');
        if (dot < 1 || dot == column.length() - 1) {
            throw new ConfigurationException(
                    "'" + column + "' is not a column; write table.column or schema.table.column.");
        }
        Arbitrary<@Nullable Object> objects = values.map(value -> value);
        statements.add(new ColumnValues(
                column.substring(0, dot),
                column.substring(dot + 1),
                (count, seed) -> Drawing.draw(objects, count, seed)));
        return this;
    }

    /** Rows for one table instead of its ordinary ones, as values by column; a column that is absent is made. */
    public RowStatements table(String table, Arbitrary<? extends Map<String, ?>> rows) {
        return group(
                rows.map(values -> {
                    GroupRow row = GroupRow.of(table);
                    for (Map.Entry<String, ?> entry : values.entrySet()) {
                        row = row.with(entry.getKey(), entry.getValue());
                    }
                    return RowGroup.of(row);
                }),
                table);
    }

    /**
     * Rows that belong together, instead of the ordinary rows of their tables.
     *
     * @param tables the tables whose rows are in the groups; the first decides how many groups there are
     */
    public RowStatements group(Arbitrary<RowGroup> groups, String... tables) {
        if (tables.length == 0) {
            throw new ConfigurationException(
                    "A row group needs the names of its tables; pass them after the" + " arbitrary.");
        }
        statements.add(new RowGroups(List.of(tables), (count, seed) -> Drawing.draw(groups, count, seed)));
        return this;
    }

    List<Statement> all() {
        return List.copyOf(statements);
    }
}
