package dev.migrationsafety.documentdbport;

import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonString;

/** A command that failed, with the code and the name that a client expects. */
final class CommandFailure extends RuntimeException {
    static final int WRITE_CONFLICT = 112;
    static final int NO_SUCH_TRANSACTION = 251;
    /** What a client may meet by another client's doing: it may run the whole transaction again. */
    private static final List<Integer> TRANSIENT = List.of(WRITE_CONFLICT, NO_SUCH_TRANSACTION);

    private static final long serialVersionUID = 1;

    private final int code;
    private final String name;
    private final transient BsonDocument details;

    CommandFailure(int code, String name, String message) {
        this(code, name, message, new BsonDocument());
    }

    CommandFailure(int code, String name, String message, BsonDocument details) {
        super(message);
        this.code = code;
        this.name = name;
        this.details = details;
    }

    static CommandFailure notSupported(String message) {
        return new CommandFailure(115, "CommandNotSupported", message);
    }

    static CommandFailure notInTransaction(String message) {
        return new CommandFailure(263, "OperationNotSupportedInTransaction", message);
    }

    int code() {
        return code;
    }

    /** The reply to the client. */
    BsonDocument reply(boolean inTransaction) {
        BsonDocument reply = new BsonDocument("ok", new BsonDouble(0))
                .append("errmsg", new BsonString(String.valueOf(getMessage())))
                .append("code", new BsonInt32(code))
                .append("codeName", new BsonString(name));
        reply.putAll(details);
        if (inTransaction && TRANSIENT.contains(code)) {
            reply.append("errorLabels", new BsonArray(List.of(new BsonString("TransientTransactionError"))));
        }
        return reply;
    }
}
