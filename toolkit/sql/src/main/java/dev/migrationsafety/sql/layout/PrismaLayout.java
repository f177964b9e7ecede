package dev.migrationsafety.sql.layout;

import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The layout of Prisma ({@code prisma}): a folder {@code <timestamp>_name} per migration with {@code migration.sql} and
 * optional {@code down.sql}, in the order of the folders' names. The version is the text before the first {@code _}; two
 * folders of one version are refused here, though not by Prisma.
 *
 * <p>Read in the source of prisma-engines (apply_migration_script of the PostgreSQL connector, commit 3dd25f3c2). A script
 * is one simple query, so that several statements in one file are an implicit transaction of the server; all migrations of
 * a run share one connection, on which nothing is reset. Prisma looks at folders only, and stops at one without {@code
 * migration.sql} (P3015). It has no rollback of its own: a {@code down.sql}, which its guide has teams write, is run by
 * {@code prisma db execute}, again as one simple query. A folder with {@code snapshot.json} is one of Drizzle, whose
 * scripts are cut into statements, and is not taken for Prisma's.
 */
public final class PrismaLayout implements SqlScriptLayout {
    private static final String ID = "prisma";
    private static final String UP = "migration.sql";
    private static final String DOWN = "down.sql";
    private static final String EXPECTED = "<timestamp>_name/migration.sql with down.sql";

    /** For {@link java.util.ServiceLoader}. */
    public PrismaLayout() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean recognizes(MigrationFiles files) {
        return files.files().stream()
                        .anyMatch(
                                file -> file.name().equals(UP) && !file.folder().isEmpty())
                && files.files().stream().noneMatch(file -> file.name().equals("snapshot.json"));
    }

    @Override
    public MigrationHistory read(MigrationFiles files, LayoutOptions options) {
        Reading reading = new Reading(ID, EXPECTED, files, options);
        Map<String, List<MigrationFile>> folders = new TreeMap<>();
        for (MigrationFile file : reading.files()) {
            String path = reading.localPath(file);
            int slash = path.indexOf('/');
            if (slash > 0) {
                folders.computeIfAbsent(path.substring(0, slash), name -> new ArrayList<>())
                        .add(file);
            }
        }
        Pairing<Folder> pairing = new Pairing<>("");
        folders.forEach((folder, content) -> readFolder(folder, content, pairing, reading));
        return reading.history(SessionMode.KEPT, NothingToUndo.in(pairing.steps(reading.problems())), Map.of());
    }

    /** A folder in its order, which is that of the names; those of one version count as equal. */
    private record Folder(String name) implements Comparable<Folder> {
        String version() {
            int underscore = name.indexOf('_');
            return underscore > 0 ? name.substring(0, underscore) : name;
        }

        @Override
        public int compareTo(Folder other) {
            return version().equals(other.version()) ? 0 : name.compareTo(other.name);
        }
    }

    private static void readFolder(String name, List<MigrationFile> content, Pairing<Folder> pairing, Reading reading) {
        Folder folder = new Folder(name);
        String title = name.substring(folder.version().length());
        if (content.stream()
                .noneMatch(file -> isNamed(name, UP, file, reading) || isNamed(name, DOWN, file, reading))) {
            reading.problems()
                    .add(
                            name + "/",
                            "has no migration.sql, without which Prisma stops; add it or move the folder out of the"
                                    + " migrations");
            return;
        }
        for (MigrationFile file : content) {
            ScriptFile script = ScriptFile.of(folder.version(), title, file, TransactionMode.ONE_COMMAND);
            if (isNamed(name, UP, file, reading)) {
                pairing.up(folder, script);
            } else if (isNamed(name, DOWN, file, reading)) {
                pairing.down(folder, script);
            } else {
                reading.noMigration(file);
            }
        }
    }

    private static boolean isNamed(String folder, String name, MigrationFile file, Reading reading) {
        return reading.localPath(file).equals(folder + "/" + name);
    }
}
