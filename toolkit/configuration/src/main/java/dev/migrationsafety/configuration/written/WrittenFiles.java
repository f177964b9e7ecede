package dev.migrationsafety.configuration.written;

import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Distinguishes files that the toolkit wrote from migrations by their content, so that a report below the migration
 * root is neither read as a migration nor compared by the gate; for callers.
 */
public final class WrittenFiles {
    /** What an HTML page of the toolkit has in its head. */
    private static final String GENERATOR = "<meta name=\"generator\" content=\"migration-safety\">";

    private static final Pattern DATA = Pattern.compile(
            "\\s*\\{\\s*\"schemaVersion\"\\s*:\\s*\"[^\"]*\",\\s*\"kind\"\\s*:\\s*\"(?:report|run)\",\\s*\"runId\".*",
            Pattern.DOTALL);

    /** As far into a file as it must be read. */
    private static final int HEAD = 1000;

    private WrittenFiles() {}

    /** The files without reports, and without the scripts beside them; whatever else is there stays. */
    public static MigrationFiles without(MigrationFiles files) {
        Set<String> folders = files.files().stream()
                .filter(WrittenFiles::isData)
                .map(MigrationFile::folder)
                .collect(Collectors.toSet());
        if (folders.isEmpty()) {
            return files;
        }
        return new MigrationFiles(
                files.location(),
                files.files().stream()
                        .filter(file -> !folders.contains(file.folder()) || !isWritten(file))
                        .toList());
    }

    private static boolean isWritten(MigrationFile file) {
        return isData(file)
                || (named(file, ".html") && head(file).contains(GENERATOR))
                || (named(file, ".sql") && RowScript.isOne(text(file)));
    }

    private static boolean isData(MigrationFile file) {
        return named(file, ".json") && DATA.matcher(head(file)).matches();
    }

    private static boolean named(MigrationFile file, String ending) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static String head(MigrationFile file) {
        String text = text(file);
        return text.substring(0, Math.min(HEAD, text.length()));
    }

    private static String text(MigrationFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
