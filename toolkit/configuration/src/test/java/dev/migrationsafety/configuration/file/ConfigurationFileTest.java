package dev.migrationsafety.configuration.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.migrationsafety.configuration.Configuration;
import dev.migrationsafety.configuration.FakeServices;
import dev.migrationsafety.configuration.MoneyPack;
import dev.migrationsafety.data.generator.Volumes;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.invariant.RulePack;
import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.ListedScripts;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.postgresql.PostgresEngine;
import dev.migrationsafety.postgresql.script.psql.Psql;
import dev.migrationsafety.postgresql.settings.DatabaseLocale;
import dev.migrationsafety.postgresql.settings.PostgresSettings;
import dev.migrationsafety.postgresql.settings.SearchPath;
import dev.migrationsafety.settings.AllowedEmpty;
import dev.migrationsafety.settings.RehearsalSettings;
import dev.migrationsafety.settings.Release;
import dev.migrationsafety.settings.RollbackSettings;
import dev.migrationsafety.settings.RulePolicy;
import dev.migrationsafety.settings.Sampling;
import dev.migrationsafety.settings.Waiver;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFileTest {
    private static final List<RulePack> PACKS = List.of(new MoneyPack());
    private static final String INIT = "create extension pg_trgm;\n";
    private static final String FULL =
            """
            engine: postgresql
            version: "17"
            layout: flyway
            database: ledger
            time-zone: Europe/Berlin
            locale: C.UTF-8
            run-as: app_owner
            superuser: false
            init: [init.sql]
            roles: [app_reader]
            schemas: [audit]
            extensions: [pg_trgm]
            placeholders: {name: value}
            since: 42
            seed: 4711
            rows: 7
            timeout: PT90S
            money:
              - column: posting.amount
                currency: posting.currency_code
            declarations:
              irreversible:
                - {version: "9", owner: ledger team, reason: purge}
              lossy:
                - {version: "12", column: account.note, owner: ledger team, reason: unused}
            accepted:
              - {fingerprint: 00cdef0123456789, owner: Ada, expires: 2027-01-31, reason: known}
            policy:
              require: [up, rollback]
              allow-empty:
                - {table: public.outbox, owner: Ada, reason: always empty}
              rules:
                foreign-key-without-index: off
                granted-to-public: error
                password-literal: warning
                statement-not-exercised: inconclusive
            """;

    private final Path folder;

    ConfigurationFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsEveryKey() throws IOException {
        Files.writeString(folder.resolve("init.sql"), INIT);
        String digest = MigrationFile.of("init.sql", INIT.getBytes(StandardCharsets.UTF_8))
                .sha256();
        Path file = write(FULL);
        Map<String, List<Map<String, String>>> rules =
                Map.of("money", List.of(Map.of("column", "posting.amount", "currency", "posting.currency_code")));
        assertThat(read())
                .isEqualTo(new Configuration(
                        file.toString(),
                        "postgresql",
                        "flyway",
                        Map.of("name", "value"),
                        new Environment(
                                "Europe/Berlin",
                                List.of(new Script("init.sql", digest, INIT, TransactionMode.NONE)),
                                List.of(),
                                Duration.ofSeconds(90),
                                new PostgresSettings(
                                        "ledger",
                                        DatabaseLocale.ofSystem("C.UTF-8"),
                                        "app_owner",
                                        false,
                                        SearchPath.ofServer(),
                                        List.of("app_reader"),
                                        List.of("audit"),
                                        List.of("pg_trgm"),
                                        Optional.empty())),
                        new RehearsalSettings(
                                "17",
                                "Europe/Berlin",
                                Sampling.standard().withSeed(4711).withRows(Volumes.of(7)),
                                RollbackSettings.standard(),
                                "42",
                                List.of(),
                                List.of(
                                        new Declaration(Declaration.Kind.IRREVERSIBLE, "9", "", "ledger team", "purge"),
                                        new Declaration(
                                                Declaration.Kind.LOSSY, "12", "account.note", "ledger team", "unused")),
                                List.of(new Waiver("00cdef0123456789", "Ada", LocalDate.parse("2027-01-31"), "known")),
                                List.of(new AllowedEmpty("outbox", "Ada", "always empty")),
                                new RulePolicy(Map.of(
                                        "foreign-key-without-index",
                                        Optional.empty(),
                                        "granted-to-public",
                                        Optional.of(Severity.ERROR),
                                        "password-literal",
                                        Optional.of(Severity.WARNING),
                                        "statement-not-exercised",
                                        Optional.of(Severity.INCONCLUSIVE))),
                                List.of(Claim.UP, Claim.ROLLBACK),
                                Map.ofEntries(
                                        Map.entry("version", "17"),
                                        Map.entry("time-zone", "Europe/Berlin"),
                                        Map.entry("database", "ledger"),
                                        Map.entry("locale", "C.UTF-8"),
                                        Map.entry("run-as", "app_owner"),
                                        Map.entry("roles", "app_reader"),
                                        Map.entry("rows", "7"),
                                        Map.entry("schemas", "audit"),
                                        Map.entry("extensions", "pg_trgm"),
                                        Map.entry("init", "init.sql sha256:" + digest),
                                        Map.entry("since", "42"),
                                        Map.entry("money", "{column: posting.amount, currency: posting.currency_code}"),
                                        Map.entry("declarations", "IRREVERSIBLE 9, LOSSY 12 account.note"),
                                        Map.entry("allow-empty", "outbox"),
                                        Map.entry(
                                                "rules",
                                                "foreign-key-without-index: off, granted-to-public: error,"
                                                        + " password-literal: warning,"
                                                        + " statement-not-exercised: inconclusive"))),
                        rules,
                        Set.of("init.sql")));
    }

    @Test
    void readsHowPsqlIsStarted() throws IOException {
        write("runner: psql");
        assertThat(settings(read()).psql()).contains(Psql.PLAIN);
        assertThat(read().environment().settings().tool()).contains(Psql.PLAIN);
        write(
                """
                runner: psql
                psql:
                  variables: {app_schema: billing}
                  on-error-stop: true
                  single-transaction: true
                  folder: db/migrations
                """);
        assertThat(settings(read()).psql())
                .contains(new Psql(
                        Map.of("app_schema", "billing", "ON_ERROR_STOP", "1"), true, "db/migrations", Map.of()));
        assertThat(read().settings().described())
                .containsEntry("runner", "psql -1 -v ON_ERROR_STOP=1 -v app_schema=billing -f db/migrations/…");
    }

    @Test
    void refusesAnotherRunnerAndOptionsForPsqlThatNobodyRuns() throws IOException {
        write("runner: bash");
        assertThatThrownBy(this::read)
                .hasMessageContaining(
                        "line 1: 'runner' is 'bash', but must be psql; remove it if the tool of the layout");
        write("psql: {on-error-stop: maybe}");
        assertThatThrownBy(this::read)
                .hasMessageContaining("line 1: 'on-error-stop' is 'maybe', but must be true or false")
                .hasMessageContaining("line 1: 'psql' configures psql, but no runner uses it; add 'runner: psql'");
    }

    @Test
    void readsTheOrderOfScripts() throws IOException {
        write(
                """
                order:
                  - accounts.sql
                  - {up: fees/fees.sql, down: fees/fees_undo.sql}
                """);
        Configuration configuration = read();
        assertThat(configuration.order())
                .containsExactly(
                        new ListedScripts("accounts.sql", ""),
                        new ListedScripts("fees/fees.sql", "fees/fees_undo.sql"));
        assertThat(configuration.settings().described())
                .containsEntry("order", "accounts.sql, fees/fees.sql fees/fees_undo.sql");
    }

    @Test
    void refusesAnOrderBesideAnotherLayoutAndPairsWithoutAnUp() throws IOException {
        write(
                """
                layout: flyway
                order:
                  - {down: a_undo.sql, undo: x}
                """);
        assertThatThrownBy(this::read)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'order' needs 'up'")
                .hasMessageContaining("unknown key 'undo' in 'order'")
                .hasMessageContaining("'order' lists the scripts, but 'layout' is flyway; remove one of the two");
    }

    @Test
    void tellsAllProblemsAtOnceWithTheirLines() throws IOException {
        Path file = write(
                """
                sed: 1
                rows: many
                superuser: yes
                time-zone: Mars/Base
                roles: app_reader
                roles: [again]
                timeout: 5m
                rollback: some
                init: [absent.sql]
                money: [{amount: 1}]
                journals: [{table: posting}]
                version:
                declarations:
                  lossy:
                    - {version: "12", owner: ledger team}
                accepted:
                  - {fingerprint: xyz, owner: Ada, expires: tomorrow, reason: known}
                policy:
                  require: [everything]
                  allow-empty: [{table: outbox}]
                  rules: {granted-to-public: loud, value-lost: off}
                """);
        assertThatThrownBy(this::read)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "Configuration " + file
                                + """
                         cannot be used, 22 problems:
                        - line 1: unknown key 'sed' in the file; did you mean 'seed'?
                        - line 2: 'rows' is 'many', but must be a whole number of at least 0
                        - line 3: 'superuser' is 'yes', but must be true or false
                        - line 4: 'time-zone' is 'Mars/Base', but must be a time zone, for example Europe/Berlin
                        - line 5: 'roles' must be a list
                        - line 6: key 'roles' appears twice in the file
                        - line 7: 'timeout' is '5m', but must be a duration, for example PT5M
                        - line 8: 'rollback' is 'some', but must be none; remove it to rehearse the rollback
                        - line 9: init script 'absent.sql' does not exist next to the configuration file
                        - line 10: an item of money names no column
                        - line 11: 'journals' needs a rule pack that is not on the class path; add migration-safety-financial-rules
                        - line 12: 'version' has no value; add one or remove the key
                        - line 15: 'lossy' needs 'column'
                        - line 15: 'lossy' needs 'reason'
                        - line 17: 'fingerprint' is 'xyz', but must be 16 hexadecimal digits as the report prints them
                        - line 17: 'expires' is 'tomorrow', but must be a date, for example 2027-01-31
                        - line 19: 'require' names 'everything', which is not a claim; claims are up, rollback, invariants
                        - line 19: 'require' names no claim, so nothing would be checked
                        - line 20: 'allow-empty' needs 'owner'
                        - line 20: 'allow-empty' needs 'reason'
                        - line 21: 'granted-to-public' is 'loud', but must be off, warning, inconclusive or error
                        - line 21: unknown key 'value-lost' in 'rules'; known keys are dropped-by-cascade, \
                        foreign-key-without-index, granted-to-public, password-literal, sequence-narrower, \
                        statement-not-exercised, table-without-primary-key, view-options-lost""");
    }

    @Test
    void namesTheNewWordForEachOldOne() throws IOException {
        write(
                """
                way-back: none
                policy:
                  way-back-limit: PT30S
                  require: [up, way-back]
                  rules: {way-back-closes: error}
                """);
        assertThatThrownBy(this::read)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("- line 1: unknown key 'way-back' in the file; it is now called 'rollback'")
                .hasMessageContaining(
                        "- line 3: unknown key 'way-back-limit' in 'policy'; it is now called 'rollback-limit'")
                .hasMessageContaining(
                        "- line 4: 'require' names 'way-back', which is not a claim; it is now called 'rollback'")
                .hasMessageContaining(
                        "- line 5: unknown key 'way-back-closes' in 'rules'; it is now called 'rollback-blocked'");
    }

    @Test
    void asksForTheEngineThatTheFileNames() throws IOException {
        List<String> asked = new ArrayList<>();
        Function<String, DatabaseEngine> engines = id -> {
            asked.add(id);
            return new FakeServices.Mongo();
        };
        write("engine: mongodb");
        assertThat(read(engines).engine()).isEqualTo("mongodb");
        write("seed: 1");
        assertThat(read(engines).engine()).isEqualTo("mongodb");
        assertThat(asked).containsExactly("mongodb", "");
    }

    @Test
    void leavesSettingsAndRulesOfOneEngineToThatEngine() throws IOException {
        Path file = write(
                """
                search-path: app
                policy:
                  rules: {statement-not-exercised: error, granted-to-public: error}
                """);
        assertThatThrownBy(() -> read(id -> new FakeServices.Mongo()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Configuration " + file + " cannot be used, 2 problems:\n"
                        + "- line 1: unknown key 'search-path' in the file; known keys are accepted, baseline, ")
                .hasMessageEndingWith("\n- line 3: unknown key 'granted-to-public' in 'rules'; known keys are"
                        + " statement-not-exercised");
    }

    @Test
    void saysWhereAFileIsNoYaml() throws IOException {
        Path file = write("rows: 3\nroles: [a\nseed: 1\n");
        assertThatThrownBy(this::read)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Configuration " + file + " cannot be used, 1 problem:\n- line ");
    }

    @Test
    void requiresEveryClaimThatIsRehearsed() throws IOException {
        write("rollback: none\nmoney: [{column: posting.amount}]\n");
        assertThat(read().settings().required()).containsExactly(Claim.UP, Claim.INVARIANTS);
        assertThat(read().settings().forwardOnly()).isTrue();
    }

    @Test
    void readsReleasesAndTheLimitOfARollback() throws IOException {
        write("releases: [{to: 3}, {from: 3, to: 9}]\npolicy: {rollback-limit: PT30S}\n");
        assertThat(read().settings().rollbackSettings())
                .isEqualTo(new RollbackSettings(
                        false,
                        Optional.of(Duration.ofSeconds(30)),
                        List.of(new Release("", "3"), new Release("3", "9"))));
    }

    @Test
    void readsWhichStepsClaimToBeIdempotent() throws IOException {
        write("declarations:\n  idempotent: [003, V4]\n");
        assertThat(read().settings().declarations())
                .containsExactly(Declaration.idempotent("003"), Declaration.idempotent("V4"));
        assertThat(read().settings().described()).containsEntry("declarations", "IDEMPOTENT 003, IDEMPOTENT V4");
    }

    @Test
    void refusesAClaimOfIdempotenceThatIsNotAListOfVersions() throws IOException {
        Path file = write("declarations:\n  idempotent: yes\n");
        assertThatThrownBy(this::read)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "Configuration " + file + " cannot be used, 1 problem:\n- line 2: 'idempotent' must be a list");
        Path other = write("declarations:\n  idempotent: [{version: 3}]\n");
        assertThatThrownBy(this::read)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Configuration " + other
                        + " cannot be used, 1 problem:\n- line 2: 'idempotent' must be a single value");
    }

    @Test
    void takesTheDefaultsWithoutAFile() {
        Configuration configuration = read();
        assertThat(configuration.environment()).isEqualTo(Environment.of(PostgresSettings.STANDARD));
        assertThat(configuration.engine()).isEqualTo("postgresql");
        assertThat(configuration.settings())
                .isEqualTo(new RehearsalSettings(
                        "",
                        "UTC",
                        Sampling.standard(),
                        RollbackSettings.standard(),
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        RulePolicy.standard(),
                        List.of(Claim.UP, Claim.ROLLBACK),
                        Map.of("time-zone", "UTC")));
    }

    @Test
    void readsBaselineLocaleAndSearchPath() throws IOException {
        Files.writeString(folder.resolve("schema.sql"), INIT);
        Files.writeString(folder.resolve("rows.sql"), "SELECT 2;");
        write(
                """
                baseline: [schema.sql, rows.sql]
                locale: {provider: icu, name: de-DE, collate: C, ctype: C.UTF-8}
                search-path: {schemas: [app, public], set-by: connection}
                """);
        Configuration configuration = read();

        assertThat(configuration.environment().baseline())
                .extracting(Script::file, Script::text, Script::transaction)
                .containsExactly(
                        tuple("schema.sql", INIT, TransactionMode.NONE),
                        tuple("rows.sql", "SELECT 2;", TransactionMode.NONE));
        assertThat(settings(configuration).locale()).isEqualTo(new DatabaseLocale("icu", "de-DE", "C", "C.UTF-8"));
        assertThat(settings(configuration).searchPath())
                .isEqualTo(new SearchPath(List.of("app", "public"), SearchPath.Setter.CONNECTION));
        assertThat(configuration.apart()).containsExactly("rows.sql", "schema.sql");
        assertThat(configuration.settings().described())
                .containsEntry("locale", "icu de-DE collate C ctype C.UTF-8")
                .containsEntry("search-path", "app, public (by connection)")
                .hasEntrySatisfying("baseline", files -> assertThat(files)
                        .matches("schema.sql sha256:[0-9a-f]{64}, rows.sql sha256:[0-9a-f]{64}"));
    }

    @Test
    void readsShortFormsOfBaselineAndSearchPath() throws IOException {
        Files.writeString(folder.resolve("schema.sql"), INIT);
        write("baseline: schema.sql\nsearch-path: app\n");

        assertThat(read().environment().baseline()).extracting(Script::file).containsExactly("schema.sql");
        assertThat(settings(read()).searchPath()).isEqualTo(new SearchPath(List.of("app"), SearchPath.Setter.ROLE));
    }

    @Test
    void tellsProblemsOfBaselineLocaleAndSearchPath() throws IOException {
        Files.writeString(folder.resolve("prod.dump"), "PGDMP");
        Path file = write(
                """
                baseline: [absent.sql, prod.dump]
                locale: {provider: icu, nam: de}
                search-path: {set-by: wish}
                """);
        assertThatThrownBy(this::read)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "Configuration " + file
                                + """
                         cannot be used, 6 problems:
                        - line 1: baseline script 'absent.sql' does not exist next to the configuration file
                        - line 1: baseline: 'prod.dump' is a pg_dump archive in custom format, not an SQL script; \
                        convert it: pg_restore --file=prod.sql prod.dump
                        - line 2: 'locale' needs 'name' for the provider icu
                        - line 2: unknown key 'nam' in 'locale'; did you mean 'name'?
                        - line 3: 'set-by' is 'wish', but must be role, database or connection
                        - line 3: 'search-path' needs 'schemas'""");
    }

    @Test
    void refusesAGivenFileThatDoesNotExist() {
        assertThatThrownBy(() -> ConfigurationFile.find(folder.toString(), "other.yml", classLoader()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Configuration other.yml does not exist. Correct the path, or omit it to use"
                        + " migration-safety.yml next to the migrations.");
    }

    @Test
    void readsFileAndInitScriptInAJar() throws IOException {
        Path jar = folder.resolve("migrations.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            add(entries, "db/migration/migration-safety.yml", "init: [../base/init.sql, own.sql]\n");
            add(entries, "db/migration/own.sql", "select 1;\n");
            add(entries, "db/base/init.sql", INIT);
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Configuration configuration = ConfigurationFile.find("classpath:db/migration", "", loader)
                    .read(PACKS, id -> new PostgresEngine());
            assertThat(configuration.environment().init())
                    .extracting(Script::text)
                    .containsExactly(INIT, "select 1;\n");
            assertThat(configuration.apart()).containsExactly("own.sql");
            assertThat(configuration.source()).isEqualTo("classpath:db/migration/migration-safety.yml");
        }
    }

    @Test
    void refusesTwoDifferentFilesOfOnePathOnTheClassPath() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one/db"));
        Path two = Files.createDirectories(folder.resolve("two/db"));
        Files.writeString(one.resolve("migration-safety.yml"), "rows: 1\n");
        Files.writeString(two.resolve("migration-safety.yml"), "rows: 2\n");
        URL[] urls = {
            folder.resolve("one").toUri().toURL(), folder.resolve("two").toUri().toURL()
        };
        try (URLClassLoader loader = new URLClassLoader(urls, null)) {
            assertThatThrownBy(() -> ConfigurationFile.find("classpath:db", "", loader))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("The class path has db/migration-safety.yml with different contents in ");
        }
    }

    private static void add(JarOutputStream jar, String name, String text) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(text.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve(ConfigurationFile.NAME), text);
    }

    private Configuration read() {
        return read(id -> new PostgresEngine());
    }

    private Configuration read(Function<String, DatabaseEngine> engines) {
        return ConfigurationFile.find(folder.toString(), "", classLoader()).read(PACKS, engines);
    }

    private static PostgresSettings settings(Configuration configuration) {
        return (PostgresSettings) configuration.environment().settings();
    }

    private static ClassLoader classLoader() {
        return ConfigurationFileTest.class.getClassLoader();
    }
}
