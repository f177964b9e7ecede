package dev.migrationsafety.documentdbport;

import java.sql.SQLException;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** Commands that change documents. */
final class WriteCommands {
    private final ErrorList errors;
    private final DuplicateKeys duplicateKeys;

    WriteCommands(ErrorList errors, DuplicateKeys duplicateKeys) {
        this.errors = errors;
        this.duplicateKeys = duplicateKeys;
    }

    BsonDocument insert(Call call) throws SQLException {
        return write(call, "insert", "documents");
    }

    BsonDocument update(Call call) throws SQLException {
        return write(call, "update", "updates");
    }

    BsonDocument delete(Call call) throws SQLException {
        return write(call, "delete", "deletes");
    }

    BsonDocument findAndModify(Call call) throws SQLException {
        String sql = "SELECT p_result::bytea FROM documentdb_api.find_and_modify(?, " + Call.BSON + ")";
        return call.sql()
                .document(sql, call.command().database(), call.command().bytes());
    }

    private BsonDocument write(Call call, String function, String operations) throws SQLException {
        String sql = "SELECT p_result::bytea FROM documentdb_api." + function + "(?, " + Call.BSON
                + ", ?::bytea::documentdb_core.bsonsequence)";
        byte @Nullable [] beside = call.command().sequences().get(operations);
        RawBsonDocument result = call.sql()
                .document(sql, call.command().database(), call.command().bytes(), beside);
        return result.containsKey("writeErrors") ? withErrors(call, result) : result;
    }

    private BsonDocument withErrors(Call call, RawBsonDocument result) throws SQLException {
        BsonDocument reply = new BsonDocument();
        result.forEach(reply::put);
        BsonArray writeErrors = new BsonArray();
        for (BsonValue error : result.getArray("writeErrors")) {
            writeErrors.add(writeError(call, error.asDocument()));
        }
        return reply.append("writeErrors", writeErrors);
    }

    private static void leaveHalf(Call call, int index) throws SQLException {
        List<RawBsonDocument> updates = call.command().documents("updates");
        boolean multi = index < updates.size()
                && updates.get(index).getBoolean("multi", BsonBoolean.FALSE).getValue();
        if (multi && call.transaction() == null) {
            HalfUpdate.run(call, updates.get(index));
        }
    }

    private BsonDocument writeError(Call call, BsonDocument error) throws SQLException {
        String state = ErrorList.unpack(error.getInt32("code").getValue());
        ErrorList.ErrorCode code = errors.code(state);
        String message = error.getString("errmsg").getValue();
        if (code.code() == CommandFailure.WRITE_CONFLICT) {
            throw new CommandFailure(code.code(), code.name(), message);
        }
        int index = error.getNumber("index").intValue();
        leaveHalf(call, index);
        BsonDocument mapped =
                new BsonDocument("index", new BsonInt32(index)).append("code", new BsonInt32(code.code()));
        if (code.code() == DuplicateKeys.CODE) {
            List<RawBsonDocument> inserted = call.command().documents("documents");
            return duplicateKeys.describe(
                    mapped, message, call.command(), index < inserted.size() ? inserted.get(index) : null);
        }
        return mapped.append("errmsg", new BsonString(message));
    }
}
