package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.DatabaseTemplate;

/**
 * The database state between two steps, as the structure pass found it without generated rows.
 *
 * @param index 0 is the baseline, i comes after step i
 * @param observation schema and the rows that init scripts and migrations wrote
 * @param template the frozen database
 */
record Station(int index, Observation observation, DatabaseTemplate template) {}
