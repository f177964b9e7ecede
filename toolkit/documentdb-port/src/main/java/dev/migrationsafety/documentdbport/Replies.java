package dev.migrationsafety.documentdbport;

import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Parts of replies. */
final class Replies {
    private Replies() {}

    static BsonDocument ok() {
        return new BsonDocument("ok", new BsonDouble(1));
    }

    /** The document with {@code ok: 1} behind its fields. */
    static BsonDocument ok(BsonDocument document) {
        document.remove("ok");
        return document.append("ok", new BsonDouble(1));
    }

    /** A cursor that is exhausted by its first batch. */
    static BsonDocument batch(String namespace, List<? extends BsonValue> documents) {
        return ok(new BsonDocument(
                "cursor",
                new BsonDocument("firstBatch", new BsonArray(documents))
                        .append("id", new BsonInt64(0))
                        .append("ns", new BsonString(namespace))));
    }
}
