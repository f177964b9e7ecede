package dev.migrationsafety.documentdbport;

import java.sql.SQLException;
import org.bson.BsonDocument;

/** Runs one kind of command. */
@FunctionalInterface
interface Handler {
    /**
     * Runs the command.
     *
     * @throws CommandFailure if the port refuses it
     * @throws SQLException if the server refuses it
     */
    BsonDocument run(Call call) throws SQLException;
}
