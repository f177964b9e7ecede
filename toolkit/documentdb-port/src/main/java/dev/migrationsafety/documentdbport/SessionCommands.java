package dev.migrationsafety.documentdbport;

import java.sql.SQLException;
import java.util.Objects;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Commands that end transactions and sessions; what begins them are the fields of other commands. */
final class SessionCommands {
    private final Transactions transactions;

    SessionCommands(Transactions transactions) {
        this.transactions = transactions;
    }

    BsonDocument commitTransaction(Call call) throws SQLException {
        transaction(call).commit();
        return Replies.ok();
    }

    BsonDocument abortTransaction(Call call) {
        Transaction transaction = transaction(call);
        transaction.checkOpen();
        transaction.abort();
        return Replies.ok();
    }

    private static Transaction transaction(Call call) {
        if (call.transaction() == null) {
            throw new CommandFailure(125, "CommandFailed", call.command().name() + " must be run within a transaction");
        }
        return Objects.requireNonNull(call.transaction());
    }

    BsonDocument endSessions(Call call) {
        for (BsonValue session : call.command().array(call.command().name())) {
            if (session.isDocument() && session.asDocument().get("id") instanceof BsonBinary id) {
                transactions.endSession(id);
            }
        }
        return Replies.ok();
    }
}
