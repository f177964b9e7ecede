package dev.migrationsafety.sql.layout;

import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.Problems;
import java.util.Optional;

/**
 * A script that a layout found by its name.
 *
 * @param version version as written
 * @param title what its name says, empty if nothing
 */
public record ScriptFile(
        String version, String title, MigrationFile file, TransactionMode transaction, Replacement replacement) {
    /** Puts values into a text. */
    public interface Replacement {
        String replace(MigrationFile file, String text);
    }

    public static ScriptFile of(String version, String title, MigrationFile file, TransactionMode transaction) {
        return new ScriptFile(version, title, file, transaction, (same, text) -> text);
    }

    /** The script as its tool would run it; empty, with a problem added, if the file cannot be read. */
    public Optional<Script> read(Problems problems) {
        return ScriptText.of(file, problems)
                .map(text -> new Script(file.path(), file.sha256(), replacement.replace(file, text), transaction));
    }

    /** The title as words: {@code add_currency} becomes {@code add currency}. */
    public static String words(String title) {
        return title.replaceAll("[_-]+", " ").strip();
    }
}
