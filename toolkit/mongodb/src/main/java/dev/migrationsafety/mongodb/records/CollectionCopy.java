package dev.migrationsafety.mongodb.records;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.InsertManyOptions;
import dev.migrationsafety.mongodb.catalog.CollectionInfo;
import dev.migrationsafety.mongodb.connection.Store;
import dev.migrationsafety.schema.ContainerName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;

/** Makes collections again in another database, with their documents, indexes and views. */
public final class CollectionCopy {
    private static final int BATCH = 1_000;
    private static final int BYTES = 8 << 20;

    private final Store from;
    private final Store to;

    /** From one database into another, which is empty. */
    public CollectionCopy(Store from, Store to) {
        this.from = from;
        this.to = to;
    }

    /** Copies everything: documents before indexes, so that each index is built once, and views last. */
    public void copy(List<CollectionInfo> infos) {
        List<CollectionInfo> ordered = new ArrayList<>(infos);
        ordered.sort(Comparator.comparing(CollectionInfo::isView));
        for (CollectionInfo info : ordered) {
            BsonDocument create =
                    new BsonDocument("create", new BsonString(info.name().name()));
            create.putAll(info.options());
            to.run(create);
            if (!info.isView()) {
                documents(info.name());
                indexes(info);
            }
        }
    }

    private void indexes(CollectionInfo info) {
        if (!info.indexes().isEmpty()) {
            to.run(new BsonDocument("createIndexes", new BsonString(info.name().name()))
                    .append("indexes", new BsonArray(info.indexes())));
        }
    }

    private void documents(ContainerName name) {
        MongoCollection<RawBsonDocument> target = to.collection(name);
        List<RawBsonDocument> batch = new ArrayList<>();
        int size = 0;
        try (MongoCursor<RawBsonDocument> cursor =
                from.find(name, new BsonDocument()).cursor()) {
            while (cursor.hasNext()) {
                RawBsonDocument document = cursor.next();
                batch.add(document);
                size += document.getByteBuffer().remaining();
                if (batch.size() == BATCH || size > BYTES) {
                    write(target, batch);
                    size = 0;
                }
            }
        }
        write(target, batch);
    }

    /** Older documents may break the validator, as they do in the original. */
    private static void write(MongoCollection<RawBsonDocument> target, List<RawBsonDocument> batch) {
        if (!batch.isEmpty()) {
            target.insertMany(batch, new InsertManyOptions().bypassDocumentValidation(true));
            batch.clear();
        }
    }
}
