package dev.migrationsafety.sql.layout;

import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.StepHeader;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The layout of Diesel ({@code diesel}): a folder {@code <version>_name} per migration with {@code up.sql}, optional
 * {@code down.sql} and optional {@code metadata.toml}. The version is the text before the first {@code _}; without
 * its dashes it is compared as text, as Diesel does.
 *
 * <p>Read in the source of diesel_migrations 2.3.12 (and the commit 04cc1b0bc after it). Diesel looks at folders only:
 * files directly in the root are ignored, scripts too; a folder without {@code up.sql} is an error. A script is one
 * {@code batch_execute}, that is one simple query, inside BEGIN and COMMIT. With {@code run_in_transaction = false} in
 * {@code metadata.toml}, or with such a file that does not hold the key, BEGIN and COMMIT are left out, but several
 * statements in one file remain an implicit transaction of the server. Diesel silently takes a {@code metadata.toml}
 * that it cannot parse for an absent one; here that is an error. All migrations of a run share one connection; 2.3
 * resets nothing on it, the unreleased 2.4 puts search_path back. Diesel refuses a file of zero bytes when it is to run it,
 * though not one of blanks or comments: an empty {@code up.sql} is an error here, and a step with an empty
 * {@code down.sql} has no down, as if the file were not there.
 */
public final class DieselLayout implements SqlScriptLayout {
    private static final String ID = "diesel";
    private static final StepHeader REFUSED =
            new StepHeader("", "", "", "none: down.sql is empty, and Diesel refuses to run an empty file");
    private static final String EXPECTED = "<version>_name/up.sql with down.sql and metadata.toml";

    /** For {@link java.util.ServiceLoader}. */
    public DieselLayout() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean recognizes(MigrationFiles files) {
        return files.files().stream()
                .anyMatch(file -> file.name().equals("up.sql") && !file.folder().isEmpty());
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
        Pairing<String> pairing = new Pairing<>("");
        Set<String> refused = new HashSet<>();
        folders.forEach((folder, content) -> readFolder(folder, content, pairing, refused, reading));
        List<MigrationStep> steps = pairing.steps(reading.problems()).stream()
                .map(step -> refused.contains(step.up().file()) ? step.described(REFUSED) : step)
                .toList();
        return reading.history(SessionMode.KEPT, steps, Map.of());
    }

    private static void readFolder(
            String folder, List<MigrationFile> content, Pairing<String> pairing, Set<String> refused, Reading reading) {
        Map<String, MigrationFile> byName = new TreeMap<>();
        for (MigrationFile file : content) {
            String name = reading.localPath(file).substring(folder.length() + 1);
            if (List.of("up.sql", "down.sql", "metadata.toml").contains(name)) {
                byName.put(name, file);
            } else {
                reading.noMigration(file);
            }
        }
        int underscore = folder.indexOf('_');
        String version = underscore < 0 ? folder : folder.substring(0, underscore);
        String title = underscore < 0 ? "" : folder.substring(underscore + 1);
        String key = version.replace("-", "");
        if (!byName.containsKey("up.sql") && !byName.containsKey("down.sql")) {
            reading.problems()
                    .add(
                            folder + "/",
                            "has no up.sql, which Diesel requires; add it or move the folder out of the"
                                    + " migrations");
            return;
        }
        TransactionMode mode = Optional.ofNullable(byName.get("metadata.toml"))
                .map(file -> DieselMetadata.transaction(file, reading.problems()))
                .orElse(TransactionMode.PER_SCRIPT);
        MigrationFile up = byName.get("up.sql");
        MigrationFile down = byName.get("down.sql");
        if (up != null) {
            refuseEmpty(up, reading);
            pairing.up(key, ScriptFile.of(version, title, up, mode));
        }
        if (down != null && up != null && isEmpty(down)) {
            refused.add(up.path());
        } else if (down != null) {
            pairing.down(key, ScriptFile.of(version, title, down, mode));
        }
    }

    private static void refuseEmpty(MigrationFile up, Reading reading) {
        if (isEmpty(up)) {
            reading.problems()
                    .add(
                            up.path(),
                            "is empty, which Diesel rejects; write its statements, or a comment that explains why"
                                    + " there are none");
        }
    }

    private static boolean isEmpty(MigrationFile file) {
        return file.hex().isEmpty();
    }
}
