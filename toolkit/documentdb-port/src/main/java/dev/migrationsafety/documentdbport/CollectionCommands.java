package dev.migrationsafety.documentdbport;

import java.sql.SQLException;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** Commands that make, change, measure and drop collections. */
final class CollectionCommands {
    private final Cursors cursors;

    CollectionCommands(Cursors cursors) {
        this.cursors = cursors;
    }

    BsonDocument create(Call call) throws SQLException {
        return call.reply("documentdb_api.create_collection_view");
    }

    BsonDocument collMod(Call call) throws SQLException {
        Command command = call.command();
        return call.sql()
                .document(
                        "SELECT documentdb_api.coll_mod(?, ?, " + Call.BSON + ")::bytea",
                        command.database(),
                        command.collection(),
                        command.bytes());
    }

    BsonDocument drop(Call call) throws SQLException {
        Command command = call.command();
        cursors.endAll(command.namespace());
        call.sql()
                .query(
                        "SELECT documentdb_api.drop_collection(?, ?)",
                        row -> row.getBoolean(1),
                        command.database(),
                        command.collection());
        return Replies.ok(new BsonDocument("ns", new BsonString(command.namespace())));
    }

    BsonDocument dropDatabase(Call call) throws SQLException {
        String database = call.command().database();
        cursors.endAll(database);
        call.sql().query("SELECT documentdb_api.drop_database(?)", row -> true, database);
        return Replies.ok(new BsonDocument("dropped", new BsonString(database)));
    }

    BsonDocument renameCollection(Call call) throws SQLException {
        String[] from = split(call.command().collection());
        String[] to = split(call.command().string("to"));
        if (!from[0].equals(to[0])) {
            throw CommandFailure.notSupported(
                    "renameCollection to another database is not supported by documentdb-port");
        }
        cursors.endAll(String.join(".", from));
        cursors.endAll(String.join(".", to));
        call.sql()
                .query(
                        "SELECT documentdb_api.rename_collection(?, ?, ?, ?)",
                        row -> true,
                        from[0],
                        from[1],
                        to[1],
                        call.command().flag("dropTarget"));
        return Replies.ok();
    }

    private static String[] split(String namespace) {
        String[] parts = namespace.split("\\.", 2);
        if (parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw new CommandFailure(73, "InvalidNamespace", "Invalid namespace specified '" + namespace + "'");
        }
        return parts;
    }

    BsonDocument collStats(Call call) throws SQLException {
        Command command = call.command();
        return call.sql()
                .document(
                        "SELECT documentdb_api.coll_stats(?, ?, ?::float8)::bytea",
                        command.database(),
                        command.collection(),
                        command.number("scale", 1));
    }

    BsonDocument dbStats(Call call) throws SQLException {
        Command command = call.command();
        return call.sql()
                .document(
                        "SELECT documentdb_api.db_stats(?, ?::float8, false)::bytea",
                        command.database(),
                        command.number("scale", 1));
    }

    BsonDocument validate(Call call) throws SQLException {
        return call.reply("documentdb_api.validate");
    }
}
