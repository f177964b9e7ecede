package dev.migrationsafety.embedded;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server process under a guard: a shell that keeps a pipe from this JVM open. When the JVM dies, however it dies, the pipe
 * ends and the guard stops the server and deletes its directory.
 */
final class PostgresProcess {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);
    private static final String GUARD =
            """
            directory=$1
            shift
            trap '' HUP INT TERM
            exec 3<&0
            "$@" 3<&- </dev/null &
            server=$!
            (
              order=
              read -r order <&3
              case "$order" in
                freeze) kill -INT $server ;;
                stop) kill -QUIT $server ;;
                *) : >"$directory/abandoned"; kill -QUIT $server ;;
              esac
            ) &
            watch=$!
            wait $server
            status=$?
            kill -KILL $watch
            if [ -e "$directory/abandoned" ]; then rm -rf "$directory"; fi
            exit $status
            """;

    private final Process guard;

    private PostgresProcess(Process guard) {
        this.guard = guard;
    }

    /** Starts a server over a directory's {@code data}; it writes to the directory's {@code log}. */
    static PostgresProcess start(Path directory, List<String> server) throws IOException {
        List<String> words = new ArrayList<>(List.of("sh", "-c", GUARD, "migration-safety", directory.toString()));
        words.addAll(server);
        Process guard = Command.builder(words)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        return new PostgresProcess(guard);
    }

    boolean alive() {
        return guard.isAlive();
    }

    long guardId() {
        return guard.pid();
    }

    /** Stops at once, without writing anything down. */
    void stop() {
        order("stop");
        if (!ended()) {
            guard.descendants().forEach(ProcessHandle::destroyForcibly);
            guard.destroyForcibly();
        }
    }

    /** Stops with all data written down; whether that worked. */
    boolean freeze() {
        order("freeze");
        return ended() && guard.exitValue() == 0;
    }

    private void order(String word) {
        try (Writer pipe = guard.outputWriter(StandardCharsets.US_ASCII)) {
            pipe.write(word + "\n");
        } catch (IOException gone) {
            // The server has already ended and reads nothing.
        }
    }

    private boolean ended() {
        boolean interrupted = false;
        long end = System.nanoTime() + STOP_LIMIT.toNanos();
        try {
            while (true) {
                try {
                    return guard.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
