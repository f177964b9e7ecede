package dev.migrationsafety.mongodb.transition;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCursor;
import dev.migrationsafety.mongodb.catalog.UniqueIndex;
import dev.migrationsafety.mongodb.connection.Store;
import dev.migrationsafety.mongodb.records.DocumentRemoval;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Tells which documents of a database lie beyond a transition. */
public final class DocumentBorders {
    private final Store store;

    /** Of a database. */
    public DocumentBorders(Store store) {
        this.store = store;
    }

    /** How many do; empty if the server refuses the question. */
    public Optional<Long> count(Transition transition) {
        try {
            if (transition instanceof DocumentTransition.Demand demand) {
                return Optional.of(count(demand.container(), beyond(demand)));
            }
            return transition instanceof DocumentTransition.UniqueAdded unique
                    ? duplicates(unique.container(), unique.index()).map(found -> (long) found.size())
                    : Optional.empty();
        } catch (MongoCommandException e) {
            return Optional.empty();
        }
    }

    private long count(ContainerName collection, BsonDocument filter) {
        return store.collection(collection).countDocuments(filter);
    }

    private static BsonDocument beyond(DocumentTransition.Demand demand) {
        return new BsonDocument("$nor", new BsonArray(List.of(demand.rule())));
    }

    /** In how many documents a field that a transition is about has a value. */
    public long concerned(Transition transition) {
        List<BsonDocument> any = transition.fields().stream()
                .map(FieldPath::toString)
                .map(path -> new BsonDocument(
                        path, new BsonDocument("$exists", BsonBoolean.TRUE).append("$ne", BsonNull.VALUE)))
                .toList();
        return count(
                transition.container(),
                any.isEmpty() ? new BsonDocument() : new BsonDocument("$or", new BsonArray(any)));
    }

    /** Deletes those beyond a transition; none if the server refuses the question. */
    public long withhold(Transition transition) {
        if (transition instanceof DocumentTransition.Demand demand) {
            return store.collection(demand.container())
                    .deleteMany(beyond(demand))
                    .getDeletedCount();
        }
        return transition instanceof DocumentTransition.UniqueAdded unique
                ? duplicates(unique.container(), unique.index())
                        .map(keys -> new DocumentRemoval(store).byKey(unique.container(), keys))
                        .orElse(0L)
                : 0;
    }

    /** The keys of documents that agree with an earlier one; empty where the index works by rules of its own. */
    private Optional<List<BsonValue>> duplicates(ContainerName collection, UniqueIndex index) {
        if (!index.collation().isEmpty()) {
            return Optional.empty();
        }
        UniqueKeys keys = new UniqueKeys(index);
        try (MongoCursor<RawBsonDocument> cursor =
                store.find(collection, index.partial()).cursor()) {
            while (cursor.hasNext()) {
                keys.add(cursor.next());
            }
        }
        return keys.duplicates();
    }
}
