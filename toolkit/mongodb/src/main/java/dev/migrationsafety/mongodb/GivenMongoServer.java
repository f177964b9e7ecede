package dev.migrationsafety.mongodb;

import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.ServerAddress;
import dev.migrationsafety.mongodb.connection.ServerUri;

/**
 * A server that the user configured by URI. A rehearsal touches only the databases that it created there, and closing the
 * server does nothing.
 *
 * <pre>{@code
 * ProvisionedServer server = GivenMongoServer.of("mongodb://localhost:27017/?replicaSet=rs0", "", "");
 * }</pre>
 */
public final class GivenMongoServer implements ProvisionedServer {
    private final ServerUri uri;

    private GivenMongoServer(ServerUri uri) {
        this.uri = uri;
    }

    /**
     * Reads a connection string.
     *
     * @param user a user with all rights; empty to take the one in the connection string
     * @param password its password
     * @throws dev.migrationsafety.finding.ConfigurationException if it is none
     */
    public static GivenMongoServer of(String uri, String user, String password) {
        return new GivenMongoServer(ServerUri.of(uri, user, password));
    }

    ServerUri uri() {
        return uri;
    }

    @Override
    public ServerAddress address() {
        return uri.address();
    }

    @Override
    public String provisioner() {
        return "url";
    }

    @Override
    public String image() {
        return "given server";
    }

    @Override
    public boolean ours() {
        return false;
    }

    @Override
    public void close() {
        // It was not started here.
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
