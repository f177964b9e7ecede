package com.example.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.junit.MigratedDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Ordinary tests of the application, each on a ledger of its own. */
class PostingTest {
    private static final String TRANSFER =
            """
            INSERT INTO customer (id, full_name) VALUES (1, 'Ada Lovelace');
            INSERT INTO account (id, customer_id, number, currency_code) VALUES (1, 1, 'ACC-1', 'EUR'), (2, 1, 'ACC-2', 'EUR');
            INSERT INTO journal (id, reference) VALUES (1, 'transfer');
            INSERT INTO posting (journal_id, line_no, account_id, currency_code, side, amount)
                VALUES (1, 1, 1, 'EUR', 'D', 12.50), (1, 2, 2, 'EUR', 'C', 12.50)
            """;

    @Test
    void booksTransfer(@MigratedDatabase(value = "classpath:db/migration", version = "7") DataSource ledger)
            throws SQLException {
        execute(ledger, TRANSFER);
        assertThat(number(ledger, "SELECT count(*) FROM posting")).isEqualTo(2);
    }

    @Test
    void keepsPostingsFinal(@MigratedDatabase(value = "classpath:db/migration", version = "7") DataSource ledger)
            throws SQLException {
        execute(ledger, TRANSFER);
        assertThatThrownBy(() -> execute(ledger, "UPDATE posting SET amount = 13"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("is final; book a reversal instead");
    }

    @Test
    void holdsTheCurrenciesThatTheMigrationsWrite(@MigratedDatabase("classpath:db/migration") DataSource ledger)
            throws SQLException {
        assertThat(number(ledger, "SELECT count(*) FROM currency")).isEqualTo(5);
        assertThat(number(ledger, "SELECT count(*) FROM posting")).isZero();
    }

    @Test
    void holdsGeneratedRowsIfAskedTo(
            @MigratedDatabase(value = "classpath:db/migration", version = "7", rows = true) DataSource ledger)
            throws SQLException {
        assertThat(number(ledger, "SELECT count(*) FROM posting")).isPositive();
    }

    private static void execute(DataSource ledger, String sql) throws SQLException {
        try (Connection connection = ledger.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(DataSource ledger, String sql) throws SQLException {
        try (Connection connection = ledger.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
