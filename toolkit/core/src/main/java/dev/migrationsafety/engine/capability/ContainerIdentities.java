package dev.migrationsafety.engine.capability;

import dev.migrationsafety.schema.ContainerName;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Recognizes a container that got another name. A capability of databases whose scripts can rename containers; for
 * implementors.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ContainerIdentities {
    /**
     * Reads what stays the same of each container until it is dropped, and what no other container of this database had
     * before it; of each counter too, under its name, where counters are objects of their own. Identities of two databases cannot be compared.
     */
    Map<ContainerName, String> identities();
}
