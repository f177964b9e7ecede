package dev.migrationsafety.documentdbport;

import java.sql.SQLException;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Commands that read documents; {@code aggregate} can write, too. */
final class ReadCommands {
    private final Cursors cursors;

    ReadCommands(Cursors cursors) {
        this.cursors = cursors;
    }

    BsonDocument find(Call call) throws SQLException {
        return cursors.first(call, "find_cursor_first_page", call.command().namespace());
    }

    BsonDocument aggregate(Call call) throws SQLException {
        Command command = call.command();
        BsonArray pipeline = command.array("pipeline");
        if (call.transaction() != null && writes(pipeline)) {
            throw CommandFailure.notInTransaction("$out and $merge cannot be used in a transaction");
        }
        boolean database = command.body().isNumber("aggregate");
        String namespace = database ? command.database() + ".$cmd.aggregate" : command.namespace();
        return cursors.first(call, "aggregate_cursor_first_page", namespace);
    }

    private static boolean writes(BsonArray pipeline) {
        return pipeline.stream()
                .filter(BsonValue::isDocument)
                .map(BsonValue::asDocument)
                .anyMatch(stage -> stage.containsKey("$out") || stage.containsKey("$merge"));
    }

    BsonDocument count(Call call) throws SQLException {
        return call.reply("documentdb_api.count_query");
    }

    BsonDocument distinct(Call call) throws SQLException {
        return call.reply("documentdb_api.distinct_query");
    }

    BsonDocument getMore(Call call) throws SQLException {
        return cursors.next(call);
    }

    BsonDocument killCursors(Call call) {
        return cursors.kill(call);
    }

    /** Names and settings of collections; those of the extension itself are hidden. */
    BsonDocument listCollections(Call call) throws SQLException {
        return cursors.first(
                call, "list_collections_cursor_first_page", call.command().database() + ".$cmd.listCollections");
    }

    BsonDocument listIndexes(Call call) throws SQLException {
        BsonDocument reply = cursors.first(
                call, "list_indexes_cursor_first_page", call.command().namespace());
        BsonDocument cursor = reply.getDocument("cursor");
        List<BsonDocument> indexes = cursor.getArray("firstBatch").stream()
                .map(index -> withoutStorage(index.asDocument()))
                .toList();
        return Replies.ok(new BsonDocument(
                "cursor",
                new BsonDocument("firstBatch", new BsonArray(indexes))
                        .append("id", cursor.get("id"))
                        .append("ns", cursor.get("ns"))));
    }

    /** Without the setting of the extension's own storage that it adds to what the client asked for. */
    private static BsonDocument withoutStorage(BsonDocument index) {
        BsonDocument shown = new BsonDocument();
        index.forEach(shown::put);
        shown.remove("storageEngine");
        return shown;
    }

    BsonDocument listDatabases(Call call) throws SQLException {
        String sql = "SELECT documentdb_core.row_get_bson(d)::bytea FROM (SELECT database_name AS name,"
                + " sum(COALESCE(pg_total_relation_size(to_regclass('documentdb_data.documents_' || collection_id)), 0))"
                + "::bigint AS \"sizeOnDisk\", false AS empty FROM documentdb_api_catalog.collections"
                + " GROUP BY database_name) d WHERE documentdb_core.row_get_bson(d) OPERATOR(documentdb_api_catalog.@@) "
                + Call.BSON + " ORDER BY name";
        List<RawBsonDocument> databases = call.sql()
                .query(
                        sql,
                        row -> new RawBsonDocument(row.getBytes(1)),
                        Command.bytes(call.command().document("filter")));
        return Replies.ok(new BsonDocument("databases", new BsonArray(databases)));
    }
}
