package dev.migrationsafety.documentdbport;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;

/** What drivers and shells ask a server before and beside their work; answered without the database. */
final class ServerCommands {
    /** The version whose protocol is spoken: drivers read from it which commands they may send. */
    private static final List<Integer> PROTOCOL = List.of(7, 0, 0, 0);

    private static final int WIRE_VERSION = 21;
    private static final int MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

    private final Clock clock;

    ServerCommands(Clock clock) {
        this.clock = clock;
    }

    /** A primary that is the only member of its replica set, since drivers allow transactions on no lone server. */
    BsonDocument hello(String address, boolean legacy) {
        BsonDocument reply = new BsonDocument("helloOk", BsonBoolean.TRUE)
                .append(legacy ? "ismaster" : "isWritablePrimary", BsonBoolean.TRUE)
                .append("secondary", BsonBoolean.FALSE)
                .append("setName", new BsonString("rs0"))
                .append("setVersion", new BsonInt32(1))
                .append("hosts", new BsonArray(List.of(new BsonString(address))))
                .append("primary", new BsonString(address))
                .append("me", new BsonString(address))
                .append("maxBsonObjectSize", new BsonInt32(MAX_DOCUMENT_BYTES))
                .append("maxMessageSizeBytes", new BsonInt32(WireMessage.MAX_BYTES))
                .append("maxWriteBatchSize", new BsonInt32(100_000))
                .append("localTime", new BsonDateTime(clock.millis()))
                .append("logicalSessionTimeoutMinutes", new BsonInt32(30))
                .append("minWireVersion", new BsonInt32(0))
                .append("maxWireVersion", new BsonInt32(WIRE_VERSION))
                .append("readOnly", BsonBoolean.FALSE);
        return Replies.ok(reply);
    }

    BsonDocument ping(Call call) {
        return Replies.ok();
    }

    BsonDocument buildInfo(Call call) {
        List<String> version = PROTOCOL.stream().limit(3).map(String::valueOf).toList();
        return Replies.ok(new BsonDocument("version", new BsonString(String.join(".", version)))
                .append("gitVersion", new BsonString("documentdb-port over DocumentDB " + Backend.EXTENSION_VERSION))
                .append("modules", new BsonArray(List.of(new BsonString("documentdb-port"))))
                .append(
                        "versionArray",
                        new BsonArray(PROTOCOL.stream().map(BsonInt32::new).toList()))
                .append("bits", new BsonInt32(64))
                .append("debug", BsonBoolean.FALSE)
                .append("maxBsonObjectSize", new BsonInt32(MAX_DOCUMENT_BYTES)));
    }

    BsonDocument connectionStatus(Call call) {
        BsonDocument nobody = new BsonDocument();
        Stream.of("authenticatedUsers", "authenticatedUserRoles", "authenticatedUserPrivileges")
                .forEach(list -> nobody.append(list, new BsonArray()));
        return Replies.ok(new BsonDocument("authInfo", nobody));
    }

    BsonDocument getParameter(Call call) {
        BsonDocument reply = new BsonDocument();
        if (call.command().flag("featureCompatibilityVersion")) {
            reply.append("featureCompatibilityVersion", new BsonDocument("version", new BsonString("7.0")));
        }
        if (reply.isEmpty()) {
            throw new CommandFailure(72, "InvalidOptions", "no option found to get");
        }
        return Replies.ok(reply);
    }

    BsonDocument getCmdLineOpts(Call call) {
        return Replies.ok(new BsonDocument("argv", new BsonArray(List.of(new BsonString("documentdb-port"))))
                .append("parsed", new BsonDocument()));
    }

    BsonDocument getLog(Call call) {
        return Replies.ok(new BsonDocument("totalLinesWritten", new BsonInt32(0)).append("log", new BsonArray()));
    }

    BsonDocument currentOp(Call call) {
        return Replies.ok(new BsonDocument("inprog", new BsonArray()));
    }
}
