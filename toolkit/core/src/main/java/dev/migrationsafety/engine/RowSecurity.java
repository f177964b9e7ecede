package dev.migrationsafety.engine;

/**
 * Disables row security, which hides records from scripts. A capability of databases that have row security; for
 * implementors.
 */
public interface RowSecurity {
    /** Lets scripts see every record of this database from now on. */
    void showAll();
}
