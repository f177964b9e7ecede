package dev.migrationsafety.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.configuration.run.ConfiguredRehearsal;
import dev.migrationsafety.configuration.run.RunOptions;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowArbitrariesIT {
    private final Path folder;

    RowArbitrariesIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void columnsTablesAndGroupsHoldWhatUsersState() throws Exception {
        Ledger.write(folder, generators(LedgerRows.class) + "rows: {default: 12, tables: {journal: 20}}");
        try (Rehearsal rehearsal = start();
                Database database = rehearsal.databaseAt("")) {
            assertThat(query(database, "SELECT count(*) FROM account WHERE number !~ '^DE[0-9]{10}$'"))
                    .containsExactly("0");
            assertThat(query(database, "SELECT DISTINCT opened_on FROM account ORDER BY 1"))
                    .containsExactly("2024-02-29", "2025-01-01", "null");
            assertThat(query(database, "SELECT count(*) > 0, bool_and(gross = net + 1) FROM tariff"))
                    .containsExactly("t,t");
            assertThat(query(database, "SELECT DISTINCT reference FROM journal ORDER BY 1"))
                    .containsExactly("fee", "transfer");
            assertThat(query(database, "SELECT count(*) >= 20 FROM journal")).containsExactly("t");
            assertThat(query(
                            database,
                            "SELECT j.id FROM journal j LEFT JOIN posting p ON p.journal_id = j.id"
                                    + " GROUP BY j.id HAVING count(p.line) < 2 OR sum(p.amount) <> 0"))
                    .isEmpty();
        }
    }

    @Test
    void sameSeedGivesTheSameRowsAndTheHistoryIsSafe() throws Exception {
        Ledger.write(folder, generators(LedgerRows.class));
        List<List<String>> seen = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            try (Rehearsal rehearsal = start();
                    Database database = rehearsal.databaseAt("")) {
                seen.add(query(
                        database,
                        "SELECT p.*, j.reference FROM posting p JOIN journal j ON j.id = p.journal_id"
                                + " ORDER BY p.journal_id, p.line"));
            }
        }
        assertThat(seen.get(0)).isNotEmpty().isEqualTo(seen.get(1));

        SafetyReport report = rehearse();
        assertThat(report.allFindings()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.SAFE);
        assertThat(report.run().settings()).containsEntry("generators", LedgerRows.class.getName());
    }

    /** Gives numbers where a date belongs. */
    public static final class WrongType implements RowArbitraries {
        /** For the configuration. */
        public WrongType() {}

        @Override
        public void state(RowStatements rows) {
            rows.column("account.opened_on", Arbitraries.integers().between(7, 7));
        }
    }

    @Test
    void aValueOfAnotherTypeIsNamedAndOtherTablesAreFilled() throws IOException {
        Ledger.write(folder, generators(WrongType.class));

        SafetyReport report = rehearse();

        assertThat(reasons(report))
                .containsEntry(
                        "account",
                        "Table account could not be filled: column account.opened_on is of type date, but "
                                + WrongType.class.getName() + " generates the java.lang.Integer '7'.")
                .doesNotContainKey("tariff");
        assertThat(verdicts(report)).containsEntry("2", Verdict.INCONCLUSIVE);
    }

    /** Throws when it is drawn from. */
    public static final class Throwing implements RowArbitraries {
        /** For the configuration. */
        public Throwing() {}

        @Override
        public void state(RowStatements rows) {
            rows.table("tariff", Arbitraries.integers().map(number -> {
                throw new IllegalStateException("no tariff " + (number == null ? "" : "today"));
            }));
        }
    }

    @Test
    void aGeneratorThatThrowsMakesItsTableInconclusiveAndNoOtherStep() throws IOException {
        Ledger.write(folder, generators(Throwing.class));

        SafetyReport report = rehearse();

        assertThat(reasons(report))
                .containsOnly(Map.entry(
                        "tariff",
                        "Table tariff could not be filled: its rows: " + Throwing.class.getName()
                                + " throws java.lang.IllegalStateException: no tariff today."));
        assertThat(verdicts(report)).containsEntry("2", Verdict.INCONCLUSIVE).containsEntry("3", Verdict.SAFE);
    }

    /** Breaks the check of its column. */
    public static final class Breaking implements RowArbitraries {
        /** For the configuration. */
        public Breaking() {}

        @Override
        public void state(RowStatements rows) {
            rows.column("account.number", Arbitraries.strings().numeric().ofLength(10));
        }
    }

    @Test
    void valuesThatAConstraintRefusesAreToldWithTableColumnAndConstraint() throws IOException {
        Ledger.write(folder, generators(Breaking.class));

        assertThat(reasons(rehearse()).get("account"))
                .startsWith("Table account could not be filled: column number: " + Breaking.class.getName()
                        + " generates no further value that satisfies type character varying(12), NOT NULL,"
                        + " account_number_german ")
                .endsWith(", the unique key account_number_once.");
    }

    /** Names what is not there. */
    public static final class Misspelt implements RowArbitraries {
        /** For the configuration. */
        public Misspelt() {}

        @Override
        public void state(RowStatements rows) {
            rows.column("account.nummer", Arbitraries.of("DE1"));
        }
    }

    @Test
    void namesThatNoVersionHasAreRefused() throws IOException {
        Ledger.write(folder, generators(Misspelt.class));
        assertThatThrownBy(this::rehearse)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("A class of generators: in the configuration names the column nummer of account,"
                        + " which no version has; the columns are id, note, number, opened_on. Correct the name.");

        Ledger.write(folder, "generators: [com.example.Nowhere]");
        assertThatThrownBy(this::rehearse)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "generators: in the configuration names com.example.Nowhere, which is not on the class path."
                                + " Correct the name, or add the artifact that contains it.");

        Ledger.write(folder, "generators: [java.lang.String]");
        assertThatThrownBy(this::rehearse)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("generators: in the configuration names java.lang.String, which does not generate rows."
                        + " Make it implement dev.migrationsafety.jqwik.RowArbitraries.");
    }

    private static String generators(Class<?> type) {
        return "generators: [" + type.getName() + "]\n";
    }

    private static Map<String, String> reasons(SafetyReport report) {
        Map<String, String> reasons = new java.util.TreeMap<>();
        for (Finding finding : report.allFindings()) {
            if (finding.rule().equals("table-not-filled")) {
                reasons.putIfAbsent(finding.subject(), finding.evidence().get(0));
            }
        }
        return reasons;
    }

    private static Map<String, Verdict> verdicts(SafetyReport report) {
        Map<String, Verdict> verdicts = new java.util.TreeMap<>();
        for (StepReport step : report.steps()) {
            verdicts.put(step.version(), step.verdict());
        }
        return verdicts;
    }

    private Rehearsal start() {
        return ConfiguredRehearsal.at(folder.toString(), getClass().getClassLoader())
                .start(RunOptions.named("arbitraries").withProvisioner("embedded"));
    }

    private SafetyReport rehearse() {
        try (Rehearsal rehearsal = start()) {
            rehearsal.rehearseAll();
            return rehearsal.report();
        }
    }

    private static List<String> query(Database database, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection =
                        database.unwrap(DataSource.class).orElseThrow().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join(",", cells));
            }
        }
        return rows;
    }
}
