package dev.migrationsafety.rehearsal;

import dev.migrationsafety.schema.Schema;

/**
 * The schema between two steps, as the structure pass found it without generated rows.
 *
 * @param index 0 is the baseline, i comes after step i
 */
record Station(int index, Schema schema) {}
