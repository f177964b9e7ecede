package dev.migrationsafety.engine.capability;

import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.schema.SchemaSnapshot;
import org.apiguardian.api.API;

/** A {@link DatabaseServer} with objects that all its databases share, for example roles. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SharedObjects {
    /** Those objects, for example roles with memberships and settings, tablespaces, databases of others. */
    SchemaSnapshot sharedSnapshot();

    /** Whether {@link #isolated()} is possible. */
    boolean canIsolate();

    /**
     * A server like this on which each database has a server copy of its own, for histories that change shared
     * objects. There {@link dev.migrationsafety.engine.Database#observeSchema()} includes the objects of {@link #sharedSnapshot()}. Must be requested
     * before anything else was made on this server.
     *
     * @throws dev.migrationsafety.finding.ProvisioningException if the provisioned server cannot be copied
     */
    DatabaseServer isolated();
}
