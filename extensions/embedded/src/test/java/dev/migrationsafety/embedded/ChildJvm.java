package dev.migrationsafety.embedded;

import dev.migrationsafety.engine.provision.ServerRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A JVM of its own that has a server and waits to be killed. */
final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final Path directory;
    private final ProcessHandle server;
    /** Below nohup a JVM would inherit that SIGHUP is ignored; only GNU's env can undo that. */
    private static final List<String> WITHOUT_NOHUP = List.of("env", "--default-signal=HUP");

    private ChildJvm(Process process, Path directory, ProcessHandle server) {
        this.process = process;
        this.directory = directory;
        this.server = server;
    }

    static ChildJvm start() throws IOException {
        List<String> command = new ArrayList<>(WITHOUT_NOHUP);
        if (!Command.succeeds(
                List.of(),
                Stream.concat(WITHOUT_NOHUP.stream(), Stream.of("true")).toArray(String[]::new))) {
            command.clear();
        }
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                ChildJvm.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = String.valueOf(output.readLine());
        if (!line.startsWith("ready ")) {
            throw new IOException("the child JVM said " + line);
        }
        String[] words = line.split(" ", -1);
        return new ChildJvm(
                process,
                Path.of(words[1]),
                ProcessHandle.of(Long.parseLong(words[2])).orElseThrow());
    }

    Path directory() {
        return directory;
    }

    Process process() {
        return process;
    }

    ProcessHandle server() {
        return server;
    }

    /** Kills the shells that guard the server, as one who kills the whole process group would. */
    void killGuard() {
        // Not the children of the server: it would stop by itself without them.
        List<ProcessHandle> shells = process.children().toList();
        shells.stream()
                .flatMap(ProcessHandle::children)
                .filter(each -> each.pid() != server.pid())
                .forEach(ProcessHandle::destroyForcibly);
        shells.forEach(ProcessHandle::destroyForcibly);
    }

    /** Whether server and directory go within ten seconds. */
    boolean leavesNothing() throws InterruptedException {
        Instant end = Instant.now().plusSeconds(10);
        while (server.isAlive() || Files.exists(directory)) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            Thread.sleep(10);
        }
        return true;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Starts a server, says where, and waits. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        EmbeddedServer server = (EmbeddedServer)
                new EmbeddedProvisioner().provision(new ServerRequest("postgresql", "", Duration.ofSeconds(30)));
        String pid = PostmasterFile.read(server.path().resolve("data")).get(0).strip();
        System.out.println("ready " + server.path() + " " + pid);
        Thread.sleep(Duration.ofMinutes(2).toMillis());
    }
}
