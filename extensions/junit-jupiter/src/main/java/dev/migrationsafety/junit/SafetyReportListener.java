package dev.migrationsafety.junit;

import dev.migrationsafety.finding.MigrationSafetyException;
import dev.migrationsafety.junit.environment.Console;
import dev.migrationsafety.junit.environment.Settings;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.format.JsonReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Merges the reports of a run into one and prints its path last. JUnit's launcher finds it; where there is no launcher,
 * the reports of the single tests are still written.
 */
public final class SafetyReportListener implements TestExecutionListener {
    /** The JSON files of the tests so far; more than one test plan may be executed in a run. */
    private final Set<Path> reports = new ConcurrentSkipListSet<>();

    /** For the launcher. */
    public SafetyReportListener() {}

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        String file = entry.getKeyValuePairs().get(Publishing.DATA);
        if (file != null) {
            reports.add(Path.of(file));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (reports.isEmpty()) {
            return;
        }
        Settings settings = new Settings(plan.getConfigurationParameters()::get);
        try {
            List<SafetyReport> read =
                    new TreeSet<>(reports).stream().map(new JsonReport()::read).toList();
            List<Path> files = settings.files().writeMerged(read);
            Console.println("migration-safety: report of this run: "
                    + files.get(files.size() - 1).toAbsolutePath());
        } catch (MigrationSafetyException e) {
            // A listener cannot fail a run; the tests have failed or passed by their own reports.
            Console.println("migration-safety: INCONCLUSIVE, the merged report was not written: " + e.getMessage());
        }
    }
}
