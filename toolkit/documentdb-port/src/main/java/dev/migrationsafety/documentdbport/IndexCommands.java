package dev.migrationsafety.documentdbport;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Commands that build and drop indexes. */
final class IndexCommands {
    private static final Set<String> OPTIONS = CommandKind.words("key name v ns background unique sparse hidden"
            + " expireAfterSeconds partialFilterExpression weights default_language language_override textIndexVersion"
            + " 2dsphereIndexVersion bits min max wildcardProjection");
    private static final Set<String> REFUSED =
            CommandKind.words("collation storageEngine prepareUnique clustered bucketSize dropDups");

    /**
     * Builds at once and in the command's own transaction. The extension's other function builds in the background: it
     * answers before the build and keeps to itself that duplicates made it fail.
     */
    BsonDocument createIndexes(Call call) throws SQLException {
        Command command = call.command();
        checkOptions(command);
        boolean outside = call.transaction() == null;
        if (!outside && isFilled(call)) {
            throw CommandFailure.notInTransaction("Cannot create new indexes on existing collection "
                    + command.namespace() + " in a multi-document transaction.");
        }
        // In a transaction the extension itself accepts only collections that the transaction created.
        String sql = "SELECT documentdb_api_internal.create_indexes_non_concurrently(?, " + Call.BSON + ", ?)::bytea";
        return unsharded(call.sql().document(sql, command.database(), command.bytes(), outside));
    }

    /** The extension ignores what it does not know. */
    private static void checkOptions(Command command) {
        for (BsonDocument index : command.documents("indexes")) {
            for (String option : index.keySet()) {
                if (REFUSED.contains(option)) {
                    throw CommandFailure.notSupported(
                            "documentdb-port does not support the option '" + option + "' of an index");
                }
                if (!OPTIONS.contains(option)) {
                    throw new CommandFailure(
                            197,
                            "InvalidIndexSpecificationOption",
                            "The field '" + option + "' is not valid for an index specification. Specification: "
                                    + index.toJson());
                }
            }
        }
    }

    private static boolean isFilled(Call call) throws SQLException {
        String sql = "SELECT document::bytea FROM documentdb_api.collection(?, ?) LIMIT 1";
        List<Boolean> found = call.sql()
                .query(
                        sql,
                        row -> true,
                        call.command().database(),
                        call.command().collection());
        return !found.isEmpty();
    }

    /** The extension answers as a sharded cluster does, with one reply per shard under {@code raw}. */
    private static BsonDocument unsharded(BsonDocument reply) {
        if (!(reply.get("raw") instanceof BsonDocument shards)) {
            return reply;
        }
        BsonDocument merged = new BsonDocument();
        for (BsonValue shard : shards.values()) {
            merged.putAll(shard.asDocument());
        }
        return merged;
    }

    BsonDocument dropIndexes(Call call) throws SQLException {
        Command command = call.command();
        // A procedure: what it gives back cannot be cast to bytes and comes as text.
        String sql = "CALL documentdb_api.drop_indexes(?, " + Call.BSON + ", NULL)";
        String hex = call.sql()
                .query(sql, row -> row.getString(1), command.database(), command.bytes())
                .get(0);
        BsonDocument reply = new BsonDocument();
        unsharded(new RawBsonDocument(HexFormat.of().parseHex(hex.substring("BSONHEX".length()))))
                .forEach(reply::put);
        return Replies.ok(reply);
    }
}
