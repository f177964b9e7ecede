package dev.migrationsafety.engine.capability;

import org.apiguardian.api.API;

/**
 * Disables row security, which hides records from scripts. A capability of databases that have row security; for
 * implementors.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface RowSecurity {
    /** Lets scripts see every record of this database from now on. */
    void showAll();
}
