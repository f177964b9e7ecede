package dev.migrationsafety.documentdbport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TransactionsMongoIT extends MongoLane {
    private static final Document ONE = new Document("_id", 1).append("amount", 10);

    @Test
    void keepsWhatWasCommittedAndNothingElse() {
        MongoCollection<Document> accounts = accounts();
        try (ClientSession session = client().startSession()) {
            session.startTransaction();
            accounts.insertOne(session, new Document("_id", 2));
            assertThat(accounts.countDocuments(session)).isEqualTo(2);
            assertThat(accounts.countDocuments()).isEqualTo(1);
            session.abortTransaction();
            assertThat(accounts.countDocuments()).isEqualTo(1);

            session.withTransaction(() -> accounts.insertOne(session, new Document("_id", 3)));
            assertThat(accounts.countDocuments()).isEqualTo(2);
        }
    }

    @Test
    void doesNotWaitForAnotherTransaction() {
        MongoCollection<Document> accounts = accounts();
        try (ClientSession first = client().startSession();
                ClientSession second = client().startSession()) {
            first.startTransaction();
            second.startTransaction();
            accounts.updateOne(first, Filters.eq(1), Updates.inc("amount", 1));

            assertConflict(catchThrowableOfType(
                    MongoException.class, () -> accounts.updateOne(second, Filters.eq(1), Updates.inc("amount", 5))));

            first.commitTransaction();
            assertThat(accounts.find().first()).containsEntry("amount", 11);
        }
    }

    @Test
    void doesNotOverwriteWhatItsSnapshotDoesNotShow() {
        MongoCollection<Document> accounts = accounts();
        try (ClientSession session = client().startSession()) {
            session.startTransaction();
            assertThat(accounts.find(session).first()).isEqualTo(ONE);
            accounts.updateOne(Filters.eq(1), Updates.inc("amount", 1));

            assertThat(accounts.find(session).first()).isEqualTo(ONE);
            assertConflict(catchThrowableOfType(
                    MongoException.class, () -> accounts.updateOne(session, Filters.eq(1), Updates.inc("amount", 5))));
        }
        assertThat(accounts.find().first()).containsEntry("amount", 11);
    }

    private static void assertConflict(MongoException refused) {
        assertThat(refused.getCode()).isEqualTo(112);
        assertThat(refused.hasErrorLabel("TransientTransactionError")).isTrue();
    }

    @Test
    void isOverAfterAnError() {
        MongoCollection<Document> accounts = accounts();
        try (ClientSession session = client().startSession()) {
            session.startTransaction();
            accounts.insertOne(session, new Document("_id", 2));

            assertThat(catchThrowableOfType(MongoWriteException.class, () -> accounts.insertOne(session, ONE))
                            .getCode())
                    .isEqualTo(11000);
            assertThat(catchThrowableOfType(
                                    MongoException.class, () -> accounts.insertOne(session, new Document("_id", 3)))
                            .getCode())
                    .isEqualTo(251);
        }
        assertThat(accounts.countDocuments()).isEqualTo(1);
    }

    @Test
    void buildsIndexesOnNewCollectionsOnly() {
        MongoCollection<Document> accounts = accounts();
        try (ClientSession session = client().startSession()) {
            session.startTransaction();
            collection("fresh").createIndex(session, Indexes.ascending("a"));
            collection("fresh").insertOne(session, new Document("a", 1));
            session.commitTransaction();
            assertThat(collection("fresh").listIndexes()).hasSize(2);

            session.startTransaction();
            assertThat(catchThrowableOfType(
                                    MongoCommandException.class,
                                    () -> accounts.createIndex(session, Indexes.ascending("amount")))
                            .getErrorCode())
                    .isEqualTo(263);
        }
    }

    @Test
    void refusesOtherChangesOfTheCatalog() {
        MongoCollection<Document> accounts = accounts();
        try (ClientSession session = client().startSession()) {
            session.startTransaction();
            assertThat(catchThrowableOfType(MongoCommandException.class, () -> accounts.drop(session))
                            .getErrorCode())
                    .isEqualTo(263);
        }
        assertThat(accounts.countDocuments()).isEqualTo(1);
    }

    private MongoCollection<Document> accounts() {
        collection("accounts").insertOne(ONE);
        return collection("accounts");
    }
}
