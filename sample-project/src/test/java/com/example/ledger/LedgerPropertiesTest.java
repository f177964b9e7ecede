package com.example.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.jqwik.FreshDatabase;
import dev.migrationsafety.jqwik.Migrated;
import dev.migrationsafety.jqwik.RowSet;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Properties of the application's own queries, over any ledger of version 3. */
class LedgerPropertiesTest {
    private static final String MIGRATIONS = "classpath:db/migration";

    @Provide
    Arbitrary<RowSet> ledgers() {
        return Migrated.by(MIGRATIONS).rows("3");
    }

    @Property(tries = 10)
    void debitsEqualCreditsPerJournalAndCurrency(@ForAll("ledgers") RowSet rows) throws SQLException {
        try (FreshDatabase ledger = Migrated.by(MIGRATIONS).database("3")) {
            ledger.load(rows);
            assertThat(number(ledger, "SELECT count(*) FROM posting"))
                    .isEqualTo(rows.of("posting").size());
            assertThat(
                            number(
                                    ledger,
                                    """
                                    SELECT count(*) FROM (
                                        SELECT FROM posting GROUP BY journal_id, currency_code
                                        HAVING sum(amount) FILTER (WHERE side = 'D')
                                            IS DISTINCT FROM sum(amount) FILTER (WHERE side = 'C')) AS unbalanced
                                    """))
                    .isZero();
        }
    }

    private static long number(FreshDatabase ledger, String sql) throws SQLException {
        try (Connection connection = ledger.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
