package dev.migrationsafety.engine;

/** Lifts what hides records from scripts. A power of databases that have row security; for implementors. */
public interface RowSecurity {
    /** Lets scripts see every record of this database from now on. */
    void showAll();
}
