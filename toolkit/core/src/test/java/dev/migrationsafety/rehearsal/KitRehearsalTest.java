package dev.migrationsafety.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.kit.KitEngine;
import dev.migrationsafety.kit.KitGenerator;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.report.SafetyReport;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KitRehearsalTest {
    private static final String BANK = """
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

    private final List<DatabaseServer> servers = new ArrayList<>();

    private SafetyReport rehearse(KitProfile profile, KitHistory history, StepRunner runner) {
        RehearsalParts parts = new RehearsalParts(
                new KitEngine(),
                () -> {
                    DatabaseServer server = KitEngine.server(profile);
                    servers.add(server);
                    return server;
                },
                new KitGenerator(),
                List.of(),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                line -> {},
                1,
                "",
                runner);
        try (Rehearsal rehearsal = new Rehearsal(history.read(), RehearsalSettings.standard(), parts, "kit")) {
            rehearsal.rehearseAll();
            return rehearsal.report();
        }
    }

    private SafetyReport rehearse(KitProfile profile, KitHistory history) {
        return rehearse(profile, history, StepRunner.SESSIONS);
    }

    private static List<String> findings(SafetyReport report) {
        List<Finding> all = new ArrayList<>(report.findings());
        report.steps().forEach(step -> all.addAll(step.findings()));
        return all.stream().filter(f -> !f.rule().equals("server-version")).map(f -> f.severity() + " " + f.rule() + " " + f.step() + " " + f.subject() + ": " + f.message()).toList();
    }


    @org.junit.jupiter.api.Test
    void explore() {
        java.util.Map<String, KitHistory> all = new java.util.LinkedHashMap<>();
        all.put("value", bank().step("unfield account balance", "field account balance decimal"));
        all.put("undeclared", bank().step("unset account extra.note", "# nothing"));
        all.put("leftover", bank().step("container audit", "# nothing"));
        all.put("secondup", bank().step("field account a int\ncounter invoices", "unfield account a"));
        all.put("rows", bank().step("remove posting where day=absent", "# nothing"));
        all.put("refuse", bank().step("require account balance", "optional account balance"));
        all.put("lossy", bank().step("convert posting amount long rounding", "convert posting amount decimal"));
        all.put("trigger", bank().step("field account changes int\ntrigger account touch changes", "untrigger account touch\nunfield account changes").step("set account balance=@balance", "# nothing"));
        all.put("counter", bank().step("counter numbers posting seq\nfield posting seq long", "unfield posting seq\nuncounter numbers").step("insert account id=777 number=x7\ninsert posting id=999 account_id=777 amount=1:decimal seq=next(numbers)", "remove posting where id=999\nremove account where id=777"));
        all.put("zone", bank().step("field account zone text\nset account zone=$zone", "unfield account zone"));
        all.put("halfway", bank().step("container audit\nfield account n int\nrequire account balance", "optional account balance\nunfield account n\ndrop audit"));
        all.put("raise", bank().step("field account n int", "raise no way back"));
        all.forEach((name, history) -> {
            for (KitProfile profile : KitProfile.values()) {
                SafetyReport report = rehearse(profile, history);
                System.out.println("== " + name + " " + profile + " " + report.verdict() + "\n  " + String.join("\n  ", findings(report)));
                report.steps().forEach(t -> System.out.println("     " + t.label() + " " + t.notes() + t.coverage().rest()+t.costs()));
            }
        });
    }

    private static KitHistory bank() {
        return new KitHistory().step(BANK, NO_BANK);
    }
}
