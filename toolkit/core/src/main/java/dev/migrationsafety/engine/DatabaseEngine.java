package dev.migrationsafety.engine;

import dev.migrationsafety.engine.environment.EngineSettings;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.environment.SettingsSection;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.schema.Naming;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import org.apiguardian.api.API;

/**
 * One kind of database system; implemented by engines and found through {@link java.util.ServiceLoader}. It opens
 * servers, and provides everything about the system that needs no server: names, transitions, scripts, settings.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface DatabaseEngine extends Naming {
    /** The name used in configuration and reports, for example {@code mongodb}. */
    String id();

    /**
     * Opens a server that runs.
     *
     * @throws dev.migrationsafety.finding.ProvisioningException if it does not answer or is not such a server
     */
    DatabaseServer open(ProvisionedServer server, Environment environment);

    /**
     * A server that the user named by URL, and that is not ours.
     *
     * @param url the URL as the engine's own driver knows it
     * @param user a user with all rights; empty if the URL names one
     * @param password its password; empty for none
     * @throws ConfigurationException if the URL is none of this engine
     */
    default ProvisionedServer given(String url, String user, String password) {
        throw new ConfigurationException(
                "The engine " + id() + " does not support a server URL. Remove the URL to start a throw-away server.");
    }

    /**
     * Reads the settings that only this engine has.
     *
     * @throws ConfigurationException if one of them is wrong
     */
    default EngineSettings settings(SettingsSection section) {
        return EngineSettings.NONE;
    }

    /** What a step newly demands of the records of the schema before it. */
    default List<Transition> transitions(Schema before, Schema after) {
        return List.of();
    }

    /** What constraints of a schema demand of new records only: older ones that break them may be there. */
    default List<Transition> sparing(Schema schema) {
        return List.of();
    }

    /** What is judged by the schemas alone. */
    default List<SchemaReview> reviews() {
        return List.of();
    }

    /** What it reads out of scripts. */
    default ScriptHints hints() {
        return ScriptHints.NONE;
    }

    /** What users are to write in the engine's own language; empty if it has nothing to say. */
    default String advice(Advice topic) {
        return "";
    }

    /**
     * Whether a schema may hide records from scripts, as row security does; then databases have {@link dev.migrationsafety.engine.capability.RowSecurity}.
     */
    default boolean hidesRecords(Schema schema) {
        return false;
    }
}
