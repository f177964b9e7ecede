package dev.migrationsafety.documentdbport;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/** Tests through the Java driver, in a database of their own, on the server that {@value #VARIABLE} names. */
abstract class MongoLane {
    static final String VARIABLE = "MIGRATION_SAFETY_MONGODB_URI";

    @SuppressWarnings("NullAway.Init")
    private static MongoClient client;

    @SuppressWarnings("NullAway.Init")
    private MongoDatabase database;

    static String uri() {
        String uri = System.getenv(VARIABLE);
        if (uri == null) {
            throw new IllegalStateException("The environment variable " + VARIABLE + " is not set; .ci/run sets it");
        }
        return uri;
    }

    @BeforeAll
    static void connect() {
        client = MongoClients.create(uri());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @BeforeEach
    void begin(TestInfo test) {
        String name = "port_" + test.getTestMethod().orElseThrow().getName();
        database = client.getDatabase(name.substring(0, Math.min(name.length(), 60)));
        database.drop();
    }

    @AfterEach
    void end() {
        database.drop();
    }

    static MongoClient client() {
        return client;
    }

    MongoDatabase database() {
        return database;
    }

    MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }
}
