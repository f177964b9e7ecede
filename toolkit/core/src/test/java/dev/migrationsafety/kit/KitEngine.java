package dev.migrationsafety.kit;

import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.ScriptHints;
import dev.migrationsafety.engine.environment.EngineSettings;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.environment.SettingsSection;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.rebuilding.RebuildingServer;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.Arrays;
import java.util.List;

/**
 * Databases of documents in memory ({@code kit}). Its settings have a {@code profile}, one of {@link KitProfile}.
 *
 * <pre>{@code
 * container account
 * field account balance decimal required
 * insert account id=1 balance=10.50:decimal address.city=Rome
 * set account balance=0:decimal where id=1
 * }</pre>
 */
public final class KitEngine implements DatabaseEngine {
    /** For {@link java.util.ServiceLoader}. */
    public KitEngine() {}

    @Override
    public String id() {
        return "kit";
    }

    @Override
    public DatabaseServer open(ProvisionedServer server, Environment environment) {
        KitProfile profile =
                environment.settings() instanceof KitSettings settings ? settings.profile() : KitProfile.FULL;
        KitServer opened = new KitServer(this, server, environment, profile);
        return profile.hasTemplates() ? opened : new RebuildingServer(opened);
    }

    /** A server of a profile, with nothing on it. */
    public static DatabaseServer server(KitProfile profile) {
        return new KitEngine().open(new KitProvisioner.Started(), Environment.of(new KitSettings(profile)));
    }

    @Override
    public ContainerName name(String text) {
        return KitNames.container(text);
    }

    @Override
    public EngineSettings settings(SettingsSection section) {
        return new KitSettings(section.value(
                "profile", KitProfile.FULL, "the name of a profile", text -> Arrays.stream(KitProfile.values())
                        .filter(profile -> profile.id().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(text))));
    }

    @Override
    public List<Transition> transitions(Schema before, Schema after) {
        return KitTransitions.between(before, after);
    }

    @Override
    public ScriptHints hints() {
        return new KitHints();
    }

    @Override
    public String advice(Advice topic) {
        return topic == Advice.WRITE_A_CHECK ? "Write it so: # verify: none account where balance=null." : "";
    }
}
