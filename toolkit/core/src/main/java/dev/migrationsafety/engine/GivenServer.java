package dev.migrationsafety.engine;

/**
 * A running server that the user gave by URL; engines make it. Closing it leaves the server as it is.
 *
 * @param address where it listens
 */
public record GivenServer(ServerAddress address) implements ProvisionedServer {
    @Override
    public String provisioner() {
        return "url";
    }

    @Override
    public String image() {
        return "";
    }

    @Override
    public boolean ours() {
        return false;
    }

    @Override
    public void close() {
        // The server is the user's, and goes on.
    }
}
