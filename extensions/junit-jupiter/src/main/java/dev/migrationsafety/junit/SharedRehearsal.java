package dev.migrationsafety.junit;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.WarmTemplate;
import dev.migrationsafety.junit.environment.Settings;
import dev.migrationsafety.junit.environment.StoredResource;
import dev.migrationsafety.rehearsal.Rehearsal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The templates of one history, shared by all tests of a run; one thread at a time. */
final class SharedRehearsal implements AutoCloseable {
    /** Databases of one version that are kept ready. */
    private static final int SPARE = 2;

    private final Rehearsal rehearsal;
    private final Map<String, WarmTemplate> filled = new HashMap<>();

    private SharedRehearsal(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    /** The one for these migrations; it lives as long as the run. */
    static SharedRehearsal of(Migrations migrations, ExtensionContext context) {
        Settings settings = new Settings(context::getConfigurationParameter);
        ExtensionContext.Store store = context.getRoot().getStore(StoredResource.NAMESPACE);
        Object kept = store.getOrComputeIfAbsent(
                migrations,
                key -> new StoredResource<>(new SharedRehearsal(migrations
                        .read()
                        .start(settings.options("@MigratedDatabase").withOnly(java.util.List.of())))));
        return (SharedRehearsal) ((StoredResource<?>) kept).value();
    }

    /** A database at a version, as migrations left it. */
    synchronized Database open(String version) {
        return rehearsal.freshDatabaseAt(version);
    }

    /** A database at a version with generated rows. The filled station is frozen, since the rehearsal keeps only one. */
    synchronized Database openFilled(String version) {
        return filled.computeIfAbsent(
                        version,
                        wanted -> new WarmTemplate(rehearsal.databaseAt(wanted).freeze(), SPARE))
                .open();
    }

    @Override
    public synchronized void close() {
        filled.values().forEach(WarmTemplate::close);
        rehearsal.close();
    }
}
