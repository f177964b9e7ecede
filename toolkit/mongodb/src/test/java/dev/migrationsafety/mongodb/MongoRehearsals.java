package dev.migrationsafety.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.generator.RecordGenerator;
import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.mongodb.operation.OperationLayout;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.settings.RehearsalParts;
import dev.migrationsafety.settings.RehearsalSettings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whole rehearsals of a wallet whose documents the migrations write themselves, on one server. */
abstract class MongoRehearsals {
    private static final Set<String> BESIDE = Set.of("server-version", "full-rollback-differs", "full-rollback-fails");

    private static final String WALLET =
            """
            {"version": "001", "name": "wallet", "description": "The wallets.", "database_type": "mongodb",
             "migration_type": "schema", "operations": [
              {"type": "create_collection", "collection": "wallet"},
              {"type": "create_index", "collection": "wallet", "keys": {"owner": 1}, "options": {"unique": true}},
              {"type": "insert_documents", "collection": "wallet", "documents": [
                {"_id": 1, "owner": "ada", "balance": {"$numberDecimal": "10.50"}, "city": "Rome", "tags": ["a", "b"]},
                {"_id": 2, "owner": "bob", "balance": {"$numberDecimal": "0.00"}, "city": null, "address": {"zip": "1"}},
                {"_id": {"$numberLong": "3"}, "owner": "eve", "balance": {"$numberLong": "7"}}]}]}
            """;
    private static final String NO_WALLET =
            """
            {"operations": [{"type": "drop_collection", "collection": "wallet"}]}
            """;

    abstract ProvisionedServer server();

    /** By default none: the migrations write what is needed. */
    RecordGenerator generator() {
        return RecordGenerator.none();
    }

    private final List<MigrationFile> files = new ArrayList<>();

    private MongoRehearsals step(int number, String up, String down) {
        file("%03d_step.json".formatted(number), up);
        if (!down.isEmpty()) {
            file("%03d_step_rollback.json".formatted(number), down);
        }
        return this;
    }

    private void file(String name, String text) {
        files.add(MigrationFile.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    final MongoRehearsals then(String up, String down) {
        return step(1, WALLET, NO_WALLET)
                .step(2, "{\"operations\": [" + up + "]}", down.isEmpty() ? "" : "{\"operations\": [" + down + "]}");
    }

    final SafetyReport rehearse() {
        MigrationHistory history = new OperationLayout()
                .read(new MigrationFiles("wallets", files), new LayoutOptions("mongodb", Map.of()));
        RehearsalParts parts = new RehearsalParts(
                new MongoEngine(),
                () -> new MongoEngine().open(server(), Environment.standard()),
                generator(),
                List.of(),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                line -> {},
                1,
                "",
                StepRunner.SESSIONS);
        try (Rehearsal rehearsal = new Rehearsal(history, RehearsalSettings.standard(), parts, "wallets")) {
            rehearsal.rehearseAll();
            return rehearsal.report();
        }
    }

    static List<String> findings(SafetyReport report) {
        return report.allFindings().stream()
                .filter(finding -> !BESIDE.contains(finding.rule()))
                .map(MongoRehearsals::line)
                .toList();
    }

    private static String line(Finding finding) {
        return finding.severity() + " " + finding.rule() + " " + finding.step() + " " + finding.subject();
    }

    final void expect(Verdict verdict, String... findings) {
        SafetyReport report = rehearse();
        assertThat(findings(report)).containsExactlyInAnyOrder(findings);
        assertThat(report.verdict()).isEqualTo(verdict);
    }

    @Test
    void passesASafeHistory() {
        then(
                        """
                        {"type": "add_field", "collection": "wallet", "field": "currency", "value": "EUR"},
                        {"type": "create_index", "collection": "wallet", "keys": {"currency": 1}}""",
                        """
                        {"type": "drop_index", "collection": "wallet", "name": "currency_1"},
                        {"type": "remove_field", "collection": "wallet", "field": "currency"}""")
                .expect(Verdict.SAFE);
    }

    @Test
    void passesARenameInsideADocument() {
        then(
                        """
                        {"type": "rename_field", "collection": "wallet", "from": "address.zip", "to": "address.code"}""",
                        "")
                .expect(Verdict.SAFE);
    }

    @Test
    void passesInferredRollbacks() {
        then(
                        """
                        {"type": "create_index", "collection": "wallet", "keys": {"city": 1, "owner": -1}},
                        {"type": "add_field", "collection": "wallet", "field": "level", "value": {"$numberInt": "1"}}""",
                        "")
                .expect(Verdict.SAFE);
    }

    @Test
    void leavesACollectionWithoutDocumentsUntested() {
        then("{\"type\": \"create_collection\", \"collection\": \"audit\"}", "")
                .expect(Verdict.INCONCLUSIVE, "INCONCLUSIVE table-not-filled 002 audit");
    }

    @Test
    void findsADownThatForgetsAField() {
        then(
                        """
                        {"type": "add_field", "collection": "wallet", "field": "currency", "value": "EUR"}""",
                        """
                        {"type": "remove_field", "collection": "wallet", "field": "curency"}""")
                .expect(Verdict.UNSAFE, "ERROR value-lost 002 wallet.currency");
    }

    @Test
    void findsAFieldThatTheDownDoesNotBringBack() {
        then(
                        """
                        {"type": "remove_field", "collection": "wallet", "field": "city"}""",
                        """
                        {"type": "add_field", "collection": "wallet", "field": "city", "value": null}""")
                .expect(Verdict.UNSAFE, "ERROR value-lost 002 wallet.city");
    }

    @Test
    void findsAnIndexThatStays() {
        then(
                        """
                        {"type": "create_index", "collection": "wallet", "keys": {"city": 1}},
                        {"type": "add_field", "collection": "wallet", "field": "n", "value": 1}""",
                        """
                        {"type": "remove_field", "collection": "wallet", "field": "n"}""")
                .expect(Verdict.UNSAFE, "ERROR leftover 002 index wallet.city_1");
    }

    @Test
    void findsAnIndexThatComesBackWithOtherOptions() {
        then(
                        """
                        {"type": "drop_index", "collection": "wallet", "name": "owner_1"}""",
                        """
                        {"type": "create_index", "collection": "wallet", "keys": {"owner": 1}}""")
                .expect(Verdict.UNSAFE, "ERROR schema-not-restored 002 index wallet.owner_1");
    }

    @Test
    void findsDocumentsThatTheUpDeletes() {
        then(
                        """
                        {"type": "delete_documents", "collection": "wallet", "filter": {"_id": 2}}""",
                        """
                        {"type": "insert_documents", "collection": "wallet", "documents": [
                          {"_id": 2, "owner": "bob", "balance": {"$numberDecimal": "0.00"}, "city": null}]}""")
                .expect(Verdict.UNSAFE, "ERROR value-lost 002 wallet.address.zip");
    }

    @Test
    void findsThatAnInferredRollbackTakesAFieldThatWasThere() {
        then("{\"type\": \"add_field\", \"collection\": \"wallet\", \"field\": \"city\", \"value\": \"Oslo\"}", "")
                .expect(Verdict.UNSAFE, "ERROR value-lost 002 wallet.city");
    }

    @Test
    void findsARenameOntoAFieldThatIsThere() {
        then("{\"type\": \"rename_field\", \"collection\": \"wallet\", \"from\": \"tags\", \"to\": \"city\"}", "")
                .expect(Verdict.UNSAFE, "ERROR value-lost 002 wallet.city", "ERROR value-lost 002 wallet.tags");
    }

    @Test
    void findsACollectionThatARenameDrops() {
        then(
                        """
                        {"type": "insert_documents", "collection": "fresh", "documents": [{"_id": 9, "owner": "zoe"}]},
                        {"type": "rename_collection", "collection": "fresh", "to": "wallet", "drop_target": true}""",
                        """
                        {"type": "delete_documents", "collection": "wallet", "filter": {"_id": 9}},
                        {"type": "create_index", "collection": "wallet", "keys": {"owner": 1}, "options": {"unique": true}}""")
                .expect(Verdict.UNSAFE, "ERROR rows-lost 002 wallet");
    }

    @Test
    void findsAChangedArray() {
        then(
                        """
                        {"type": "update_documents", "collection": "wallet", "filter": {"_id": 1},
                         "update": {"$push": {"tags": "c"}}}""",
                        """
                        {"type": "update_documents", "collection": "wallet", "filter": {"_id": 1},
                         "update": {"$set": {"tags": ["b", "a"]}}}""")
                .expect(Verdict.UNSAFE, "ERROR value-lost 002 wallet.tags");
    }

    @Test
    void findsDocumentsThatTheDownLeaves() {
        then(
                        """
                        {"type": "insert_documents", "collection": "wallet", "documents": [{"_id": 9, "owner": "zoe"}]}""",
                        """
                        {"type": "update_documents", "collection": "wallet", "filter": {"_id": 9}, "update": {"$set": {"x": 1}}},
                        {"type": "remove_field", "collection": "wallet", "field": "x"}""")
                .expect(Verdict.UNSAFE, "ERROR row-added 002 wallet", "ERROR second-up-fails 002 002_step.json");
    }

    @Test
    void findsADownThatFails() {
        then(
                        """
                        {"type": "create_index", "collection": "wallet", "keys": {"city": 1}}""",
                        """
                        {"type": "drop_index", "collection": "wallet", "name": "city"}""")
                .expect(Verdict.UNSAFE, "ERROR down-fails 002 002_step_rollback.json");
    }

    @Test
    void findsAFilterThatMatchesNothing() {
        then(
                        """
                        {"type": "update_documents", "collection": "wallet", "filter": {"ower": "ada"},
                         "update": {"$set": {"x": 1}}}""",
                        """
                        {"type": "remove_field", "collection": "wallet", "field": "x"}""")
                .expect(Verdict.SAFE, "WARNING statement-not-exercised 002 update_documents at 002_step.json:1");
    }
}
