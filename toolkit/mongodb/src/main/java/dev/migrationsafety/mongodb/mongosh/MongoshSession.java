package dev.migrationsafety.mongodb.mongosh;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.engine.script.Statement;
import dev.migrationsafety.engine.script.StatementBoundary;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.mongodb.connection.DatabaseUri;
import dev.migrationsafety.mongodb.process.ChildProcess;
import dev.migrationsafety.mongodb.process.ToolFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Runs scripts, each in a mongosh of its own. */
final class MongoshSession implements ScriptSession {
    private final String tool;
    private final DatabaseUri uri;
    private final Duration timeout;
    private final String timeZone;

    MongoshSession(String tool, DatabaseUri uri, Duration timeout, String timeZone) {
        this.tool = tool;
        this.uri = uri;
        this.timeout = timeout;
        this.timeZone = timeZone;
    }

    @Override
    public ScriptOutcome run(Script script, StatementBoundary boundary) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("migration-safety-mongosh");
            Path file = folder.resolve("script.js");
            Files.writeString(file, script.text());
            return outcome(script, run(folder, file));
        } catch (IOException e) {
            throw new ObservationException("The script " + script.file() + " could not be handed to mongosh: " + e, e);
        } finally {
            delete(folder);
        }
    }

    private ChildProcess.Result run(Path folder, Path file) {
        // mongosh keeps settings and logs in the home folder.
        Map<String, String> environment =
                Map.of("TZ", timeZone, "NO_COLOR", "1", "HOME", folder.toString(), "USERPROFILE", folder.toString());
        return ChildProcess.run(
                List.of(tool, "--quiet", "--norc", uri.secret(), file.toString()), environment, folder, timeout);
    }

    private ScriptOutcome outcome(Script script, ChildProcess.Result result) {
        if (result.timedOut()) {
            String message = "mongosh did not end within " + timeout.toSeconds()
                    + " s and was killed; what it wrote before, stays";
            return failed(script, Failure.of(Failure.Kind.TIMEOUT, message));
        }
        if (result.exit() != 0) {
            return failed(script, ToolFailure.of(result.output().replace(uri.secret(), uri.toString())));
        }
        return new ScriptOutcome.Succeeded(OptionalInt.empty(), Optional.empty(), List.of(), List.of());
    }

    private static ScriptOutcome failed(Script script, Failure failure) {
        Statement whole =
                new Statement(new Location(script.file(), 0), "script", Statement.Effect.OTHER, script.file());
        return new ScriptOutcome.Failed(OptionalInt.empty(), whole, failure);
    }

    private static void delete(@org.jspecify.annotations.Nullable Path folder) {
        if (folder != null) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                folder.toFile().deleteOnExit();
            }
        }
    }

    @Override
    public void restore() {
        // Each script has a shell of its own.
    }

    @Override
    public void close() {
        // No shell outlives its script.
    }
}
