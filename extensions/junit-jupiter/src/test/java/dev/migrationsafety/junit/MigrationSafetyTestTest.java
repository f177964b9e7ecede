package dev.migrationsafety.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.junit.fake.FakeServer;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.format.JsonReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationSafetyTestTest {
    private static final String FULL_ROLLBACK = "full rollback: down to the baseline, then up again";
    private static final List<String> ALL =
            List.of("V1 accounts: up, down, up", "V2 postings: up, down, up", "V3 fees: up, down, up", FULL_ROLLBACK);
    private static final String CASES = MigrationSafetyTestTestCases.class.getName();

    private final Path output;

    MigrationSafetyTestTest(@TempDir Path output) {
        this.output = output;
    }

    private Execution run(Class<?> testCases) {
        return Execution.of(testCases, output, Map.of());
    }

    private SafetyReport report(String test) {
        return new JsonReport().read(output.resolve("report-" + name(test)));
    }

    private static String name(String test) {
        String plain = (CASES + "$" + test).replace('$', '-');
        return plain + "-" + String.format("%08x", (CASES + "$" + test).hashCode()) + ".json";
    }

    @AfterEach
    void nothingIsLeftOpen() {
        assertThat(FakeServer.running()).isZero();
        assertThat(FakeServer.databases()).isZero();
    }

    @Test
    void showsOneNodePerMigrationAndTheFullRollbackInOrder() {
        Execution execution = run(MigrationSafetyTestTestCases.OnMethod.class);
        assertThat(execution.tests()).isEqualTo(ALL);
        assertThat(execution.failures()).isEmpty();
    }

    @Test
    void takesTheLocationFromTheClassAndFromEnclosingClasses() {
        Execution execution = run(MigrationSafetyTestTestCases.OnClass.class);
        assertThat(execution.tests()).hasSize(9).containsAll(ALL).contains("ordinaryTest()");
        assertThat(execution.failures()).isEmpty();
    }

    @Test
    void standsOnAnnotationsOfUsers() {
        assertThat(run(MigrationSafetyTestTestCases.OnAnnotation.class).tests()).isEqualTo(ALL);
    }

    @Test
    void saysWhereALocationCanBeNamed() {
        Execution execution = run(MigrationSafetyTestTestCases.WithoutLocation.class);
        assertThat(execution.tests()).isEmpty();
        assertThat(execution.failedContainers())
                .containsExactly("nobodySaysWhere() -> INCONCLUSIVE: " + CASES + "$WithoutLocation.nobodySaysWhere"
                        + " could not rehearse the migrations. @MigrationSafetyTest on " + CASES
                        + "$WithoutLocation.nobodySaysWhere names no migrations, and its class does not either. Write"
                        + " @MigrationSafetyTest(\"classpath:db/migration\") on the method or on the class.");
    }

    @Test
    void takesTheLocationFromTheSettingsWhereNobodyNamesOne() {
        Execution execution = Execution.of(
                MigrationSafetyTestTestCases.WithoutLocation.class,
                output,
                Map.of("migration-safety.location", "classpath:fixtures/safe"));
        assertThat(execution.tests()).isEqualTo(ALL);
    }

    @Test
    void failsWhereThereIsNothing() {
        Execution execution = run(MigrationSafetyTestTestCases.WrongLocation.class);
        assertThat(execution.tests()).isEmpty();
        assertThat(execution.failedContainers())
                .singleElement()
                .asString()
                .startsWith("thereIsNothing() -> INCONCLUSIVE: ")
                .contains("classpath:fixtures/nowhere");
    }

    @Test
    void failsWithoutAServerAndReportsIt() {
        Execution execution = run(MigrationSafetyTestTestCases.NoServer.class);
        assertThat(execution.tests()).isEmpty();
        assertThat(execution.failures())
                .singleElement()
                .asString()
                .contains("INCONCLUSIVE: ", "No postgresql 99 server can be started.", "there is no version 99");
    }

    @Test
    void failsTheUnsafeNodeOnlyAndTheFullRollback() {
        Execution execution = run(MigrationSafetyTestTestCases.Unsafe.class);
        assertThat(execution.tests())
                .containsExactly(
                        ALL.get(0),
                        "V2 postings: up, down, up -> UNSAFE in V2 postings: up, down, up"
                                + " (leftover table posting, and 1 more)",
                        ALL.get(2),
                        FULL_ROLLBACK + " -> UNSAFE in " + FULL_ROLLBACK
                                + " (full-rollback-differs rollback to the baseline, and 1 more)");
        assertThat(execution.failures().get(0))
                .hasMessage(
                        """
                        UNSAFE in V2 postings: up, down, up (leftover table posting, and 1 more)

                        ERROR leftover at V2__postings.sql:1, step 2: table posting
                          table posting did not exist before the up and still exists after the down.
                          Next: Drop it in the down.
                          Fingerprint: bd0721453e62d565

                        ERROR second-up-fails at V2__postings.sql:1, step 2: V2__postings.sql
                          Migration V2__postings.sql fails when it runs again after the down, at statement 1 (V2__postings.sql:1): SQLSTATE XX000, it was told to
                            create table posting
                          Next: Make the down remove everything that the up creates, so that the step can be deployed again.
                          Fingerprint: d08b0704b72af47a

                        Seed 7.""");
        assertThat(execution.failures().get(0).getStackTrace()).isEmpty();
    }

    @Test
    void foldsFindingsOfOneKindUnlessAllAreAskedFor() {
        String brief = run(MigrationSafetyTestTestCases.Crowded.class)
                .failures()
                .get(0)
                .getMessage();
        assertThat(brief)
                .startsWith("UNSAFE in V2 many: up, down, up (leftover table t11, and 35 more)\n\nERROR leftover at ")
                .contains(
                        "  … and 34 more of this kind: table t12, table t13, table t14, table t15, table t16, …\n",
                        "\n\nThe report of this test in " + output + " lists all findings in full.\n\nSeed 7.")
                .doesNotContain("table t17");

        String whole = Execution.of(
                        MigrationSafetyTestTestCases.Crowded.class, output, Map.of("migration-safety.verbose", "true"))
                .failures()
                .get(0)
                .getMessage();
        assertThat(whole).contains("table t17", "table t45").doesNotContain("more of this kind");
    }

    @Test
    void failsTheNodeAtWhichTheServerIsLost() {
        Execution execution = run(MigrationSafetyTestTestCases.LostServer.class);
        assertThat(execution.tests()).isNotEmpty();
        assertThat(execution.failures()).isNotEmpty().allSatisfy(failure -> assertThat(failure)
                .hasMessageStartingWith("INCONCLUSIVE"));
    }

    @Test
    void failsTheLastNodeForFindingsOfTheWholeHistory() {
        Execution execution = run(MigrationSafetyTestTestCases.SharedObjects.class);
        assertThat(execution.tests())
                .containsExactly(
                        ALL.get(0),
                        ALL.get(1),
                        ALL.get(2),
                        FULL_ROLLBACK + " -> INCONCLUSIVE in " + FULL_ROLLBACK + " (cluster-not-isolated cluster)");
    }

    @Test
    void readsTheConfigurationThatTheAnnotationNames() {
        Execution execution = run(MigrationSafetyTestTestCases.OtherConfiguration.class);
        assertThat(execution.tests()).containsExactly("V1 accounts: up", "V2 postings: up", "V3 fees: up");
        assertThat(execution.failures()).isEmpty();
    }

    @Test
    void givesTheStepTheReportAndADatabaseToTheBody() {
        Execution execution = run(MigrationSafetyTestTestCases.Parameters.class);
        assertThat(execution.failures()).isEmpty();
        assertThat(execution.tests()).isEqualTo(ALL);
    }

    @Test
    void lettingTheBodyFailLeavesNothingOpen() {
        Execution execution = run(MigrationSafetyTestTestCases.FailingBody.class);
        assertThat(execution.failures()).singleElement().asString().contains("Expecting actual");
    }

    @Test
    void leavesAnnotatedParametersToOthers() {
        Execution execution = run(MigrationSafetyTestTestCases.BesideOtherResolver.class);
        assertThat(execution.failures()).isEmpty();
        assertThat(execution.tests()).isEqualTo(ALL);
    }

    @Test
    void rehearsesASelectionAndSaysSo() {
        Execution execution = Execution.of(
                MigrationSafetyTestTestCases.OnMethod.class,
                output,
                Map.of("migration-safety.only", "V2, full rollback"));
        assertThat(execution.tests()).containsExactly(ALL.get(1), FULL_ROLLBACK);
        String test = "OnMethod.everyMigrationIsSafe";
        String file = name(test).replace(".json", "-partial.json");
        SafetyReport report = new JsonReport().read(output.resolve("report-" + file));
        assertThat(report.headline()).isEqualTo("SAFE (partial: only V2, full rollback)");
    }

    @Test
    void refusesASelectionThatDoesNotExist() {
        Execution execution = Execution.of(
                MigrationSafetyTestTestCases.OnMethod.class, output, Map.of("migration-safety.only", "V9"));
        assertThat(execution.tests()).isEmpty();
        assertThat(execution.failedContainers())
                .singleElement()
                .asString()
                .contains("INCONCLUSIVE", "version V9 is not in classpath:fixtures/safe");
    }

    @Test
    void refusesASeedThatIsNoNumber() {
        Execution execution = Execution.of(
                MigrationSafetyTestTestCases.OnMethod.class, output, Map.of("migration-safety.seed", "luck"));
        assertThat(execution.failedContainers())
                .singleElement()
                .asString()
                .endsWith("The setting migration-safety.seed is 'luck', but must be a whole number or random.");
    }

    @Test
    void takesAServerByUrlBeforeEveryProvisioner() {
        Execution execution = Execution.of(
                MigrationSafetyTestTestCases.OnMethod.class,
                output,
                Map.of("migration-safety.url", "jdbc:fake:1", "migration-safety.password", "secret"));
        assertThat(execution.failures()).hasSize(4).allSatisfy(failure -> assertThat(failure)
                .hasMessage("INCONCLUSIVE: " + CASES + "$OnMethod.everyMigrationIsSafe could not rehearse the"
                        + " migrations. The engine postgresql does not support a server URL. Remove the URL to"
                        + " start a throw-away server."));
    }

    @Test
    void neverFailsForAWarning() {
        Execution execution = run(MigrationSafetyTestTestCases.WithWarning.class);
        assertThat(execution.failures()).isEmpty();
        assertThat(report("WithWarning.passes").findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void givesANodeAloneTheSameVerdict() {
        String template = "[engine:junit-jupiter]/[class:" + CASES + "$Unsafe]/[test-template:oneMigrationIsNot()]";
        Execution second =
                Execution.of(List.of(selectUniqueId(template + "/[test-template-invocation:#2]")), output, Map.of());
        assertThat(second.tests())
                .containsExactly("V2 postings: up, down, up -> UNSAFE in V2 postings: up, down, up"
                        + " (leftover table posting, and 1 more)");
        Execution third =
                Execution.of(List.of(selectUniqueId(template + "/[test-template-invocation:#3]")), output, Map.of());
        assertThat(third.tests()).containsExactly(ALL.get(2));
    }

    @Test
    void writesTheReportAlsoWhenNodesFail() {
        run(MigrationSafetyTestTestCases.Unsafe.class);
        SafetyReport report = report("Unsafe.oneMigrationIsNot");
        assertThat(report.verdict()).isEqualTo(Verdict.UNSAFE);
        assertThat(report.partial()).isFalse();
        assertThat(report.test()).isEqualTo(CASES + "$Unsafe.oneMigrationIsNot");
        assertThat(report.steps()).hasSize(4);
    }

    @Test
    void keepsTheOrderAndOneRehearsalPerMethodUnderParallelExecution() {
        int before = FakeServer.started();
        Execution execution = Execution.of(
                MigrationSafetyTestTestCases.OnClass.class,
                output,
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.mode.classes.default", "concurrent"));
        assertThat(execution.failures()).isEmpty();
        assertThat(execution.tests()).hasSize(9);
        assertThat(FakeServer.started() - before).isEqualTo(2);
    }
}
