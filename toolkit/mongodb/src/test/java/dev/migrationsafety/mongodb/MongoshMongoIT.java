package dev.migrationsafety.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.mongodb.mongosh.MongoshLayout;
import dev.migrationsafety.mongodb.mongosh.MongoshRunner;
import dev.migrationsafety.report.SafetyReport;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Scripts in a real mongosh. */
class MongoshMongoIT {
    private static final Map<String, String> LEDGER = Map.of(
            "001_wallet.js",
            """
            db.createCollection("wallet", {validator: {$jsonSchema: {required: ["owner"],
              properties: {owner: {bsonType: "string"}, balance: {bsonType: "decimal"}}}}});
            """,
            "001_wallet_rollback.js",
            "db.wallet.drop();");

    private static DatabaseServer server;

    @BeforeAll
    static void open() {
        server = new MongoEngine().open(GivenLane.server(), Environment.standard());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static StepRunner mongosh() {
        return new MongoshRunner(Path.of(GivenLane.tools(), "mongosh").toString());
    }

    private static SafetyReport rehearse(String up, String down) {
        Map<String, String> files = new java.util.TreeMap<>(LEDGER);
        files.put("002_step.js", up);
        files.put("002_step_rollback.js", down);
        return Histories.rehearse(new MongoshLayout(), files, server, mongosh());
    }

    @Test
    void rehearsesScripts() {
        SafetyReport safe = rehearse(
                "db.wallet.updateMany({}, {$set: {currency: 'EUR'}}); db.wallet.createIndex({currency: 1});",
                "db.wallet.dropIndex('currency_1'); db.wallet.updateMany({}, {$unset: {currency: ''}});");
        assertThat(Histories.findings(safe)).isEmpty();
        assertThat(safe.verdict()).isEqualTo(Verdict.SAFE);

        SafetyReport unsafe = rehearse(
                "db.wallet.updateMany({}, [{$set: {balance: {$toDouble: '$balance'}}}]);", "print('nothing to undo');");
        assertThat(Histories.findings(unsafe)).containsExactly("ERROR up-fails-with-rows 002 wallet");
    }

    @Test
    void tellsHowAScriptFailed() {
        try (Database database = server.createBaseline();
                ScriptSession session = mongosh().open(database, "UTC")) {
            ScriptOutcome outcome =
                    session.run(script("db.a.insertOne({_id: 1}); db.a.insertOne({_id: 1}); db.a.insertOne({_id: 2})"));
            assertThat(outcome).isInstanceOfSatisfying(ScriptOutcome.Failed.class, failed -> {
                assertThat(failed.is(Failure.Kind.DUPLICATE_KEY)).isTrue();
                assertThat(failed.location()).hasToString("9.js");
                assertThat(failed.statements()).isEmpty();
            });
            assertThat(database.unwrap(MongoDatabase.class)
                            .orElseThrow()
                            .getCollection("a")
                            .countDocuments())
                    .isEqualTo(1);
            assertThat(session.run(script("db.a.find({")))
                    .isInstanceOfSatisfying(
                            ScriptOutcome.Failed.class, failed -> assertThat(failed.is(Failure.Kind.BAD_VALUE))
                                    .isTrue());
        }
    }

    @Test
    void namesAMissingShell() {
        try (Database database = server.createBaseline();
                ScriptSession session = new MongoshRunner("no-such-mongosh").open(database, "UTC")) {
            assertThatThrownBy(() -> session.run(script("1")))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("The tool no-such-mongosh could not be started.");
        }
    }

    private static Script script(String text) {
        return new Script("9.js", "", text, TransactionMode.NONE);
    }
}
