package dev.migrationsafety.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.migrationsafety.configuration.run.ConfiguredRehearsal;
import dev.migrationsafety.configuration.run.RunOptions;
import dev.migrationsafety.finding.ProvisioningException;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.report.SafetyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of operations in JSON, rehearsed on a given server as its configuration says. */
class ConfiguredIT {
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final Path folder;

    ConfiguredIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void writeALedger() throws IOException {
        write(
                "migration-safety.yml",
                """
                engine: mongodb
                version: "5"
                """);
        write(
                "001_wallet.json",
                """
                {"version": "001", "description": "The wallets.", "operations": [
                  {"type": "create_collection", "collection": "wallet"},
                  {"type": "insert_documents", "collection": "wallet", "documents": [
                    {"_id": 1, "balance": {"$numberDecimal": "10.50"}, "currency": "EUR"},
                    {"_id": 2, "balance": {"$numberDecimal": "0.10"}, "currency": "EUR"}]}]}
                """);
        write(
                "001_wallet_rollback.json",
                "{\"operations\": [{\"type\": \"drop_collection\", \"collection\": \"wallet\"}]}");
    }

    @AfterEach
    void stop() {
        server.shutdown();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private RunOptions options() {
        String url = "mongodb://127.0.0.1:" + server.bind().getPort();
        return RunOptions.named("ledger").withServer(Optional.of(new RunOptions.GivenUrl(url, "", "")));
    }

    private SafetyReport rehearse() {
        try (Rehearsal rehearsal = ConfiguredRehearsal.at(folder.toString(), ConfiguredIT.class.getClassLoader())
                .withoutShrinking()
                .start(options())) {
            rehearsal.rehearseAll();
            return rehearsal.report();
        }
    }

    private static List<String> findings(SafetyReport report) {
        return report.allFindings().stream()
                .map(finding -> finding.severity() + " " + finding.rule() + " " + finding.subject())
                .toList();
    }

    @Test
    void passesAFieldThatIsAdded() throws IOException {
        write(
                "002_owner.json",
                """
                {"operations": [{"type": "add_field", "collection": "wallet", "field": "owner", "value": "ada"}]}
                """);

        SafetyReport report = rehearse();
        assertThat(findings(report)).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.SAFE);
        assertThat(report.steps().get(1).label()).startsWith("002 owner");
    }

    @Test
    void findsAValueThatTheDownDoesNotBringBack() throws IOException {
        write(
                "002_cents.json",
                """
                {"operations": [{"type": "update_documents", "collection": "wallet", "filter": {"_id": 1},
                  "update": {"$set": {"balance": 10.499999999999999}}}]}
                """);
        write("002_cents_rollback.json", "{\"operations\": []}");

        assertThat(findings(rehearse())).containsExactly("ERROR value-lost wallet.balance");
    }

    /** What the validator does not declare, a rule about money cannot find yet: that is not a pass. */
    @Test
    void examinesNoAmountsOfUndeclaredFields() throws IOException {
        write(
                "migration-safety.yml",
                """
                engine: mongodb
                version: "5"
                money:
                  - {column: wallet.balance}
                """);

        assertThat(findings(rehearse()))
                .containsExactly("INCONCLUSIVE nothing-examined amounts-conserved wallet.balance");
    }

    @Test
    void namesAServerThatDoesNotAnswerWithoutItsPassword() {
        ConfiguredRehearsal configured = ConfiguredRehearsal.at(folder.toString(), ConfiguredIT.class.getClassLoader());
        String url = "mongodb://ada:s3cret@127.0.0.1:1/?serverSelectionTimeoutMS=300&connectTimeoutMS=200";

        assertThatThrownBy(() -> {
                    try (Rehearsal rehearsal = configured.start(
                            RunOptions.named("ledger").withServer(Optional.of(new RunOptions.GivenUrl(url, "", ""))))) {
                        rehearsal.databaseAt("");
                    }
                })
                .isInstanceOf(ProvisioningException.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageNotContaining("s3cret");
    }
}
