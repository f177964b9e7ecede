package dev.migrationsafety.sql.layout;

import dev.migrationsafety.migration.Command;
import dev.migrationsafety.migration.MigrationFile;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import java.util.List;

/**
 * One direction of a file that contains both.
 *
 * @param text its lines at their places, all other lines blank
 * @param commands what its tool sends as one command each; empty if statements end as in psql
 */
record Section(String text, TransactionMode transaction, List<Command> commands) {
    Section {
        commands = List.copyOf(commands);
    }

    Script script(MigrationFile file) {
        return new Script(file.path(), file.sha256(), text, transaction).cut(commands);
    }
}
