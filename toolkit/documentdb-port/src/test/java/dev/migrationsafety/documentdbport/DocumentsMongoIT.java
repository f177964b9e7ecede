package dev.migrationsafety.documentdbport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;

class DocumentsMongoIT extends MongoLane {
    @Test
    void writesReadsChangesAndDeletes() {
        MongoCollection<Document> accounts = accounts();

        assertThat(accounts.find(Filters.gt("amount", 15)).sort(Sorts.descending("_id")))
                .containsExactly(account(3, 30), account(2, 20));
        assertThat(accounts.updateMany(Filters.lt("_id", 3), Updates.inc("amount", 1))
                        .getModifiedCount())
                .isEqualTo(2);
        assertThat(accounts.replaceOne(Filters.eq(3), account(3, 300)).getModifiedCount())
                .isEqualTo(1);
        assertThat(accounts.updateOne(Filters.eq(4), Updates.set("amount", 40), new UpdateOptions().upsert(true))
                        .getUpsertedId())
                .hasToString("BsonInt32{value=4}");
        assertThat(accounts.deleteOne(Filters.eq(1)).getDeletedCount()).isEqualTo(1);
        assertThat(accounts.findOneAndUpdate(
                        Filters.eq(2),
                        Updates.set("amount", 0),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.BEFORE)))
                .isEqualTo(account(2, 21));
        assertThat(accounts.find().sort(Sorts.ascending("_id")))
                .containsExactly(account(2, 0), account(3, 300), account(4, 40));
        assertThat(accounts.countDocuments()).isEqualTo(3);
        assertThat(accounts.distinct("amount", Integer.class)).containsExactlyInAnyOrder(0, 300, 40);
    }

    @Test
    void keepsTypesAsTheyAre() {
        Document document = new Document("_id", 1)
                .append("int", 1)
                .append("long", 1L)
                .append("double", 1.0)
                .append("decimal", Decimal128.parse("1.10"))
                .append("date", Date.from(Instant.ofEpochMilli(1)))
                .append("nothing", null)
                .append("list", List.of(1, 2L))
                .append("inner", new Document("b", 1).append("a", 2));
        collection("types").insertOne(document);

        assertThat(collection("types").find()).containsExactly(document);
        assertThat(collection("types").find().first().getClass()).isEqualTo(Document.class);
        assertThat(collection("types")
                        .find()
                        .first()
                        .get("inner", Document.class)
                        .keySet())
                .containsExactly("b", "a");
    }

    @Test
    void readsInBatches() {
        List<Document> numbers =
                IntStream.range(0, 1000).mapToObj(i -> new Document("_id", i)).toList();
        collection("numbers").insertMany(numbers);

        assertThat(collection("numbers").find().batchSize(7)).hasSize(1000);
        assertThat(collection("numbers").find().batchSize(7).sort(Sorts.descending("_id")))
                .hasSize(1000);
        try (MongoCursor<Document> cursor =
                collection("numbers").find().batchSize(7).iterator()) {
            assertThat(cursor.next()).isEqualTo(new Document("_id", 0));
        }
    }

    @Test
    void readsManyDocumentsOfOneKilobyte() {
        List<Document> documents = LongStream.range(0, 30_000)
                .mapToObj(i -> new Document("_id", i).append("text", "x".repeat(1000)))
                .toList();
        collection("large").insertMany(documents);

        assertThat(collection("large").find().into(new ArrayList<>())).hasSize(30_000);
        assertThat(collection("large")
                        .aggregate(List.of(Aggregates.group(null, Accumulators.sum("n", 1))))
                        .first())
                .containsEntry("n", 30_000);
    }

    @Test
    void stopsAnOrderedBulkAtADuplicateAndGoesOnInAnUnorderedOne() {
        List<Document> batch = List.of(account(4, 1), account(1, 1), account(5, 1), account(2, 1), account(6, 1));
        MongoCollection<Document> accounts = accounts();

        MongoBulkWriteException ordered =
                catchThrowableOfType(MongoBulkWriteException.class, () -> accounts.insertMany(batch));

        assertThat(ordered.getWriteResult().getInsertedCount()).isEqualTo(1);
        assertThat(ordered.getWriteErrors()).hasSize(1).allSatisfy(error -> {
            assertThat(error.getCode()).isEqualTo(11000);
            assertThat(error.getIndex()).isEqualTo(1);
        });
        assertThat(accounts.countDocuments()).isEqualTo(4);

        accounts.deleteOne(Filters.eq(4));
        MongoBulkWriteException unordered = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> accounts.insertMany(batch, new InsertManyOptions().ordered(false)));

        assertThat(unordered.getWriteResult().getInsertedCount()).isEqualTo(3);
        assertThat(unordered.getWriteErrors().stream().map(error -> error.getIndex()))
                .containsExactly(1, 3);
    }

    @Test
    void namesTheIndexAndTheKeyOfADuplicate() {
        MongoCollection<Document> accounts = accounts();
        accounts.createIndex(Indexes.ascending("amount"), new IndexOptions().unique(true));

        MongoWriteException refused =
                catchThrowableOfType(MongoWriteException.class, () -> accounts.insertOne(account(9, 20)));

        assertThat(refused.getCode()).isEqualTo(11000);
        assertThat(refused.getMessage())
                .contains("E11000 duplicate key error collection: " + database().getName()
                        + ".accounts index: amount_1 dup key: { amount: 20 }");
        assertThat(catchThrowableOfType(
                                MongoCommandException.class,
                                () -> accounts.findOneAndUpdate(Filters.eq(1), Updates.set("amount", 20)))
                        .getResponse()
                        .getDocument("keyPattern")
                        .toJson())
                .isEqualTo("{\"amount\": 1}");
    }

    @Test
    void leavesTheFirstHalfOfAFailedUpdate() {
        MongoCollection<Document> mixed = collection("mixed");
        mixed.insertMany(List.of(account(1, 10), new Document("_id", 2).append("amount", "20"), account(3, 30)));

        MongoWriteException refused = catchThrowableOfType(
                MongoWriteException.class, () -> mixed.updateMany(new Document(), Updates.inc("amount", 1)));

        assertThat(refused.getCode()).isEqualTo(14);
        assertThat(mixed.find())
                .containsExactlyInAnyOrder(
                        account(1, 11), new Document("_id", 2).append("amount", "20"), account(3, 30));
    }

    @Test
    void writesAggregationsIntoCollections() {
        accounts();

        collection("accounts").aggregate(List.of(Aggregates.out("copies"))).toCollection();
        collection("accounts")
                .aggregate(List.of(
                        Aggregates.match(Filters.eq(1)),
                        Aggregates.set(new com.mongodb.client.model.Field<>("seen", true)),
                        Aggregates.merge("copies")))
                .toCollection();

        assertThat(collection("copies").find().sort(Sorts.ascending("_id")))
                .containsExactly(account(1, 10).append("seen", true), account(2, 20), account(3, 30));
    }

    @Test
    void bakesTheErrorOfADoubleIntoADecimal() {
        collection("money").insertOne(new Document("_id", 1).append("amount", 10.1));

        collection("money")
                .updateMany(
                        new Document(),
                        List.of(new Document("$set", new Document("amount", new Document("$toDecimal", "$amount")))));

        assertThat(collection("money").find().first()).containsEntry("amount", Decimal128.parse("10.1000000000000"));
    }

    private MongoCollection<Document> accounts() {
        MongoCollection<Document> accounts = collection("accounts");
        accounts.insertMany(List.of(account(1, 10), account(2, 20), account(3, 30)));
        return accounts;
    }

    private static Document account(int id, int amount) {
        return new Document("_id", id).append("amount", amount);
    }
}
