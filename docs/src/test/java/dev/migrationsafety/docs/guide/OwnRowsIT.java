package dev.migrationsafety.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.configuration.run.ConfiguredRehearsal;
import dev.migrationsafety.configuration.run.RunOptions;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.rehearsal.Rehearsal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class OwnRowsIT {
    @Test
    void accountsBalanceAndHaveTheirNumbers() throws SQLException {
        ConfiguredRehearsal ledger = ConfiguredRehearsal.at(
                "classpath:db/migration", "classpath:own-rows.yml", getClass().getClassLoader());
        try (Rehearsal rehearsal = ledger.start(RunOptions.named("own rows"));
                Database database = rehearsal.databaseAt("3");
                Connection connection =
                        database.unwrap(DataSource.class).orElseThrow().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT count(*) > 0, bool_and(account ~ '^DE[0-9]{10}$'), sum(amount) FROM posting")) {
            result.next();
            assertThat(result.getBoolean(1)).isTrue();
            assertThat(result.getBoolean(2)).isTrue();
            assertThat(result.getBigDecimal(3)).isZero();
        }
    }
}
