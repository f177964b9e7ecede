package dev.migrationsafety.engine;

/** One kind of database; implemented by engines and found through {@link java.util.ServiceLoader}. */
public interface DatabaseEngine {
    /** The name used in configuration and reports, for example {@code postgresql}. */
    String id();

    /**
     * Opens a server that runs.
     *
     * @throws dev.migrationsafety.finding.ProvisioningException if it does not answer or is no such server
     */
    DatabaseServer open(ProvisionedServer server, Environment environment);
}
