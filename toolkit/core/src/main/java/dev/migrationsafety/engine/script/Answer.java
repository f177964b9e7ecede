package dev.migrationsafety.engine.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of the last statement of a script, if that statement is a query. */
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
     * @param calls whether it is a call alone, which does something and checks nothing
     * @param columns names of the columns
     * @param kinds the kind of value of each column
     * @param rows values as the server writes them, null for null; a truth value that is true begins with {@code t}; at
     *     most the first 100
     */
    record Rows(
            int line,
            String query,
            boolean calls,
            List<String> columns,
            List<Kind> kinds,
            List<List<@Nullable String>> rows)
            implements Answer {
        /** Copies the lists. */
        public Rows {
            columns = List.copyOf(columns);
            kinds = List.copyOf(kinds);
            rows = rows.stream()
                    .map(row -> Collections.unmodifiableList(new ArrayList<>(row)))
                    .toList();
        }
    }

    /** The kind of value in a column of an answer. */
    enum Kind {
        /** Truth values. */
        TRUTH,
        /** Texts. */
        TEXT,
        /** Anything else. */
        OTHER
    }
}
