package dev.migrationsafety.engine.statistics;

import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.engine.script.StatementBoundary;
import dev.migrationsafety.migration.Script;
import java.util.List;
import java.util.Map;

/** A session in which every script succeeds. */
record FakeSession(List<String> calls) implements ScriptSession {
    @Override
    public ScriptOutcome run(Script script, StatementBoundary boundary) {
        calls.add("run " + script.file());
        return ScriptOutcome.Succeeded.of(1, Map.of(), List.of());
    }

    @Override
    public void restore() {
        calls.add("restore");
    }

    @Override
    public void close() {
        calls.add("close session");
    }
}
