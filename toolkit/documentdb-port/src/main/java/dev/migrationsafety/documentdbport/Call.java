package dev.migrationsafety.documentdbport;

import java.sql.SQLException;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * A command under way.
 *
 * @param command the command
 * @param sql the connection that it runs on
 * @param transaction the transaction that it is a part of
 */
record Call(Command command, SqlSession sql, @Nullable Transaction transaction) {
    /** A SQL parameter that is a document. */
    static final String BSON = "?::bytea::documentdb_core.bson";

    /** The reply of a function of the extension that takes the database and the command as it came. */
    RawBsonDocument reply(String function) throws SQLException {
        return sql.document("SELECT " + function + "(?, " + BSON + ")::bytea", command.database(), command.bytes());
    }
}
