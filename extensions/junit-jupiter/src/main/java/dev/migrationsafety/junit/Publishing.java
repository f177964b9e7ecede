package dev.migrationsafety.junit;

import dev.migrationsafety.junit.environment.Console;
import dev.migrationsafety.junit.environment.Settings;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.format.FailingRows;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Writes the report of a test into its files and on the console, and passes it to the listener of the run. */
final class Publishing {
    /** Key of the report entry that names the JSON file. */
    static final String DATA = "migration-safety.data";

    /** Key of the report entry that names the page for people. */
    private static final String PAGE = "migration-safety.report";

    private final ExtensionContext context;
    private final Settings settings;

    Publishing(ExtensionContext context, Settings settings) {
        this.context = context;
        this.settings = settings;
    }

    /** Publishes the report of migrations that could not be read. */
    void publish(SafetyReport report) {
        publish(report, "");
    }

    /** Publishes a report; failing rows may be kept in a folder. */
    void publish(SafetyReport report, String regressions) {
        List<Path> files = settings.files().write(report);
        context.publishReportEntry(DATA, files.get(0).toString());
        context.publishReportEntry(PAGE, files.get(files.size() - 1).toString());
        Console.println(Summary.of(report, settings.verbose()));
        FailingRows.howToKeep(settings.output(), report, regressions).forEach(Console::println);
        Console.println("migration-safety: report of " + report.test() + ": "
                + files.get(files.size() - 1).toAbsolutePath());
    }
}
