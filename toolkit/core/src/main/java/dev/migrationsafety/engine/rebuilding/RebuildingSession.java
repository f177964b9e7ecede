package dev.migrationsafety.engine.rebuilding;

import dev.migrationsafety.engine.script.Answer;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.engine.script.StatementBoundary;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.migration.Script;
import java.util.Objects;

/** A session that records every script that runs in it, so that its effect can be repeated. */
final class RebuildingSession implements ScriptSession {
    private final ScriptSession session;
    private final RecordedActions recordedActions;
    private final Object key = new Object();

    RebuildingSession(ScriptSession session, String timeZone, RecordedActions recordedActions) {
        this.session = session;
        this.recordedActions = recordedActions;
        recordedActions.add((database, sessions) -> sessions.put(key, database.openSession(timeZone)));
    }

    /** A caller that breaks a script off leaves a state which no script leads to. */
    @Override
    public ScriptOutcome run(Script script, StatementBoundary boundary) {
        ScriptOutcome outcome;
        try {
            outcome = session.run(script, boundary);
        } catch (RuntimeException e) {
            recordedActions.addUnrepeatable("the interrupted script " + script.file());
            throw e;
        }
        boolean failed = outcome instanceof ScriptOutcome.Failed;
        recordedActions.add((database, sessions) -> {
            ScriptOutcome again = Objects.requireNonNull(sessions.get(key)).run(script);
            if (again instanceof ScriptOutcome.Failed != failed) {
                throw new ObservationException("The database state could not be rebuilt: the script "
                        + script.file()
                        + (failed
                                ? " failed the first time and now passes."
                                : " passed the first time" + " and now fails at "
                                        + ((ScriptOutcome.Failed) again).describe()));
            }
        });
        return outcome;
    }

    @Override
    public Answer ask(Script script) {
        return session.ask(script);
    }

    @Override
    public void restore() {
        session.restore();
        recordedActions.add((database, sessions) ->
                Objects.requireNonNull(sessions.get(key)).restore());
    }

    @Override
    public void close() {
        session.close();
        recordedActions.add((database, sessions) -> {
            ScriptSession again = sessions.remove(key);
            if (again != null) {
                again.close();
            }
        });
    }
}
