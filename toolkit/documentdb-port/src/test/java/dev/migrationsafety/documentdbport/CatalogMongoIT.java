package dev.migrationsafety.documentdbport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.RenameCollectionOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.ValidationAction;
import com.mongodb.client.model.ValidationLevel;
import com.mongodb.client.model.ValidationOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogMongoIT extends MongoLane {
    private static final Document SCHEMA = Document.parse(
            "{$jsonSchema: {bsonType: 'object', required: ['name'], properties: {name: {bsonType: 'string'}}}}");

    @Test
    void refusesDocumentsThatAValidatorForbids() {
        database()
                .createCollection(
                        "people",
                        new CreateCollectionOptions().validationOptions(new ValidationOptions().validator(SCHEMA)));
        collection("people").insertOne(new Document("_id", 1).append("name", "Ada"));

        assertThat(catchThrowableOfType(MongoWriteException.class, () -> collection("people")
                                .insertOne(new Document("_id", 2).append("name", 7)))
                        .getCode())
                .isEqualTo(121);
        assertThat(catchThrowableOfType(MongoWriteException.class, () -> collection("people")
                                .updateOne(Filters.eq(1), Updates.unset("name")))
                        .getCode())
                .isEqualTo(121);
        assertThat(collection("people").find()).containsExactly(new Document("_id", 1).append("name", "Ada"));
    }

    @Test
    void changesAValidatorWithoutCheckingWhatIsThere() {
        collection("people").insertMany(List.of(new Document("_id", 1), new Document("_id", 2)));

        database()
                .runCommand(new Document("collMod", "people")
                        .append("validator", SCHEMA)
                        .append("validationLevel", "strict"));

        assertThat(catchThrowableOfType(MongoWriteException.class, () -> collection("people")
                                .updateOne(Filters.eq(1), Updates.set("age", 1)))
                        .getCode())
                .isEqualTo(121);
        assertThat(options("people"))
                .containsEntry("validator", SCHEMA)
                .containsEntry("validationLevel", "strict")
                .containsEntry("validationAction", "error");

        database().runCommand(new Document("collMod", "people").append("validationLevel", "moderate"));
        assertThat(collection("people")
                        .updateOne(Filters.eq(1), Updates.set("age", 1))
                        .getModifiedCount())
                .isEqualTo(1);
    }

    @Test
    void keepsTheLevelAndTheActionOfAValidator() {
        ValidationOptions validation = new ValidationOptions()
                .validator(SCHEMA)
                .validationLevel(ValidationLevel.MODERATE)
                .validationAction(ValidationAction.WARN);

        database().createCollection("people", new CreateCollectionOptions().validationOptions(validation));
        collection("people").insertOne(new Document("_id", 1));

        assertThat(options("people"))
                .containsEntry("validationLevel", "moderate")
                .containsEntry("validationAction", "warn");
    }

    @Test
    void listsIndexesAsTheyWereAskedFor() {
        collection("people").createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
        collection("people")
                .createIndex(Indexes.descending("at"), new IndexOptions().expireAfter(60L, TimeUnit.SECONDS));
        collection("people")
                .createIndex(
                        Indexes.ascending("a", "b"),
                        new IndexOptions().name("partial").partialFilterExpression(Filters.gt("a", 1)));

        assertThat(collection("people").listIndexes())
                .containsExactly(
                        Document.parse("{v: 2, key: {_id: 1}, name: '_id_'}"),
                        Document.parse("{v: 2, key: {name: 1}, name: 'name_1', unique: true}"),
                        Document.parse("{v: 2, key: {at: -1}, name: 'at_-1', expireAfterSeconds: 60}"),
                        Document.parse("{v: 2, key: {a: 1, b: 1}, name: 'partial',"
                                + " partialFilterExpression: {a: {$gt: 1}}}"));

        collection("people").dropIndex("partial");
        collection("people").dropIndexes();
        assertThat(collection("people").listIndexes()).hasSize(1);
    }

    @Test
    void doesNotBuildAUniqueIndexOverDuplicates() {
        collection("people").insertMany(List.of(new Document("name", "Ada"), new Document("name", "Ada")));

        MongoException refused = catchThrowableOfType(MongoException.class, () -> collection("people")
                .createIndex(Indexes.ascending("name"), new IndexOptions().unique(true)));

        assertThat(refused.getCode()).isEqualTo(11000);
        assertThat(collection("people").listIndexes()).hasSize(1);
    }

    @Test
    void showsViews() {
        collection("people").insertMany(List.of(new Document("_id", 1).append("name", "Ada"), new Document("_id", 2)));

        database().createView("named", "people", List.of(Aggregates.match(Filters.exists("name"))));

        assertThat(collection("named").find()).containsExactly(new Document("_id", 1).append("name", "Ada"));
        assertThat(options("named")).containsEntry("viewOn", "people");
    }

    @Test
    void renamesCollections() {
        collection("people").insertOne(new Document("_id", 1));
        collection("others").insertOne(new Document("_id", 2));
        MongoNamespace others = new MongoNamespace(database().getName(), "others");

        assertThat(catchThrowableOfType(MongoCommandException.class, () -> collection("people")
                                .renameCollection(others))
                        .getErrorCode())
                .isEqualTo(48);
        collection("people").renameCollection(others, new RenameCollectionOptions().dropTarget(true));

        assertThat(database().listCollectionNames()).containsExactly("others");
        assertThat(collection("others").find()).containsExactly(new Document("_id", 1));
        assertThat(client().listDatabaseNames()).contains(database().getName());
        database().drop();
        assertThat(client().listDatabaseNames()).doesNotContain(database().getName());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {fly: 1}                                                                                     | 59
            {find: 'c', wings: 2}                                                                        | 40415
            {create: 'c', wings: 2}                                                                      | 40415
            {update: 'c', updates: [{q: {}, u: {$set: {a: 1}}, wings: 2}]}                               | 40415
            {createIndexes: 'c', indexes: [{key: {a: 1}, name: 'a', wings: 2}]}                          | 197
            {drop: ''}                                                                                   | 73
            {find: 'c', filter: {a: {$wings: 1}}}                                                        | 2
            {aggregate: 'c', pipeline: [{$wings: 1}], cursor: {}}                                        | 40324
            {collMod: 'missing', validator: {}}                                                          | 26
            {dropIndexes: 'c', index: 'missing'}                                                         | 27
            """)
    void refusesWhatItDoesNotKnow(String command, int code) {
        database().createCollection("c");

        assertThat(catchThrowableOfType(
                                MongoCommandException.class, () -> database().runCommand(Document.parse(command)))
                        .getErrorCode())
                .isEqualTo(code);
    }

    private Document options(String collection) {
        return database()
                .listCollections()
                .filter(Filters.eq("name", collection))
                .first()
                .get("options", Document.class);
    }
}
