package dev.migrationsafety.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.junit.fake.FakeDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Classes as users write them. */
final class MigratedDatabaseTestCases {
    private MigratedDatabaseTestCases() {}

    static class OnParameters {
        @Test
        void atAVersion(@MigratedDatabase(value = "classpath:fixtures/safe", version = "2") DataSource database) {
            assertThat(FakeDataSource.tables(database)).isEqualTo(Map.of("account", 0, "posting", 0));
        }

        @Test
        void atTheLastVersion(@MigratedDatabase("classpath:fixtures/safe") DataSource database) {
            assertThat(FakeDataSource.tables(database)).isEqualTo(Map.of("account", 0, "fee", 0, "posting", 0));
        }

        @Test
        void filled(
                @MigratedDatabase(value = "classpath:fixtures/safe", version = "V2", rows = true) DataSource second,
                @MigratedDatabase(value = "classpath:fixtures/safe", version = "V1", rows = true) DataSource first) {
            assertThat(FakeDataSource.tables(second)).containsEntry("account", 2);
            assertThat(FakeDataSource.tables(first)).containsOnlyKeys("account");
        }

        @Test
        void twoOfTheirOwn(
                @MigratedDatabase("classpath:fixtures/safe") DataSource one,
                @MigratedDatabase("classpath:fixtures/safe") DataSource other) {
            assertThat(one).isNotSameAs(other);
        }
    }

    @MigrationSafetyTest("classpath:fixtures/safe")
    static class OnField {
        @MigratedDatabase(version = "1")
        private @Nullable DataSource database;

        private static @Nullable DataSource last;

        @RepeatedTest(2)
        void isFreshForEachTest() {
            assertThat(database).isNotNull().isNotSameAs(last);
            last = database;
        }
    }

    static class WrongVersion {
        @Test
        void doesNotExist(@MigratedDatabase(value = "classpath:fixtures/safe", version = "9") DataSource database) {}
    }

    static class WrongType {
        @Test
        void isNoDataSource(@MigratedDatabase("classpath:fixtures/safe") String database) {}
    }

    static class StaticField {
        @MigratedDatabase("classpath:fixtures/safe")
        static @Nullable DataSource database;

        @Test
        void neverRuns() {}
    }
}
