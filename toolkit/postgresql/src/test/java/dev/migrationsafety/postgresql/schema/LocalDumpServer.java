package dev.migrationsafety.postgresql.schema;

import dev.migrationsafety.engine.provision.ServerAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A server of an installation on this machine, as Debian's packages bring it; or one that runs already. */
public final class LocalDumpServer implements DumpServer {
    private static final Path INSTALLATIONS = Path.of("/usr/lib/postgresql");
    private static final int NOBODY = 65534;

    private final Path tools;
    private final ServerAddress address;
    private final @Nullable Path data;

    private LocalDumpServer(Path tools, ServerAddress address, @Nullable Path data) {
        this.tools = tools;
        this.address = address;
        this.data = data;
    }

    /** The tools of the newest installation that has a server of version 15 or newer; empty without one. */
    public static Optional<Path> installation() throws IOException {
        if (!Files.isDirectory(INSTALLATIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLATIONS)) {
            return versions.filter(version -> version.getFileName().toString().compareTo("15") >= 0)
                    .map(version -> version.resolve("bin"))
                    .filter(bin -> Stream.of("initdb", "postgres", "pg_ctl", "pg_dump", "psql")
                            .allMatch(tool -> Files.isExecutable(bin.resolve(tool))))
                    .max(Comparator.naturalOrder());
        }
    }

    /** Takes a server that runs, with tools from a folder. */
    static LocalDumpServer running(String hostAndPort, Path tools) {
        int colon = hostAndPort.indexOf(':');
        return new LocalDumpServer(
                tools,
                new ServerAddress(
                        hostAndPort.substring(0, colon),
                        Integer.parseInt(hostAndPort.substring(colon + 1)),
                        "postgres",
                        "postgres",
                        ""),
                null);
    }

    /** Starts a server of an installation with a data directory of its own, which closing removes. */
    public static LocalDumpServer start(Path tools) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("look-oracle-");
        if (root()) {
            Files.setAttribute(data, "unix:uid", NOBODY);
            Files.setAttribute(data, "unix:gid", NOBODY);
        }
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        run(
                data,
                server(
                        tools,
                        "initdb",
                        "--pgdata=" + data.resolve("data"),
                        "--username=postgres",
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8",
                        "--no-sync"));
        String options = "-p " + port + " -c fsync=off -c listen_addresses=127.0.0.1 -c unix_socket_directories=''";
        run(
                data,
                server(
                        tools,
                        "pg_ctl",
                        "--pgdata=" + data.resolve("data"),
                        "--wait",
                        "--silent",
                        "--log=" + data.resolve("log"),
                        "--options=" + options,
                        "start"));
        return new LocalDumpServer(tools, new ServerAddress("127.0.0.1", port, "postgres", "postgres", ""), data);
    }

    @Override
    public ServerAddress address() {
        return address;
    }

    @Override
    public String dump(String program, String... arguments) throws IOException, InterruptedException {
        return run(null, client(program, arguments));
    }

    @Override
    public void restore(String database, String script) throws IOException, InterruptedException {
        Path file = Files.createTempFile("look-oracle-", ".sql");
        try {
            Files.writeString(file, script);
            run(
                    null,
                    client(
                            "psql",
                            "--no-psqlrc",
                            "--quiet",
                            "--set=ON_ERROR_STOP=1",
                            "--dbname=" + database,
                            "--file=" + file));
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void close() {
        if (data == null) {
            return;
        }
        try {
            run(
                    data,
                    server(
                            tools,
                            "pg_ctl",
                            "--pgdata=" + data.resolve("data"),
                            "--mode=immediate",
                            "--silent",
                            "stop"));
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> client(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(tools.resolve(program).toString()));
        command.addAll(List.of("--host=" + address.host(), "--port=" + address.port(), "--username=" + address.user()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    /** A server refuses to run as root. */
    private static List<String> server(Path tools, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (root()) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.add(tools.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private static boolean root() throws IOException {
        return Files.getOwner(Path.of("/proc/self")).getName().equals("root");
    }

    private static String run(@Nullable Path folder, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("look-oracle-", ".out");
        Path errors = Files.createTempFile("look-oracle-", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder == null ? null : folder.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(command + " failed: " + Files.readString(errors));
            }
            return Files.readString(output, StandardCharsets.UTF_8);
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }
}
