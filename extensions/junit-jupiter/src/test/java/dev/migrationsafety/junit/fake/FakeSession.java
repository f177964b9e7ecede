package dev.migrationsafety.junit.fake;

import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.engine.ScriptSession;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.migration.Script;
import java.util.List;
import java.util.Map;

/** Runs the statements of a script on a map. */
final class FakeSession implements ScriptSession {
    private final FakeServer server;
    private final Map<String, Integer> tables;

    FakeSession(FakeServer server, Map<String, Integer> tables) {
        this.server = server;
        this.tables = tables;
    }

    @Override
    public ScriptOutcome run(Script script) {
        int done = 0;
        int line = 0;
        for (String statement : script.text().lines().toList()) {
            line++;
            if (!statement.isBlank() && !statement.startsWith("--")) {
                if (!run(List.of(statement.strip().split(" +", -1)))) {
                    return new ScriptOutcome.Failed(
                            done,
                            new Location(script.file(), line),
                            statement,
                            "FAIL",
                            "XX000",
                            "it was told to",
                            "",
                            "",
                            "");
                }
                done++;
            }
        }
        return new ScriptOutcome.Succeeded(done, Map.of());
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
