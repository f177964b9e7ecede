package dev.migrationsafety.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.kit.report.Reports;
import dev.migrationsafety.report.ClaimReport;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import dev.migrationsafety.report.format.TextReport;
import dev.migrationsafety.rules.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {
    @Test
    void saysOfASafeHistoryWhatTheWholeReportSays() {
        assertThat(ConsoleReport.of(Reports.safe())).isEqualTo(new TextReport().write(Reports.safe()));
    }

    @Test
    void ordersFindingsByWeightAndThenByStep() {
        assertThat(ConsoleReport.of(Reports.unsafe()).lines().filter(line -> line.matches("[A-Z]+ [a-z-]+.*: .*")))
                .containsExactly(
                        "ERROR leftover at U5__fees.sql, step 5: type fee_kind",
                        "ERROR value-lost at U11__four_decimals.sql:4, step 11: posting.amount",
                        "ERROR sum-changed at V11__four_decimals.sql:9, step 11: fee.amount",
                        "INCONCLUSIVE table-not-filled at V14__dormant_accounts.sql:2, step 14: dormancy_rule",
                        "WARNING server-version: server",
                        "WARNING rollback-loses-data, step 11: fee.rate");
    }

    @Test
    void showsAFindingInFullWhereThereAreFew() {
        assertThat(ConsoleReport.of(Reports.unsafe()))
                .contains(
                        """

                        ERROR leftover at U5__fees.sql, step 5: type fee_kind
                          After the down of V5, type fee_kind is still there; it was not there before the up.
                            type fee_kind: enum ('MONTHLY', 'CARD', 'TRANSFER'), owner ledger_owner
                          Next: Add DROP TYPE fee_kind to U5__fees.sql after the table that uses it.
                          Fingerprint: %s

                        ERROR value-lost"""
                                .formatted(Reports.leftover().fingerprint()));
    }

    @Test
    void foldsManyFindingsOfOneRuleAtOneStep() {
        SafetyReport report = unsafe(Reports.step(2, leftovers("2", 34), List.of()));

        assertThat(ConsoleReport.of(report))
                .startsWith("UNSAFE  classpath:db/migration\n  1 step, PostgreSQL 18.6 (embedded), seed 1494, 8.4 s\n")
                .contains(
                        """

                        ERROR leftover, step 2: index i0
                          index i0 is still there.
                          Next: Drop it.
                          Fingerprint: %s
                          … and 33 more of this kind: index i1, index i2, index i3, index i4, index i5, …
                        """
                                .formatted(leftovers("2", 1).get(0).fingerprint()))
                .doesNotContain("index i6");
        assertThat(new TextReport().write(report)).contains("index i6", "index i33");
    }

    @Test
    void showsThreeFindingsOfOneRuleEachForItself() {
        assertThat(ConsoleReport.of(unsafe(Reports.step(2, leftovers("2", 3), List.of()))))
                .contains("index i0 is", "index i1 is", "index i2 is")
                .doesNotContain("more of this kind");
    }

    @Test
    void neverFoldsFindingsOfDifferentSteps() {
        assertThat(ConsoleReport.of(unsafe(
                        Reports.step(2, leftovers("2", 4), List.of()), Reports.step(3, leftovers("3", 4), List.of()))))
                .containsSubsequence(
                        "ERROR leftover, step 2: index i0", "… and 3 more of this kind",
                        "ERROR leftover, step 3: index i0", "… and 3 more of this kind");
    }

    @Test
    void staysOnAFewScreensWhateverIsFound() {
        List<StepReport> steps = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            List<Finding> findings = new ArrayList<>(leftovers(Integer.toString(i), 40));
            findings.add(Finding.of("value-lost", Severity.ERROR, Claim.ROLLBACK)
                    .step(Integer.toString(i))
                    .subject("account.name")
                    .evidence(Collections.nCopies(500, "x".repeat(5000)))
                    .next("Keep it.")
                    .message("many\n".repeat(500)));
            steps.add(Reports.step(i, findings, List.of()));
        }

        String text = ConsoleReport.of(unsafe(steps.toArray(StepReport[]::new)));

        assertThat(text.lines().count()).isLessThan(800);
        assertThat(text).contains("\n… and 1640 more findings in the report (1640 ERROR)\n");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(450));
    }

    @Test
    void saysInOneLineWhichStepsWereNotReached() {
        List<StepReport> steps = new ArrayList<>();
        Finding fails = Finding.of("up-fails", Severity.ERROR, Claim.UP)
                .step("7")
                .subject("V7__audit_triggers.sql")
                .message("Migration V7__audit_triggers.sql fails.");
        IntStream.rangeClosed(1, 19)
                .mapToObj(i -> i < 7
                        ? Reports.step(i, List.of(), List.of())
                        : i == 7 ? Reports.step(i, List.of(fails), List.of()) : unreached(i))
                .forEach(steps::add);
        steps.add(fullRollback());

        assertThat(ConsoleReport.of(unsafe(steps.toArray(StepReport[]::new))))
                .endsWith(
                        """

                        ERROR up-fails, step 7: V7__audit_triggers.sql
                          Migration V7__audit_triggers.sql fails.
                          Fingerprint: %s

                        12 steps were not reached, since V7 audit triggers fails: V8 to V19.
                        The full rollback was not rehearsed, since the history does not reach its last station.

                        Data of the new version that a rollback loses
                          - 4: posting.memo: 11 of 11 values

                        Not examined
                          - rows written at the new version before a down
                          - locks, duration on large tables, crash in the middle of a step, writers at the same time
                          - boundary values of each type change are drawn near the border, not proved complete
                        """
                                .formatted(fails.fingerprint()));
    }

    @Test
    void printsTheNotesThatDecideOverAnInconclusiveClaim() {
        StepReport step = Reports.step(
                5,
                List.of(),
                List.of("author: Ada", "the server refused 12 generated rows, the first for fee: 23514 fee_check"));
        StepReport silent = withClaims(step, new ClaimReport(Claim.UP, Verdict.INCONCLUSIVE, 0));

        assertThat(ConsoleReport.of(Reports.report("check", Verdict.INCONCLUSIVE, List.of(), List.of(silent), false)))
                .contains(
                        """

                        Inconclusive claims
                          - V5 fees: up, down, up: up is INCONCLUSIVE, 0 items examined
                              the server refused 12 generated rows, the first for fee: 23514 fee_check

                        """)
                .doesNotContain("author: Ada");
    }

    @Test
    void keepsTheNotesOfASafeStepForTheReport() {
        assertThat(ConsoleReport.of(Reports.safe())).doesNotContain("the server refused");
    }

    @Test
    void shortensLongLists() {
        SafetyReport report = Reports.safe();
        SafetyReport many = new SafetyReport(
                report.schemaVersion(),
                report.test(),
                report.history(),
                report.server(),
                report.run(),
                report.partial(),
                report.forwardOnly(),
                report.claims(),
                report.verdict(),
                report.findings(),
                report.steps(),
                Collections.nCopies(300, "a transition"));

        assertThat(ConsoleReport.of(many)).endsWith("  - a transition\n  - … and 290 more in the report\n");
    }

    private static SafetyReport unsafe(StepReport... steps) {
        return Reports.report("check", Verdict.UNSAFE, List.of(), List.of(steps), false);
    }

    private static List<Finding> leftovers(String step, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Finding.of("leftover", Severity.ERROR, Claim.ROLLBACK)
                        .step(step)
                        .subject("index i" + i)
                        .next("Drop it.")
                        .message("index i" + i + " is still there."))
                .toList();
    }

    private static StepReport unreached(int number) {
        Finding finding = Finding.of(Rules.NOTHING_EXAMINED, Severity.INCONCLUSIVE, Claim.UP)
                .step(Integer.toString(number))
                .subject(Integer.toString(number))
                .lossClass(StepReport.NOT_REACHED)
                .evidence(List.of("V7 audit triggers"))
                .next("Fix V7 audit triggers first.")
                .message("V" + number + " audit cannot be rehearsed.");
        return withClaims(
                Reports.step(number, List.of(finding), List.of()), new ClaimReport(Claim.UP, Verdict.INCONCLUSIVE, 0));
    }

    private static StepReport fullRollback() {
        Finding finding = Finding.of(Rules.NOTHING_EXAMINED, Severity.INCONCLUSIVE, Claim.ROLLBACK)
                .step(StepReport.FULL_ROLLBACK)
                .subject(StepReport.FULL_ROLLBACK)
                .lossClass(StepReport.NOT_REACHED)
                .evidence(List.of("V7 audit triggers"))
                .next("Fix the failing up first.")
                .message("The full rollback was not rehearsed, since the history does not reach its last station.");
        return withClaims(
                Reports.fullRollback(List.of(finding)), new ClaimReport(Claim.ROLLBACK, Verdict.INCONCLUSIVE, 0));
    }

    private static StepReport withClaims(StepReport step, ClaimReport... claims) {
        return new StepReport(
                step.version(),
                step.label(),
                step.upFile(),
                step.downFile(),
                step.status(),
                List.of(claims),
                step.findings(),
                step.accepted(),
                step.notes(),
                step.costs(),
                step.took(),
                step.rollback(),
                step.coverage());
    }
}
