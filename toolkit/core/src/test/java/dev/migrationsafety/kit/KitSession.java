package dev.migrationsafety.kit;

import dev.migrationsafety.data.Value;
import dev.migrationsafety.engine.script.Answer;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptOutcome.Written;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.engine.script.Statement;
import dev.migrationsafety.engine.script.StatementBoundary;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.schema.ContainerName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Runs scripts on a store, one statement per line. */
final class KitSession implements ScriptSession {
    private final KitStore store;
    private final boolean transactions;
    private final Map<String, Value> variables = new HashMap<>();
    private final Value zone;
    private boolean closed;

    KitSession(KitStore store, boolean transactions, String zone) {
        this.store = store;
        this.transactions = transactions;
        this.zone = new Value(zone, "text");
        restore();
    }

    @Override
    public ScriptOutcome run(Script script, StatementBoundary boundary) {
        if (closed) {
            throw new ObservationException("The session is closed; " + script.file() + " cannot run in it.");
        }
        boolean inside = transactions && script.transaction() != TransactionMode.NONE;
        KitStore before = store.copy();
        Map<ContainerName, Written> written = new TreeMap<>();
        List<Statement> unmatched = new ArrayList<>();
        int number = 0;
        for (KitStatement statement : KitStatement.of(script)) {
            KitStore savepoint = store.copy();
            try {
                KitVerbs verbs = new KitVerbs(store, variables, inside);
                verbs.run(statement).forEach((container, count) -> {
                    written.merge(container, count, Written::plus);
                    boolean changes = statement.statement().effect() == Statement.Effect.CHANGES
                            || statement.statement().effect() == Statement.Effect.REMOVES;
                    if (changes && count.equals(Written.NOTHING)) {
                        unmatched.add(statement.statement());
                    }
                });
            } catch (KitFailure failure) {
                store.restore(inside ? before : savepoint);
                return new ScriptOutcome.Failed(OptionalInt.of(number), statement.statement(), failure.failure());
            }
            boundary.passed(++number, statement.statement());
        }
        return ScriptOutcome.Succeeded.of(number, written, unmatched);
    }

    @Override
    public Answer ask(Script script) {
        List<KitStatement> statements = KitStatement.of(script);
        if (statements.isEmpty() || !KitVerbs.isQuery(statements.get(statements.size() - 1))) {
            return new Answer.NoQuery();
        }
        KitStatement query = statements.get(statements.size() - 1);
        try {
            boolean none = new KitVerbs(store, variables, false).none(query);
            return new Answer.Rows(
                    query.statement().location().line(),
                    query.statement().text(),
                    false,
                    List.of("none"),
                    List.of(Answer.Kind.TRUTH),
                    List.of(List.of(String.valueOf(none))));
        } catch (KitFailure failure) {
            return new Answer.Failed(new ScriptOutcome.Failed(OptionalInt.of(0), query.statement(), failure.failure()));
        }
    }

    @Override
    public void restore() {
        variables.clear();
        variables.put("zone", zone);
    }

    @Override
    public void close() {
        closed = true;
    }
}
