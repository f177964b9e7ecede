package dev.migrationsafety.engine.statistics;

import dev.migrationsafety.engine.script.Answer;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.engine.script.StatementBoundary;
import dev.migrationsafety.migration.Script;

/** Counts the scripts that run in a session. */
final class CountedSession implements ScriptSession {
    private final ScriptSession session;
    private final Statistics statistics;

    CountedSession(ScriptSession session, Statistics statistics) {
        this.session = session;
        this.statistics = statistics;
    }

    @Override
    public ScriptOutcome run(Script script) {
        return statistics.count(Operation.SCRIPT, () -> session.run(script));
    }

    @Override
    public ScriptOutcome run(Script script, StatementBoundary boundary) {
        return statistics.count(Operation.SCRIPT, () -> session.run(script, boundary));
    }

    @Override
    public Answer ask(Script script) {
        return statistics.count(Operation.ASK, () -> session.ask(script));
    }

    @Override
    public void restore() {
        session.restore();
    }

    @Override
    public void close() {
        statistics.run(Operation.CLOSE_SESSION, session::close);
    }
}
