package dev.migrationsafety.mongodb.operation;

import com.mongodb.MongoException;
import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptOutcome.Written;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.engine.script.Statement;
import dev.migrationsafety.engine.script.StatementBoundary;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.mongodb.connection.Failures;
import dev.migrationsafety.mongodb.connection.Store;
import dev.migrationsafety.mongodb.probe.Feature;
import dev.migrationsafety.mongodb.probe.Features;
import dev.migrationsafety.schema.ContainerName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.BsonInt64;

/**
 * Runs operations from JSON, each as one statement. Nothing undoes what ran before one that fails: operations have no
 * transaction. A session remembers nothing, and a time zone has no meaning in it.
 */
public final class OperationSession implements ScriptSession {
    private final Store store;
    private final Features features;
    private boolean closed;

    /**
     * In a database.
     *
     * @param features what the server does as MongoDB does; an operation that needs more is not run
     */
    public OperationSession(Store store, Features features) {
        this.store = store;
        this.features = features;
    }

    @Override
    public ScriptOutcome run(Script script, StatementBoundary boundary) {
        if (closed) {
            throw new ObservationException("The session is closed; " + script.file() + " cannot run in it.");
        }
        List<Operation> operations;
        try {
            operations = OperationFile.read(script);
        } catch (OperationFile.Unreadable e) {
            return new ScriptOutcome.Failed(
                    OptionalInt.of(0),
                    e.statement(),
                    Failure.of(Failure.Kind.BAD_VALUE, String.valueOf(e.getMessage())));
        }
        Map<ContainerName, Written> written = new TreeMap<>();
        List<Statement> unmatched = new ArrayList<>();
        int number = 0;
        operations.forEach(this::check);
        for (Operation operation : operations) {
            OperationReply reply = run(operation);
            if (reply.failure().isPresent()) {
                return new ScriptOutcome.Failed(
                        OptionalInt.of(number),
                        operation.statement(),
                        reply.failure().get());
            }
            if (!reply.written().equals(Written.NOTHING)) {
                written.merge(operation.collection(), reply.written(), Written::plus);
            }
            if (reply.matchedNothing()) {
                unmatched.add(operation.statement());
            }
            boundary.passed(++number, operation.statement());
        }
        return ScriptOutcome.Succeeded.of(number, written, unmatched);
    }

    /** A server that ignores what an operation asks for would let everything pass. */
    private void check(Operation operation) {
        for (Feature need : Needs.of(operation)) {
            if (!features.has(need)) {
                throw new ObservationException("The operation at "
                        + operation.statement().location() + " needs what this server lacks or fakes: " + need.words()
                        + ". Rehearse on a MongoDB server.");
            }
        }
    }

    private OperationReply run(Operation operation) {
        BsonDocument command = operation.command(store.name());
        command.append("maxTimeMS", new BsonInt64(store.timeout().toMillis()));
        try {
            BsonDocument reply = operation.kind() == OperationKind.RENAME_COLLECTION
                    ? store.client().getDatabase("admin").runCommand(command, BsonDocument.class)
                    : store.run(command);
            return OperationReply.of(operation, reply);
        } catch (MongoException e) {
            if (Failures.isLost(e)) {
                throw new ObservationException(
                        "The server was lost at " + operation.statement().location() + ": " + e.getMessage(), e);
            }
            return OperationReply.failed(Failures.of(e, Optional.of(operation.collection())));
        }
    }

    @Override
    public void restore() {
        // A session of operations sets nothing.
    }

    @Override
    public void close() {
        closed = true;
    }
}
