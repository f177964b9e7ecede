package dev.migrationsafety.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.junit.fake.FakeDataSource;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Classes as users write them. */
final class MigrationSafetyTestTestCases {
    private MigrationSafetyTestTestCases() {}

    static class OnMethod {
        @MigrationSafetyTest("classpath:fixtures/safe")
        void everyMigrationIsSafe() {}
    }

    @MigrationSafetyTest("classpath:fixtures/safe")
    static class OnClass {
        @MigrationSafetyTest
        void everyMigrationIsSafe() {}

        @Test
        void ordinaryTest() {}

        @Nested
        class Inner {
            @MigrationSafetyTest
            void everyMigrationIsSafeHereToo() {}
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @MigrationSafetyTest("classpath:fixtures/safe")
    @interface LedgerMigrations {}

    static class OnAnnotation {
        @LedgerMigrations
        void everyMigrationIsSafe() {}
    }

    static class WithoutLocation {
        @MigrationSafetyTest
        void nobodySaysWhere() {}
    }

    static class WrongLocation {
        @MigrationSafetyTest("classpath:fixtures/nowhere")
        void thereIsNothing() {}
    }

    static class NoServer {
        @MigrationSafetyTest("classpath:fixtures/unknown-version")
        void cannotRun() {}
    }

    static class Unsafe {
        @MigrationSafetyTest("classpath:fixtures/unsafe")
        void oneMigrationIsNot() {}
    }

    static class Crowded {
        @MigrationSafetyTest("classpath:fixtures/crowded")
        void leavesMuchBehind() {}
    }

    static class LostServer {
        @MigrationSafetyTest("classpath:fixtures/lost")
        void breaksOff() {}
    }

    static class SharedObjects {
        @MigrationSafetyTest("classpath:fixtures/shared")
        void isNotIsolated() {}
    }

    static class OtherConfiguration {
        @MigrationSafetyTest(value = "classpath:fixtures/unsafe", config = "classpath:fixtures/forward-only.yml")
        void isForwardOnly(SafetyReport report) {
            assertThat(report.forwardOnly()).isTrue();
        }
    }

    static class WithWarning {
        @MigrationSafetyTest(value = "classpath:fixtures/safe", config = "classpath:fixtures/no-version.yml")
        void passes() {}
    }

    static class Parameters {
        @MigrationSafetyTest("classpath:fixtures/safe")
        void asksForAll(StepReport step, SafetyReport report, DataSource database) {
            assertThat(step.verdict()).isEqualTo(Verdict.SAFE);
            assertThat(report.steps()).contains(step);
            Map<String, Integer> tables = FakeDataSource.tables(database);
            if (step.version().equals("1")) {
                assertThat(tables).containsOnlyKeys("account");
            } else if (step.version().equals("2")) {
                assertThat(tables).containsOnlyKeys("account", "posting");
                assertThat(tables).containsEntry("account", 2);
            } else {
                assertThat(tables).containsOnlyKeys("account", "fee", "posting");
            }
        }
    }

    static class FailingBody {
        @MigrationSafetyTest("classpath:fixtures/safe")
        void wantsMore(StepReport step, DataSource database) {
            assertThat(step.version()).isNotEqualTo("2");
        }
    }

    /** Resolves data sources for whoever asks with an annotation of its own. */
    static class OtherResolver implements ParameterResolver {
        @Retention(RetentionPolicy.RUNTIME)
        @interface Mine {}

        @Override
        public boolean supportsParameter(ParameterContext parameterContext, ExtensionContext context) {
            return parameterContext.isAnnotated(Mine.class);
        }

        @Override
        public Object resolveParameter(ParameterContext parameterContext, ExtensionContext context) {
            return FakeDataSource.none();
        }
    }

    @ExtendWith(OtherResolver.class)
    static class BesideOtherResolver {
        @MigrationSafetyTest("classpath:fixtures/safe")
        void bothGetTheirs(@OtherResolver.Mine DataSource theirs, DataSource ours) {
            assertThat(FakeDataSource.tables(theirs)).isEmpty();
            assertThat(FakeDataSource.tables(ours)).isNotEmpty();
        }
    }
}
