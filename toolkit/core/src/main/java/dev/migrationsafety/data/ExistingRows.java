package dev.migrationsafety.data;

import dev.migrationsafety.schema.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows that are there before rows are generated; new ones may refer to them and must not collide with them. They are
 * read column by column as far as they are needed, never kept.
 */
public interface ExistingRows {
    /** Whether the table is known to have rows. */
    boolean has(TableName table);

    /** Reads columns of all rows of a table, always in the same order; nothing for a table without rows. */
    void read(TableName table, List<String> columns, Consumer<List<@Nullable String>> reader);

    /** Rows of a map. */
    static ExistingRows of(Map<TableName, Rows> rows) {
        Map<TableName, Rows> copy = Collections.unmodifiableMap(new TreeMap<>(rows));
        return new ExistingRows() {
            @Override
            public boolean has(TableName table) {
                Rows found = copy.get(table);
                return found != null && !found.rows().isEmpty();
            }

            @Override
            public void read(TableName table, List<String> columns, Consumer<List<@Nullable String>> reader) {
                Rows found = copy.get(table);
                if (found != null) {
                    found.rows().forEach(row -> reader.accept(texts(row, columns)));
                }
            }
        };
    }

    private static List<@Nullable String> texts(Row row, List<String> columns) {
        List<@Nullable String> texts = new ArrayList<>(columns.size());
        columns.forEach(column -> texts.add(row.values().get(column)));
        return texts;
    }
}
