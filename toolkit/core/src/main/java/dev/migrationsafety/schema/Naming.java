package dev.migrationsafety.schema;

import org.apiguardian.api.API;

/** Parses names as users write them; implemented by engines, called by readers of a configuration. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface Naming {
    /**
     * The name of a container.
     *
     * @throws dev.migrationsafety.finding.ConfigurationException if it is not the name of a container
     */
    ContainerName name(String text);

    /**
     * The name of a field, which follows that of its container after the last dot.
     *
     * @throws dev.migrationsafety.finding.ConfigurationException if it is not the name of a field
     */
    default FieldName field(String text) {
        int dot = text.lastIndexOf('.');
        return new FieldName(
                name(text.substring(0, Math.max(0, dot)).strip()),
                FieldPath.of(text.substring(dot + 1).strip()));
    }
}
