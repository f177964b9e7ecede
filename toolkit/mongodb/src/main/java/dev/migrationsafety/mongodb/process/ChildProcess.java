package dev.migrationsafety.mongodb.process;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.ObservationException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a tool in a process of its own, with an end: after the timeout it is killed together with the processes that it
 * started. Of its output the beginning is kept.
 */
public final class ChildProcess {
    private static final int MOST_BYTES = 64 << 10;
    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    private final Process process;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Thread reader;

    private ChildProcess(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * How a process ended.
     *
     * @param exit its exit code
     * @param timedOut whether it was killed, since it did not end in time
     * @param output the beginning of what it printed, errors among it
     */
    public record Result(int exit, boolean timedOut, String output) {}

    /**
     * Runs a command.
     *
     * @param command the tool and its arguments; these are never shown, since they may contain a password
     * @param environment variables beside those that are set
     * @throws ConfigurationException if the tool cannot be started
     * @throws ObservationException if the thread is interrupted; the process is killed
     */
    public static Result run(List<String> command, Map<String, String> environment, Path folder, Duration timeout) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException e) {
            // The cause shows the arguments.
            throw new ConfigurationException("The tool " + command.get(0)
                    + " could not be started. Install it, or put it on the PATH of the tests.");
        }
        return new ChildProcess(process).waitFor(timeout);
    }

    private Result waitFor(Duration timeout) {
        try {
            boolean ended = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                kill();
            }
            // A grandchild may keep the pipe open.
            reader.join(AFTER_KILL.toMillis());
            return new Result(ended ? process.exitValue() : -1, !ended, output.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ObservationException("Interrupted while a tool was running; it was killed.", e);
        } finally {
            kill();
        }
    }

    private void kill() {
        // The parent first: without its children it would go on.
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private void read() {
        byte[] buffer = new byte[8 << 10];
        try (InputStream input = process.getInputStream()) {
            int kept = 0;
            for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                int more = Math.min(count, MOST_BYTES - kept);
                output.write(buffer, 0, Math.max(0, more));
                kept += Math.max(0, more);
            }
        } catch (IOException e) {
            // The process was killed; what it had printed is there.
        }
    }
}
