package dev.migrationsafety.testcontainers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/**
 * Waits until the server asks for a password over TCP. The private start that images use for their own preparation does
 * not listen there. A container that ends meanwhile is an error at once.
 */
final class AcceptsConnections extends AbstractWaitStrategy {
    private static final int PROTOCOL = 196_608;
    private static final int PORT = 5432;

    @Override
    protected void waitUntilReady() {
        long end = System.nanoTime() + startupTimeout.toNanos();
        while (!asksForPassword()) {
            if (!waitStrategyTarget.isRunning()) {
                throw new ContainerLaunchException("the container exited" + wrote());
            }
            if (System.nanoTime() > end) {
                throw new ContainerLaunchException("no answer within " + startupTimeout.toSeconds() + " s" + wrote());
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ContainerLaunchException("interrupted", e);
            }
        }
    }

    /** Asked here, since Testcontainers removes the container of a failed start. */
    private String wrote() {
        String logs = waitStrategyTarget.getLogs().strip();
        return logs.isEmpty() ? "" : "; it logged: " + logs;
    }

    /** Sends the startup message of PostgreSQL's protocol 3.0; {@code R} is the answer of a server that is up. */
    private boolean asksForPassword() {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(waitStrategyTarget.getHost(), waitStrategyTarget.getMappedPort(PORT)), 1000);
            socket.setSoTimeout(2000);
            byte[] user = "user\0postgres\0\0".getBytes(StandardCharsets.US_ASCII);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(8 + user.length);
            out.writeInt(PROTOCOL);
            out.write(user);
            out.flush();
            return new DataInputStream(socket.getInputStream()).readByte() == 'R';
        } catch (IOException | IllegalStateException notYet) {
            return false;
        }
    }
}
