package dev.migrationsafety.junit.environment;

import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A value that JUnit closes together with the store that keeps it. JUnit closes {@link AutoCloseable} from 5.13 on and
 * {@code CloseableResource} before.
 */
@SuppressWarnings({"deprecation", "try"})
public record StoredResource<T extends AutoCloseable>(T value)
        implements ExtensionContext.Store.CloseableResource, AutoCloseable {
    /** The stores of this extension. */
    public static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create("dev.migrationsafety.junit");

    @Override
    public void close() throws Exception {
        value.close();
    }
}
