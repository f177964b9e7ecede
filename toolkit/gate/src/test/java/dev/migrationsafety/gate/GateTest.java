package dev.migrationsafety.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.configuration.Configuration;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.kit.report.Reports;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.report.AcceptedFinding;
import dev.migrationsafety.report.ClaimReport;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import dev.migrationsafety.settings.RehearsalSettings;
import dev.migrationsafety.settings.Waiver;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Map<String, String> SETTINGS =
            Map.of("time-zone", "UTC", "run-as", "ledger_owner", "version", "18");
    private static final Map<String, String> PLACEHOLDERS = Map.of("reader", "ledger_reader");
    private final Gate gate = new Gate(Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC));
    private final SafetyReport safe = Reports.safe();

    @Test
    void opensForASafeReportAboutExactlyTheseFiles() {
        GateDecision decision = judge(safe, files(), configuration());
        assertThat(decision)
                .isEqualTo(new GateDecision(
                        Verdict.SAFE, List.of("LedgerMigrationsTest.everyMigrationIsSafe"), List.of()));
        assertThat(decision.open()).isTrue();
    }

    @Test
    void staysShutWithoutAReport() {
        GateDecision decision = gate.judge(List.of(), new MigrationFiles("db", files()), configuration());
        assertThat(decision)
                .isEqualTo(new GateDecision(
                        Verdict.INCONCLUSIVE,
                        List.of(),
                        List.of("There is no report. Rehearse the migrations first.")));
        assertThat(decision.open()).isFalse();
        assertThat(new GateDecision(Verdict.SAFE, List.of(), List.of()).open()).isFalse();
    }

    @Test
    void namesAddedMissingAndChangedFiles() {
        List<MigrationFile> files = new ArrayList<>(files());
        files.removeIf(file -> file.path().equals("V3__journals_and_postings.sql")
                || file.path().equals("V5__fees.sql"));
        MigrationFile changed = file("V5__fees.sql", "drop table fee;");
        files.add(changed);
        files.add(file("V17__new.sql", "select 1;"));
        assertThat(judge(safe, files, configuration()).reasons())
                .containsExactly(
                        "File V17__new.sql was added after the rehearsal.",
                        "File V5__fees.sql was changed after the rehearsal: SHA-256 is " + changed.sha256()
                                + ", but the rehearsed file had "
                                + safe.history().digests().get("V5__fees.sql") + ".",
                        "File V3__journals_and_postings.sql was rehearsed but is missing.");
    }

    @Test
    void staysShutForAnEmptyFolder() {
        assertThat(judge(safe, List.of(), configuration()).reasons())
                .hasSize(33)
                .startsWith("There is no migration in db.");
    }

    @Test
    void staysShutOnAnUnsafeReportAndNamesTheClaims() {
        assertThat(judge(Reports.unsafe(), files(), configuration()).reasons())
                .containsExactly(
                        "The verdict is UNSAFE.",
                        "The claim up is required and is INCONCLUSIVE.",
                        "The claim rollback is required and is UNSAFE.");
    }

    @Test
    void staysShutOnAPartialReport() {
        assertThat(judge(Reports.partial(), files(), configuration()).reasons())
                .hasSize(16)
                .startsWith(
                        "The report is partial (only 3); rehearse the whole history.",
                        "Step V1 currencies was not rehearsed.");
    }

    @Test
    void staysShutOnAnInconclusiveReport() {
        assertThat(judge(
                                changed(Verdict.INCONCLUSIVE, safe.claims(), safe.findings(), safe.steps()),
                                files(),
                                configuration())
                        .reasons())
                .containsExactly("The verdict is INCONCLUSIVE.");
    }

    @Test
    void staysShutIfARequiredClaimIsNotMade() {
        List<ClaimReport> claims = List.of(
                new ClaimReport(Claim.UP, Verdict.SAFE, 3), new ClaimReport(Claim.ROLLBACK, Verdict.NOT_CLAIMED, 0));
        SafetyReport report = changed(Verdict.SAFE, claims, List.of(), safe.steps());
        assertThat(judge(report, files(), configuration()).reasons())
                .containsExactly("The claim rollback is required and is NOT CLAIMED.");
        assertThat(judge(report, files(), configuration(List.of(Claim.UP, Claim.INVARIANTS), List.of()))
                        .reasons())
                .containsExactly("The claim invariants is required and is NOT CLAIMED.");
    }

    @Test
    void staysShutIfNothingWasExamined() {
        List<ClaimReport> claims =
                List.of(new ClaimReport(Claim.UP, Verdict.SAFE, 0), new ClaimReport(Claim.ROLLBACK, Verdict.SAFE, 3));
        assertThat(judge(changed(Verdict.SAFE, claims, List.of(), List.of()), files(), configuration())
                        .reasons())
                .containsExactly(
                        "The report has no step.", "The claim up is required, but nothing was examined for it.");
    }

    @Test
    void staysShutOnAReportThatContradictsItself() {
        Finding finding = Finding.of("up-fails", Severity.ERROR, Claim.UP).message("The up fails.");
        assertThat(judge(changed(Verdict.SAFE, safe.claims(), List.of(finding), safe.steps()), files(), configuration())
                        .reasons())
                .containsExactly("The claim up is reported as SAFE, but findings of the same report make it UNSAFE.");
    }

    @Test
    void staysShutIfSettingsOrPlaceholdersDiffer() {
        Configuration other = new Configuration(
                "x",
                "postgresql",
                "numbered",
                Map.of("READER", "somebody"),
                Environment.standard(),
                RehearsalSettings.standard()
                        .describedBy(Map.of("time-zone", "UTC", "version", "17", "superuser", "true")),
                Map.of(),
                Set.of());
        assertThat(judge(safe, files(), other).reasons())
                .containsExactly(
                        "The setting run-as is \"not set\" in the configuration, but the rehearsal ran with"
                                + " \"ledger_owner\".",
                        "The setting superuser is \"true\" in the configuration, but the rehearsal ran with \"not"
                                + " set\".",
                        "The setting version is \"17\" in the configuration, but the rehearsal ran with \"18\".",
                        "The setting layout is \"numbered\" in the configuration, but the rehearsal ran with"
                                + " \"flyway\".",
                        "Placeholder reader is \"somebody\" in the configuration, but the rehearsal ran with"
                                + " \"ledger_reader\".");
    }

    @Test
    void opensOnlyWhileWaiversHold() {
        Finding finding = Reports.leftover();
        StepReport step = safe.steps().get(4);
        StepReport waived = new StepReport(
                step.version(),
                step.label(),
                step.upFile(),
                step.downFile(),
                step.status(),
                step.claims(),
                List.of(),
                List.of(new AcceptedFinding(finding, "waived until 2026-12-31", "Ada", "known")),
                List.of(),
                List.of(),
                step.took(),
                step.rollback(),
                step.coverage());
        List<StepReport> steps = new ArrayList<>(safe.steps());
        steps.set(4, waived);
        SafetyReport report = changed(Verdict.SAFE, safe.claims(), List.of(), steps);
        String what = "Finding leftover type fee_kind in step 5 (" + finding.fingerprint() + ") was accepted ";
        assertThat(judge(report, files(), configuration()).reasons())
                .containsExactly(what + "during the rehearsal, but the configuration no longer accepts it.");
        assertThat(judge(report, files(), waiving(finding, "2026-11-20")).reasons())
                .containsExactly(what + "by Ada until 2026-11-20, which is in the past.");
        assertThat(judge(report, files(), waiving(finding, "2026-11-21")).open())
                .isTrue();
    }

    @Test
    void judgesEveryReportAboutTheseFilesAndNoOther() {
        MigrationFiles files = new MigrationFiles("db", files());
        SafetyReport huge = Reports.huge();
        assertThat(gate.judge(List.of(huge, safe), files, configuration()).open())
                .isTrue();
        SafetyReport second = Reports.named("Second.test", Reports.unsafe());
        assertThat(gate.judge(List.of(safe, second, huge), files, configuration()))
                .isEqualTo(new GateDecision(
                        Verdict.UNSAFE,
                        List.of("LedgerMigrationsTest.everyMigrationIsSafe", "Second.test"),
                        List.of(
                                "Second.test: The verdict is UNSAFE.",
                                "Second.test: The claim up is required and is INCONCLUSIVE.",
                                "Second.test: The claim rollback is required and is UNSAFE.")));
        assertThat(gate.judge(List.of(huge), files, configuration()).open()).isFalse();
    }

    private GateDecision judge(SafetyReport report, List<MigrationFile> files, Configuration configuration) {
        return gate.judge(List.of(report), new MigrationFiles("db", files), configuration);
    }

    private List<MigrationFile> files() {
        return safe.history().digests().keySet().stream()
                .map(path -> file(path, path))
                .toList();
    }

    private static MigrationFile file(String path, String text) {
        return MigrationFile.of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Configuration configuration() {
        return configuration(List.of(Claim.UP, Claim.ROLLBACK), List.of());
    }

    private static Configuration waiving(Finding finding, String expires) {
        return configuration(
                List.of(Claim.UP, Claim.ROLLBACK),
                List.of(new Waiver(finding.fingerprint(), "Ada", LocalDate.parse(expires), "known")));
    }

    private static Configuration configuration(List<Claim> required, List<Waiver> waivers) {
        RehearsalSettings standard = RehearsalSettings.standard();
        RehearsalSettings settings = new RehearsalSettings(
                "18",
                "UTC",
                standard.sampling(),
                standard.rollbackSettings(),
                "",
                List.of(),
                List.of(),
                waivers,
                List.of(),
                standard.rulePolicy(),
                required,
                SETTINGS);
        return new Configuration("x", "", "", PLACEHOLDERS, Environment.standard(), settings, Map.of(), Set.of());
    }

    private SafetyReport changed(
            Verdict verdict, List<ClaimReport> claims, List<Finding> findings, List<StepReport> steps) {
        return new SafetyReport(
                safe.schemaVersion(),
                safe.test(),
                safe.history(),
                Optional.of(safe.server().orElseThrow()),
                safe.run(),
                false,
                false,
                claims,
                verdict,
                findings,
                steps,
                List.of());
    }
}
