package dev.migrationsafety.data;

import dev.migrationsafety.schema.TableName;
import java.util.List;

/**
 * What the triggers, checks and functions that judge the rows of a table name. It only suggests values; nothing is judged
 * by it.
 *
 * @param texts constants in quotes, regular expressions among them
 * @param tables other tables that they read or write
 */
public record Clues(List<String> texts, List<TableName> tables) {
    /** Nothing is known. */
    public static final Clues NONE = new Clues(List.of(), List.of());

    /** Copies the lists. */
    public Clues {
        texts = List.copyOf(texts);
        tables = List.copyOf(tables);
    }
}
