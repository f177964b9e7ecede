package dev.migrationsafety.engine.provision;

import org.apiguardian.api.API;

/**
 * The address at which a user with all rights reaches a server.
 *
 * @param host host name
 * @param port TCP port
 * @param database a database to connect to first
 * @param user a user with all rights
 * @param password its password, empty for none; never printed
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ServerAddress(String host, int port, String database, String user, String password) {
    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}
