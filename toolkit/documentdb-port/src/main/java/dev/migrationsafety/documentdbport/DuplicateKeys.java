package dev.migrationsafety.documentdbport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.BsonBoolean;
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
    private static final Pattern CONSTRAINT = Pattern.compile("\"(collection_pk|documents_rum_index)_(\\d+)\"");
    private static final String QUERY = "SELECT database_name || '.' || collection_name, (index_spec).index_name,"
            + " (index_spec).index_key::bytea FROM documentdb_api_catalog.collection_indexes"
            + " JOIN documentdb_api_catalog.collections USING (collection_id) WHERE ";

    private final Backend backend;

    DuplicateKeys(Backend backend) {
        this.backend = backend;
    }

    private record Index(String namespace, String name, BsonDocument key) {
        static Index read(ResultSet row) throws SQLException {
            return new Index(row.getString(1), row.getString(2), new RawBsonDocument(row.getBytes(3)));
        }
    }

    /** The failure of a whole command. */
    CommandFailure failure(Command command, CommandFailure failure) throws SQLException {
        BsonDocument details = describe(new BsonDocument(), String.valueOf(failure.getMessage()), command, null);
        String message = details.remove("errmsg").asString().getValue();
        return new CommandFailure(CODE, "DuplicateKey", message, details);
    }

    /**
     * Adds text, key pattern and key to an error.
     *
     * @param message the extension's text, which names the index
     * @param document the refused document
     */
    BsonDocument describe(BsonDocument error, String message, Command command, @Nullable BsonDocument document)
            throws SQLException {
        Optional<Index> index = command.name().equals("createIndexes") ? built(command) : index(command, message);
        String text = "E11000 duplicate key error collection: ";
        if (index.isEmpty()) {
            return error.append("errmsg", new BsonString(text + command.namespace() + " (" + message + ")"));
        }
        text += index.get().namespace() + " index: " + index.get().name();
        error.append("keyPattern", index.get().key());
        if (document != null) {
            BsonDocument key = key(index.get().key(), document);
            text += " dup key: " + shown(key);
            error.append("keyValue", key);
        }
        return error.append("errmsg", new BsonString(text));
    }

    /** By the index's name in the extension's texts, by its number or its table's in those of PostgreSQL. */
    private Optional<Index> index(Command command, String message) throws SQLException {
        Matcher name = NAME.matcher(message);
        if (name.find()) {
            return find(
                    "database_name = ? AND collection_name = ? AND (index_spec).index_name = ?",
                    command.database(),
                    command.collection(),
                    name.group(1));
        }
        Matcher constraint = CONSTRAINT.matcher(message);
        if (!constraint.find()) {
            return Optional.empty();
        }
        boolean primary = constraint.group(1).equals("collection_pk");
        return find(
                primary ? "collection_id = ?::bigint AND (index_spec).index_name = '_id_'" : "index_id = ?::int",
                constraint.group(2));
    }

    /** On a connection of its own: that of a transaction accepts no query after the refusal. */
    private Optional<Index> find(String condition, String... parameters) throws SQLException {
        try (SqlSession sql = backend.borrow()) {
            return sql.query(QUERY + condition, Index::read, (Object[]) parameters).stream()
                    .findFirst();
        }
    }

    /** The index that was being built, if the command has only one that can find duplicates. */
    private static Optional<Index> built(Command command) {
        List<RawBsonDocument> unique = command.documents("indexes").stream()
                .filter(index -> index.getBoolean("unique", BsonBoolean.FALSE).getValue())
                .toList();
        return unique.size() == 1
                ? Optional.of(new Index(
                        command.namespace(),
                        unique.get(0).getString("name").getValue(),
                        unique.get(0).getDocument("key")))
                : Optional.empty();
    }

    private static BsonDocument key(BsonDocument pattern, BsonDocument document) {
        BsonDocument key = new BsonDocument();
        pattern.keySet().forEach(path -> key.put(path, value(document, path)));
        return key;
    }

    /** As MongoDB prints it: names without quotes. */
    private static String shown(BsonDocument key) {
        return key.entrySet().stream()
                .map(field -> field.getKey() + ": " + json(field.getValue()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String json(BsonValue value) {
        String wrapped = new BsonDocument("v", value).toJson();
        return wrapped.substring("{\"v\": ".length(), wrapped.length() - 1);
    }

    private static BsonValue value(BsonDocument document, String path) {
        BsonValue value = document;
        for (String name : path.split("\\.", -1)) {
            value = value instanceof BsonDocument inner ? inner.get(name, BsonNull.VALUE) : BsonNull.VALUE;
        }
        return value;
    }
}
