package dev.migrationsafety.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.Tier;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.mongodb.connection.DatabaseUri;
import dev.migrationsafety.mongodb.probe.Feature;
import dev.migrationsafety.schema.ContainerName;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the engine finds out of an emulator, and what it leaves there. */
class EmulatedServerIT {
    private final EmulatedServer emulator = new EmulatedServer();
    private final String url =
            "mongodb://" + emulator.address().host() + ":" + emulator.address().port();
    private final MongoServer server = MongoServer.open(GivenMongoServer.of(url, "", ""), Environment.standard());

    @AfterEach
    void close() {
        server.close();
        emulator.close();
    }

    private List<String> databases() {
        try (MongoClient client = MongoClients.create(url)) {
            return client.listDatabaseNames().into(new ArrayList<>());
        }
    }

    @Test
    void isAnImitation() {
        assertThat(server.description().tier()).isEqualTo(Tier.EMULATED);
        assertThat(server.description().product()).isEqualTo("MongoDB-compatible server 5.0.0");
        assertThat(server.features().missing())
                .contains(
                        Feature.VALIDATOR, Feature.COLL_MOD, Feature.TRANSACTION, Feature.PARTIAL_UNIQUE, Feature.VIEW);
        assertThat(server.notExercised(List.of()))
                .startsWith("a real MongoDB server: this one is emulated (MongoDB-compatible server 5.0.0)")
                .contains("validators that refuse documents: this server lacks or fakes them");
    }

    @Test
    void dropsWhatItMadeAndNothingElse() {
        try (MongoClient client = MongoClients.create(url)) {
            client.getDatabase("app").getCollection("c").insertOne(new Document("a", 1));
            client.getDatabase("migration_safety_ffffffff_1").getCollection("c").insertOne(new Document("a", 1));
        }
        Database database = server.createBaseline();
        fill(database);
        DatabaseTemplate template = database.freeze();
        Database clone = template.open();

        assertThat(databases()).hasSize(4);
        clone.close();
        assertThat(databases()).hasSize(3);
        server.close();
        assertThat(databases()).containsExactlyInAnyOrder("app", "migration_safety_ffffffff_1");
        assertThat(server.leftovers()).isEmpty();
    }

    private static ScriptOutcome fill(Database database) {
        try (ScriptSession session = database.openSession("UTC")) {
            return session.run(new Script(
                    "001_a.json",
                    "",
                    """
                    [{"type": "insert_documents", "collection": "a", "documents": [{"_id": 1}, {"_id": 2}]},
                     {"type": "insert_documents", "collection": "a", "documents": [{"_id": 3}, {"_id": 1}, {"_id": 4}]},
                     {"type": "drop_collection", "collection": "a"}]""",
                    TransactionMode.NONE));
        }
    }

    @Test
    void seesAWriteErrorInAReplyThatSaysOk() {
        try (Database database = server.createBaseline()) {
            assertThat(fill(database)).isInstanceOfSatisfying(ScriptOutcome.Failed.class, failed -> {
                assertThat(failed.describe()).startsWith("statement 2 (001_a.json:2): error 11000, ");
                assertThat(failed.is(Failure.Kind.DUPLICATE_KEY)).isTrue();
            });
            assertThat(database.digest(database.observeSchema()).recordCount(ContainerName.of("a")))
                    .isEqualTo(3);
        }
    }

    @Test
    void leadsRunnersToTheDatabase() {
        try (Database database = server.createBaseline()) {
            assertThat(database.unwrap(DatabaseUri.class).orElseThrow().secret())
                    .matches(url + "/migration_safety_[0-9a-f]{8}_\\d+");
        }
    }
}
