package dev.migrationsafety.postgresql.sqitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.SessionMode;
import dev.migrationsafety.migration.StepHeader;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.Verification;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.migration.reader.HistoryReader;
import dev.migrationsafety.postgresql.script.psql.Psql;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SqitchLayoutTest {
    private static final String BY = " 2026-01-02T03:04:05Z Ada Ledger <ada@example.com>";
    private static final MigrationFile CONF = file("sqitch.conf", "[core]\n\tengine = pg\n\t# top_dir = .\n");

    private static MigrationFile file(String path, String text) {
        return MigrationFile.of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static MigrationFiles files(MigrationFile... files) {
        return new MigrationFiles("db/migration", List.of(files));
    }

    private static MigrationHistory read(MigrationFile... files) {
        return new SqitchLayout().read(files(files), new LayoutOptions("postgresql", Map.of()));
    }

    private static void refuses(List<MigrationFile> files, String... problems) {
        String count = problems.length == 1 ? "1 problem" : problems.length + " problems";
        assertThatThrownBy(() -> read(files.toArray(MigrationFile[]::new)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Migrations in db/migration cannot be read as sqitch, " + count + ":\n- "
                        + String.join("\n- ", problems));
    }

    private static MigrationFile plan(String... lines) {
        return file("sqitch.plan", "%syntax-version=1.0.0\n%project=ledger\n\n" + String.join("\n", lines) + "\n");
    }

    private static Script script(MigrationFile file, Map<String, String> variables) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        return new Script(file.path(), file.sha256(), text, TransactionMode.NONE)
                .by(new Psql(variables, false, ".", Map.of()));
    }

    private static final Map<String, String> VARIABLES = Map.of("ON_ERROR_STOP", "1", "registry", "sqitch");

    @Test
    void readsThePlanWithWhatItSaysOfEachChange() {
        MigrationFile plan = plan("account" + BY + " # The ledger's accounts", "fee [account]" + BY, "@v1.0" + BY);
        MigrationFile account = file("deploy/account.sql", "select 1;");
        MigrationFile undo = file("revert/account.sql", "select 1;");
        MigrationFile verify = file("verify/account.sql", "select 1;");
        MigrationFile fee = file("deploy/fee.sql", "select 2;");
        MigrationHistory history = read(CONF, plan, account, undo, verify, fee);
        String planner = "Ada Ledger <ada@example.com>";
        assertThat(history.session()).isEqualTo(SessionMode.NEW);
        assertThat(history.steps())
                .containsExactly(
                        new MigrationStep(
                                        "account",
                                        "account",
                                        MigrationStep.Kind.VERSIONED,
                                        script(account, VARIABLES),
                                        Optional.of(script(undo, VARIABLES)),
                                        List.of())
                                .described(new StepHeader(planner, "2026-01-02T03:04:05Z", "The ledger's accounts", ""))
                                .verified(
                                        List.of(new Verification(Verification.Kind.SCRIPT, script(verify, VARIABLES)))),
                        new MigrationStep(
                                        "fee",
                                        "fee",
                                        MigrationStep.Kind.VERSIONED,
                                        script(fee, VARIABLES),
                                        Optional.empty(),
                                        List.of())
                                .described(new StepHeader(planner, "2026-01-02T03:04:05Z", "", "")));
    }

    @Test
    void readsTheClaimOfADeployScriptBesideWhatThePlanSays() {
        MigrationFiles files = new MigrationFiles(
                "db",
                List.of(
                        CONF,
                        plan("account" + BY + " # The ledger's accounts"),
                        file("deploy/account.sql", "-- Deploy account\n-- Idempotent: yes\nselect 1;")));
        assertThat(new HistoryReader(SqitchLayoutTest.class.getClassLoader())
                        .read(files, "postgresql", "sqitch", Map.of())
                        .steps())
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.header().description()).isEqualTo("The ledger's accounts");
                    assertThat(step.declarations()).containsExactly(Declaration.idempotent("account"));
                });
    }

    @Test
    void givesTheEarlierFormsOfAReworkedChangeTheirTags() {
        MigrationFile plan = plan(
                "account" + BY,
                "fee" + BY,
                "@v1" + BY,
                "@v1-again" + BY,
                "account [account@v1]" + BY,
                "@v2" + BY,
                "account [account@v2 fee@v1 @v1 other:thing !gone]" + BY);
        assertThat(read(
                                plan,
                                file("deploy/account@v1-again.sql", "select 1;"),
                                file("revert/account@v1-again.sql", "select -1;"),
                                file("deploy/account@v2.sql", "select 2;"),
                                file("deploy/account.sql", "select 3;"),
                                file("deploy/fee.sql", "select 4;"),
                                file("deploy/not_planned.sql", "select 1;"))
                        .steps())
                .extracting(MigrationStep::version, step -> step.up().text(), step -> step.down()
                        .map(Script::file))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "account@v1-again", "select 1;", Optional.of("revert/account@v1-again.sql")),
                        org.assertj.core.groups.Tuple.tuple("fee", "select 4;", Optional.empty()),
                        org.assertj.core.groups.Tuple.tuple("account@v2", "select 2;", Optional.empty()),
                        org.assertj.core.groups.Tuple.tuple("account", "select 3;", Optional.empty()));
    }

    @Test
    void findsFoldersAndVariablesAsSqitchDoes() {
        MigrationFile conf = file(
                "sqitch.conf",
                """
                [core]
                    engine = pg
                    top_dir = db
                    extension = ddl
                [engine "pg"]
                    target = test
                    registry = log
                    revert_dir = "undo" ; here
                [engine "pg.variables"]
                    owner = a
                [target "test"]
                    deploy_dir = ./up
                [target "test.variables"]
                    owner = b
                    tier = c
                """);
        MigrationFile plan = file("db/sqitch.plan", "%project=ledger\n\naccount" + BY + "\n");
        MigrationFile up = file("up/account.ddl", "select 1;");
        MigrationFile down = file("undo/account.ddl", "select 1;");
        MigrationStep step = read(conf, plan, up, down).steps().get(0);
        Map<String, String> variables = Map.of("ON_ERROR_STOP", "1", "registry", "log", "owner", "b", "tier", "c");
        assertThat(step.up()).isEqualTo(script(up, variables));
        assertThat(step.down()).contains(script(down, variables));
    }

    @Test
    void givesPsqlTheFilesThatScriptsMayInclude() {
        HistoryReader reader = new HistoryReader(SqitchLayoutTest.class.getClassLoader());
        MigrationHistory history = reader.read(
                files(
                        plan("001_account" + BY),
                        file("deploy/001_account.sql", "\\i common.sql"),
                        file("verify/001_account.sql", "\\i common.sql"),
                        file("common.sql", "select 1;")),
                "",
                "",
                Map.of());
        List<Script> scripts = new ArrayList<>(List.of(history.steps().get(0).up()));
        history.steps().get(0).verifications().forEach(check -> scripts.add(check.script()));
        assertThat(history.layout()).isEqualTo("sqitch");
        assertThat(scripts).hasSize(2).allSatisfy(script -> assertThat(
                        ((Psql) script.tool().orElseThrow()).files())
                .containsEntry("common.sql", "select 1;"));
    }

    @Test
    void isOfferedBesideTheLayoutsOfSql() {
        HistoryReader reader = new HistoryReader(SqitchLayoutTest.class.getClassLoader());
        assertThatThrownBy(() -> reader.read(files(), "postgresql", "sqich", Map.of()))
                .isInstanceOf(ConfigurationException.class)
                // The class path of a reactor build has the layout of core's tests too.
                .satisfies(
                        e -> assertThat(String.valueOf(e.getMessage()).replace(" kit,", ""))
                                .isEqualTo(
                                        "The class path has no layout sqich. Set layout: in migration-safety.yml to"
                                                + " one of dbmate, described, diesel, flyway, golang-migrate,"
                                                + " golang-migrate-multi-statement, goose, listed, migration-numbered, numbered, prisma, sqitch, sql-migrate."));
    }

    @Test
    void listsWhatSqitchWouldRefuse() {
        refuses(
                List.of(
                        file("sqitch.conf", "[core]\nengine = mysql\nthis is not understood\n"),
                        file(
                                "sqitch.plan",
                                String.join(
                                        "\n",
                                        "account" + BY,
                                        "fee [acount !account]" + BY,
                                        "account" + BY,
                                        "@v1" + BY,
                                        "@v1" + BY,
                                        "nonsense",
                                        "-gone" + BY,
                                        "missing [later]" + BY,
                                        "later" + BY)),
                        file("deploy/account.sql", "select 1;"),
                        file("deploy/fee.sql", "select 2;"),
                        file("deploy/gone.sql", "select 3;"),
                        file("deploy/later.sql", " ")),
                "sqitch.conf:3: \"this is not understood\" cannot be parsed; write [section] or key = value",
                "sqitch.conf: is for the engine mysql; only pg can be rehearsed",
                "sqitch.plan:2: fee requires acount, which the plan does not list before it; reorder the plan or"
                        + " correct the requirement",
                "sqitch.plan:2: fee conflicts with account, which the plan deploys before it; remove one of the two",
                "sqitch.plan:3: is a second change account since the last tag; tag the first to rework it",
                "sqitch.plan:5: is a second tag @v1",
                "sqitch.plan:6: is not a line of a sqitch plan; expected a name, a timestamp and a planner with an"
                        + " e-mail address",
                "sqitch.plan:7: plans a revert, which cannot be rehearsed; remove the line",
                "sqitch.plan:8: missing requires later, which the plan does not list before it; reorder the plan or"
                        + " correct the requirement",
                "sqitch.plan:1: has no %project, which sqitch requires; add it at the top",
                "sqitch.plan:8: the change missing has no deploy/missing.sql");
        refuses(
                List.of(file("db/sqitch.plan", "%project=ledger\n")),
                "sqitch.plan: does not exist; set the location to the folder of sqitch.conf");
    }

    @Test
    void refusesAReworkThatGoesBackToAnEarlierScript() {
        MigrationFile plan = plan("fee" + BY, "@v1" + BY, "fee [fee@v1]" + BY, "@v2" + BY, "fee [fee@v2]" + BY);
        MigrationFile first = file("deploy/fee@v1.sql", "select 1;");
        MigrationFile second = file("deploy/fee@v2.sql", "select 2;");
        refuses(
                List.of(CONF, plan, first, second, file("deploy/fee.sql", "select 1;")),
                "deploy/fee.sql: has the same content as deploy/fee@v1.sql, and sqitch refuses to deploy a script"
                        + " twice; change one of them, for example its comment");
        assertThat(read(CONF, plan, first, second, file("deploy/fee.sql", "select 1; -- as before"))
                        .steps())
                .hasSize(3);
    }

    @Test
    void refusesTwoEmptyDeployScriptsButNotTwoEmptyReverts() {
        MigrationFile plan = plan("fee" + BY, "rate" + BY);
        refuses(
                List.of(CONF, plan, file("deploy/fee.sql", ""), file("deploy/rate.sql", "")),
                "deploy/rate.sql: has the same content as deploy/fee.sql, and sqitch refuses to deploy a script"
                        + " twice; change one of them, for example its comment");
        assertThat(read(
                                CONF,
                                plan,
                                file("deploy/fee.sql", "select 1;"),
                                file("deploy/rate.sql", "select 2;"),
                                file("revert/fee.sql", ""),
                                file("revert/rate.sql", ""))
                        .steps())
                .hasSize(2);
    }
}
