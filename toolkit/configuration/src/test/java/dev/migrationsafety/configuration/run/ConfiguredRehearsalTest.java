package dev.migrationsafety.configuration.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.configuration.FakeServices;
import dev.migrationsafety.configuration.file.ConfigurationFile;
import dev.migrationsafety.data.generator.RecordGenerator;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.provision.Provisioner;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.ProvisioningException;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.rehearsal.Rehearsal;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredRehearsalTest {
    private static final String FAKES = "dev.migrationsafety.configuration.FakeServices$";
    private static final RunOptions BY_URL = RunOptions.named("test")
            .withServer(Optional.of(new RunOptions.GivenUrl("jdbc:postgresql://h/db", "me", "secret")));
    private final Path services;
    private final Path migrations;

    ConfiguredRehearsalTest(@TempDir Path folder) {
        this.services = folder.resolve("services");
        this.migrations = folder.resolve("migrations");
    }

    @BeforeEach
    void writeMigrations() throws IOException {
        Files.createDirectories(migrations);
        Files.writeString(migrations.resolve("001_account.sql"), "CREATE TABLE account (id int);\n");
        Files.writeString(migrations.resolve("001_account_rollback.sql"), "DROP TABLE account;\n");
    }

    @Test
    void readsMigrationsWithTheConfigurationBesideThem() throws IOException {
        Files.writeString(migrations.resolve("init.sql"), "CREATE SCHEMA old;\n");
        Files.writeString(migrations.resolve(ConfigurationFile.NAME), "init: [init.sql]\nseed: 5\n");
        ConfiguredRehearsal configured = at(Map.of(DatabaseEngine.class, List.of(FakeServices.Postgres.class)));
        assertThat(configured.history().steps())
                .extracting(MigrationStep::version)
                .containsExactly("001");
        assertThat(configured.history().digests())
                .containsOnlyKeys("001_account.sql", "001_account_rollback.sql", "init.sql");
        assertThat(configured.configuration().settings().seed()).isEqualTo(5);
    }

    @Test
    void takesAConfigurationThatLiesElsewhere() throws IOException {
        Files.writeString(migrations.resolve(ConfigurationFile.NAME), "seed: 5\n");
        Path other = Files.writeString(services.resolveSibling("other.yml"), "seed: 6\n");
        ClassLoader classPath =
                FakeServices.classPath(services, Map.of(DatabaseEngine.class, List.of(FakeServices.Postgres.class)));
        ConfiguredRehearsal configured = ConfiguredRehearsal.at(migrations.toString(), other.toString(), classPath);
        assertThat(configured.configuration().settings().seed()).isEqualTo(6);
    }

    @Test
    void saysThatThereIsNoEngine() {
        assertThatThrownBy(() -> at(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("No database engine is on the class path. Add migration-safety-starter-postgresql.");
    }

    @Test
    void namesTwoEnginesUntilOneIsChosen() throws IOException {
        Map<Class<?>, List<Class<?>>> both =
                Map.of(DatabaseEngine.class, List.of(FakeServices.Postgres.class, FakeServices.Mongo.class));
        assertThatThrownBy(() -> at(both))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Two engines could rehearse " + migrations + ": " + FAKES + "Mongo and " + FAKES
                        + "Postgres. Set engine: in migration-safety.yml to one of mongodb, postgresql.");
        Files.writeString(migrations.resolve(ConfigurationFile.NAME), "engine: postgresql\n");
        assertThat(at(both).history().engine()).isEqualTo("postgresql");
        Files.writeString(migrations.resolve(ConfigurationFile.NAME), "engine: oracle\n");
        assertThatThrownBy(() -> at(both))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("There is no engine 'oracle' on the class path. Available engines: mongodb, postgresql."
                        + " Correct engine: in migration-safety.yml, or add the artifact that contains it.");
    }

    @Test
    void takesTheEngineThatHasAFolder() throws IOException {
        Path folder = Files.createDirectories(migrations.resolveSibling("both/postgresql"));
        Files.move(migrations.resolve("001_account.sql"), folder.resolve("001_account.sql"));
        Files.move(migrations.resolve("001_account_rollback.sql"), folder.resolve("001_account_rollback.sql"));
        ClassLoader classPath = FakeServices.classPath(
                services, Map.of(DatabaseEngine.class, List.of(FakeServices.Postgres.class, FakeServices.Mongo.class)));
        assertThat(ConfiguredRehearsal.at(folder.resolveSibling("").toString(), classPath)
                        .history()
                        .engine())
                .isEqualTo("postgresql");
    }

    @Test
    void wantsExactlyOneGenerator() throws IOException {
        assertThatThrownBy(() -> at(Map.of(DatabaseEngine.class, List.of(FakeServices.Postgres.class)))
                        .start(RunOptions.named("test")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "No row generator for postgresql is on the class path. Add migration-safety-generation, or a"
                                + " starter that includes it.");
        assertThatThrownBy(() -> at(Map.of(
                                DatabaseEngine.class,
                                List.of(FakeServices.Postgres.class),
                                RecordGenerator.class,
                                List.of(FakeServices.Generator.class, FakeServices.OtherGenerator.class)))
                        .start(RunOptions.named("test")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Two row generators for postgresql are on the class path: " + FAKES + "Generator and "
                        + FAKES + "OtherGenerator. Remove one of them.");
    }

    @Test
    void takesTheGeneratorOfTheChosenEngine() throws IOException {
        Map<Class<?>, List<Class<?>>> both = Map.of(
                DatabaseEngine.class,
                List.of(FakeServices.Postgres.class, FakeServices.Mongo.class),
                RecordGenerator.class,
                List.of(FakeServices.Generator.class, FakeServices.MongoGenerator.class));
        for (Map.Entry<String, String> taken :
                Map.of("postgresql", "Generator", "mongodb", "MongoGenerator").entrySet()) {
            String engine = "engine: " + taken.getKey() + "\n";
            Files.writeString(migrations.resolve(ConfigurationFile.NAME), engine);
            ConfiguredRehearsal configured = at(both);
            assertThat(configured.configuration().engine()).isEqualTo(taken.getKey());
            configured.start(BY_URL).close();
            // Only the message of a generator that cannot take classes tells which one it is.
            Files.writeString(migrations.resolve(ConfigurationFile.NAME), engine + "generators: [some.Rows]\n");
            assertThatThrownBy(() -> at(both).start(BY_URL))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessage("The row generator " + FAKES + taken.getValue()
                            + " does not support the classes under generators: in the configuration. Remove the key.");
        }
    }

    @Test
    void takesNoGeneratorOfAnotherEngine() {
        assertThatThrownBy(() -> at(Map.of(
                                DatabaseEngine.class,
                                List.of(FakeServices.Mongo.class),
                                RecordGenerator.class,
                                List.of(FakeServices.Generator.class)))
                        .start(BY_URL))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("No row generator for mongodb is on the class path. Add migration-safety-generation, or a"
                        + " starter that includes it.");
    }

    @Test
    void listsWhyNoServerCanBeHad() {
        assertThatThrownBy(() -> at(Map.of(
                                DatabaseEngine.class,
                                List.of(FakeServices.Postgres.class),
                                RecordGenerator.class,
                                List.of(FakeServices.Generator.class),
                                Provisioner.class,
                                List.of(FakeServices.Never.class)))
                        .start(RunOptions.named("test")))
                .isInstanceOf(ProvisioningException.class)
                .hasMessage("No postgresql server can be started. Tried in this order:\n  never: it is Sunday");
    }

    @Test
    void anEngineThatTakesNoUrlSaysSo() throws IOException {
        ConfiguredRehearsal configured = at(Map.of(
                DatabaseEngine.class,
                List.of(FakeServices.Postgres.class),
                RecordGenerator.class,
                List.of(FakeServices.Generator.class)));
        assertThat(BY_URL.toString()).doesNotContain("secret");
        try (Rehearsal rehearsal = configured.start(BY_URL)) {
            assertThatThrownBy(rehearsal::rehearseAll)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessage("The engine postgresql does not support a server URL. Remove the URL to start a"
                            + " throw-away server.");
        }
    }

    private ConfiguredRehearsal at(Map<Class<?>, List<Class<?>>> providers) throws IOException {
        URLClassLoader classPath = FakeServices.classPath(services, providers);
        return ConfiguredRehearsal.at(migrations.toString(), classPath);
    }
}
