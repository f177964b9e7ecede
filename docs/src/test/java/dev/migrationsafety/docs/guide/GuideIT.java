package dev.migrationsafety.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.junit.MigratedDatabase;
import dev.migrationsafety.junit.MigrationSafetyTest;
import dev.migrationsafety.report.StepReport;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GuideIT {
    @Nested
    // guide: first-test
    class LedgerMigrationsTest {
        @MigrationSafetyTest("classpath:db/migration")
        void everyMigrationIsSafe() {}
    }
    // end

    // guide: more-in-the-method
    @MigrationSafetyTest("classpath:db/migration")
    void keepsAccountNumbersUnique(StepReport step, DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet twice =
                        statement.executeQuery("SELECT number FROM account GROUP BY number HAVING count(*) > 1")) {
            assertThat(twice.next()).as(step.label()).isFalse();
        }
    }
    // end

    // guide: migrated-database
    @Test
    void booksAPayment(@MigratedDatabase(value = "classpath:db/migration", version = "2") DataSource ledger)
            throws SQLException {
        try (Connection connection = ledger.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("INSERT INTO account (number, currency) VALUES ('A-1', 'EUR')"))
                    .isEqualTo(1);
        }
    }
    // end
}
