package dev.migrationsafety.mongodb.records;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.mongodb.connection.Store;
import dev.migrationsafety.mongodb.document.DocumentFields;
import dev.migrationsafety.mongodb.document.ValueReader;
import dev.migrationsafety.schema.ContainerName;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Deletes documents. The server knows no references, so nothing else goes with them. */
public final class DocumentRemoval {
    private static final int BATCH = 500;

    private final Store store;

    /** From a database. */
    public DocumentRemoval(Store store) {
        this.store = store;
    }

    /** Deletes all documents of a collection. */
    public long all(ContainerName collection) {
        return store.collection(collection).deleteMany(new BsonDocument()).getDeletedCount();
    }

    /** Deletes documents by their keys. */
    public void records(Records records) {
        List<BsonValue> keys = new ArrayList<>();
        for (DataRecord record : records.records()) {
            Value key = record.get(DocumentFields.ID);
            if (key == null) {
                throw new IllegalArgumentException("A document of " + records.container() + " was read without _id.");
            }
            keys.add(ValueReader.read(key, ""));
        }
        byKey(records.container(), keys);
    }

    /** Deletes documents by their keys. */
    public long byKey(ContainerName collection, List<BsonValue> keys) {
        long deleted = 0;
        for (int from = 0; from < keys.size(); from += BATCH) {
            BsonArray some = new BsonArray(keys.subList(from, Math.min(keys.size(), from + BATCH)));
            deleted += store.collection(collection)
                    .deleteMany(new BsonDocument("_id", new BsonDocument("$in", some)))
                    .getDeletedCount();
        }
        return deleted;
    }
}
