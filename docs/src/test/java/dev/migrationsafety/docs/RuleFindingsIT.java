package dev.migrationsafety.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.configuration.run.ConfiguredRehearsal;
import dev.migrationsafety.configuration.run.RunOptions;
import dev.migrationsafety.embedded.EmbeddedProvisioner;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.ServerAddress;
import dev.migrationsafety.engine.provision.ServerRequest;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.MigrationSafetyException;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.rules.Rules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rehearses the histories of the rule pages. {@code -Dmigration-safety.docs.regenerate=true} writes what was found into
 * the pages instead of comparing it.
 */
class RuleFindingsIT {
    static final boolean REGENERATE = Boolean.getBoolean("migration-safety.docs.regenerate");
    private static final Duration START = Duration.ofMinutes(3);

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    @Execution(ExecutionMode.CONCURRENT)
    void unsafeHistoryGivesTheFindingOfThePage(RulePage page) {
        Finding finding = measured(page, page.unsafe())
                .orElseThrow(() -> new AssertionError(page.unsafe() + " does not give " + page.rule()));
        String printed = printed(finding);
        if (REGENERATE) {
            page.page().with(page.finding(), printed).write();
        }

        assertThat(RulePage.of(page.rule()).finding().content()).isEqualTo(printed);
        assertThat(page.page().text())
                .contains(
                        "Claim: " + finding.claim().id().replace('-', ' ') + ". Severity: " + finding.severity() + ".");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    @Execution(ExecutionMode.CONCURRENT)
    void saferHistoryDoesNotGiveIt(RulePage page) {
        assertThat(measured(page, page.safer())).isEmpty();
    }

    private static Optional<Finding> measured(RulePage page, Path history) {
        return rehearse(page, history).allFindings().stream()
                .filter(finding -> finding.rule().equals(page.rule()))
                .findFirst();
    }

    private static SafetyReport rehearse(RulePage page, Path history) {
        RunOptions options = RunOptions.named("docs").withProvisioner("embedded");
        if (!page.rule().equals(Rules.NOT_ISOLATED)) {
            return rehearse(history, options);
        }
        // A server that belongs to somebody else, as far as the rehearsal can tell.
        try (ProvisionedServer server =
                new EmbeddedProvisioner().provision(new ServerRequest("postgresql", "", START))) {
            ServerAddress address = server.address();
            String url = "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + address.database();
            return rehearse(
                    history,
                    options.withServer(Optional.of(new RunOptions.GivenUrl(url, address.user(), address.password()))));
        }
    }

    private static SafetyReport rehearse(Path history, RunOptions options) {
        try (Rehearsal rehearsal = ConfiguredRehearsal.at(history.toString(), RuleFindingsIT.class.getClassLoader())
                .withoutShrinking()
                .start(options)) {
            try {
                rehearsal.rehearseAll();
            } catch (MigrationSafetyException broken) {
                // The report says it as well.
                assertThat(rehearsal.report().findings()).isNotEmpty();
            }
            return rehearsal.report();
        }
    }

    /** As the console prints it, without the evidence, which differs with every change of the generator. */
    private static String printed(Finding finding) {
        String where = finding.location().map(place -> "  " + place).orElse("");
        String next = "Next: " + finding.nextStep();
        return finding.severity() + " " + finding.rule() + where + "\n" + (finding.message() + "\n" + next).indent(2);
    }

    static List<RulePage> pages() {
        return RulePage.measured();
    }
}
