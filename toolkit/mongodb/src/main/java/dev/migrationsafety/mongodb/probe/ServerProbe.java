package dev.migrationsafety.mongodb.probe;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import dev.migrationsafety.data.Failure;
import dev.migrationsafety.mongodb.catalog.CatalogReader;
import dev.migrationsafety.mongodb.catalog.CollectionInfo;
import dev.migrationsafety.mongodb.connection.Failures;
import dev.migrationsafety.mongodb.connection.Store;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;

/** Finds out what a server does, by doing it in a database of ours. */
public final class ServerProbe {
    private final Store store;

    /** In an empty database, which the caller drops. */
    public ServerProbe(Store store) {
        this.store = store;
    }

    /** A trial that tells whether the server does what MongoDB does. */
    @FunctionalInterface
    private interface Trial {
        boolean isRight();
    }

    /**
     * Tries everything. What the server refuses is not there; a lost server is an exception.
     *
     * @throws MongoException if the server is lost
     */
    public Set<Feature> run() {
        Map<Feature, Trial> trials = new EnumMap<>(Map.of(
                Feature.VALIDATOR, this::validator,
                Feature.COLL_MOD, this::collMod,
                Feature.SCHEMA_QUERY, this::schemaQuery,
                Feature.TRANSACTION, this::transaction,
                Feature.PARTIAL_UNIQUE, this::partialUnique,
                Feature.ORDERED_INSERT, this::orderedInsert,
                Feature.VIEW, this::view,
                Feature.IDENTITY, this::identity,
                Feature.CAPPED, this::capped,
                Feature.COLLATION, this::collation));
        Set<Feature> found = EnumSet.noneOf(Feature.class);
        trials.forEach((feature, trial) -> {
            if (isRight(trial)) {
                found.add(feature);
            }
        });
        return found;
    }

    private static boolean isRight(Trial trial) {
        try {
            return trial.isRight();
        } catch (MongoException e) {
            if (Failures.isLost(e)) {
                throw e;
            }
            return false;
        }
    }

    private MongoCollection<BsonDocument> collection(String name) {
        return store.database().getCollection(name, BsonDocument.class);
    }

    private void command(String json) {
        store.run(BsonDocument.parse(json));
    }

    private void insert(String collection, String... documents) {
        for (String document : documents) {
            collection(collection).insertOne(BsonDocument.parse(document));
        }
    }

    private boolean refuses(String collection, String document, Failure.Kind kind) {
        try {
            insert(collection, document);
            return false;
        } catch (MongoException e) {
            return Failures.of(e, Optional.empty()).kind() == kind;
        }
    }

    private boolean validator() {
        command("{create: 'validator', validator: {$jsonSchema: {required: ['a']}}}");
        insert("validator", "{a: 1}");
        return refuses("validator", "{b: 1}", Failure.Kind.CONSTRAINT);
    }

    private boolean collMod() {
        command("{create: 'changed'}");
        command("{collMod: 'changed', validator: {$jsonSchema: {required: ['a']}}}");
        insert("changed", "{a: 1}");
        return refuses("changed", "{b: 1}", Failure.Kind.CONSTRAINT);
    }

    private boolean schemaQuery() {
        insert("queried", "{a: 1}", "{b: 1}");
        return collection("queried").countDocuments(BsonDocument.parse("{$nor: [{$jsonSchema: {required: ['a']}}]}"))
                == 1;
    }

    private boolean transaction() {
        insert("aborted", "{_id: 1}");
        try (ClientSession session = store.client().startSession()) {
            session.startTransaction();
            collection("aborted").insertOne(session, BsonDocument.parse("{_id: 2}"));
            session.abortTransaction();
        }
        return collection("aborted").countDocuments() == 1;
    }

    private boolean partialUnique() {
        command("{createIndexes: 'partial', indexes: [{key: {a: 1}, name: 'a', unique: true,"
                + " partialFilterExpression: {b: true}}]}");
        insert("partial", "{a: 1, b: false}", "{a: 1, b: false}", "{a: 1, b: true}");
        return refuses("partial", "{a: 1, b: true}", Failure.Kind.DUPLICATE_KEY);
    }

    private boolean orderedInsert() {
        List<BsonDocument> documents =
                List.of(BsonDocument.parse("{_id: 1}"), BsonDocument.parse("{_id: 1}"), BsonDocument.parse("{_id: 2}"));
        try {
            collection("ordered").insertMany(documents, new InsertManyOptions().ordered(true));
            return false;
        } catch (MongoBulkWriteException e) {
            return e.getWriteResult().getInsertedCount() == 1
                    && collection("ordered").countDocuments() == 1;
        }
    }

    private boolean view() {
        insert("seen", "{a: 1}", "{a: 2}");
        command("{create: 'view', viewOn: 'seen', pipeline: [{$match: {a: 1}}]}");
        return collection("view").countDocuments() == 1;
    }

    private boolean identity() {
        command("{create: 'first'}");
        command("{create: 'other'}");
        Map<String, String> before = identities();
        collection("first").renameCollection(new com.mongodb.MongoNamespace(store.name(), "second"));
        Map<String, String> after = identities();
        return before.containsKey("first")
                && before.get("first").equals(after.get("second"))
                && !before.get("first").equals(before.get("other"));
    }

    private Map<String, String> identities() {
        return CatalogReader.read(store).stream()
                .filter(info -> info.identity().isPresent())
                .collect(Collectors.toMap(info -> info.name().name(), (CollectionInfo info) -> info.identity()
                        .orElseThrow()));
    }

    private boolean capped() {
        command("{create: 'capped', capped: true, size: 4096, max: 2}");
        insert("capped", "{_id: 1}", "{_id: 2}", "{_id: 3}");
        return collection("capped").countDocuments() == 2;
    }

    private boolean collation() {
        command("{create: 'collated', collation: {locale: 'en', strength: 2}}");
        insert("collated", "{_id: 1, a: 'A'}");
        return collection("collated").countDocuments(BsonDocument.parse("{a: 'a'}")) == 1;
    }
}
