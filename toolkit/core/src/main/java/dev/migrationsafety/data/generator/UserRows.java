package dev.migrationsafety.data.generator;

import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Values and rows that users supply instead of generated ones; implemented by extensions, whose users implement
 * theirs. A class is used only if the configuration names it. Stateless, with a public constructor without
 * parameters.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface UserRows {
    /** Everything that is stated, in its order. */
    List<Statement> statements();

    /** Where it is stated, for messages. */
    default String source() {
        return getClass().getName();
    }

    /** One thing that is stated. */
    sealed interface Statement {}

    /**
     * The values of one column.
     *
     * @param table its table, as the engine parses names: {@code table} or {@code schema.table}
     * @param column its name
     * @param values plain Java objects, or text as the server reads it; null for null
     */
    record ColumnValues(String table, String column, Draw<@Nullable Object> values) implements Statement {}

    /**
     * Rows that belong together.
     *
     * @param tables the tables that get rows, as the engine parses names; the first decides how many groups there are
     * @param groups the groups
     */
    record RowGroups(List<String> tables, Draw<RowGroup> groups) implements Statement {
        /** Copies the list. */
        public RowGroups {
            tables = List.copyOf(tables);
        }
    }

    /** Draws values; the same seed gives the same values. It may throw whatever the user's code throws. */
    @FunctionalInterface
    interface Draw<T extends @Nullable Object> {
        /** Draws some. */
        List<T> draw(int count, long seed);
    }
}
