package dev.migrationsafety.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small histories to rehearse. */
final class Histories {
    private Histories() {}

    /** Two steps that go up and down without a loss. */
    static Path safe(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("001_account.sql"),
                "CREATE TABLE account (id bigint PRIMARY KEY, owner text NOT NULL, balance numeric(18,2) NOT NULL);\n");
        Files.writeString(folder.resolve("001_account_rollback.sql"), "DROP TABLE account;\n");
        Files.writeString(folder.resolve("002_note.sql"), "ALTER TABLE account ADD COLUMN note text;\n");
        Files.writeString(folder.resolve("002_note_rollback.sql"), "ALTER TABLE account DROP COLUMN note;\n");
        Files.writeString(folder.resolve("migration-safety.yml"), "version: \"18\"\n");
        return folder;
    }

    /** The same, and a third step whose down brings a column back empty. */
    static Path unsafe(Path folder) throws IOException {
        safe(folder);
        Files.writeString(folder.resolve("003_owner.sql"), "ALTER TABLE account DROP COLUMN owner;\n");
        Files.writeString(
                folder.resolve("003_owner_rollback.sql"),
                """
                ALTER TABLE account ADD COLUMN owner text NOT NULL DEFAULT '';
                ALTER TABLE account ALTER COLUMN owner DROP DEFAULT;
                """);
        return folder;
    }

    /** Takes the third step of an unsafe history away. */
    static void makeSafe(Path folder) throws IOException {
        Files.delete(folder.resolve("003_owner.sql"));
        Files.delete(folder.resolve("003_owner_rollback.sql"));
    }
}
