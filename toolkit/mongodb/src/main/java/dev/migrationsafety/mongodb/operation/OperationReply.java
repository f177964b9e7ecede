package dev.migrationsafety.mongodb.operation;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.script.ScriptOutcome.Written;
import dev.migrationsafety.engine.script.Statement.Effect;
import dev.migrationsafety.mongodb.connection.Failures;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;

/**
 * What a server says of an operation. A reply may be {@code ok: 1} and still tell of write errors.
 *
 * @param written how many documents it wrote
 * @param matchedNothing whether it changes or removes documents and matched none
 * @param failure what went wrong
 */
record OperationReply(Written written, boolean matchedNothing, Optional<Failure> failure) {
    private static final BsonInt32 ZERO = new BsonInt32(0);

    static OperationReply failed(Failure failure) {
        return new OperationReply(Written.NOTHING, false, Optional.of(failure));
    }

    static OperationReply of(Operation operation, BsonDocument reply) {
        if (reply.get("writeErrors") instanceof BsonArray errors && !errors.isEmpty()) {
            return failed(operation, errors.get(0).asDocument());
        }
        if (reply.get("writeConcernError") instanceof BsonDocument error) {
            return failed(operation, error);
        }
        long n = number(reply, "n");
        int upserted = reply.get("upserted") instanceof BsonArray ids ? ids.size() : 0;
        Effect effect = operation.kind().effect();
        Written written =
                switch (effect) {
                    case ADDS -> new Written(n, 0, 0);
                    case CHANGES -> new Written(upserted, number(reply, "nModified"), 0);
                    case REMOVES -> new Written(0, 0, n);
                    case OTHER -> Written.NOTHING;
                };
        boolean seeks = effect == Effect.CHANGES || effect == Effect.REMOVES;
        return new OperationReply(written, seeks && n == 0, Optional.empty());
    }

    private static OperationReply failed(Operation operation, BsonDocument error) {
        return failed(Failures.of(
                (int) number(error, "code"),
                error.getString("errmsg", new BsonString("no message")).getValue(),
                Optional.of(operation.collection())));
    }

    private static long number(BsonDocument document, String key) {
        return document.getNumber(key, ZERO).longValue();
    }
}
