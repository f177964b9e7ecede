package dev.migrationsafety.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the last statement of a script answered, if it is a query. */
public sealed interface Answer {
    /** The script does not end with a query. */
    record NoQuery() implements Answer {}

    /** The query failed. */
    record Failed(ScriptOutcome.Failed failure) implements Answer {}

    /**
     * The query gave rows.
     *
     * @param line line of the query in its file
     * @param query its text
     * @param columns names of the columns
     * @param types names of their types as the engine writes them, for example {@code bool}
     * @param rows values as text, null for null; at most the first 100 rows
     */
    record Rows(int line, String query, List<String> columns, List<String> types, List<List<@Nullable String>> rows)
            implements Answer {
        /** Copies the lists. */
        public Rows {
            columns = List.copyOf(columns);
            types = List.copyOf(types);
            rows = rows.stream()
                    .map(row -> Collections.unmodifiableList(new ArrayList<>(row)))
                    .toList();
        }
    }
}
