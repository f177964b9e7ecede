package dev.migrationsafety.judge;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.engine.script.StatementBoundary;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Runs scripts line by line as a tool does that goes on after errors and counts no statements. */
public final class TolerantRunner implements StepRunner {
    @Override
    public String id() {
        return "tolerant";
    }

    @Override
    public ScriptSession open(Database database, String timeZone) {
        return new Tolerant(database.openSession(timeZone));
    }

    private record Tolerant(ScriptSession session) implements ScriptSession {
        @Override
        public ScriptOutcome run(Script script, StatementBoundary boundary) {
            ScriptOutcome.Succeeded sum = ScriptOutcome.Succeeded.nothing();
            List<ScriptOutcome.Failed> errors = new ArrayList<>();
            List<String> lines = script.text().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = "\n".repeat(i) + lines.get(i);
                ScriptOutcome outcome =
                        session.run(new Script(script.file(), script.sha256(), line, TransactionMode.NONE));
                if (outcome instanceof ScriptOutcome.Succeeded done) {
                    sum = sum.and(done);
                } else if (outcome instanceof ScriptOutcome.Failed failed) {
                    errors.add(new ScriptOutcome.Failed(OptionalInt.empty(), failed.statement(), failed.failure()));
                }
            }
            return new ScriptOutcome.Succeeded(OptionalInt.empty(), sum.written(), errors, sum.unmatched());
        }

        @Override
        public void restore() {
            session.restore();
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
