package dev.migrationsafety.sql.layout.marked;

import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.ScriptCommand;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.MigrationFile;
import java.util.List;

/**
 * One direction of a file that contains both.
 *
 * @param text its lines at their places, all other lines blank
 * @param commands what its tool sends as one command each; empty if statements end as in psql
 */
record Section(String text, TransactionMode transaction, List<ScriptCommand> commands) {
    Section {
        commands = List.copyOf(commands);
    }

    Script script(MigrationFile file) {
        return new Script(file.path(), file.sha256(), text, transaction).cut(commands);
    }
}
