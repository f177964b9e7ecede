package dev.migrationsafety.report.files;

import dev.migrationsafety.configuration.written.RowScript;
import dev.migrationsafety.report.format.ReportException;
import dev.migrationsafety.report.format.ReportNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;

/** Scripts of smallest failing rows that an earlier report of a test left beside it. */
final class StaleScripts {
    private StaleScripts() {}

    /** Removes those that the toolkit wrote and no user changed, except the ones of the new report. */
    static void remove(Path directory, String test, Set<Path> kept) {
        String names = ReportNames.of(test, false) + "-*.sql";
        try (DirectoryStream<Path> scripts = Files.newDirectoryStream(directory, names)) {
            for (Path script : scripts) {
                if (!kept.contains(script) && isWrittenFor(test, script)) {
                    Files.delete(script);
                }
            }
        } catch (IOException e) {
            throw new ReportException(
                    "Scripts of an earlier report in " + directory + " cannot be removed: " + e + ". Remove them.", e);
        }
    }

    private static boolean isWrittenFor(String test, Path script) throws IOException {
        return Files.isRegularFile(script, LinkOption.NOFOLLOW_LINKS)
                && RowScript.isOf(test, new String(Files.readAllBytes(script), StandardCharsets.UTF_8));
    }
}
