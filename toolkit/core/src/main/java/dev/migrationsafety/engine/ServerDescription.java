package dev.migrationsafety.engine;

import org.apiguardian.api.API;

/**
 * The description of a server for reports: product, version, and how it was started.
 *
 * @param product product and version as the server says, for example {@code MongoDB 8.0}
 * @param majorVersion major version
 * @param tier how real it is
 * @param provisioner who started it
 * @param image image or binaries
 * @param address host and port, without credentials
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ServerDescription(
        String product, int majorVersion, Tier tier, String provisioner, String image, String address) {}
