package dev.migrationsafety.docs.guide;

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

// guide: rows-of-a-version
class LedgerPropertiesIT {
    @Provide
    Arbitrary<RowSet> ledgers() {
        return Migrated.by("classpath:db/migration").rows("2");
    }

    @Property(tries = 10)
    void everyPostingFindsItsAccount(@ForAll("ledgers") RowSet rows) throws SQLException {
        try (FreshDatabase ledger = Migrated.by("classpath:db/migration").database("2")) {
            ledger.load(rows);
            try (Connection connection = ledger.dataSource().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(
                            "SELECT count(*) FROM posting JOIN account ON account.number = posting.account")) {
                found.next();
                assertThat(found.getInt(1)).isEqualTo(rows.of("posting").size());
            }
        }
    }
}
// end
