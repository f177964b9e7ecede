package dev.migrationsafety.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.junit.fake.FakeServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigratedDatabaseTest {
    private final Path output;

    MigratedDatabaseTest(@TempDir Path output) {
        this.output = output;
    }

    private Execution run(Class<?> testCases) {
        return Execution.of(testCases, output, Map.of());
    }

    @AfterEach
    void nothingIsLeftOpen() {
        assertThat(FakeServer.running()).isZero();
        assertThat(FakeServer.databases()).isZero();
    }

    @Test
    void givesEveryParameterADatabaseOfItsOwnOnOneServer() {
        int before = FakeServer.started();
        Execution execution = run(MigratedDatabaseTestCases.OnParameters.class);
        assertThat(execution.failures()).isEmpty();
        assertThat(execution.tests()).hasSize(4);
        assertThat(FakeServer.started() - before).isEqualTo(1);
    }

    @Test
    void givesEveryTestAFreshField() {
        Execution execution = run(MigratedDatabaseTestCases.OnField.class);
        assertThat(execution.failures()).isEmpty();
        assertThat(execution.tests()).hasSize(2);
    }

    @Test
    void namesTheVersionsThatExist() {
        assertThat(run(MigratedDatabaseTestCases.WrongVersion.class).tests())
                .singleElement()
                .asString()
                .contains("Version 9 is not in classpath:fixtures/safe; its versions are [1, 2, 3]");
    }

    @Test
    void refusesOtherTypesThanDataSource() {
        assertThat(run(MigratedDatabaseTestCases.WrongType.class).tests())
                .singleElement()
                .asString()
                .contains("it needs a javax.sql.DataSource. Change the type.");
    }

    @Test
    void refusesStaticFields() {
        assertThat(run(MigratedDatabaseTestCases.StaticField.class).tests())
                .singleElement()
                .asString()
                .contains("it needs a javax.sql.DataSource field that is neither static nor final");
    }
}
