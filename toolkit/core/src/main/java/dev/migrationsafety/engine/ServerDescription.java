package dev.migrationsafety.engine;

/**
 * What a server is.
 *
 * @param product product and version as the server says, for example {@code PostgreSQL 18.6}
 * @param majorVersion major version
 * @param tier how real it is
 * @param provisioner who started it
 * @param image image or binaries
 * @param address host and port, without credentials
 */
public record ServerDescription(
        String product, int majorVersion, Tier tier, String provisioner, String image, String address) {}
