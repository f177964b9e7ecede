package dev.migrationsafety.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Runs programs of the machine in an environment that the user's variables do not reach. */
final class Command {
    private static final Set<String> KEPT = Set.of("PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH");

    private Command() {}

    static boolean succeeds(List<String> prefix, String... words) {
        try {
            return run(Duration.ofSeconds(10), prefix, words).status() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** Runs to the end; output and errors together. */
    static Result run(Duration timeout, List<String> prefix, String... words) throws IOException {
        File output = File.createTempFile("migration-safety", ".out");
        try {
            List<String> all = new ArrayList<>(prefix);
            all.addAll(List.of(words));
            Process process = builder(all).redirectOutput(output).start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            String text = new String(java.nio.file.Files.readAllBytes(output.toPath()), StandardCharsets.UTF_8);
            return ended
                    ? new Result(process.exitValue(), text.strip())
                    : new Result(-1, "did not finish within " + timeout.toSeconds() + " s; " + text.strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + words[0] + " ran", e);
        } finally {
            java.nio.file.Files.deleteIfExists(output.toPath());
        }
    }

    static ProcessBuilder builder(List<String> words) {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(Path.of("/").toFile()).redirectErrorStream(true);
        builder.environment().keySet().retainAll(KEPT);
        return builder;
    }

    /** Exit status and output. */
    record Result(int status, String output) {}
}
