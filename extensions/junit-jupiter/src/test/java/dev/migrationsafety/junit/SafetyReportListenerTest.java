package dev.migrationsafety.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.format.JsonReport;
import dev.migrationsafety.report.format.MergedReport;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

@ResourceLock(Resources.SYSTEM_OUT)
class SafetyReportListenerTest {
    private final Path output;
    private String run = "listener test";

    SafetyReportListenerTest(@TempDir Path output) {
        this.output = output;
    }

    private String console(Class<?>... testCases) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        for (Class<?> testCase : testCases) {
            request.selectors(selectClass(testCase));
        }
        LauncherDiscoveryRequest built = request.configurationParameters(
                        Map.of("migration-safety.output", output.toString(), "migration-safety.run", run))
                .build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream console = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            LauncherFactory.create().execute(built);
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void mergesTheReportsOfARunAndPrintsTheirPathLast() {
        String console =
                console(MigrationSafetyTestTestCases.OnMethod.class, MigrationSafetyTestTestCases.OnAnnotation.class);
        assertThat(console.lines().reduce("", (first, second) -> second))
                .isEqualTo("migration-safety: report of this run: "
                        + output.resolve("index.html").toAbsolutePath());
        assertThat(output.resolve("index.html")).exists();
        MergedReport merged = new JsonReport().readAll(output.resolve("run.json"));
        assertThat(merged.verdict()).isEqualTo(Verdict.SAFE);
        assertThat(merged.partial()).isFalse();
        assertThat(merged.reports()).extracting(SafetyReport::test).hasSize(2);
    }

    @Test
    void neverLeavesOutATestThatCouldNotRun() {
        console(MigrationSafetyTestTestCases.OnMethod.class, MigrationSafetyTestTestCases.WrongLocation.class);
        MergedReport merged = new JsonReport().readAll(output.resolve("run-partial.json"));
        assertThat(merged.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(merged.reports())
                .extracting(SafetyReport::verdict)
                .containsExactly(Verdict.SAFE, Verdict.INCONCLUSIVE);
    }

    @Test
    void twoRunsAtTheSameTimeMakeOneIndex() {
        console(MigrationSafetyTestTestCases.OnMethod.class);
        run = "another fork";
        console(MigrationSafetyTestTestCases.OnAnnotation.class);
        assertThat(new JsonReport().readAll(output.resolve("run.json")).reports())
                .extracting(SafetyReport::test)
                .hasSize(2);
    }

    @Test
    void isSilentInARunWithoutRehearsals() {
        assertThat(console(MigratedDatabaseTestCases.WrongType.class)).doesNotContain("migration-safety:");
    }
}
