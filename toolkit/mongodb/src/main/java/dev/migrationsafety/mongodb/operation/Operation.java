package dev.migrationsafety.mongodb.operation;

import dev.migrationsafety.engine.script.Statement;
import dev.migrationsafety.schema.ContainerName;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * One operation of a file.
 *
 * @param kind its kind
 * @param body its keys and values
 * @param statement where it is
 */
record Operation(OperationKind kind, BsonDocument body, Statement statement) {
    static final String TYPE = "type";
    static final String COLLECTION = "collection";

    private static final BsonDocument EVERYTHING = new BsonDocument();

    /** The collection that it is about. */
    ContainerName collection() {
        return ContainerName.of(text(COLLECTION));
    }

    String text(String key) {
        return body.getString(key).getValue();
    }

    private BsonValue value(String key) {
        return Objects.requireNonNull(body.get(key));
    }

    /** The command that the server runs, in one go; none of them reaches another database. */
    BsonDocument command(String database) {
        return switch (kind) {
            case CREATE_COLLECTION -> with("create", body.getDocument("options", EVERYTHING));
            case DROP_COLLECTION -> with("drop", EVERYTHING);
            case RENAME_COLLECTION ->
                new BsonDocument("renameCollection", new BsonString(database + "." + text(COLLECTION)))
                        .append("to", new BsonString(database + "." + text("to")))
                        .append("dropTarget", body.getBoolean("drop_target", BsonBoolean.FALSE));
            case SET_VALIDATOR -> setValidator();
            case CREATE_INDEX -> with("createIndexes", new BsonDocument("indexes", new BsonArray(List.of(index()))));
            case DROP_INDEX -> with("dropIndexes", new BsonDocument("index", body.get("name")));
            case ADD_FIELD -> update(addFilter(), set("$set", text("field"), value("value")));
            case REMOVE_FIELD -> update(filter(), set("$unset", text("field"), new BsonString("")));
            case RENAME_FIELD -> update(filter(), set("$rename", text("from"), value("to")));
            case UPDATE_DOCUMENTS -> updateDocuments();
            case INSERT_DOCUMENTS ->
                with(
                        "insert",
                        new BsonDocument("documents", body.get("documents")).append("ordered", BsonBoolean.TRUE));
            case DELETE_DOCUMENTS ->
                with(
                        "delete",
                        new BsonDocument(
                                "deletes",
                                new BsonArray(
                                        List.of(new BsonDocument("q", filter()).append("limit", new BsonInt32(0))))));
        };
    }

    private BsonDocument with(String name, BsonDocument rest) {
        BsonDocument command = new BsonDocument(name, body.get(COLLECTION));
        command.putAll(rest);
        return command;
    }

    private BsonDocument setValidator() {
        BsonDocument rest = new BsonDocument("validator", body.get("validator"));
        copy("validation_level", "validationLevel", rest);
        copy("validation_action", "validationAction", rest);
        return with("collMod", rest);
    }

    private void copy(String from, String to, BsonDocument target) {
        if (body.containsKey(from)) {
            target.append(to, body.get(from));
        }
    }

    /** The name of an index that is not named is made of its keys, as every driver does. */
    BsonDocument index() {
        BsonDocument keys = body.getDocument("keys");
        String name = keys.entrySet().stream()
                .map(key -> key.getKey() + "_" + direction(key.getValue()))
                .collect(Collectors.joining("_"));
        BsonDocument index = new BsonDocument("key", keys).append("name", new BsonString(name));
        index.putAll(body.getDocument("options", EVERYTHING));
        return index;
    }

    private static String direction(BsonValue value) {
        return value.isNumber()
                ? String.valueOf(value.asNumber().intValue())
                : value.asString().getValue();
    }

    private BsonDocument filter() {
        return body.getDocument("filter", EVERYTHING);
    }

    /** A field that is there stays as it is. */
    private BsonDocument addFilter() {
        BsonDocument absent = new BsonDocument(text("field"), new BsonDocument("$exists", BsonBoolean.FALSE));
        return filter().isEmpty() ? absent : new BsonDocument("$and", new BsonArray(List.of(filter(), absent)));
    }

    private static BsonDocument set(String operator, String field, BsonValue value) {
        return new BsonDocument(operator, new BsonDocument(field, value));
    }

    private BsonDocument update(BsonDocument filter, BsonValue update) {
        BsonDocument one = new BsonDocument("q", filter).append("u", update).append("multi", BsonBoolean.TRUE);
        return with("update", new BsonDocument("updates", new BsonArray(List.of(one))));
    }

    private BsonDocument updateDocuments() {
        BsonDocument command = update(filter(), value("update"));
        BsonDocument one = command.getArray("updates").get(0).asDocument();
        copy("upsert", "upsert", one);
        copy("array_filters", "arrayFilters", one);
        return command;
    }
}
