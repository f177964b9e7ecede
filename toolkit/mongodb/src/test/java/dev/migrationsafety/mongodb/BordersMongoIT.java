package dev.migrationsafety.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.Tier;
import dev.migrationsafety.engine.capability.Borders;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Which documents lie beyond a transition, as a server that enforces validators says it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BordersMongoIT {
    private MongoServer server = open();

    private static MongoServer open() {
        return MongoServer.open(GivenLane.server(), Environment.standard());
    }

    @BeforeAll
    void isOpen() {
        assertThat(server.features().tier()).isIn(Tier.REAL, Tier.ENGINE_COMPATIBLE);
    }

    @AfterAll
    void close() {
        server.close();
        assertThat(server.leftovers()).isEmpty();
    }

    private List<String> beyond(String change, String... documents) {
        try (Database database = server.createBaseline()) {
            MongoDatabase driver = database.unwrap(MongoDatabase.class).orElseThrow();
            driver.createCollection("c");
            for (String document : documents) {
                driver.getCollection("c").insertOne(Document.parse(document));
            }
            Schema before = database.observeSchema();
            Schema after;
            try (Database other = server.createBaseline()) {
                MongoDatabase empty = other.unwrap(MongoDatabase.class).orElseThrow();
                empty.createCollection("c");
                empty.runCommand(BsonDocument.parse(change));
                after = other.observeSchema();
            }
            Borders borders = database.capability(Borders.class).orElseThrow();
            return server.engine().transitions(before, after).stream()
                    .map(transition -> transition.describe() + ": " + answers(borders, before, transition))
                    .toList();
        }
    }

    private static String answers(Borders borders, Schema schema, Transition transition) {
        Optional<Long> beyond = borders.countUnholdable(transition);
        String answers = beyond.map(String::valueOf).orElse("unknown") + " of " + borders.countConcerned(transition);
        if (beyond.isPresent()) {
            assertThat(borders.withhold(schema, transition)).isEqualTo(beyond.get());
            assertThat(borders.countUnholdable(transition)).contains(0L);
        }
        return answers;
    }

    @Test
    void countsWhatAValidatorWouldRefuse() {
        assertThat(beyond(
                        "{collMod: 'c', validator: {$jsonSchema: {required: ['a'], properties: {a: {bsonType: 'int'},"
                                + " o: {properties: {x: {enum: ['y']}}}}}}}",
                        "{a: 1}",
                        "{a: {$numberLong: '1'}}",
                        "{a: null}",
                        "{o: {x: 'z'}}",
                        "{b: 1, o: {x: 'y'}}"))
                .containsExactly(
                        "c.a: is required: 2 of 2",
                        "c.a: type any → int: 2 of 2",
                        "c.o.x: values any → [\"y\"]: 0 of 0");
    }

    @Test
    void countsDuplicatesMissingFieldsAsNull() {
        assertThat(beyond(
                        "{createIndexes: 'c', indexes: [{key: {a: 1}, name: 'u', unique: true}]}",
                        "{a: 1}",
                        "{a: 1.0}",
                        "{b: 1}",
                        "{a: null}",
                        "{a: 2}"))
                .containsExactly("c: unique index u over a: 2 of 3");
    }

    @Test
    void countsDuplicatesWithinThePartialFilterAlone() {
        assertThat(beyond(
                        "{createIndexes: 'c', indexes: [{key: {a: 1}, name: 'u', unique: true,"
                                + " partialFilterExpression: {live: true}}]}",
                        "{a: 1, live: true}",
                        "{a: 1, live: true}",
                        "{a: 1, live: false}",
                        "{a: 1}"))
                .containsExactly("c: unique index u over a: 1 of 4");
    }

    @Test
    void doesNotGuessWhereArraysGiveSeveralKeys() {
        assertThat(beyond(
                        "{createIndexes: 'c', indexes: [{key: {a: 1}, name: 'u', unique: true}]}",
                        "{a: [1, 2]}",
                        "{a: 1}"))
                .containsExactly("c: unique index u over a: unknown of 2");
    }
}
