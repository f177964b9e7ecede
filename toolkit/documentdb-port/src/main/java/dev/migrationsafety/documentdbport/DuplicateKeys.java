package dev.migrationsafety.documentdbport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** Says which unique index refused a document, and where the document is known, for which key. */
final class DuplicateKeys {
    static final int CODE = 11000;

    private static final Pattern NAME = Pattern.compile("Index '(.+)'");

    private final Backend backend;

    DuplicateKeys(Backend backend) {
        this.backend = backend;
    }

    private record Index(String name, BsonDocument key) {
        static Index read(ResultSet row) throws SQLException {
            return new Index(row.getString(1), new RawBsonDocument(row.getBytes(2)));
        }
    }

    /**
     * Adds text, key pattern and key to an error.
     *
     * @param message the extension's text, which names the index
     * @param document the refused document
     */
    BsonDocument describe(BsonDocument error, String message, Command command, @Nullable BsonDocument document)
            throws SQLException {
        Optional<Index> index = index(command, message);
        String text = "E11000 duplicate key error collection: " + command.namespace();
        if (index.isEmpty()) {
            return error.append("errmsg", new BsonString(text + " (" + message + ")"));
        }
        text += " index: " + index.get().name();
        error.append("keyPattern", index.get().key());
        if (document != null) {
            BsonDocument key = key(index.get().key(), document);
            text += " dup key: " + key.toJson();
            error.append("keyValue", key);
        }
        return error.append("errmsg", new BsonString(text));
    }

    private Optional<Index> index(Command command, String message) throws SQLException {
        Matcher name = NAME.matcher(message);
        if (!name.find()) {
            return Optional.empty();
        }
        // On a connection of its own: that of a transaction may accept no query after the refusal.
        try (SqlSession sql = backend.borrow()) {
            String query = "SELECT (index_spec).index_name, (index_spec).index_key::bytea"
                    + " FROM documentdb_api_catalog.collection_indexes JOIN documentdb_api_catalog.collections"
                    + " USING (collection_id)"
                    + " WHERE database_name = ? AND collection_name = ? AND (index_spec).index_name = ?";
            return sql
                    .query(query, Index::read, command.database(), command.collection(), name.group(1))
                    .stream()
                    .findFirst();
        }
    }

    private static BsonDocument key(BsonDocument pattern, BsonDocument document) {
        BsonDocument key = new BsonDocument();
        pattern.keySet().forEach(path -> key.put(path, value(document, path)));
        return key;
    }

    private static BsonValue value(BsonDocument document, String path) {
        BsonValue value = document;
        for (String name : path.split("\\.", -1)) {
            value = value instanceof BsonDocument inner ? inner.get(name, BsonNull.VALUE) : BsonNull.VALUE;
        }
        return value;
    }
}
