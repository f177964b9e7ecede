package dev.migrationsafety.documentdbport;

import java.sql.SQLException;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Commands that build and drop indexes. */
final class IndexCommands {
    /**
     * Builds at once and in the command's own transaction. The extension's other function builds in the background: it
     * answers before the build and keeps to itself that duplicates made it fail.
     */
    BsonDocument createIndexes(Call call) throws SQLException {
        Command command = call.command();
        boolean outside = call.transaction() == null;
        if (!outside && isFilled(call)) {
            throw CommandFailure.notInTransaction("Cannot create new indexes on existing collection "
                    + command.namespace() + " in a multi-document transaction.");
        }
        // In a transaction the extension itself accepts only collections that the transaction created.
        String sql = "SELECT documentdb_api_internal.create_indexes_non_concurrently(?, " + Call.BSON + ", ?)::bytea";
        return unsharded(call.sql().document(sql, command.database(), command.bytes(), outside));
    }

    private static boolean isFilled(Call call) throws SQLException {
        String sql = "SELECT document::bytea FROM documentdb_api.collection(?, ?) LIMIT 1";
        List<Boolean> found = call.sql()
                .query(sql, row -> true, call.command().database(), call.command().collection());
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
        String sql = "CALL documentdb_api.drop_indexes(?, " + Call.BSON + ", NULL)";
        RawBsonDocument reply = call.sql().document(sql, command.database(), command.bytes());
        return unsharded(reply);
    }
}
