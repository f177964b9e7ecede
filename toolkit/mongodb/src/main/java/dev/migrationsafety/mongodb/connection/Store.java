package dev.migrationsafety.mongodb.connection;

import com.mongodb.MongoException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.schema.ContainerName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/**
 * One database on a server, with a time limit for each operation.
 *
 * @param client the client
 * @param name name of the database
 * @param timeout how long one operation may take
 */
public record Store(MongoClient client, String name, Duration timeout) {
    private static final int BATCH = 1_000;

    /** The driver's database. */
    public MongoDatabase database() {
        return client.getDatabase(name);
    }

    /** A collection whose documents stay raw. */
    public MongoCollection<RawBsonDocument> collection(ContainerName collection) {
        return database().getCollection(collection.name(), RawBsonDocument.class);
    }

    /** Documents of a collection. */
    public FindIterable<RawBsonDocument> find(ContainerName collection, Bson filter) {
        return collection(collection).find(filter).batchSize(BATCH).maxTime(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs a pipeline over a collection. */
    public List<BsonDocument> aggregate(ContainerName collection, List<? extends Bson> pipeline) {
        return database()
                .getCollection(collection.name(), BsonDocument.class)
                .aggregate(pipeline)
                .allowDiskUse(true)
                .maxTime(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .into(new ArrayList<>());
    }

    /** Runs a command and returns the reply, which may tell of write errors. */
    public BsonDocument run(BsonDocument command) {
        return database().runCommand(command, BsonDocument.class);
    }

    /** The collections and views, as the server lists them. */
    public List<BsonDocument> collections() {
        return database()
                .listCollections(BsonDocument.class)
                .maxTime(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .into(new ArrayList<>());
    }

    /** The indexes of a collection, as the server lists them. */
    public List<BsonDocument> indexes(ContainerName collection) {
        return database()
                .getCollection(collection.name())
                .listIndexes(BsonDocument.class)
                .maxTime(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .into(new ArrayList<>());
    }

    /**
     * Observes something.
     *
     * @throws ObservationException if the server refuses it or is lost
     */
    public static <T> T observing(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (MongoException e) {
            throw new ObservationException(what + " failed: " + e.getMessage(), e);
        }
    }
}
