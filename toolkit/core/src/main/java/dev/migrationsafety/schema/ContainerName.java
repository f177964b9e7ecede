package dev.migrationsafety.schema;

import java.util.Comparator;
import org.apiguardian.api.API;

/**
 * The name of a container: a table, a collection, an index of documents. Engines parse and quote it; see
 * {@code DatabaseEngine.name}.
 *
 * @param namespace the schema or database that contains it; empty for the engine's default
 * @param name its own name, unquoted
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ContainerName(String namespace, String name) implements Comparable<ContainerName> {
    private static final Comparator<ContainerName> ORDER =
            Comparator.comparing(ContainerName::namespace).thenComparing(ContainerName::name);

    /** A name in the engine's default namespace. */
    public static ContainerName of(String name) {
        return new ContainerName("", name);
    }

    /** The name as in messages and in the configuration; the default namespace is left out. */
    @Override
    public String toString() {
        return namespace.isEmpty() ? name : namespace + "." + name;
    }

    @Override
    public int compareTo(ContainerName other) {
        return ORDER.compare(this, other);
    }
}
