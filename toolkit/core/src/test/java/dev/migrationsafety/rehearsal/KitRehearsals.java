package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.engine.statistics.Operation;
import dev.migrationsafety.engine.statistics.Statistics;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.kit.KitEngine;
import dev.migrationsafety.kit.KitGenerator;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.settings.RehearsalParts;
import dev.migrationsafety.settings.RehearsalSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Whole rehearsals over the engine in memory, of a bank with accounts and postings. */
final class KitRehearsals {
    private static final String BANK =
            """
            container account
            field account number text required
            field account balance decimal
            unique account number
            container posting
            field posting account_id long required
            field posting amount decimal required
            field posting day date
            reference posting account_id account id
            """;
    private static final String NO_BANK = """
            drop posting
            drop account
            """;

    /** Repeats what single steps are blamed for already, and what a user has not configured. */
    private static final Set<String> BESIDE =
            Set.of("server-version", Rules.FULL_ROLLBACK_DIFFERS, Rules.FULL_ROLLBACK_FAILS);

    private KitRehearsals() {}

    /** A history that begins with the bank. */
    static KitHistory bank() {
        return new KitHistory().step(BANK, NO_BANK);
    }

    static SafetyReport rehearse(KitProfile profile, KitHistory history) {
        return rehearse(profile, history, StepRunner.SESSIONS);
    }

    static SafetyReport rehearse(KitProfile profile, KitHistory history, StepRunner runner) {
        return rehearse(() -> KitEngine.server(profile), history, runner);
    }

    static SafetyReport rehearse(KitHistory history, RehearsalSettings settings) {
        RehearsalParts parts = parts(() -> KitEngine.server(KitProfile.FULL), StepRunner.SESSIONS);
        try (Rehearsal rehearsal = new Rehearsal(history.read(), settings, parts, "kit")) {
            rehearsal.rehearseAll();
            return rehearsal.report();
        }
    }

    /** Counts what a rehearsal does on its server. */
    static Map<Operation, Long> count(KitHistory history) {
        Statistics statistics = new Statistics();
        rehearse(() -> statistics.around(KitEngine.server(KitProfile.FULL)), history, StepRunner.SESSIONS);
        Map<Operation, Long> counts = new EnumMap<>(Operation.class);
        statistics.usages().forEach((operation, usage) -> counts.put(operation, usage.count()));
        return counts;
    }

    /** How many records a container holds after the last step, generated ones among them. */
    static long recordsAtTheEnd(KitHistory history, ContainerName container) {
        RehearsalParts parts = parts(() -> KitEngine.server(KitProfile.FULL), StepRunner.SESSIONS);
        try (Rehearsal rehearsal = new Rehearsal(history.read(), RehearsalSettings.standard(), parts, "kit");
                Database database = rehearsal.databaseAt("")) {
            return database.digest(database.observeSchema()).recordCount(container);
        }
    }

    private static SafetyReport rehearse(Supplier<DatabaseServer> servers, KitHistory history, StepRunner runner) {
        try (Rehearsal rehearsal =
                new Rehearsal(history.read(), RehearsalSettings.standard(), parts(servers, runner), "kit")) {
            rehearsal.rehearseAll();
            return rehearsal.report();
        }
    }

    private static RehearsalParts parts(Supplier<DatabaseServer> servers, StepRunner runner) {
        return new RehearsalParts(
                new KitEngine(),
                servers,
                new KitGenerator(),
                List.of(),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                line -> {},
                1,
                "",
                runner);
    }

    /** What a report finds, each as severity, rule, step and subject. */
    static List<String> findings(SafetyReport report) {
        return report.allFindings().stream()
                .filter(finding -> !BESIDE.contains(finding.rule()))
                .map(KitRehearsals::line)
                .toList();
    }

    private static String line(Finding finding) {
        return finding.severity() + " " + finding.rule() + " " + finding.step() + " " + finding.subject();
    }

    /** Everything in a report that must not depend on how states are kept. */
    static List<String> contents(SafetyReport report) {
        return report.steps().stream()
                .map(step ->
                        step.label() + step.claims() + messages(step) + step.notes() + step.coverage() + step.costs())
                .toList();
    }

    private static List<String> messages(StepReport step) {
        return step.findings().stream()
                .map(finding -> finding.message()
                        + finding.evidence()
                        + finding.reproduction()
                                .map(found -> found.rows() + found.script() + found.confirmed())
                                .orElse(""))
                .collect(Collectors.toList());
    }
}
