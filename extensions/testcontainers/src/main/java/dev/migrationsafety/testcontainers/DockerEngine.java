package dev.migrationsafety.testcontainers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.testcontainers.utility.TestcontainersConfiguration;

/**
 * Asks a Docker engine whether it lives, before Testcontainers does: that would try every way, write an error with a
 * stack trace into the log for each, and remember the failure for the rest of the JVM's life.
 *
 * @param host the configured host, for example {@code tcp://127.0.0.1:2375}; empty for the sockets
 * @param sockets where an engine may listen if no host is configured
 * @param patience how long one answer may take
 */
record DockerEngine(String host, List<Path> sockets, Duration patience) {
    private static final byte[] PING =
            "GET /_ping HTTP/1.1\r\nHost: docker\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /** That which Testcontainers would find here: by {@code DOCKER_HOST}, its own file, or a usual socket. */
    static DockerEngine here() {
        String host = TestcontainersConfiguration.getInstance().getEnvVarOrUserProperty("docker.host", "");
        List<Path> sockets = new ArrayList<>(List.of(Path.of("/var/run/docker.sock")));
        // A fact about the machine, not a setting of ours.
        Path home = Path.of(System.getProperty("user.home", "/"));
        sockets.add(home.resolve(".docker/run/docker.sock"));
        sockets.add(home.resolve(".docker/desktop/docker.sock"));
        if (windows()) {
            sockets.add(Path.of("\\\\.\\pipe\\docker_engine"));
        } else {
            rootless().ifPresent(sockets::add);
        }
        return new DockerEngine(host == null ? "" : host, sockets, Duration.ofSeconds(3));
    }

    /** Why no engine can be used; empty if one answers. */
    Optional<String> unavailable() {
        if (!host.isEmpty()) {
            return askHost();
        }
        List<String> reasons = new ArrayList<>();
        for (Path socket : sockets) {
            if (Files.exists(socket)) {
                Optional<String> reason = windows() ? Optional.empty() : ask(UnixDomainSocketAddress.of(socket));
                if (reason.isEmpty()) {
                    return reason;
                }
                reasons.add(socket + " " + reason.get());
            }
        }
        return Optional.of(
                reasons.isEmpty()
                        ? "no Docker engine: DOCKER_HOST is not set and there is no socket " + sockets.get(0)
                        : "no Docker engine: " + String.join(", ", reasons));
    }

    private Optional<String> askHost() {
        try {
            URI uri = URI.create(host);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme();
            return switch (scheme) {
                case "unix" -> ask(UnixDomainSocketAddress.of(uri.getPath())).map(this::named);
                // Perhaps with TLS: that the port is open must do.
                case "tcp", "http", "https" -> connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            return Optional.of("DOCKER_HOST is " + host + ", which is not an address: " + e.getMessage());
        }
    }

    private String named(String reason) {
        return "no Docker engine: " + host + " (DOCKER_HOST) " + reason;
    }

    private Optional<String> connect(InetSocketAddress address) {
        try (java.net.Socket socket = new java.net.Socket()) {
            socket.connect(address, (int) patience.toMillis());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(named("cannot be reached: " + e.getMessage()));
        }
    }

    private Optional<String> ask(SocketAddress address) {
        try (SocketChannel channel = SocketChannel.open(java.net.StandardProtocolFamily.UNIX);
                Selector selector = Selector.open()) {
            channel.connect(address);
            channel.write(ByteBuffer.wrap(PING));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            if (selector.select(patience.toMillis()) == 0) {
                return Optional.of("did not answer within " + patience.toSeconds() + " s");
            }
            ByteBuffer answer = ByteBuffer.allocate(64);
            channel.read(answer);
            String line = new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII)
                    .lines()
                    .findFirst()
                    .orElse("nothing");
            return line.startsWith("HTTP/1.") && line.contains(" 200 ")
                    ? Optional.empty()
                    : Optional.of("answered " + line.strip());
        } catch (IOException e) {
            return Optional.of("cannot be reached: " + e.getMessage());
        }
    }

    /** Where an engine without root's rights listens on Linux. */
    private static Optional<Path> rootless() {
        try {
            Object user = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
            return Optional.of(Path.of("/run/user/" + user + "/docker.sock"));
        } catch (IOException noLinux) {
            return Optional.empty();
        }
    }

    private static boolean windows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
