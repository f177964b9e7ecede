package dev.migrationsafety.junit;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.junit.environment.StoredResource;
import dev.migrationsafety.junit.environment.TestName;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Hands a database out to a test and lets JUnit drop it afterwards. */
final class OpenDatabase {
    private OpenDatabase() {}

    /** Keeps a database until the context ends. */
    static DataSource keep(Database database, ExtensionContext context) {
        // The database is the key, since one test may ask for several.
        context.getStore(StoredResource.NAMESPACE).put(database, new StoredResource<>(database));
        return database.unwrap(DataSource.class)
                .orElseThrow(() -> new ConfigurationException("The database of " + TestName.of(context)
                        + " has no javax.sql.DataSource. Remove the parameter or field."));
    }
}
