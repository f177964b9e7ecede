package com.example.regulatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.junit.MigratedDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Ordinary tests of the reporting, each on a database of its own. */
class ReportingTest {
    private static final String REPORT =
            """
            INSERT INTO regulatory.institution (id, lei, name, class, home)
                VALUES (1, '529900T8BM49AURSDO55', 'Example Bank', 'CREDIT_INSTITUTION', 'DE');
            INSERT INTO regulatory.institution_obligation (institution_id, obligation_id)
                SELECT 1, id FROM regulatory.obligation WHERE jurisdiction = 'DE' AND framework = 'FINREP';
            INSERT INTO regulatory.report (id, institution_id, obligation_id, reference_date, taxonomy, currency_code)
                SELECT 1, 1, obligation_id, '2026-03-31', '3.2', 'EUR' FROM regulatory.institution_obligation;
            INSERT INTO regulatory.balance_sheet (report_id, side, row_code, item, carrying_amount) VALUES
                (1, 'ASSET', '0380', 'Total assets', 9007199254740993.01),
                (1, 'LIABILITY', '0300', 'Total liabilities', 9000000000000000.00),
                (1, 'EQUITY', '0300', 'Total equity', 7199254740993.00)
            """;

    @Test
    void findsTheCentThatIsMissingInABalanceSheet(@MigratedDatabase("classpath:db/regulatory") DataSource supervision)
            throws SQLException {
        execute(supervision, REPORT);
        assertThat(texts(supervision, "SELECT regulatory.balance_sheet_gap(1)")).containsExactly("0.01");
    }

    @Test
    void notesEveryChangeOfAReport(@MigratedDatabase("classpath:db/regulatory") DataSource supervision)
            throws SQLException {
        execute(supervision, REPORT);
        execute(supervision, "UPDATE regulatory.report SET state = 'VALIDATED'");
        assertThat(texts(
                        supervision,
                        "SELECT action || coalesce(' ' || (before ->> 'state'), '') || ' ' || (after ->> 'state')"
                                + " FROM regulatory.audit_log ORDER BY id"))
                .containsExactly("I DRAFT", "U DRAFT VALIDATED");
    }

    @Test
    void keepsWhatWasSent(@MigratedDatabase("classpath:db/regulatory") DataSource supervision) throws SQLException {
        execute(supervision, REPORT);
        execute(supervision, "INSERT INTO regulatory.submission (report_id, attempt, instance) VALUES (1, 1, 'xbrl')");
        assertThatThrownBy(() -> execute(supervision, "UPDATE regulatory.submission SET instance = 'other'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("send a new attempt");
    }

    @Test
    void movesDeadlinesOffHolidays(@MigratedDatabase("classpath:db/regulatory") DataSource supervision)
            throws SQLException {
        assertThat(texts(supervision, "SELECT regulatory.working_day('2026-05-01', 'DE')"))
                .containsExactly("2026-05-04");
        assertThat(texts(supervision, "SELECT regulatory.working_day('2026-05-01', 'GB')"))
                .containsExactly("2026-05-01");
    }

    @Test
    void holdsGeneratedRowsInEveryTable(
            @MigratedDatabase(value = "classpath:db/regulatory", rows = true) DataSource supervision)
            throws SQLException {
        List<String> tables = texts(
                supervision,
                "SELECT oid::regclass FROM pg_class WHERE relnamespace = 'regulatory'::regnamespace"
                        + " AND relkind IN ('r', 'p') ORDER BY relname");
        assertThat(tables).hasSize(22);
        for (String table : tables) {
            assertThat(texts(supervision, "SELECT 'filled' FROM " + table + " LIMIT 1"))
                    .as(table)
                    .containsExactly("filled");
        }
    }

    private static void execute(DataSource supervision, String sql) throws SQLException {
        try (Connection connection = supervision.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> texts(DataSource supervision, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = supervision.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }
}
