package dev.migrationsafety.junit;

import dev.migrationsafety.configuration.run.ConfiguredRehearsal;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.MigrationSafetyException;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.junit.environment.Settings;
import dev.migrationsafety.junit.environment.TestName;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The rehearsal of one test method; closing it writes the report and drops the databases. */
final class TemplateRun implements AutoCloseable {
    private final Rehearsal rehearsal;
    private final Publishing publishing;
    private final Settings settings;
    private final String regressions;
    private boolean failed;

    private TemplateRun(Rehearsal rehearsal, Publishing publishing, Settings settings, String regressions) {
        this.rehearsal = rehearsal;
        this.publishing = publishing;
        this.settings = settings;
        this.regressions = regressions;
    }

    /**
     * Reads the migrations of a test method; no database is touched yet. Even if that fails there is a report.
     *
     * @throws MigrationSafetyException if they cannot be rehearsed
     */
    static TemplateRun prepare(ExtensionContext context) {
        Settings settings = new Settings(context::getConfigurationParameter);
        Publishing publishing = new Publishing(context, settings);
        String test = TestName.of(context);
        try {
            ConfiguredRehearsal configured = Migrations.of(context).read();
            Rehearsal rehearsal = configured.start(settings.options(test, PerTest.runOverrides(context)));
            if (rehearsal.selected().isEmpty()) {
                throw new ConfigurationException("The setting migration-safety.only selects no step. Available are: "
                        + String.join(", ", rehearsal.nodes()) + ".");
            }
            // A method with a parameter asks for the database of each node, which the background would have passed.
            if (context.getRequiredTestMethod().getParameterCount() == 0) {
                rehearsal.rehearseAhead();
            }
            return new TemplateRun(rehearsal, publishing, settings, configured.regressionFolder());
        } catch (MigrationSafetyException e) {
            publishing.publish(UnreadableReport.report(test, e));
            throw e;
        }
    }

    Settings settings() {
        return settings;
    }

    List<String> nodes() {
        return rehearsal.selected();
    }

    String label(String node) {
        return rehearsal.label(node);
    }

    StepReport rehearse(String node) {
        StepReport step = rehearsal.rehearse(node);
        failed |= NodeFailure.fails(verdict(step));
        return step;
    }

    Verdict verdict(StepReport step) {
        return rehearsal.verdict(step);
    }

    /** Whether every node so far passed. */
    boolean nothingFailed() {
        return !failed;
    }

    SafetyReport report() {
        return rehearsal.report();
    }

    /** A filled database after a node's up; for the full rollback, after the last version. */
    Database databaseAt(String node) {
        return rehearsal.databaseAt(node.equals(StepReport.FULL_ROLLBACK) ? "" : node);
    }

    @Override
    public void close() {
        try {
            rehearsal.close();
        } finally {
            publishing.publish(rehearsal.report(), regressions);
        }
    }
}
