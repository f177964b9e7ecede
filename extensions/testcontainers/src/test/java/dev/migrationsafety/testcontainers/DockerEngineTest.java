package dev.migrationsafety.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(10)
class DockerEngineTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Path directory;

    DockerEngineTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void isUnavailableWithoutASocket() {
        Path absent = directory.resolve("docker.sock");
        assertThat(engine(absent).unavailable())
                .contains("no Docker engine: DOCKER_HOST is not set and there is no socket " + absent);
    }

    @Test
    void isUnavailableIfNobodyListensOnTheSocket() throws IOException {
        Path stale = directory.resolve("docker.sock");
        listen(stale).close();
        assertThat(engine(stale).unavailable())
                .contains("no Docker engine: " + stale + " cannot be reached: Connection refused");
    }

    @Test
    void doesNotHangOnAnEngineThatNeverAnswers() throws IOException {
        Path silent = directory.resolve("docker.sock");
        try (ServerSocketChannel server = listen(silent)) {
            assertThat(server.isOpen()).isTrue();
            assertThat(engine(silent).unavailable())
                    .contains("no Docker engine: " + silent + " did not answer within 1 s");
        }
    }

    @Test
    void isUnavailableIfTheAnswerIsAnError() throws Exception {
        assertThat(answering("HTTP/1.1 500 Internal Server Error\r\n\r\n"))
                .contains("no Docker engine: " + directory.resolve("docker.sock")
                        + " answered HTTP/1.1 500 Internal Server Error");
    }

    @Test
    void isAvailableIfTheEngineAnswers() throws Exception {
        assertThat(answering("HTTP/1.1 200 OK\r\n\r\nOK")).isEmpty();
    }

    @Test
    void asksTheConfiguredHostAndNoSocket() throws IOException {
        Path silent = directory.resolve("docker.sock");
        Path absent = directory.resolve("absent.sock");
        try (ServerSocketChannel server = listen(silent)) {
            assertThat(server.isOpen()).isTrue();
            assertThat(new DockerEngine("unix://" + absent, List.of(silent), PATIENCE).unavailable())
                    .hasValueSatisfying(reason -> assertThat(reason)
                            .startsWith("no Docker engine: unix://" + absent + " (DOCKER_HOST) cannot be reached: "));
        }
    }

    @Test
    void isUnavailableIfTheConfiguredPortIsClosed() {
        assertThat(new DockerEngine("tcp://127.0.0.1:1", List.of(), PATIENCE).unavailable())
                .contains("no Docker engine: tcp://127.0.0.1:1 (DOCKER_HOST) cannot be reached: Connection refused");
    }

    private static DockerEngine engine(Path socket) {
        return new DockerEngine("", List.of(socket), PATIENCE);
    }

    private static ServerSocketChannel listen(Path socket) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        return server;
    }

    private Optional<String> answering(String answer) throws Exception {
        Path socket = directory.resolve("docker.sock");
        Files.deleteIfExists(socket);
        try (ServerSocketChannel server = listen(socket)) {
            Thread engine = new Thread(() -> {
                try (SocketChannel client = server.accept()) {
                    client.read(ByteBuffer.allocate(256));
                    client.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII)));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            engine.start();
            Optional<String> reason = engine(socket).unavailable();
            engine.join();
            return reason;
        }
    }
}
