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

    /**
     * A server that the user named by URL, and that is not ours.
     *
     * @param url the URL as the engine's own driver knows it, for example {@code jdbc:postgresql://host:5432/postgres}
     * @param user a superuser; empty if the URL names one
     * @param password its password; empty for none
     * @throws dev.migrationsafety.finding.ConfigurationException if the URL is none of this engine
     */
    default ProvisionedServer given(String url, String user, String password) {
        throw new dev.migrationsafety.finding.ConfigurationException("The engine " + id()
                + " takes no server by URL. Leave the URL out, so that a throw-away server is started.");
    }
}
