package dev.migrationsafety.junit.fake;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.engine.script.Statement;
import dev.migrationsafety.engine.script.StatementBoundary;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.migration.Script;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Runs the statements of a script on a map. */
final class FakeSession implements ScriptSession {
    private static final Failure REFUSAL =
            new Failure("SQLSTATE", "XX000", Failure.Kind.OTHER, "it was told to", Failure.Place.UNKNOWN);

    private final FakeServer server;
    private final Map<String, Integer> tables;

    FakeSession(FakeServer server, Map<String, Integer> tables) {
        this.server = server;
        this.tables = tables;
    }

    @Override
    public ScriptOutcome run(Script script, StatementBoundary boundary) {
        int done = 0;
        int line = 0;
        for (String text : script.text().lines().toList()) {
            line++;
            if (!text.isBlank() && !text.startsWith("--")) {
                List<String> words = List.of(text.strip().split(" +", -1));
                Statement statement = new Statement(
                        new Location(script.file(), line),
                        words.get(0).toUpperCase(Locale.ROOT),
                        Statement.Effect.OTHER,
                        text);
                if (!run(words)) {
                    return new ScriptOutcome.Failed(OptionalInt.of(done), statement, REFUSAL);
                }
                done++;
                boundary.passed(done, statement);
            }
        }
        return ScriptOutcome.Succeeded.of(done, Map.of(), List.of());
    }

    private boolean run(List<String> words) {
        String last = words.get(words.size() - 1);
        switch (words.get(0)) {
            case "create" -> {
                return tables.putIfAbsent(last, 0) == null;
            }
            case "drop" -> {
                return tables.remove(last) != null;
            }
            case "role" -> {
                server.role(last);
                return true;
            }
            case "lose" -> throw new ObservationException("the connection is gone");
            default -> {
                return false;
            }
        }
    }

    @Override
    public void restore() {}

    @Override
    public void close() {}
}
