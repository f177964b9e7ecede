package dev.migrationsafety.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.schema.FieldPath;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Properties as users write them; run by {@link MigratedIT} alone. */
class LedgerPropertyCases {
    static final String LOCATION = "target/ledger-properties";

    @Provide
    Arbitrary<RowSet> ledgers() {
        return Migrated.by(LOCATION).rows("2");
    }

    @Property(tries = 5)
    void journalsAreBalancedInAFreshDatabase(@ForAll("ledgers") RowSet rows) throws SQLException {
        try (FreshDatabase ledger = Migrated.by(LOCATION).database("2")) {
            ledger.load(rows);
            assertThat(number(ledger, "SELECT count(*) FROM posting"))
                    .isEqualTo(rows.of("posting").size());
            assertThat(number(
                            ledger,
                            "SELECT count(*) FROM (SELECT FROM posting GROUP BY journal_id"
                                    + " HAVING sum(amount) <> 0) AS unbalanced"))
                    .isZero();
        }
    }

    @Property(tries = 5, seed = "1")
    void noPostingIsLarge(@ForAll("ledgers") RowSet rows) {
        assertThat(large(rows.of("posting"))).isZero();
    }

    static long large(List<NewRecord> postings) {
        return postings.stream()
                .map(row -> new BigDecimal(String.valueOf(row.text(FieldPath.of("amount")))))
                .filter(amount -> amount.compareTo(BigDecimal.valueOf(1000)) > 0)
                .count();
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
