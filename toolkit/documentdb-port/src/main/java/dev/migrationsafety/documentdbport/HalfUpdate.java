package dev.migrationsafety.documentdbport;

import java.sql.SQLException;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.RawBsonDocument;

/**
 * What a multi-document update that failed leaves behind in MongoDB: it is atomic per document only, so all documents before
 * the one that failed stay changed. The extension undoes the whole update; this does the first part of it again.
 */
final class HalfUpdate {
    private HalfUpdate() {}

    /** Runs a failed update again, one document after the other in their natural order, as far as it goes. */
    static void run(Call call, RawBsonDocument update) throws SQLException {
        Command command = call.command();
        BsonDocument find = new BsonDocument("find", new BsonString(command.collection()))
                .append("filter", update.getDocument("q"))
                .append("projection", new BsonDocument("_id", new BsonInt32(1)));
        // The extension plans its function only as a query of its own.
        String sql = "WITH found AS MATERIALIZED (SELECT document FROM documentdb_api_catalog.bson_aggregation_find(?, "
                + Call.BSON + ")) SELECT document::bytea FROM found";
        List<RawBsonDocument> ids = call.sql()
                .query(sql, row -> new RawBsonDocument(row.getBytes(1)), command.database(), Command.bytes(find));
        for (RawBsonDocument id : ids) {
            if (!succeeds(call, one(update, id))) {
                return;
            }
        }
    }

    private static BsonDocument one(RawBsonDocument update, BsonDocument id) {
        BsonDocument one = new BsonDocument();
        update.forEach(one::put);
        return one.append("q", new BsonDocument("$and", new BsonArray(List.of(id, update.getDocument("q")))))
                .append("multi", BsonBoolean.FALSE);
    }

    private static boolean succeeds(Call call, BsonDocument update) throws SQLException {
        BsonDocument command = new BsonDocument(
                        "update", new BsonString(call.command().collection()))
                .append("updates", new BsonArray(List.of(update)));
        call.command().body().forEach((name, value) -> {
            if (name.equals("bypassDocumentValidation")) {
                command.append(name, value);
            }
        });
        String sql = "SELECT p_success FROM documentdb_api.update(?, " + Call.BSON + ")";
        return call.sql()
                .query(sql, row -> row.getBoolean(1), call.command().database(), Command.bytes(command))
                .get(0);
    }
}
