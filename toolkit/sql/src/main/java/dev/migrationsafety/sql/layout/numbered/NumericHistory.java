package dev.migrationsafety.sql.layout.numbered;

import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.sql.layout.NothingToUndo;
import dev.migrationsafety.sql.layout.Pairing;
import dev.migrationsafety.sql.layout.Reading;
import dev.migrationsafety.sql.layout.ScriptFile;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads layouts whose file names start with one number.
 *
 * @param layout id of the layout
 * @param expected the names that it knows, for messages
 * @param transaction how its tool wraps a script
 * @param session what its tool does with its session
 */
record NumericHistory(String layout, String expected, TransactionMode transaction, SessionMode session) {
    /** What a file name says. */
    record Name(String version, String title, boolean down) {}

    /** Parses a path below the root, or the engine's folder; empty for a file that is not a migration. */
    interface Names {
        Optional<Name> parse(String path);
    }

    MigrationHistory read(MigrationFiles files, LayoutOptions options, Names names, Consumer<Leftover> leftovers) {
        Reading reading = new Reading(layout, expected, files, options);
        Pairing<BigInteger> pairing = new Pairing<>("");
        for (MigrationFile file : reading.files()) {
            String path = reading.localPath(file);
            Optional<Name> name = names.parse(path);
            if (name.isEmpty()) {
                reading.noMigration(file);
                leftovers.accept(new Leftover(file, path, reading));
            } else {
                add(pairing, name.get(), file);
            }
        }
        return reading.history(session, NothingToUndo.in(pairing.steps(reading.problems())), Map.of());
    }

    private void add(Pairing<BigInteger> pairing, Name name, MigrationFile file) {
        BigInteger version = new BigInteger(name.version());
        ScriptFile script = ScriptFile.of(name.version(), name.title(), file, transaction);
        if (name.down()) {
            pairing.down(version, script);
        } else {
            pairing.up(version, script);
        }
    }

    /** A file that is not a migration of this layout. */
    record Leftover(MigrationFile file, String path, Reading reading) {}
}
